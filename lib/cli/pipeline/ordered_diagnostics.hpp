// SPDX-License-Identifier: MIT
/// Diagnostics of batches, in the order of the inputs.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/input/input_reader.hpp"

namespace unpsa::cli {

/// Something to be said, in its turn.
struct OrderedDiagnostic {
  Diagnostic what;
  bool is_error = true;
  bool is_after_record = false;            // a record was read since what was said before
  std::string_view formless_file = {};     // in a folder, of which this says that it is not a form
  std::string_view file_with_record = {};  // nothing is to be said but this, of a file in a folder
};

struct DiagnosticList {
  std::vector<OrderedDiagnostic> list;
  bool end_with_record = false;  // a record was read since the last of them

  void add(Diagnostic& what, bool is_error, std::string_view formless_file = {}) {
    list.push_back({std::move(what), is_error, std::exchange(end_with_record, false), formless_file});
  }

  void add_record(const InputItem& item) {
    end_with_record = true;
    if (!item.is_found || item.file.data() == last_found_.data()) return;
    last_found_ = item.file;
    list.push_back({.what = {}, .file_with_record = item.file});
  }

 private:
  std::string_view last_found_;  // of which a record is in the list, or was
};

/// A file in a folder need not be a form, unless a part of it is: that the rest is not is reported only when
/// a record of it was read.
class FormlessFiles {
 public:
  /// Whether the diagnostic waits for a record of its file.
  bool hold(const OrderedDiagnostic& diagnostic) {
    const std::string_view file = diagnostic.formless_file;
    if (file.empty() || file.data() == with_record_.data()) return false;
    if (file.data() != held_file_.data()) {
      ++count_;
      held_.clear();
      held_file_ = file;
    }
    if (held_.size() < max_held) held_.push_back(diagnostic.what);
    return true;
  }

  /// A record of the file was read: says what was held of it.
  template <typename Say>
  void say_of(std::string_view file, const Say& say) {
    with_record_ = file;
    if (file.data() != held_file_.data()) return;
    for (const Diagnostic& diagnostic : held_) say(diagnostic);
    held_.clear();
    held_file_ = {};
    --count_;
  }

  [[nodiscard]] std::size_t count() const noexcept { return count_; }

 private:
  static constexpr std::size_t max_held = 100;

  std::string_view with_record_;  // the last file of which a record was read
  std::string_view held_file_;
  std::vector<Diagnostic> held_;
  std::size_t count_ = 0;
};

}  // namespace unpsa::cli
