// SPDX-License-Identifier: MIT
/// Numbers after a list of goals that are not items of it, by what they are the beginning of.
#pragma once

#include <cstddef>
#include <string_view>

#include "sdg/codes.hpp"

namespace unpsa::sdg {

/// `1` of `1,2 millones`, as most languages write decimals. `SDGs 3,4,5` has none, since nothing is counted.
[[nodiscard]] bool opens_decimal(std::string_view text, const Code& code);

/// `10` of `10-15 villages`, `10 to 15 km`.
[[nodiscard]] bool opens_counted_range(std::string_view text, const Code& code);

/// Whether the name of a month follows: `5 May`, `5 de mayo`.
[[nodiscard]] bool is_day_of_month(std::string_view text, std::size_t end);

/// Whether what follows says of which things a number counts some: `5 of which`.
[[nodiscard]] bool is_part_of_those(std::string_view text, std::size_t end);

}  // namespace unpsa::sdg
