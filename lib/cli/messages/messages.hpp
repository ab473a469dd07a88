// SPDX-License-Identifier: MIT
/// Messages of a program on standard error.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/output/terminal.hpp"
#include "text/translation.hpp"
#include "unpsa/error.hpp"

namespace unpsa::cli {

enum class Quiet : bool { no, yes };

/// Writes messages as `unpsa-validate: forms/x.txt:12:5: what is wrong; what to do`, one per line, each in
/// one write, so that messages of several programs in a pipe do not mix. Not thread-safe.
class Messages {
 public:
  /// `descriptor` is standard error except in tests.
  Messages(std::string_view program, Quiet quiet, Color color, int descriptor = 2,
           text::MessageLanguage language = text::MessageLanguage::en);

  /// An error; shown even when quiet.
  void error(std::string_view text);
  void error(const Diagnostic& diagnostic);
  /// Of what could not be read, all that was reported.
  [[nodiscard]] const std::vector<Diagnostic>& errors() const noexcept { return errors_; }
  /// Why a check fails; shown even when quiet, as it explains the exit code.
  void fail(std::string_view text);
  /// Information that the user may need.
  void warn(std::string_view text);
  void warn(const Diagnostic& diagnostic);

  /// Information for interactive use: shown only on a terminal, wrapped to its width, and not when quiet.
  void tell(std::string_view text);

  /// Shows `line` until another message is shown. For terminals.
  void show_progress(std::string_view line);
  void clear_progress();

 private:
  void say(std::string_view color, std::string_view place, std::string_view what);
  /// `place` and `what` are printable; `what` may have several lines.
  void say_as_is(std::string_view color, std::string_view place, std::string_view what);
  void write_all(std::string_view bytes) const;

  std::string program_;
  std::vector<Diagnostic> errors_;
  bool quiet_;
  bool color_;
  int descriptor_;
  text::MessageLanguage language_;
  bool progress_shown_ = false;
};

}  // namespace unpsa::cli
