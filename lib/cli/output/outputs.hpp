// SPDX-License-Identifier: MIT
/// All that a run writes.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "cli/output/output.hpp"
#include "cli/output/output_folder.hpp"
#include "cli/output/overwrite.hpp"

namespace unpsa::cli {

/// What an output is to who finds it.
enum class Role : std::uint8_t {
  result,  ///< of inputs that were read as a whole
  report,  ///< contains the errors too
  state,   ///< says that the results exist, so these come first
};

/// The outputs of a run. They are prepared one by one and put in their places together at the end.
class Outputs {
 public:
  /// `read`: what outputs must not replace, see `check_overwrite`.
  explicit Outputs(Sync sync, ReadFiles read = {}) : sync_(sync), read_(std::move(read)) {}

  /// Throws OutputError if an output would replace what is not its own, see `check_overwrite`.
  void check(const std::string& path, Holds holds, bool is_filter = false) const {
    check_overwrite(path, holds, read_, is_filter);
  }
  /// What cannot be written is reported here, before the work. Throws OutputError.
  Output& open(const std::string& path, Role role = Role::result, Holds holds = Holds::results,
               bool is_filter = false);
  /// Each of its files holds `holds`.
  OutputFolder& open_folder(const std::string& path, Holds holds = Holds::results);

  /// Puts the outputs in their places: all of them or none. If the inputs were not read as a whole, those are
  /// left out that stand for it; their names are returned. Throws OutputError.
  std::vector<std::string> commit(bool are_whole);

 private:
  struct Entry {
    std::unique_ptr<WholeOutput> output;
    Role role;
    bool is_direct;
  };

  Sync sync_;
  ReadFiles read_;
  std::vector<Entry> entries_;  // in the order in which they are put in their places
};

}  // namespace unpsa::cli
