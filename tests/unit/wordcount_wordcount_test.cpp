// SPDX-License-Identifier: MIT
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "corpus.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "text/word_breaks.hpp"
#include "wordcount/words.hpp"
#include "wordcount_texts.hpp"

using namespace unpsa;
using namespace unpsa::wordcount;

namespace {

/// Some of the figures of a text.
struct Three {
  std::size_t asian = 0;
  std::size_t non_asian = 0;
  std::size_t ws = 0;
};

bool operator==(const Counts& counts, const Three& three) {
  return counts.asian == three.asian && counts.non_asian == three.non_asian && counts.ws == three.ws;
}

/// Code point by code point.
Counts count_plainly(std::string_view text) {
  WordCounter counter;
  while (!text.empty()) {
    const std::size_t length = text::decode(text).length;
    counter.add(text.substr(0, length));
    text.remove_prefix(length);
  }
  return counter.counts();
}

/// Word by word.
std::size_t find_word_plainly(std::string_view text, std::size_t count) {
  WordCutter words(text);
  Word word;
  for (std::size_t i = 0; i <= count; ++i) {
    if (!words.next(word)) return text.size();
  }
  return word.begin;
}

std::size_t words(std::string_view text) { return count_words(text).word(); }

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

/// Every figure that is given must be ours. Returns how many there were.
std::size_t compare(std::string_view text, const nlohmann::json& expected) {
  static text::WordBreaks breaks;
  Counts counts = count_words(text);
  counts.icu = breaks.count(text);
  std::size_t compared = 0;
  for (const auto& [name, figure] : expected.items()) {
    if (name == "limit") continue;
    // Those by ICU are of its version 72.
    if (name == "icu72" && !text::WordBreaks::version().starts_with("72.")) continue;
    const auto method = parse_method(name == "icu72" ? "icu" : name);
    INFO(name);
    REQUIRE(method);
    CHECK(counts.of(*method) == figure.get<std::size_t>());
    ++compared;
  }
  return compared;
}

/// Whether the words that a text is cut into are those that are counted.
bool cut_agrees(std::string_view text) {
  WordCutter cutter(text);
  Word word;
  Counts cut;
  std::size_t after = 0;
  while (cutter.next(word)) {
    if (word.begin < after || word.end <= word.begin || word.end > text.size()) return false;
    after = word.end;
    ++(word.asian ? cut.asian : cut.non_asian);
    if (word.lexical) ++cut.lexical;
  }
  const Counts counts = count_words(text);
  return cut.asian == counts.asian && cut.non_asian == counts.non_asian && cut.lexical == counts.lexical;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  WordCutter cutter(text);
  for (Word word; cutter.next(word);) words.emplace_back(text.substr(word.begin, word.end - word.begin));
  return words;
}

}  // namespace

TEST_CASE("an empty text has no words") {
  CHECK(count_words("") == Three{});
  CHECK(count_words(" \n\t ") == Three{});
}

TEST_CASE("runs between white space are words") {
  CHECK(count_words("Hello, world! (Really?)") == Three{0, 3, 3});
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
                    "30") == Three{0, 2, 1});
  CHECK(count_words("a \xe2\x80\x94 b") == Three{0, 2, 3});
  CHECK(count_words("a\xe2\x80\x95"
                    "b") == Three{0, 1, 1});  // horizontal bar
}

TEST_CASE("two or more hyphens end a run after themselves") {
  CHECK(words("well-being COVID-19-") == 2);
  CHECK(count_words("foo--bar") == Three{0, 2, 1});
  CHECK(words("foo---bar") == 2);
  CHECK(words("foo-- bar") == 2);
  CHECK(words("foo --bar") == 3);
  CHECK(words("--") == 1);
  CHECK(words("a--b--c") == 3);
  CHECK(words("a--\xe4\xb8\xad--b") == 4);
  CHECK(words("foo-\xe4\xb8\xad-bar") == 3);
  // The pair may lie anywhere, also where 64 bytes end.
  for (std::size_t before = 1; before < 200; ++before) {
    CHECK(count_words(std::string(before, 'x') + "--" + std::string(100, 'y')) == Three{0, 2, 1});
    CHECK(count_words(std::string(before, 'x') + "-" + std::string(100, 'y')) == Three{0, 1, 1});
  }
}

TEST_CASE("each Asian code point counts one, its punctuation too") {
  CHECK(count_words("你好，世界。") == Three{6, 0, 1});
  CHECK(count_words("有近2500万人口,500万以上") == Three{8, 2, 1});
  CHECK(count_words("新冠病(COVID-19)给") == Three{4, 1, 1});
  CHECK(count_words("使用 SDG 3 目标") == Three{4, 2, 4});
  CHECK(count_words("안녕하세요 세계") == Three{7, 0, 2});
  CHECK(count_words("𠮷野家") == Three{3, 0, 1});
}

TEST_CASE("curly quotation marks are runs of their own between Asian characters") {
  CHECK(count_words("“一网统管”平台") == Three{6, 2, 1});
}

TEST_CASE("lexical leaves out what has no letter and no number") {
  const auto lexical = [](std::string_view text) { return count_words(text).lexical; };
  CHECK(lexical("foo - bar") == 2);
  CHECK(lexical("\xe2\x80\xa2 Funding & more") == 2);
  CHECK(lexical("(...) [5] --x") == 2);
  CHECK(lexical("你好，世界。") == 4);
  CHECK(lexical("--- -- a--b c--") == 3);
  CHECK(lexical("...a ...") == 1);
  // The letter may stand anywhere in a run, and the run anywhere, also where 64 bytes end.
  for (std::size_t before = 0; before < 150; ++before) {
    const std::string marks(before, '.');
    CHECK(lexical(marks + "a" + marks + " " + marks + " b") == 2);
    CHECK(lexical(std::string(before, ' ') + std::string(100, '.') + "x y") == 2);
  }
}

TEST_CASE("chars and han count code points") {
  CHECK(count_words("a \xe4\xb8\xad\xe3\x80\x82 \xf0\x9f\x91\x8d").chars == 4);
  CHECK(count_words("a \xe4\xb8\xad\xe3\x80\x82").han == 1);
  CHECK(count_words("\xe3\x80\x85\xe3\x80\x87").han == 2);  // iteration mark, number zero
}

TEST_CASE("a text is cut into the words that are counted") {
  CHECK(words_of("").empty());
  CHECK(words_of("foo--bar, 2020\xe2\x80\x93"
                 "22 --") == std::vector<std::string>{"foo--", "bar,", "2020", "22", "--"});
  CHECK(words_of("使用SDG 3。") == std::vector<std::string>{"使", "用", "SDG", "3", "。"});
}

TEST_CASE("a limit falls at the beginning of the first word beyond it") {
  CHECK(find_word("one two three", 2) == 8);
  CHECK(find_word("one two three", 0) == 0);
  CHECK(find_word("one two three", 3) == 13);
  CHECK(find_word("one two \n", 2) == 9);
  CHECK(find_word("你好世界", 3) == 9);
}

TEST_CASE("a limit far into a text is found where counting word by word finds it") {
  std::mt19937 random(20260503);
  for (int i = 0; i < 300; ++i) {
    std::string text;
    while (text.size() < 3000) text += random_text(random);
    const std::size_t most = words(text);
    for (std::size_t count = random() % 20; count <= most + 2; count += 1 + random() % 60) {
      if (find_word(text, count) != find_word_plainly(text, count))
        FAIL("differs for word " << count << " of: " << text);
    }
  }
}

TEST_CASE("a byte order mark is not there") {
  CHECK(count_words("\xef\xbb\xbf") == Three{});
  CHECK(words("\xef\xbb\xbfHello") == 1);
  CHECK(words("Hel\xef\xbb\xbflo") == 1);
  CHECK(words("a-\xef\xbb\xbf-b") == 2);
}

TEST_CASE("every code point has the class that Unicode and the rules give it") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string between = "a" + utf8(c) + "b";
    Three expected{0, 1, 1};
    if (is_white_space(c)) {
      expected = {0, 2, 2};
    } else if (c == 0x2013 || c == 0x2014) {
      expected = {0, 2, 1};
    } else if (is_asian(c) && !is_unseen(c)) {
      expected = {1, 2, 1};
    }
    if (count_words(between) != expected || count_plainly(between) != expected) {
      FAIL("U+" << std::hex << static_cast<unsigned>(c));
    }
    const std::string alone = utf8(c);
    UErrorCode status = U_ZERO_ERROR;
    const auto character = static_cast<UChar32>(c);
    const bool counts_one = !is_unseen(c) && (U_GET_GC_MASK(character) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
    const bool han = uscript_getScript(character, &status) == USCRIPT_HAN;
    const bool seen = c != 0xFEFF && !is_white_space(c);
    const Counts counts = count_words(alone);
    if (text::is_ignorable(c) != is_unseen(c))
      FAIL("is_ignorable: U+" << std::hex << static_cast<unsigned>(c));
    if (counts.lexical != (counts_one ? 1 : 0) || counts.han != (han ? 1 : 0) ||
        counts.chars != (seen ? 1 : 0) || counts != count_plainly(alone)) {
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
    if (!cut_agrees({exact.data(), exact.size()})) FAIL("cut otherwise: " << text);
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

TEST_CASE("strings have the figures of other programs", "[corpus]") {
  const nlohmann::json cases = read_cases();
  if (cases.is_null()) return;
  REQUIRE(cases["strings"].size() > 50);
  for (const auto& row : cases["strings"]) {
    INFO(row["id"].get<std::string>());
    CHECK(compare(row["text"].get<std::string>(), row["expect"]) > 0);
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
    CHECK(compare(answer->text, expected) == 3);
    CHECK(answer->limit ==
          (expected["limit"].is_null() ? std::nullopt : std::optional(expected["limit"].get<int>())));
  }
}

TEST_CASE("the word with which a limit is broken is the first whose text is over it, by every method") {
  std::mt19937 random(20221122);
  const std::vector<std::string> pieces{"word", " ",      "  ", "三", "条船", "，",     "-",
                                        "--",   "\u2014", "\n", "a1", "&",    "\u00a0", "é"};
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (std::size_t i = random() % 40; i > 0; --i) text += pieces[random() % pieces.size()];
    for (const Method method :
         {Method::word, Method::ws, Method::lexical, Method::equiv, Method::chars, Method::han}) {
      const std::size_t most = random() % 20;
      const Word found = find_excess(text, most, {.method = method});
      INFO(text << " by " << name_of(method) << " over " << most);
      CHECK(count_words(text.substr(0, found.begin)).of(method) <= most);
      const bool over = count_words(text).of(method) > most;
      CHECK((found.begin < text.size()) == over);
      CHECK((count_words(text.substr(0, found.end)).of(method) > most) == over);
    }
  }
}
