// SPDX-License-Identifier: MIT
/// Rows of a web page: a label and its value beside each other.
#pragma once

#include <gumbo.h>

#include <string_view>

namespace unpsa::page {

/// Whether the text of `next` is the value of the label that `line` is, whose text ends with that of `last`:
/// both are in a row of their own, within two blocks.
[[nodiscard]] bool is_value_of(std::string_view line, const GumboNode& last, const GumboNode& next);

}  // namespace unpsa::page
