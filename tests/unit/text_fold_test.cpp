// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

using namespace unpsa::text;

TEST_CASE("ASCII keeps letters and digits in lower case") {
  CHECK(fold("") == "");
  CHECK(fold("Question 10: (300 Words)!") == "question10300words");
  CHECK(fold(" !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\t\n\x7F") == "");
}

TEST_CASE("full-width forms are half-width") {
  CHECK(fold("（最多３００字）") == fold("(最多300字)"));
  CHECK(fold("ＵＮＰＳＡ：") == "unpsa");
}

TEST_CASE("Latin letters lose diacritics") {
  CHECK(fold("ÀÉÎÕÜÇÑ àéîõüçñ ÿ Š ž") == "aeioucnaeioucnysz");
  CHECK(fold("e\xCC\x81") == fold("é"));
  CHECK(fold("Œuvre, œuvre") == "oeuvreoeuvre");
  CHECK(fold("Æ æ ß ø ł đ") == "aeaessold");
  CHECK(fold("Türkiye İstanbul ı") == "turkiyeistanbuli");
  CHECK(fold("Nẵng") == "nang");
}

TEST_CASE("Cyrillic letters are small and the marked ones plain") {
  CHECK(fold("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ") == "абвгдежзиклмнопрстуфхцчшщъыьэюя");
  CHECK(fold("Ёё Йй") == "ееии");
  CHECK(fold("и\xCC\x86") == fold("й"));
}

TEST_CASE("punctuation, symbols and what cannot be seen are left out") {
  CHECK(fold("“a” ‘b’ «c» „d‟ ‹e›") == "abcde");
  CHECK(fold("。，、；：？！「」『』《》（）【】…—·～") == "");
  CHECK(fold("a\xC2\xA0"
             "b\xE3\x80\x80"
             "c\xEF\xBB\xBF"
             "d") == "abcd");
  CHECK(fold("a\xE2\x80\x8B"
             "b\xC2\xAD"
             "c\xE2\x80\x8E"
             "d\xE2\x81\xA0"
             "e") == "abcde");
  CHECK(fold("\xEF\x82\xB7 a \xEF\x83\x98 b \xEE\x80\x80 \xEF\xA3\xBF") ==
        "ab");  // U+F0B7, U+F0D8, E000, F8FF
  CHECK(fold("👍 a ★ € © № ™") == "a");
  CHECK(fold("l’initiative") == fold("l'initiative"));
}

TEST_CASE("numbers in other dress are digits") {
  CHECK(fold("① ² ３") == "123");
  CHECK(fold("Ⅳ") == "iv");
}

TEST_CASE("Traditional characters are Simplified ones") {
  CHECK(fold("聯合國會員國") == "联合国会员国");
  CHECK(fold("機構名稱") == "机构名称");
  CHECK(fold("該倡議與UNPSA類別之一相關嗎？") == fold("该倡议与UNPSA类别之一相关吗?"));
  CHECK(fold("一丁") == "一丁");
}

TEST_CASE("Arabic keeps letters without vowel marks and tatweel") {
  CHECK(fold("الْمُبَادَرَة") == "المبادرة");
  CHECK(fold("الـــدولة") == "الدولة");
  CHECK(fold("أ إ آ") == "ااا");
  CHECK(fold("؟ ، ؛") == "");
}

TEST_CASE("other scripts stay") {
  CHECK(fold("한국어") == "한국어");
  CHECK(fold("ひらがな ガ") == "ひらがなガ");
  CHECK(fold("हिन्दी") == "हिन्दी");
  CHECK(fold("𠀀") == "𠀀");
}

TEST_CASE("damaged bytes are left out") {
  CHECK(fold("a\xFF\xE4\xB8"
             "b") == "ab");
  CHECK(fold("a\xEF\xBF\xBD"
             "b") == "ab");
}

TEST_CASE("folding appends") {
  std::string out = "A ";
  append_folded(out, "B");
  CHECK(out == "A b");
}

TEST_CASE("folding twice is folding once") {
  for (char32_t c = 0; c <= 0x2FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const std::string once = fold(text);
    if (fold(once) != once) FAIL("U+" << std::hex << static_cast<unsigned>(c));
  }
}
