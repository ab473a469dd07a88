// SPDX-License-Identifier: MIT
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"

using namespace unpsa::text;

namespace {

std::string collapse(std::string_view text) {
  std::string out;
  append_collapsed(out, text);
  return out;
}

std::string collapse_plainly(std::string_view text) {
  std::string out;
  append_collapsed_plain(out, text);
  return out;
}

/// The bytes on which xxHash publishes its test vectors.
std::string sanity_buffer(std::size_t size) {
  std::string bytes;
  std::uint64_t generator = 2654435761;
  for (std::size_t i = 0; i < size; ++i, generator *= 11400714785074694797u) {
    bytes.push_back(static_cast<char>(generator >> 56));
  }
  return bytes;
}

}  // namespace

// From xxHash's own sanity test, XXH3 with 64 bits and seed 0.
TEST_CASE("hashes are those of XXH3") {
  CHECK(hash64("") == 0x2D06800538D394C2);
  CHECK(hash64(sanity_buffer(1)) == 0xC44BDFF4074EECDB);
  CHECK(hash64(sanity_buffer(6)) == 0x27B56A84CD2D7325);
  CHECK(hash64(sanity_buffer(24)) == 0xA3FE70BF9D3510EB);
  CHECK(hash64(sanity_buffer(80)) == 0xBCDEFBBB2C47C90A);
  CHECK(hash64(sanity_buffer(403)) == 0xCDEB804D65C6DEA4);
}

TEST_CASE("hashes are printed as 16 digits") {
  CHECK(to_hex(0) == "0000000000000000");
  CHECK(to_hex(0xFEDCBA9876543210) == "fedcba9876543210");
  CHECK(to_hex(0x1F) == "000000000000001f");
}

TEST_CASE("runs of white space become one space") {
  CHECK(collapse("") == "");
  CHECK(collapse(" \t\n") == "");
  CHECK(collapse("a") == "a");
  CHECK(collapse("a b") == "a b");
  CHECK(collapse("  a  b  ") == "a b");
  CHECK(collapse("a\nb\tc\rd\ve\ff") == "a b c d e f");
  CHECK(collapse("a \n b") == "a b");
  CHECK(collapse("中　文") == "中 文");
  CHECK(collapse("a \xC2\xA0 b") == "a b");
  CHECK(collapse("\xEF\xBB\xBF"
                 "a\xEF\xBB\xBF"
                 "b") == "a b");
}

TEST_CASE("each white space character is one, wherever it stands") {
  for (char32_t c = 1; c <= 0xFFFF; ++c) {
    if (!is_space(c)) continue;
    std::string space;
    append_utf8(space, c);
    for (std::size_t before = 1; before < 70; ++before) {
      const std::string head(before, 'x');
      CAPTURE(static_cast<unsigned>(c), before);
      REQUIRE(collapse(head + space + "yy") == head + " yy");
      REQUIRE(collapse(head + ' ' + space + space + "yy") == head + " yy");
    }
  }
}

TEST_CASE("characters whose bytes resemble white space stay") {
  std::string all;
  for (char32_t c = 0x21; c <= 0x1FFFF; ++c) {
    if ((c >= 0xD800 && c <= 0xDFFF) || is_space(c)) continue;
    append_utf8(all, c);
  }
  CHECK(collapse(all) == all);
}

TEST_CASE("collapsed text is appended") {
  std::string out = "before ";
  append_collapsed(out, " a  b ");
  CHECK(out == "before a b");
}

TEST_CASE("text is collapsed as code point by code point") {
  const std::vector<std::string> pieces = {"a",
                                           "word",
                                           " ",
                                           " ",
                                           "  ",
                                           "\n",
                                           "\t",
                                           "\x0B",
                                           "\x1F",
                                           "\xC2\x85",
                                           "\xC2\xA0",
                                           "\xC2\xA5",
                                           "\xE1\x9A\x80",
                                           "\xE1\x81\x80",
                                           "\xE2\x80\x80",
                                           "\xE2\x80\x8A",
                                           "\xE2\x80\x8B",
                                           "\xE2\x80\x9C",
                                           "\xE2\x80\xA6",
                                           "\xE2\x80\xA8",
                                           "\xE2\x80\xA9",
                                           "\xE2\x80\xAF",
                                           "\xE2\x81\x9F",
                                           "\xE3\x80\x80",
                                           "\xE3\x80\x81",
                                           "\xE3\x80\x82",
                                           "\xEF\xBB\xBF",
                                           "\xEF\xBC\x8C",
                                           "中",
                                           "国",
                                           "\xF0\x9F\x98\x80",
                                           "\xF0\x92\x80\x80",
                                           "\x80",
                                           "\xC2",
                                           "\xE2\x80",
                                           "\xE3",
                                           "\xFF",
                                           "a long run of plain text without anything",
                                           "没有什么特别的一段普通文字，只有标点。"};
  std::mt19937 random(42);
  for (int round = 0; round < 30000; ++round) {
    std::string text;
    const std::size_t count = random() % 40;
    // Few different pieces at a time: rare ones come in company, too.
    const std::size_t first = random() % pieces.size();
    const std::size_t kinds = 1 + random() % 12;
    for (std::size_t i = 0; i < count; ++i) text += pieces[(first + random() % kinds) % pieces.size()];
    const std::vector<char> exact(text.begin(), text.end());
    const std::string_view view(exact.data(), exact.size());
    CAPTURE(text);
    REQUIRE(collapse(view) == collapse_plainly(view));
  }
}
