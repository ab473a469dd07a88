// SPDX-License-Identifier: MIT
/// The compressed formats that inputs and outputs may have.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace unpsa::cli {

enum class Compression : std::uint8_t { none, gzip, zstd, xz };

/// As many bytes as tell the format.
constexpr std::size_t compression_head_size = 6;

/// The format of a file that begins with `head`.
[[nodiscard]] Compression compression_of_bytes(std::string_view head) noexcept;

/// The format that the ending of a file's name asks for: `.gz`, `.zst` or `.xz`.
[[nodiscard]] Compression compression_of_name(std::string_view path) noexcept;

/// The name without such an ending: `a.csv` of `a.csv.gz`.
[[nodiscard]] std::string_view name_before_compression(std::string_view path) noexcept;

/// `gzip`, `zstd` or `xz`.
[[nodiscard]] std::string_view name_of(Compression compression) noexcept;

}  // namespace unpsa::cli
