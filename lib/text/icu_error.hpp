// SPDX-License-Identifier: MIT
/// What ICU says went wrong, as an exception.
#pragma once

#include <unicode/utypes.h>

#include <new>
#include <stdexcept>
#include <string>

namespace unpsa::text {

/// Throws std::bad_alloc where ICU had no memory, std::runtime_error for any other failure.
inline void check_icu(UErrorCode status) {
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU fails with ") + u_errorName(status));
}

}  // namespace unpsa::text
