// SPDX-License-Identifier: MIT
/// Whether a file has what was written to it.
#pragma once

#include <cstdint>
#include <string_view>

namespace unpsa::writer {

/// Reads a place of a file again and compares it: some devices and network folders report that they have
/// stored what they have not. False, and errno, if it has other bytes (EIO) or cannot be read.
[[nodiscard]] bool has_bytes(int descriptor, std::uint64_t offset, std::string_view bytes) noexcept;

}  // namespace unpsa::writer
