// SPDX-License-Identifier: MIT
#include <unicode/uchar.h>

#include <random>
#include <string>

#include "catch.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

using namespace unpsa::text;

namespace {

std::string make_visible(std::string_view text) {
  std::string result;
  append_visible(result, text);
  return result;
}

bool is_known_to_unicode_15(UChar32 character) {
  UVersionInfo age;
  u_charAge(character, age);
  return age[0] != 0 && age[0] <= 15 && (age[0] < 15 || age[1] == 0);
}

int expected_width(UChar32 character) {
  constexpr std::uint32_t marks_and_controls =
      U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  const bool conjoins = character >= 0x1160 && character <= 0x11FF;
  if (character == 0xAD) return 1;
  if (conjoins || (U_GET_GC_MASK(character) & marks_and_controls) != 0) return 0;
  const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

TEST_CASE("characters of many scripts have their terminal width") {
  CHECK(display_width(U'a') == 1);
  CHECK(display_width(U'é') == 1);
  CHECK(display_width(U'中') == 2);
  CHECK(display_width(U'。') == 2);
  CHECK(display_width(U'Ａ') == 2);
  CHECK(display_width(U'한') == 2);
  CHECK(display_width(U'…') == 1);
  CHECK(display_width(char32_t{0x1F44D}) == 2);
  CHECK(display_width(char32_t{0x301}) == 0);
  CHECK(display_width(char32_t{0x200B}) == 0);
  CHECK(display_width(char32_t{0x1B}) == 0);
  CHECK(display_width(char32_t{0x10FFFD}) == 1);
}

TEST_CASE("widths are those of ICU for every character of Unicode 15") {
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    if (!is_known_to_unicode_15(c)) continue;
    if (display_width(static_cast<char32_t>(c)) != expected_width(c)) FAIL("U+" << std::hex << c);
  }
}

TEST_CASE("the width of a text is the sum over its characters") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("目标3") == 5);
  CHECK(display_width("e\xcc\x81") == 1);
}

TEST_CASE("a prefix never takes half a character") {
  CHECK(prefix_of_width("abc", 2) == "ab");
  CHECK(prefix_of_width("abc", 3) == "abc");
  CHECK(prefix_of_width("abc", 9) == "abc");
  CHECK(prefix_of_width("目标", 3) == "目");
  CHECK(prefix_of_width("目标", 1) == "");
  CHECK(prefix_of_width("e\xcc\x81x", 1) == "e\xcc\x81");
  CHECK(prefix_of_width("abc", 0) == "");
  CHECK(suffix_of_width("abc", 2) == "bc");
  CHECK(suffix_of_width("abc", 9) == "abc");
  CHECK(suffix_of_width("目标", 3) == "标");
  CHECK(suffix_of_width("目标", 1) == "");
  CHECK(suffix_of_width("ae\xcc\x81x", 2) == "e\xcc\x81x");
  CHECK(suffix_of_width("ae\xcc\x81x", 1) == "x");
  CHECK(suffix_of_width("\xcc\x81x", 1) == "\xcc\x81x");
}

TEST_CASE("nothing that a terminal obeys is left") {
  CHECK(make_visible("plain 目标") == "plain 目标");
  CHECK(make_visible("\x1b[31mred") == "␛[31mred");
  CHECK(make_visible("a\tb\nc\rd\x07\x7f") == "a␉b␊c␍d␇␡");
  CHECK(make_visible(std::string_view("\0", 1)) == "␀");
  CHECK(make_visible("\xc2\x9b"
                     "31m") == "<U+009B>31m");
  CHECK(make_visible("a\xe2\x80\xae"
                     "b\xe2\x81\xa6"
                     "c") == "a<U+202E>b<U+2066>c");
  CHECK(make_visible("a\xe2\x80\xa8"
                     "b") == "a<U+2028>b");
  for (char32_t c = 0; c < 0x3000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const std::string shown = make_visible(text);
    for (std::string_view rest = shown; !rest.empty();) {
      const CodePoint next = decode(rest);
      const auto mask = U_GET_GC_MASK(static_cast<UChar32>(next.value));
      if ((mask & (U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK)) != 0) FAIL("U+" << std::hex << unsigned(c));
      rest.remove_prefix(next.length);
    }
  }
}

TEST_CASE("text is made visible in one go as it is character by character") {
  std::mt19937 random(11);
  static const char32_t samples[] = {U'a',   U' ',   U'~',   0x1B,   0x7F,   0x85,   0xE9,   0x202E,
                                     0x2014, 0x3000, 0x4E2D, 0x9FFF, 0xA000, 0xFF0C, 0x1F600};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    std::string one_by_one;
    for (std::size_t i = random() % 40; i > 0; --i) {
      std::string character;
      append_utf8(character, samples[random() % std::size(samples)]);
      if (random() % 16 == 0) character.resize(1);  // broken
      append_visible(one_by_one, character);
      text += character;
    }
    if (make_visible(text) != one_by_one) FAIL(text);
  }
}
