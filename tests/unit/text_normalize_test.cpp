// SPDX-License-Identifier: MIT
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

using namespace unpsa::text;

namespace {

std::string normalize(std::string_view text) {
  std::string result;
  append_normalized(result, text);
  return result;
}

std::string normalize_plainly(std::string_view text) {
  std::string result;
  append_normalized_plain(result, text);
  return result;
}

}  // namespace

TEST_CASE("ASCII loses white space and capitals") {
  CHECK(normalize("") == "");
  CHECK(normalize("Hello,  World\t\r\n\x0b\x0c!") == "hello,world!");
  CHECK(normalize("@[`{AZaz09") == "@[`{azaz09");
  CHECK(normalize(std::string(100, ' ') + "A") == "a");
}

TEST_CASE("compatibility forms, case and format characters are levelled") {
  CHECK(normalize("ＡＢＣ　１２３，") == "abc123,");
  CHECK(normalize("\xc2\xa0"
                  "a\xe2\x80\xaf"
                  "b\xe3\x80\x80") == "ab");
  CHECK(normalize("co\xc2\xad"
                  "op\xe2\x80\x8b"
                  "er\xe2\x81\xa0"
                  "ate\xef\xbb\xbf") == "cooperate");
  CHECK(normalize("\xe2\x80\x8f"
                  "x\xe2\x80\xaa") == "x");  // RLM, LRE
  CHECK(normalize("a\xe2\x80\xa8"
                  "b\xe2\x80\xa9"
                  "c\xc2\x85"
                  "d") == "abcd");
  CHECK(normalize("Straße") == "strasse");
  CHECK(normalize("ЦЕЛЬ") == "цель");
  CHECK(normalize("ﬁ ① ㍻") == "fi1平成");
  CHECK(normalize("目标 3。") == "目标3。");
}

TEST_CASE("composed and decomposed letters are one") {
  CHECK(normalize("e\xcc\x81") == "\xc3\xa9");
  CHECK(normalize("CAFE\xcc\x81") == "caf\xc3\xa9");
  CHECK(normalize("\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab") == "한");
  // Also where a long run of ASCII ends, and where it begins again.
  for (std::size_t length = 0; length < 100; ++length) {
    const std::string run(length, 'x');
    CHECK(normalize(run + "e\xcc\x81" + run) == run + "\xc3\xa9" + run);
  }
}

TEST_CASE("a letter with more combining characters than any text has costs no more than its length") {
  std::string marks;
  for (int i = 0; i < 200000; ++i) marks += i % 2 == 0 ? "\xcc\x81" : "\xcc\xa3";  // of two classes
  const std::string normalized = normalize("e" + marks);
  CHECK(normalized.size() > marks.size() - 8);
  // Up to 30, they are sorted by their classes as ever.
  CHECK(normalize("e\xcc\x81\xcc\xa3") == normalize("e\xcc\xa3\xcc\x81"));
}

TEST_CASE("it appends") {
  std::string out = "Kept ";
  append_normalized(out, "A b");
  CHECK(out == "Kept ab");
}

TEST_CASE("cutting the text gives what normalising it whole gives") {
  const std::vector<std::string> morsels{"\xcc\x81",
                                         "\xcc\xa7",
                                         "e\xcc\x81",
                                         "中",
                                         "。",
                                         "，",
                                         "Ａ",
                                         "ß",
                                         "İ",
                                         "\xe3\x82\xab\xe3\x82\x99",
                                         "한",
                                         "\xe1\x84\x92\xe1\x85\xa1",
                                         "\xe2\x80\x8d",
                                         "\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd",
                                         "\xef\xb8\x8f",
                                         "½",
                                         "\xc2\xa0",
                                         "\xe1\x9a\x80",
                                         "\xd8\x80",
                                         "\xef\xbf\xb9",
                                         "Σ",
                                         "ς",
                                         "\xe0\xbd\xb3",
                                         "\xf0\xa0\xae\xb7",
                                         "\xf0\x91\x82\xbd"};
  std::mt19937 random(20260503);
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (auto pieces = random() % 12; pieces > 0; --pieces) {
      for (auto ascii = random() % 3 == 0 ? random() % 90 : random() % 4; ascii > 0; --ascii) {
        text += "aZ \n.-e"[random() % 7];
      }
      text += morsels[random() % morsels.size()];
    }
    if (random() % 2 == 0) text += std::string(random() % 70, 'E');
    // Of its exact size, so that a sanitizer sees reading beyond the end.
    const std::vector<char> exact(text.begin(), text.end());
    if (normalize({exact.data(), exact.size()}) != normalize_plainly(text)) FAIL("differs for: " << text);
  }
}

TEST_CASE("every code point is treated alike on both paths") {
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text = "e";
    append_utf8(text, c);
    if (normalize(text) != normalize_plainly(text)) FAIL("U+" << std::hex << static_cast<unsigned>(c));
  }
}
