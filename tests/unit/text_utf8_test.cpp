// SPDX-License-Identifier: MIT
#include <simdjson.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "text/byte_lanes.hpp"
#include "text/utf8.hpp"
#include "text/utf8_check.hpp"

using namespace unpsa::text;
using namespace std::string_literals;

namespace {

std::string encoded(char32_t code_point) {
  std::string out;
  append_utf8(out, code_point);
  return out;
}

/// The well-formed prefix, by decoding.
std::size_t plain_prefix(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const CodePoint next = decode(bytes.substr(at));
    if (next.value == replacement_character && next.length == 1) break;
    at += next.length;
  }
  return at;
}

/// Characters of all lengths with some bytes broken.
std::string random_bytes(std::mt19937& random) {
  static const char32_t samples[] = {'a',    ' ',    '\n',   0xE9,    0x416,   0x4E2D,
                                     0x3002, 0x201C, 0xFFFD, 0x1F600, 0x10FFFF};
  std::string bytes;
  const std::size_t characters = random() % 120;
  for (std::size_t i = 0; i < characters; ++i) append_utf8(bytes, samples[random() % std::size(samples)]);
  const std::size_t breaks = random() % 3;
  for (std::size_t i = 0; i < breaks && !bytes.empty(); ++i) {
    bytes[random() % bytes.size()] = static_cast<char>(random());
  }
  if (random() % 4 == 0) bytes.resize(bytes.size() - std::min<std::size_t>(bytes.size(), random() % 4));
  return bytes;
}

/// Lengths of the ill-formed pieces of `bytes`; 0 for a well-formed character.
std::vector<std::size_t> pieces(std::string_view bytes) {
  std::vector<std::size_t> lengths;
  while (!bytes.empty()) {
    const bool good = plain_prefix(bytes) > 0;
    lengths.push_back(good ? 0 : ill_formed_length(bytes));
    bytes.remove_prefix(good ? decode(bytes).length : lengths.back());
  }
  return lengths;
}

}  // namespace

TEST_CASE("code points at the edges of each length") {
  struct Edge {
    char32_t value;
    std::string bytes;
  };
  const Edge edges[] = {{0, "\0"s},
                        {0x7F, "\x7F"},
                        {0x80, "\xC2\x80"},
                        {0x7FF, "\xDF\xBF"},
                        {0x800, "\xE0\xA0\x80"},
                        {0xD7FF, "\xED\x9F\xBF"},
                        {0xE000, "\xEE\x80\x80"},
                        {0xFFFD, "\xEF\xBF\xBD"},
                        {0xFFFF, "\xEF\xBF\xBF"},
                        {0x10000, "\xF0\x90\x80\x80"},
                        {0x10FFFF, "\xF4\x8F\xBF\xBF"}};
  for (const Edge& edge : edges) {
    CHECK(encoded(edge.value) == edge.bytes);
    CHECK(decode(edge.bytes).value == edge.value);
    CHECK(decode(edge.bytes).length == edge.bytes.size());
    CHECK(is_utf8(edge.bytes));
  }
}

TEST_CASE("the short way to decode agrees with the long one") {
  const auto agree = [](std::string_view bytes) {
    const CodePoint quick = decode(bytes);
    const CodePoint slow = unpsa::text::detail::decode_slowly(bytes);
    return quick.value == slow.value && quick.length == slow.length;
  };
  bool all = true;
  for (int lead = 0; lead < 256; ++lead) {
    for (int second = 0; second < 256; ++second) {
      for (const int third : {0x00, 0x41, 0x7F, 0x80, 0xA5, 0xBF, 0xC0, 0xFF}) {
        const std::string bytes{static_cast<char>(lead), static_cast<char>(second), static_cast<char>(third)};
        for (std::size_t size = 1; size <= bytes.size(); ++size) all = all && agree(bytes.substr(0, size));
        all = all && agree(bytes + "\x80");
      }
    }
  }
  CHECK(all);
}

TEST_CASE("ill-formed sequences decode to one U+FFFD for the first byte") {
  for (const std::string& bytes :
       {"\x80"s, "\xBF"s, "\xC0\x80"s, "\xC1\xBF"s, "\xC3"s, "\xC3g"s, "\xE0\x9F\xBF"s, "\xED\xA0\x80"s,
        "\xE4\xB8"s, "\xF0\x8F\xBF\xBF"s, "\xF4\x90\x80\x80"s, "\xF5"s, "\xFF"s}) {
    CHECK(decode(bytes).value == replacement_character);
    CHECK(decode(bytes).length == 1);
    CHECK_FALSE(is_utf8(bytes));
    CHECK(utf8_prefix("abc" + bytes) == 3);
  }
}

// The examples of the Unicode standard, section 3.9, tables 3-8 to 3-11.
TEST_CASE("ill-formed sequences are cut at maximal subparts") {
  using Lengths = std::vector<std::size_t>;
  CHECK(pieces("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41") == Lengths{1, 1, 1, 1, 1, 1, 1, 1, 0});
  CHECK(pieces("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41") == Lengths{1, 1, 1, 1, 1, 1, 1, 1, 0});
  CHECK(pieces("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42") == Lengths{1, 1, 1, 1, 1, 0, 1, 1, 0});
  CHECK(pieces("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == Lengths{2, 1, 3, 2, 0});
}

TEST_CASE("truncated characters") {
  CHECK(is_truncated_character("\xC3"));
  CHECK(is_truncated_character("\xE4\xB8"));
  CHECK(is_truncated_character("\xF0\x9F\x98"));
  CHECK_FALSE(is_truncated_character(""));
  CHECK_FALSE(is_truncated_character("a"));
  CHECK_FALSE(is_truncated_character("\x80"));
  CHECK_FALSE(is_truncated_character("\xC3\xA9"));
  CHECK_FALSE(is_truncated_character("\xE0\x80"));
  CHECK_FALSE(is_truncated_character("\xC3g"));

  CHECK(truncated_tail("") == 0);
  CHECK(truncated_tail("abc") == 0);
  CHECK(truncated_tail("ab\xC3") == 1);
  CHECK(truncated_tail("ab\xE4\xB8") == 2);
  CHECK(truncated_tail("ab\xF0\x9F\x98") == 3);
  CHECK(truncated_tail("ab\xF0\x9F\x98\x80") == 0);
  CHECK(truncated_tail("\x80\x80\x80\x80") == 0);
  CHECK(truncated_tail("\xE0\x80") == 0);
}

TEST_CASE("the well-formed prefix ends before the first break") {
  CHECK(utf8_prefix("") == 0);
  CHECK(utf8_prefix("abc\xE4\xB8\xAD") == 6);
  CHECK(utf8_prefix("abc\xE4\xB8") == 3);
  for (const std::size_t size : {10u, 63u, 64u, 65u, 1000u, 5000u, 200000u}) {
    const std::string good(size, 'x');
    CHECK(utf8_prefix(good) == size);
    CHECK(utf8_prefix(good + "\xFF" + good) == size);
    CHECK(utf8_prefix(good + "\xE4\xB8\xAD" + good + "\xE4") == 2 * size + 3);
  }
}

TEST_CASE("checking agrees with decoding") {
  std::mt19937 random(1);
  for (int round = 0; round < 20000; ++round) {
    const std::string bytes = random_bytes(random);
    const std::size_t prefix = plain_prefix(bytes);
    REQUIRE(utf8_prefix(bytes) == prefix);
    REQUIRE(is_utf8(bytes) == (prefix == bytes.size()));
  }
}

TEST_CASE("checking in blocks agrees with another program, wherever a fault stands") {
  std::mt19937 random(2);
  const auto check = [](const std::string& bytes) {
    const bool expected = simdjson::validate_utf8(bytes.data(), bytes.size());
    // Of its exact size, so that a sanitizer sees reading beyond the end.
    const std::vector<char> exact(bytes.begin(), bytes.end());
    const std::string_view view(exact.data(), exact.size());
    bool agrees = is_utf8(view) == expected;
#if defined(__SSSE3__)
    agrees = agrees && is_utf8_by_16(view) == expected;
    if (has_avx2()) agrees = agrees && is_utf8_by_32(view) == expected;
#endif
    return agrees;
  };
  // All pairs and triples of bytes that differ in what they may begin or go on with, at every place of a
  // block.
  const std::string bytes =
      "A\x80\x8f\x90\x9f\xa0\xbf\xc0\xc1\xc2\xdf\xe0\xe1\xed\xee\xef\xf0\xf1\xf4\xf5\xff";
  for (const char first : bytes) {
    for (const char second : bytes) {
      for (const char third : bytes) {
        for (const char fourth : bytes) {
          std::string text(random() % 70, 'x');
          text += {first, second, third, fourth};
          text.append(random() % 70, 'y');
          if (!check(text)) FAIL("at " << text.find_first_not_of('x'));
        }
      }
    }
  }
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_bytes(random);
    if (!check(text)) FAIL(text);
  }
}

TEST_CASE("code points are counted") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("abc") == 3);
  CHECK(count_code_points("é中😀\n") == 4);
}

// PropList.txt of Unicode 15, White_Space, and U+FEFF.
TEST_CASE("white space is Unicode's and the byte order mark") {
  const std::vector<char32_t> expected = {
      0x09,   0x0A,   0x0B,   0x0C,   0x0D,   0x20,   0x85,   0xA0,   0x1680, 0x2000, 0x2001, 0x2002, 0x2003,
      0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF};
  std::vector<char32_t> spaces;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (is_space(c)) spaces.push_back(c);
  }
  CHECK(spaces == expected);
}

TEST_CASE("trim takes white space off both ends only") {
  CHECK(trim("").empty());
  CHECK(trim("  \t\xE3\x80\x80\xC2\xA0 ").empty());
  CHECK(trim("a b") == "a b");
  CHECK(trim(" a  b\r\n") == "a  b");
  CHECK(trim("\xEF\xBB\xBF\xE3\x80\x80中 文\xE2\x80\xAF\xC2\x85") == "中 文");
  CHECK(trim("。") == "。");
  CHECK(trim(" \xE3\x80\x80\x80 ") == "\x80");
  CHECK(trim(" \xFF\x80 ") == "\xFF\x80");
}

TEST_CASE("blank text has white space only") {
  CHECK(is_blank(""));
  CHECK(is_blank(" \t\r\n\xE3\x80\x80\xEF\xBB\xBF"));
  CHECK_FALSE(is_blank(" . "));
  CHECK(is_blank("\xE2\x80\x8B"));  // U+200B is not seen
  CHECK(is_blank("\u3164"));
  CHECK(is_blank("\uFE0F"));
  CHECK(is_blank(" \u115F\u1160 \uFFA0\u034F\u180E\U000E0020"));
  CHECK_FALSE(is_blank("\u2764\uFE0F"));
  CHECK_FALSE(is_blank("\x80"));
}
