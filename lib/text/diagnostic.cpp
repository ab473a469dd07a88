// SPDX-License-Identifier: MIT
#include "unpsa/error.hpp"

namespace unpsa {
namespace {

std::string with_visible_nul(std::string message) {
  constexpr const char* picture_of_nul = "\u2400";
  for (std::size_t at = message.find('\0'); at != std::string::npos; at = message.find('\0', at))
    message.replace(at, 1, picture_of_nul);
  return message;
}

}  // namespace

Error::Error(const std::string& message) : std::runtime_error(with_visible_nul(message)) {}

std::string to_string(const Diagnostic& diagnostic) {
  std::string text = diagnostic.file;
  if (diagnostic.line != 0) text += ':' + std::to_string(diagnostic.line);
  if (diagnostic.line != 0 && diagnostic.column != 0) text += ':' + std::to_string(diagnostic.column);
  return text + ": " + diagnostic.message;
}

}  // namespace unpsa
