// SPDX-License-Identifier: MIT
/// What a program says on standard error.
#pragma once

#include <string>
#include <string_view>

#include "cli/output/terminal.hpp"
#include "unpsa/error.hpp"

namespace unpsa::cli {

enum class Quiet : bool { no, yes };

/// Writes messages as `unpsa-validate: forms/x.txt:12:5: what is wrong; what to do`, a line each, in one
/// write, so that those of several programs in a pipe do not mix. Not for several threads at once.
class Messages {
 public:
  /// `descriptor` is standard error except in tests.
  Messages(std::string_view program, Quiet quiet, Color color, int descriptor = 2);

  /// Something went wrong; said even when quiet.
  void trouble(std::string_view text);
  void trouble(const Diagnostic& diagnostic);
  /// Something that the user may want to know.
  void warn(std::string_view text);
  void warn(const Diagnostic& diagnostic);

  /// Something for a person who watches: said on a terminal only, and not when quiet.
  void tell(std::string_view text);

  /// Shows `line` until something else is said. For terminals.
  void show_progress(std::string_view line);
  void clear_progress();

 private:
  void say(std::string_view color, std::string_view place, std::string_view what);
  void write_all(std::string_view bytes) const;

  std::string program_;
  bool quiet_;
  bool color_;
  int descriptor_;
  bool progress_shown_ = false;
};

}  // namespace unpsa::cli
