// SPDX-License-Identifier: MIT
/// Characters that are written with a backslash.
#pragma once

#include <cstddef>
#include <string_view>

#include "page/edit.hpp"

namespace unpsa::page {

/// Appends bytes [begin, end) of `text`, the edit's source, with the characters for `\n`, `\t`, `\"`, `\\`
/// and `\u4e2d`.
void append_unescaped(std::string_view text, std::size_t begin, std::size_t end, Edit& edit);

}  // namespace unpsa::page
