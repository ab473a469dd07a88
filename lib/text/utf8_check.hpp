// SPDX-License-Identifier: MIT
/// Checks UTF-8 many bytes at a time if the processor supports it.
#pragma once

#include <string_view>

namespace unpsa::text {

#if defined(__SSSE3__)

/// By blocks of 16 bytes.
[[nodiscard]] bool is_utf8_by_16(std::string_view bytes) noexcept;

/// By blocks of 32 bytes, only with `has_avx2`.
[[nodiscard]] bool is_utf8_by_32(std::string_view bytes) noexcept;

#endif

}  // namespace unpsa::text
