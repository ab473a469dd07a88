// SPDX-License-Identifier: MIT
#include "text/byte_lanes.hpp"

#if defined(__SSSE3__)

#include <cstdlib>

namespace unpsa::text {

bool has_avx2() noexcept {
  static const bool has = __builtin_cpu_supports("avx2") != 0 && std::getenv("UNPSA_NO_AVX2") == nullptr;
  return has;
}

}  // namespace unpsa::text

#endif
