// SPDX-License-Identifier: MIT
#define FMT_HEADER_ONLY
#include "text/format.hpp"

#include <fmt/format.h>

namespace unpsa::text {

std::string format_values(fmt::string_view pattern, fmt::format_args values) {
  return fmt::vformat(pattern, values);
}

}  // namespace unpsa::text
