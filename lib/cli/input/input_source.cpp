// SPDX-License-Identifier: MIT
#include "cli/input/input_source.hpp"

#include <algorithm>

namespace unpsa::cli {

std::size_t InputSource::read(std::span<char> room) {
  if (!head_.empty()) {
    const std::size_t count = std::min(room.size(), head_.size());
    std::copy_n(head_.data(), count, room.data());
    head_.erase(0, count);
    return count;
  }
  const std::size_t count = bytes_.read(room);
  progress_.add_bytes(count);
  return count;
}

std::string_view InputSource::peek(std::size_t size) {
  while (head_.size() < size) {
    char bytes[64];
    const std::size_t count = bytes_.read(bytes);
    if (count == 0) break;
    head_.append(bytes, count);
  }
  progress_.add_bytes(head_.size());
  return std::string_view(head_).substr(0, size);
}

}  // namespace unpsa::cli
