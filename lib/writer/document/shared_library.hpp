// SPDX-License-Identifier: MIT
/// A library that is loaded when it is needed: few runs write a document that takes one, and linked in it
/// would slow the start of all of them.
#pragma once

namespace unpsa::writer {

/// Stays loaded to the end of the program.
class SharedLibrary {
 public:
  /// Throws WriteError if there is no such library; `package` says what to install.
  SharedLibrary(const char* name, const char* package);

  /// Throws WriteError if the library has no such function.
  template <typename Function>
  [[nodiscard]] Function find(const char* function) const {
    return reinterpret_cast<Function>(find_address(function));
  }

 private:
  [[nodiscard]] void* find_address(const char* function) const;

  const char* name_;
  void* handle_;
};

}  // namespace unpsa::writer
