// SPDX-License-Identifier: MIT
/// Text on a terminal: its width in columns, and making it safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace unpsa::text {

/// Stands for what was cut off: one column.
inline constexpr std::string_view ellipsis = "\u2026";

/// Terminal columns of a code point: 2 for wide and full-width ones (Unicode East_Asian_Width W
/// and F), 0 for combining marks, format characters (save the soft hyphen) and control characters, 1 for any
/// other.
[[nodiscard]] int display_width(char32_t code_point) noexcept;

/// The sum over the code points of `text`.
[[nodiscard]] std::size_t display_width(std::string_view text) noexcept;

/// The longest prefix of `text` that takes at most `width` columns; marks that combine with its
/// last character belong to it.
[[nodiscard]] std::string_view prefix_of_width(std::string_view text, std::size_t width) noexcept;

/// The longest end of `text` that takes at most `width` columns; it does not begin with marks of what is cut
/// off.
[[nodiscard]] std::string_view suffix_of_width(std::string_view text, std::size_t width) noexcept;

/// Appends `text` without anything that a terminal would interpret: control characters become their
/// pictures (ESC is U+241B), C1 controls, line separators and bidirectional controls `<U+009B>`.
void append_visible(std::string& out, std::string_view text);

/// Appends `<U+200B>`.
void append_number(std::string& out, char32_t code_point);

}  // namespace unpsa::text
