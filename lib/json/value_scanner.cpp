// SPDX-License-Identifier: MIT
#include "json/value_scanner.hpp"

#include <bit>

#include "text/byte_block.hpp"

namespace unpsa::json {
namespace {

using text::ByteBlock;

/// The first quote or backslash at or after `at`, or the size.
std::size_t find_in_string(std::string_view bytes, std::size_t at) noexcept {
  for (; at + ByteBlock::size <= bytes.size(); at += ByteBlock::size) {
    const ByteBlock block(bytes.data() + at);
    const std::uint64_t found = block.equal('"') | block.equal('\\');
    if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found));
  }
  while (at < bytes.size() && bytes[at] != '"' && bytes[at] != '\\') ++at;
  return at;
}

}  // namespace

std::size_t ValueScanner::scan(std::string_view bytes) noexcept {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (escaped_) {
      escaped_ = false;
      continue;
    }
    if (in_string_) {
      at = find_in_string(bytes, at);
      if (at == bytes.size()) break;
      escaped_ = bytes[at] == '\\';
      in_string_ = escaped_;
      continue;
    }
    switch (bytes[at]) {
      case '"':
        in_string_ = true;
        break;
      case '{':
      case '[':
        ++depth_;
        break;
      case '}':
      case ']':
        if (depth_ <= 1) {
          *this = ValueScanner{};
          return at + 1;
        }
        --depth_;
        break;
      default:
        break;
    }
  }
  return npos;
}

}  // namespace unpsa::json
