// SPDX-License-Identifier: MIT
// The hash of a shingle is the exclusive or of its units' hashes, each rotated by its place. So the next one
// comes from the one before: rotate, take the first unit out, put the next one in. A multiplication at the
// end spreads what the rotations left side by side.
#include "dedupe/shingles.hpp"

#include <bit>

namespace unpsa::dedupe {
namespace {

constexpr int place_shift = 11;  // odd: no two of up to 64 places share a rotation

std::uint32_t spread(std::uint64_t hash) noexcept {
  hash ^= hash >> 29;
  const auto spread_hash = static_cast<std::uint32_t>(hash * 0x9FB21C651E98DF25 >> 32);
  return spread_hash | static_cast<std::uint32_t>(spread_hash == 0);
}

std::uint32_t hash_whole(std::span<const std::uint64_t> units) noexcept {
  std::uint64_t hash = units.size();
  for (const std::uint64_t unit : units) hash = std::rotl(hash, place_shift) ^ unit;
  return spread(hash);
}

std::uint32_t* write_shingles(std::uint32_t* out, std::span<const std::uint64_t> units) noexcept {
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i + 1 < shingle_units; ++i) hash = std::rotl(hash, place_shift) ^ units[i];
  for (std::size_t i = shingle_units - 1; i < units.size(); ++i) {
    hash = std::rotl(hash, place_shift) ^ units[i];
    *out++ = spread(hash);
    hash ^= std::rotl(units[i + 1 - shingle_units], place_shift * static_cast<int>(shingle_units - 1));
  }
  return out;
}

}  // namespace

void append_shingles(ShingleList& shingles, std::span<const std::uint64_t> units) {
  if (units.empty()) return;
  std::uint32_t* out = shingles.make_room(units.size());
  if (units.size() < shingle_units) {
    *out++ = hash_whole(units);
  } else {
    out = write_shingles(out, units);
  }
  shingles.set_end(out);
}

}  // namespace unpsa::dedupe
