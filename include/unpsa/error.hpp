// SPDX-License-Identifier: MIT
/// Errors: exceptions for failures that stop the work, diagnostics for input that is skipped.
#pragma once

#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>

namespace unpsa {

/// The base of all exceptions that the library throws on purpose. `what()` is a message for the user: lower
/// case, without a full stop. It ends at a NUL, so one in the message is the character U+2400 there.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message);
};

/// A file could not be opened, read or written; `what()` names it.
class InputOutputError : public Error {
 public:
  using Error::Error;
};

/// A document (workbook, database …) could not be written; `what()` does not name its file.
class WriteError : public Error {
 public:
  using Error::Error;
};

/// An error in a part of the input, which gives no record or an incomplete one.
struct Diagnostic {
  std::string file;
  std::size_t line = 0;    ///< 1-based; 0: the whole file
  std::size_t column = 0;  ///< in code points, 1-based; 0: the whole line
  std::string message;     ///< what is wrong, and what to do
};

/// Receives diagnostics as they are found, in the order of the input.
using DiagnosticSink = std::function<void(const Diagnostic& diagnostic)>;

/// `file:line:column: message`, in the style of compilers; line and column are omitted if they are 0. The
/// text comes from the input: escape it before showing it on a terminal.
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

}  // namespace unpsa
