// SPDX-License-Identifier: MIT
// Bytes that have just been written are still in memory, so that comparing them takes a small part of the
// time that writing them has taken.
#include "writer/read_back.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace unpsa::writer {

bool has_bytes(int descriptor, std::uint64_t offset, std::string_view bytes) noexcept {
  std::array<char, 16384> block;
  while (!bytes.empty()) {
    const std::size_t most = std::min(block.size(), bytes.size());
    const ::ssize_t count = ::pread(descriptor, block.data(), most, static_cast<::off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    const auto size = static_cast<std::size_t>(count);
    if (size == 0 || std::memcmp(block.data(), bytes.data(), size) != 0) {
      errno = EIO;
      return false;
    }
    offset += size;
    bytes.remove_prefix(size);
  }
  return true;
}

}  // namespace unpsa::writer
