// SPDX-License-Identifier: MIT
/// Hashes of text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace unpsa::text {

/// XXH3, 64 bits, seed 0: the same on every machine.
[[nodiscard]] std::uint64_t hash64(std::string_view bytes) noexcept;

/// 16 lower-case hexadecimal digits.
[[nodiscard]] std::string to_hex(std::uint64_t value);

/// Appends `text` to `out` with each run of white space (`is_space`) as one
/// space and none at either end.
void append_collapsed(std::string& out, std::string_view text);

/// Code point by code point; the reference version for testing `append_collapsed`.
void append_collapsed_plain(std::string& out, std::string_view text);

}  // namespace unpsa::text
