// SPDX-License-Identifier: MIT
#include "unpsa/json/value_scanner.hpp"

namespace unpsa::json {

std::size_t ValueScanner::scan(std::string_view bytes) noexcept {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char byte = bytes[at];
    if (escaped_) {
      escaped_ = false;
    } else if (in_string_) {
      if (byte == '\\') escaped_ = true;
      if (byte == '"') in_string_ = false;
    } else if (byte == '"') {
      in_string_ = true;
    } else if (byte == '{' || byte == '[') {
      ++depth_;
    } else if (byte == '}' || byte == ']') {
      if (depth_ <= 1) {
        *this = ValueScanner{};
        return at + 1;
      }
      --depth_;
    }
  }
  return npos;
}

}  // namespace unpsa::json
