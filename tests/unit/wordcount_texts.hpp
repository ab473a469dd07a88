// SPDX-License-Identifier: MIT
/// Classes of characters as Unicode and the rules of counting have them, and random texts.
#pragma once

#include <unicode/uchar.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "text/utf8.hpp"

namespace unpsa::wordcount {

inline std::string utf8(char32_t code_point) {
  std::string result;
  text::append_utf8(result, code_point);
  return result;
}

/// The ASIAN class as its specification lists it.
inline bool is_asian(char32_t c) {
  constexpr std::pair<char32_t, char32_t> ranges[] = {
      {0x1100, 0x11FF}, {0x2E80, 0x2FFF},   {0x3001, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},
      {0xA960, 0xA97F}, {0xAC00, 0xD7FF},   {0xF900, 0xFAFF},   {0xFE10, 0xFE1F},   {0xFE30, 0xFE4F},
      {0xFF00, 0xFFEF}, {0x16FE0, 0x18DFF}, {0x1AFF0, 0x1B2FF}, {0x1F200, 0x1F2FF}, {0x20000, 0x3FFFD}};
  for (const auto& [first, last] : ranges) {
    if (c >= first && c <= last) return true;
  }
  return false;
}

inline bool is_white_space(char32_t c) {
  const auto character = static_cast<UChar32>(c);
  return u_isUWhiteSpace(character) != 0 || (U_GET_GC_MASK(character) & U_GC_Z_MASK) != 0 ||
         (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85;
}

inline bool is_unseen(char32_t c) {
  const auto character = static_cast<UChar32>(c);
  return u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
         u_charType(character) == U_FORMAT_CHAR;
}

inline std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> morsels{" ",
                                                "\t",
                                                "\x1c",
                                                "-",
                                                "--",
                                                "---",
                                                "a",
                                                "Z9",
                                                "\xef\xbb\xbf",
                                                "\xe2\x80\x93",
                                                "\xe2\x80\x94",
                                                "\x7f",
                                                "\xc3\xa9",
                                                "\xc2\xa0",
                                                "中",
                                                "一个人们主要工作和可持续发展目标",
                                                "\xe4\xb7\x80",
                                                "。",
                                                "\xe3\x80\x80",
                                                "\xf0\x9f\x91\x8d",
                                                "\xf0\xa0\xae\xb7",
                                                "ꀀ",
                                                std::string(1, '\0'),
                                                "\x1b",
                                                "\x08",
                                                "!"};
  std::string result;
  const auto pieces = std::uniform_int_distribution<int>(0, 60)(random);
  for (int i = 0; i < pieces; ++i) {
    if (random() % 4 == 0) {  // a stretch of ASCII, with and without white space
      const auto length = std::uniform_int_distribution<int>(1, 150)(random);
      for (int j = 0; j < length; ++j) result += random() % 6 == 0 ? " -\n,"[random() % 4] : 'x';
    }
    result += morsels[random() % morsels.size()];
  }
  return result;
}

}  // namespace unpsa::wordcount
