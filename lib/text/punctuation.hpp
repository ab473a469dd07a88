// SPDX-License-Identifier: MIT
/// Sets of punctuation and of characters that are not seen, in all widths and scripts that pages and answers
/// use.
#pragma once

#include <string_view>

namespace unpsa::text {

inline constexpr std::u32string_view question_marks = U"?\uFF1F\u061F";
inline constexpr std::u32string_view exclamation_marks = U"!\uFF01";
inline constexpr std::u32string_view colons = U":\uFF1A";
/// Between a label and its value, where a page or a program puts a mark there.
inline constexpr std::u32string_view value_marks = U":\uFF1A=\uFF1D|\u2502\uFF5C";
inline constexpr std::u32string_view full_stops = U".\u3002\uFF0E\uFF61\u06D4";
inline constexpr std::u32string_view dots =
    U".\uFF0E";  ///< within numbers, and after the number or letter of an item
inline constexpr std::u32string_view commas = U",\uFF0C\u060C";
inline constexpr std::u32string_view enumeration_commas =
    U"\u3001";  ///< between items, in Chinese and Japanese
inline constexpr std::u32string_view semicolons = U";\uFF1B\u061B";
inline constexpr std::u32string_view opening_brackets = U"(\uFF08";
inline constexpr std::u32string_view closing_brackets = U")\uFF09";
/// Brackets of any shape.
inline constexpr std::u32string_view all_opening_brackets = U"([{\uFF08\uFF3B\uFF5B\u3010\u3014\uFE35";
inline constexpr std::u32string_view all_closing_brackets = U")]}\uFF09\uFF3D\uFF5D\u3011\u3015\uFE36";
/// Those of CJK that have no width of ASCII.
inline constexpr std::u32string_view cjk_opening_brackets = U"\u3010\u3014";
inline constexpr std::u32string_view cjk_closing_brackets = U"\u3011\u3015";
inline constexpr std::u32string_view apostrophes = U"'\u2019\u2018\u02BC";
inline constexpr std::u32string_view opening_quotes = U"\"\u201C\u201D\u201E\u00AB\uFF02\u300C";
inline constexpr std::u32string_view closing_quotes = U"\"\u201D\u201C\u00BB\uFF02\u300D";
/// All of them, whatever they open or close; of those that NFKC keeps.
inline constexpr std::u32string_view double_quotes =
    U"\"\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02\u300C\u300D\u300E\u300F\u301D\u301E\u301F\u275D"
    U"\u275E";
inline constexpr std::u32string_view single_quotes =
    U"'\u2018\u2019\u201A\u201B\u2039\u203A\u02B9\u02BB\u02BC\u2032\u275B\u275C\uFF07";
/// Boxes that were chosen, and those that were not, as pages and office programs draw them (the private ones
/// are those of Wingdings).
inline constexpr std::u32string_view ticked_boxes =
    U"\u2611\u2612\u2705\u2713\u2714\u221A\u25A0\u25C9\u25CF\u2B1B\uF052\uF0FE\U0001F5F5\U0001F5F7\U0001F5F9";
inline constexpr std::u32string_view empty_boxes =
    U"\u2610\u25A1\u25A2\u25CB\u25EF\u25FB\u25FD\u2B1C\uF06F\uF0A8";
/// What opens an item of a list: bullets, boxes, ticks, stars, arrows.
inline constexpr std::u32string_view bullets =
    U"*+-"
    U"\u2013\u2014\u00B7\u2022\u2023\u2027\u2043\u204C\u204D\u2219\u22C5\u25A0\u25A1\u25AA\u25AB\u25B6\u25B8"
    U"\u25BA"
    U"\u25C6\u25C7\u25CB\u25CF\u25E6\u25FB\u25FC\u25FD\u25FE\u2605\u2606\u2610\u2611\u2612\u2713\u2714\u2715"
    U"\u2716\u2717"
    U"\u2718\u2794\u27A2\u27A4\u2B1A\u2B1B\u2B1C\u30FB\uFF65\uF0A7\uF0B7\uF0D8\uF0FC\uF06C\uF06E\uF0A8";
/// What opens an item too, and within a text means something else.
inline constexpr std::u32string_view item_marks = U"\u00A7\u00BB\u203A\u2192\u21D2";
inline constexpr std::u32string_view hyphens = U"-\u2010\u2011";  ///< within words and codes
inline constexpr std::u32string_view ampersands = U"&\uFF06";
inline constexpr std::u32string_view waves = U"~\uFF5E\u301C";  ///< between the ends of a range
inline constexpr std::u32string_view dashes =
    U"-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\uFE63\uFF0D";

[[nodiscard]] constexpr bool is_in(std::u32string_view set, char32_t code_point) noexcept {
  return set.find(code_point) != std::u32string_view::npos;
}

/// Characters that change the direction of the text around them.
[[nodiscard]] constexpr bool is_bidirectional_control(char32_t code_point) noexcept {
  return code_point == 0x061C || code_point == 0x200E || code_point == 0x200F ||
         (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
}

/// The code points with the property Default_Ignorable_Code_Point or the category Cf, rising.
inline constexpr char32_t ignorable_ranges[][2] = {
    {0xAD, 0xAD},       {0x34F, 0x34F},     {0x600, 0x605},     {0x61C, 0x61C},     {0x6DD, 0x6DD},
    {0x70F, 0x70F},     {0x890, 0x891},     {0x8E2, 0x8E2},     {0x115F, 0x1160},   {0x17B4, 0x17B5},
    {0x180B, 0x180F},   {0x200B, 0x200F},   {0x202A, 0x202E},   {0x2060, 0x206F},   {0x3164, 0x3164},
    {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},   {0xFFF0, 0xFFFB},   {0x110BD, 0x110BD},
    {0x110CD, 0x110CD}, {0x13430, 0x1343F}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};

/// Characters that are not seen and mean nothing by themselves: soft hyphen, joiners, marks of direction,
/// fillers, variation selectors, the byte order mark.
[[nodiscard]] constexpr bool is_ignorable(char32_t code_point) noexcept {
  if (code_point < 0xAD || (code_point > 0x3164 && code_point < 0xFE00)) return false;
  for (const auto& range : ignorable_ranges) {
    if (code_point <= range[1]) return code_point >= range[0];
  }
  return false;
}

/// Those that change the look of the character before: variation selectors, tags of flags.
[[nodiscard]] constexpr bool is_selector(char32_t code_point) noexcept {
  return (code_point >= 0xFE00 && code_point <= 0xFE0F) || (code_point >= 0xE0000 && code_point <= 0xE0FFF) ||
         (code_point >= 0x180B && code_point <= 0x180F && code_point != 0x180E);
}

/// What a text does not begin or end with, white space aside; U+FFFC stands for a picture.
[[nodiscard]] constexpr bool is_ignorable_at_ends(char32_t code_point) noexcept {
  return (is_ignorable(code_point) && !is_selector(code_point)) || code_point == 0xFFFC;
}

}  // namespace unpsa::text
