// SPDX-License-Identifier: MIT
// Compiled for AVX2, so nothing is included that has inline functions with names of the whole program: the
// linker could take them from here. Those of xxHash are this file's own.
#if defined(__AVX2__)

#include "text/hash_avx2.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace unpsa::text {

std::uint64_t hash64_by_avx2(const char* bytes, std::size_t size) noexcept {
  return XXH3_64bits(bytes, size);
}

}  // namespace unpsa::text

#endif
