// SPDX-License-Identifier: MIT
// A block of 64 bytes is compared with LF and CR at once; the lowest bit of the mask
// that comes out is the first line end. One branch a block serves short lines best:
// how far into the block a line goes is then no branch that could be mispredicted.
#include "text/lines.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

#include "text/byte_lanes.hpp"

namespace unpsa::text {
namespace {

constexpr std::size_t block_size = 64;

}  // namespace

#if defined(__SSSE3__)

namespace {

// A byte that differs from all of its column stands for none.
constexpr unsigned char none = 0xFF;
constexpr unsigned char line_ends_by_low[16] = {none, none, none, none, none, none, none, none,
                                                none, none, '\n', none, none, '\r', none, none};

}  // namespace

#define UNPSA_BLOCKS "text/line_blocks.inc"
#include "text/both_lanes.inc"

namespace {

std::uint64_t line_ends_in(const char* block) noexcept { return sse::line_ends_in(block); }

std::size_t find_in_blocks(std::string_view bytes, std::size_t from) noexcept {
  return has_avx2() ? avx2::find_in_blocks(bytes, from) : sse::find_in_blocks(bytes, from);
}

}  // namespace

#else

namespace {

std::uint64_t line_ends_in(const char* block) noexcept {
  std::uint64_t mask = 0;
  for (unsigned i = 0; i < block_size; ++i) mask |= std::uint64_t{block[i] == '\n' || block[i] == '\r'} << i;
  return mask;
}

std::size_t find_in_blocks(std::string_view bytes, std::size_t from) noexcept {
  for (std::size_t at = from; bytes.size() - at >= block_size; at += block_size) {
    const std::uint64_t mask = line_ends_in(bytes.data() + at);
    if (mask != 0) return at + static_cast<std::size_t>(std::countr_zero(mask));
  }
  return std::string_view::npos;
}

}  // namespace

#endif

std::size_t find_line_end(std::string_view bytes, std::size_t from) noexcept {
  if (from >= bytes.size()) return std::string_view::npos;
  const std::size_t found = find_in_blocks(bytes, from);
  if (found != std::string_view::npos) return found;
  // The rest, less than a block.
  const std::size_t size = (bytes.size() - from) % block_size;
  const std::size_t at = bytes.size() - size;
  char rest[block_size] = {};
  std::memcpy(rest, bytes.data() + at, size);
  const std::uint64_t mask = line_ends_in(rest);
  return mask == 0 ? std::string_view::npos : at + static_cast<std::size_t>(std::countr_zero(mask));
}

}  // namespace unpsa::text
