// SPDX-License-Identifier: MIT
/// ICU errors as exceptions.
#pragma once

#include <unicode/utypes.h>

#include <new>
#include <string>

#include "unpsa/error.hpp"

namespace unpsa::text {

/// Throws std::bad_alloc where ICU had no memory, Error for any other failure.
inline void check_icu(UErrorCode status) {
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  if (U_FAILURE(status)) throw Error(std::string("ICU fails with ") + u_errorName(status));
}

}  // namespace unpsa::text
