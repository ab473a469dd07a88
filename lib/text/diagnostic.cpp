// SPDX-License-Identifier: MIT
#include "unpsa/error.hpp"

namespace unpsa {

std::string to_string(const Diagnostic& diagnostic) {
  std::string text = diagnostic.file;
  if (diagnostic.line != 0) text += ':' + std::to_string(diagnostic.line);
  if (diagnostic.line != 0 && diagnostic.column != 0) text += ':' + std::to_string(diagnostic.column);
  return text + ": " + diagnostic.message;
}

}  // namespace unpsa
