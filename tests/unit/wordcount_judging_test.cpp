// SPDX-License-Identifier: MIT
#include <array>
#include <random>
#include <span>
#include <string>
#include <utility>

#include "catch.hpp"
#include "text/utf8.hpp"
#include "unpsa/wordcount.hpp"

using namespace unpsa::wordcount;

namespace {

std::string repeat(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

LimitVerdict verdict(std::string_view text, int limit, const LimitOptions& judging = {}) {
  return judge(count_words(text, judging), limit, judging).verdict;
}

/// English words, then Chinese characters.
LimitVerdict mixed(std::size_t words, std::size_t characters, int limit) {
  return verdict(repeat("word ", words) + repeat("字", characters), limit);
}

LimitVerdict characters(std::size_t count, CjkLimit way, LimitOptions judging = {}) {
  judging.cjk_limit = way;
  return verdict(repeat("字", count), 100, judging);
}

}  // namespace

TEST_CASE("an English answer is over where no fair reader counts fewer") {
  CHECK(verdict(repeat("word ", 201), 200) == LimitVerdict::over);
  CHECK(verdict(repeat("word ", 200), 200) == LimitVerdict::near);
  CHECK(verdict(repeat("word ", 190), 200) == LimitVerdict::near);
  CHECK(verdict(repeat("word ", 189), 200) == LimitVerdict::within);
}

TEST_CASE("an English answer is disputed where lone marks or dashes decide") {
  CHECK(verdict(repeat("word ", 200) + "&", 200) == LimitVerdict::disputed);
  CHECK(verdict("one\u2014two\u2014three\u2014four\u2014five", 4) == LimitVerdict::disputed);
  CHECK(verdict("- one - two", 3) == LimitVerdict::disputed);
}

TEST_CASE("a mixed answer is judged by the same two counts, with no step") {
  CHECK(mixed(115, 110, 200) == LimitVerdict::disputed);
  CHECK(mixed(115, 115, 200) == LimitVerdict::disputed);
  CHECK(mixed(70, 54, 100) == LimitVerdict::disputed);
  CHECK(mixed(70, 55, 100) == LimitVerdict::over);  // 70 and 31
}

TEST_CASE("a Chinese answer is over by its English length") {
  CHECK(characters(181, CjkLimit::both) == LimitVerdict::over);      // 101 words at 1.8
  CHECK(characters(180, CjkLimit::both) == LimitVerdict::disputed);  // exactly 100
  CHECK(characters(101, CjkLimit::both) == LimitVerdict::disputed);
  CHECK(characters(100, CjkLimit::both) == LimitVerdict::near);
  CHECK(characters(94, CjkLimit::both) == LimitVerdict::within);

  CHECK(characters(101, CjkLimit::strict) == LimitVerdict::over);
  CHECK(characters(181, CjkLimit::equivalent) == LimitVerdict::over);
  CHECK(characters(180, CjkLimit::equivalent) == LimitVerdict::near);
  CHECK(characters(120, CjkLimit::equivalent) == LimitVerdict::within);
  CHECK(characters(999, CjkLimit::off) == LimitVerdict::unjudged);
  CHECK(verdict(repeat("word ", 101), 100, {.cjk_limit = CjkLimit::off}) == LimitVerdict::over);

  CHECK(characters(180, CjkLimit::both, {.ratio = {1700}}) == LimitVerdict::over);
  CHECK(characters(200, CjkLimit::both, {.ratio = {2000}}) == LimitVerdict::disputed);
}

TEST_CASE("Korean is written with spaces") {
  const std::string_view sentence =
      "우리 시의 새로운 민원 서비스는 시민이 집에서 하루 안에 모든 서류를 받게 한다";
  CHECK(count_words(sentence).ws == 13);
  CHECK(count_words(sentence).equiv(default_ratio) == 13);
  CHECK(verdict(sentence, 20) == LimitVerdict::disputed);
  CHECK(verdict(repeat("서비스 ", 21), 20) == LimitVerdict::over);
}

TEST_CASE("words of Thai are a dictionary's") {
  const Counts counts = count_words("ภาษาไทย");
  CHECK(counts.word() == 1);
  CHECK(counts.dictionary == 2);
  CHECK(verdict("ภาษาไทย", 1) == LimitVerdict::disputed);  // the greater of the two is the most
}

TEST_CASE("a tolerance lets a count lie above the limit") {
  CHECK(verdict(repeat("word ", 220), 200, {.tolerance = 10}) == LimitVerdict::near);
  CHECK(verdict(repeat("word ", 221), 200, {.tolerance = 10}) == LimitVerdict::over);
  CHECK(allowed_words(100, {.tolerance = 5}) == 105);
}

TEST_CASE("where one method judges, nothing is disputed and nothing else matters") {
  const std::string text = repeat("字", 200);
  for (const CjkLimit way : all_cjk_limits) {
    CHECK(verdict(text, 100, {.method = Method::word, .cjk_limit = way}) == LimitVerdict::over);
    CHECK(verdict(text, 100, {.method = Method::ws, .cjk_limit = way}) == LimitVerdict::within);
    CHECK(verdict(text, 112, {.method = Method::equiv, .cjk_limit = way}) ==
          LimitVerdict::near);  // 112 of 112
  }
  CHECK(verdict("state-of-the-art", 3, {.method = Method::icu}) == LimitVerdict::over);
  CHECK(verdict("state-of-the-art", 4, {.method = Method::icu}) == LimitVerdict::near);
}

TEST_CASE("a question may have a limit of its own") {
  const std::string text = repeat("word ", 120);
  unpsa::Answer answer;
  answer.question = "2";
  answer.text = text;
  answer.limit = 100;
  answer.status = unpsa::AnswerStatus::answered;
  answer.limit_source = unpsa::LimitSource::printed;
  CHECK(count_answer(answer).status == CountStatus::over);
  CHECK(limit_source_name(count_answer(answer)) == "printed");
  const LimitOptions own{.questions = {{"2", 150}}};
  CHECK(count_answer(answer, own).status == CountStatus::ok);
  CHECK(count_answer(answer, own).limit == 150);
  CHECK(count_answer(answer, own).remaining == 30);
  CHECK(limit_source_name(count_answer(answer, own)) == "configured");
}

namespace {

using Pieces = std::span<const std::string_view>;

/// A text of up to 15 pieces, and the same with one more of `added` in it, anywhere, but not between two
/// hyphens, which part words together.
std::pair<std::string, std::string> add_text(std::mt19937& random, Pieces pieces, Pieces added) {
  std::string text;
  for (std::size_t i = random() % 16; i > 0; --i) text += pieces[random() % pieces.size()];
  std::size_t at = text.size();
  if (random() % 2 == 0 && !text.empty()) {
    at = random() % text.size();
    while ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    if (text[at] == '-') at = text.size();
  }
  std::string longer = text.substr(0, at) + std::string(added[random() % added.size()]) + text.substr(at);
  return {std::move(text), std::move(longer)};
}

void require_no_better(const std::string& text, const std::string& longer, int limit,
                       const LimitOptions& judging) {
  if (verdict(longer, limit, judging) < verdict(text, limit, judging)) {
    FAIL("better: '" << longer << "' than '" << text << "', limit " << limit);
  }
}

}  // namespace

TEST_CASE("the verdict of an answer never gets better as text is added") {
  constexpr std::array<std::string_view, 26> pieces{
      "a",      "Z9",     " ",      "\n", "-",  "--",     ".",      "&",      "\u2014",
      "\u2013", "中",     "可持续", "。", "、", "か",     "カ",     "서비스", "\u200b",
      "\u00ad", "\u3000", "Ａ",     "é",  "😀",  "\ufeff", "\u0301", "\u3099"};
  // By all methods that cut by rules; the last of them is none: by two counts.
  constexpr std::array methods{Method::word, Method::asian, Method::lexical, Method::equiv,
                               Method::ws,   Method::chars, Method::han};
  std::mt19937 random(20261128);
  for (int round = 0; round < 100000; ++round) {
    const auto [text, longer] = add_text(random, pieces, pieces);
    const int limit = static_cast<int>(random() % 12);
    LimitOptions judging{.cjk_limit = static_cast<CjkLimit>(random() % 3),  // `off` leaves answers unjudged
                         .tolerance = static_cast<int>(random() % 3 * 20)};
    require_no_better(text, longer, limit, judging);
    judging.method = methods[random() % methods.size()];
    require_no_better(text, longer, limit, judging);
  }
}

TEST_CASE("by ICU the verdict gets no better as text is appended, but for its own rules") {
  // UAX #29 joins letters over an apostrophe or a full stop, so text within may join two words. ICU cuts
  // Chinese and Japanese by a dictionary, and gives Hangul with a combining mark the status of no word.
  const LimitOptions judging{.method = Method::icu};
  CHECK(count_words("9'b", judging).icu == 2);
  CHECK(count_words("9a'b", judging).icu == 1);
  CHECK(count_words("서비스", judging).icu == 1);
  CHECK(count_words("서비스\u0301", judging).icu == 0);
  constexpr std::array<std::string_view, 11> pieces{"a", "Z9", " ", "\n", "-",     ".",
                                                    "'", "&",  "é", "😀",  "\u0301"};
  std::mt19937 random(20261129);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t i = random() % 16; i > 0; --i) text += pieces[random() % pieces.size()];
    const std::string longer = text + std::string(pieces[random() % pieces.size()]);
    require_no_better(text, longer, static_cast<int>(random() % 12), judging);
  }
}

TEST_CASE("the ways to judge a character have names") {
  for (const CjkLimit way : all_cjk_limits) CHECK(parse_cjk_limit(name_of(way)) == way);
  CHECK_FALSE(parse_cjk_limit("loose"));
}
