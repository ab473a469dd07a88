// SPDX-License-Identifier: MIT
/// Text from a pattern: fmt, which is compiled in one file, because its header takes seconds.
#pragma once

#include <fmt/core.h>

#include <string>

namespace unpsa::text {

/// As `format`, with the values as one type.
[[nodiscard]] std::string format_values(fmt::string_view pattern, fmt::format_args values);

/// The pattern with its replacement fields filled, as `std::format` defines them. Numbers, characters and
/// strings are known; the pattern is checked when it is compiled.
template <typename... Values>
[[nodiscard]] std::string format(fmt::format_string<Values...> pattern, Values&&... values) {
  return format_values(pattern, fmt::make_format_args(values...));
}

}  // namespace unpsa::text
