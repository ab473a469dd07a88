// SPDX-License-Identifier: MIT
/// Patterns of file names.
#pragma once

#include <string_view>

namespace unpsa::text {

/// Whether a pattern matches a path with `/` between its parts. `*` and `?` stand for any text and any byte
/// without `/`, `**` for any text. A pattern without `/` is compared with the last part of the path.
[[nodiscard]] bool matches_pattern(std::string_view pattern, std::string_view path);

}  // namespace unpsa::text
