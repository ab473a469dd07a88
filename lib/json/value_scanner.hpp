// SPDX-License-Identifier: MIT
/// Finding where a JSON value ends, in pieces as they arrive.
#pragma once

#include <cstddef>
#include <string_view>

namespace unpsa::json {

/// Follows the brackets and strings of one JSON object or array. Checks nothing else: the reader checks what
/// is in between.
class ValueScanner {
 public:
  static constexpr std::size_t npos = std::string_view::npos;

  /// Goes on over `bytes`, the first of which opens the value on the first call.
  /// Returns the offset after the last byte of the value, or `npos` if more input is needed.
  [[nodiscard]] std::size_t scan(std::string_view bytes) noexcept;

  /// Whether what was scanned ends within a string.
  [[nodiscard]] bool in_string() const noexcept { return in_string_; }

 private:
  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

}  // namespace unpsa::json
