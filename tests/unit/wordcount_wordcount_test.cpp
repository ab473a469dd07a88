// SPDX-License-Identifier: MIT
#include "unpsa/wordcount/wordcount.hpp"

#include <unicode/uchar.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "corpus.hpp"
#include "unpsa/text/utf8.hpp"

using namespace unpsa;
using namespace unpsa::wordcount;

namespace {

Counts count_plainly(std::string_view text) {
  WordCounter counter;
  counter.add_plain(text);
  return counter.counts();
}

std::size_t words(std::string_view text) { return count_words(text).word(); }

std::string utf8(char32_t code_point) {
  std::string result;
  text::append_utf8(result, code_point);
  return result;
}

/// The ASIAN class as its specification lists it.
bool is_asian(char32_t c) {
  constexpr std::pair<char32_t, char32_t> ranges[] = {
      {0x1100, 0x11FF}, {0x2E80, 0x2FFF},   {0x3001, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},
      {0xA960, 0xA97F}, {0xAC00, 0xD7FF},   {0xF900, 0xFAFF},   {0xFE10, 0xFE1F},   {0xFE30, 0xFE4F},
      {0xFF00, 0xFFEF}, {0x16FE0, 0x18DFF}, {0x1AFF0, 0x1B2FF}, {0x1F200, 0x1F2FF}, {0x20000, 0x3FFFD}};
  for (const auto& [first, last] : ranges) {
    if (c >= first && c <= last) return true;
  }
  return false;
}

bool is_white_space(char32_t c) {
  const auto character = static_cast<UChar32>(c);
  return u_isUWhiteSpace(character) != 0 || (U_GET_GC_MASK(character) & U_GC_Z_MASK) != 0 ||
         (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85;
}

std::string random_text(std::mt19937& random) {
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

/// The figures of other programs, or null, with the reason said, where they are not there.
nlohmann::json read_cases() {
  const std::filesystem::path path =
      std::filesystem::path(corpus::environment("UNPSA_SHARED")) / "wordcount/cases.json";
  std::ifstream file(path);
  if (file) return nlohmann::json::parse(file);
  const std::string reason =
      "no figures of other programs: \"" + path.string() + "\" is not there; set UNPSA_SHARED";
  if (!corpus::environment("UNPSA_REQUIRE_CORPUS").empty()) FAIL(reason);
  WARN("skipped: " << reason);
  return nullptr;
}

/// Every figure that we count too.
void compare(const Counts& counts, const nlohmann::json& expected) {
  for (const Method method : {Method::word, Method::asian, Method::ws}) {
    const std::string name(name_of(method));
    if (!expected.contains(name)) continue;
    INFO(name);
    CHECK(counts.of(method) == expected[name].get<std::size_t>());
  }
}

}  // namespace

TEST_CASE("an empty text has no words") {
  CHECK(count_words("") == Counts{});
  CHECK(count_words(" \n\t ") == Counts{});
}

TEST_CASE("runs between white space are words") {
  CHECK(count_words("Hello, world! (Really?)") == Counts{0, 3, 3});
  CHECK(words("foo - bar") == 3);
  CHECK(words("• Funding pressures") == 3);
  CHECK(words("a\tb\nc\r\n\nd\x0b"
              "e\x0c"
              "f\x1c"
              "g\x1fh") == 8);
}

TEST_CASE("spaces that do not break a line separate, those without width do not") {
  CHECK(words("10\xc2\xa0"
              "000") == 2);  // NBSP
  CHECK(words("10\xe2\x80\xaf"
              "000") == 2);  // NNBSP
  CHECK(words("a\xe3\x80\x80"
              "b") == 2);  // ideographic space
  CHECK(words("a\xe2\x80\xa8"
              "b") == 2);  // U+2028
  CHECK(words("a\xe2\x80\x8b"
              "b") == 1);  // ZWSP
  CHECK(words("a\xe2\x81\xa0"
              "b") == 1);  // word joiner
  CHECK(words("a\xc2\xad"
              "b") == 1);  // soft hyphen
}

TEST_CASE("en and em dashes separate words and not what white space parts") {
  CHECK(count_words("20\xe2\x80\x93"
                    "30") == Counts{0, 2, 1});
  CHECK(count_words("a \xe2\x80\x94 b") == Counts{0, 2, 3});
  CHECK(count_words("a\xe2\x80\x95"
                    "b") == Counts{0, 1, 1});  // horizontal bar
}

TEST_CASE("two or more hyphens end a run after themselves") {
  CHECK(words("well-being COVID-19-") == 2);
  CHECK(count_words("foo--bar") == Counts{0, 2, 1});
  CHECK(words("foo---bar") == 2);
  CHECK(words("foo-- bar") == 2);
  CHECK(words("foo --bar") == 3);
  CHECK(words("--") == 1);
  CHECK(words("a--b--c") == 3);
  CHECK(words("a--\xe4\xb8\xad--b") == 4);
  CHECK(words("foo-\xe4\xb8\xad-bar") == 3);
  // The pair may lie anywhere, also where 64 bytes end.
  for (std::size_t before = 1; before < 200; ++before) {
    CHECK(count_words(std::string(before, 'x') + "--" + std::string(100, 'y')) == Counts{0, 2, 1});
    CHECK(count_words(std::string(before, 'x') + "-" + std::string(100, 'y')) == Counts{0, 1, 1});
  }
}

TEST_CASE("each Asian code point counts one, its punctuation too") {
  CHECK(count_words("你好，世界。") == Counts{6, 0, 1});
  CHECK(count_words("有近2500万人口,500万以上") == Counts{8, 2, 1});
  CHECK(count_words("新冠病(COVID-19)给") == Counts{4, 1, 1});
  CHECK(count_words("使用 SDG 3 目标") == Counts{4, 2, 4});
  CHECK(count_words("안녕하세요 세계") == Counts{7, 0, 2});
  CHECK(count_words("𠮷野家") == Counts{3, 0, 1});
}

TEST_CASE("curly quotation marks are runs of their own between Asian characters") {
  CHECK(count_words("“一网统管”平台") == Counts{6, 2, 1});
}

TEST_CASE("a byte order mark is not there") {
  CHECK(count_words("\xef\xbb\xbf") == Counts{});
  CHECK(words("\xef\xbb\xbfHello") == 1);
  CHECK(words("Hel\xef\xbb\xbflo") == 1);
  CHECK(words("a-\xef\xbb\xbf-b") == 2);
}

TEST_CASE("every code point has the class that Unicode and the rules give it") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string between = "a" + utf8(c) + "b";
    Counts expected{0, 1, 1};
    if (is_white_space(c)) {
      expected = {0, 2, 2};
    } else if (c == 0x2013 || c == 0x2014) {
      expected = {0, 2, 1};
    } else if (is_asian(c)) {
      expected = {1, 2, 1};
    }
    if (count_words(between) != expected || count_plainly(between) != expected) {
      FAIL("U+" << std::hex << static_cast<unsigned>(c));
    }
  }
}

TEST_CASE("counting many bytes at once gives what counting one by one gives") {
  std::mt19937 random(20260501);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random_text(random);
    // Of its exact size, so that a sanitizer sees reading beyond the end.
    const std::vector<char> exact(text.begin(), text.end());
    if (count_words({exact.data(), exact.size()}) != count_plainly(text)) FAIL("differs for: " << text);
  }
}

TEST_CASE("a text may arrive in pieces") {
  std::mt19937 random(20260502);
  for (int i = 0; i < 5000; ++i) {
    const std::string text = random_text(random);
    WordCounter counter;
    for (std::string_view rest = text; !rest.empty();) {
      std::size_t cut = 0;
      for (auto characters = random() % 80 + 1; characters > 0 && cut < rest.size(); --characters) {
        cut += text::decode(rest.substr(cut)).length;
      }
      counter.add(rest.substr(0, cut));
      rest.remove_prefix(cut);
    }
    if (counter.counts() != count_words(text)) FAIL("differs for: " << text);
  }
}

TEST_CASE("methods have names and aliases") {
  CHECK(parse_method("word") == Method::word);
  CHECK(parse_method("msword") == Method::word);
  CHECK(parse_method("字数") == Method::word);
  CHECK(parse_method("ws") == Method::ws);
  CHECK(parse_method("form") == Method::ws);
  CHECK(parse_method("wc") == Method::ws);
  CHECK_FALSE(parse_method("words"));
  CHECK_FALSE(parse_method(""));
  for (const Method method : {Method::word, Method::asian, Method::non_asian, Method::ws}) {
    CHECK(parse_method(name_of(method)) == method);
  }
}

TEST_CASE("a limit is judged by the first method that counts whole texts") {
  const auto judged = [](std::vector<Method> methods) { return judging_method(methods); };
  CHECK(judged({}) == Method::word);
  CHECK(judged({Method::ws, Method::word}) == Method::ws);
  CHECK(judged({Method::asian, Method::ws}) == Method::ws);
  CHECK(judged({Method::asian}) == Method::word);
}

TEST_CASE("strings have the figures of other programs", "[corpus]") {
  const nlohmann::json cases = read_cases();
  if (cases.is_null()) return;
  REQUIRE(cases["strings"].size() > 50);
  for (const auto& row : cases["strings"]) {
    INFO(row["id"].get<std::string>());
    compare(count_words(row["text"].get<std::string>()), row["expect"]);
  }
}

TEST_CASE("answers of real forms have the figures of other programs", "[corpus]") {
  const nlohmann::json cases = read_cases();
  if (cases.is_null()) return;
  REQUIRE(cases["answers"].size() == 46);
  std::string loaded;
  Record record;
  for (const auto& [place, expected] : cases["answers"].items()) {  // `000:3.a`
    INFO(place);
    const std::string number = place.substr(0, 3);
    if (number != loaded) record = corpus::load(number);
    loaded = number;
    const Answer* answer = record.find_answer(place.substr(4));
    REQUIRE(answer != nullptr);
    compare(count_words(answer->text), expected);
    CHECK(answer->limit ==
          (expected["limit"].is_null() ? std::nullopt : std::optional(expected["limit"].get<int>())));
  }
}
