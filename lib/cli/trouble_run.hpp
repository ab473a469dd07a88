// SPDX-License-Identifier: MIT
/// Troubles that repeat themselves.
#pragma once

#include <cstddef>

#include "cli/messages.hpp"
#include "unpsa/reader/reader.hpp"

namespace unpsa::cli {

/// Says troubles as they come. Of those of a file that are the same one behind another, as a JSON file
/// without records has one for each of its lines, it says the first, and then how many more there were.
class TroubleRun {
 public:
  explicit TroubleRun(Messages& messages) : messages_(messages) {}

  void say(const InputDiagnostic& trouble);

  /// What was held back is said. To be called before anything else is said, when a record comes, and at the
  /// end.
  void end();

 private:
  Messages& messages_;
  InputDiagnostic first_;  // of those that are held back; of none, what was said last
  std::size_t held_back_ = 0;
  std::size_t last_line_ = 0;
};

}  // namespace unpsa::cli
