// SPDX-License-Identifier: MIT
/// ICU, opened by name when it is needed: linking it would make every program load 30 MB of it, its data and
/// a C++ runtime when it starts. The functions are those of its C interface, whose names carry its version.
#pragma once

#include <string>
#include <string_view>

namespace unpsa::text {

/// The address of one of ICU's functions. Throws std::runtime_error, naming `purpose`, if ICU or the function
/// is not there.
[[nodiscard]] void* find_icu_function(const char* name, std::string_view purpose);

/// That ICU cannot do something for `purpose`. Throws std::runtime_error.
[[noreturn]] void fail_icu(std::string_view purpose, const std::string& what);

}  // namespace unpsa::text

#define UNPSA_TEXT_OF(symbol) #symbol
#define UNPSA_NAME_OF(symbol) UNPSA_TEXT_OF(symbol)

/// One of ICU's functions by the name that its headers give it.
#define UNPSA_ICU_FUNCTION(function, purpose) \
  reinterpret_cast<decltype(&::function)>(unpsa::text::find_icu_function(UNPSA_NAME_OF(function), purpose))
