// SPDX-License-Identifier: MIT
/// Finding line ends.
#pragma once

#include <cstddef>
#include <string_view>

namespace unpsa::text {

/// The offset of the first LF or CR in `bytes` at or after `from`, or `npos`.
[[nodiscard]] std::size_t find_line_end(std::string_view bytes, std::size_t from) noexcept;

}  // namespace unpsa::text
