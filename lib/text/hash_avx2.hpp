// SPDX-License-Identifier: MIT
/// The hash of long texts with AVX2.
#pragma once

#include <cstddef>
#include <cstdint>

namespace unpsa::text {

/// `hash64` of more than 240 bytes; only with `has_avx2`.
[[nodiscard]] std::uint64_t hash64_by_avx2(const char* bytes, std::size_t size) noexcept;

}  // namespace unpsa::text
