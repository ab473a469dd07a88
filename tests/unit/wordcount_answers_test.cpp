// SPDX-License-Identifier: MIT
#include <array>
#include <span>
#include <string>

#include "catch.hpp"
#include "wordcount/counts_json.hpp"

using namespace unpsa;
using namespace unpsa::wordcount;

namespace {

std::string repeat_word(std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += "word ";
  return text;
}

Answer make_answer(std::string_view text, std::optional<int> limit,
                   AnswerStatus status = AnswerStatus::answered) {
  Answer answer;
  answer.question = "4.c";
  answer.language = "en";
  answer.line = 12;
  answer.text = text;
  answer.limit = limit;
  answer.limit_source = limit ? LimitSource::printed : LimitSource::none;
  answer.status = status;
  return answer;
}

CountStatus status_of(std::size_t words, int limit) {
  const std::string text = repeat_word(words);
  return count_answer(make_answer(text, limit)).status;
}

}  // namespace

TEST_CASE("an answer is compared with its limit") {
  CHECK(status_of(201, 200) == CountStatus::over);
  CHECK(status_of(200, 200) == CountStatus::near);
  CHECK(status_of(190, 200) == CountStatus::near);  // 95 %
  CHECK(status_of(189, 200) == CountStatus::ok);
  CHECK(status_of(1, 200) == CountStatus::ok);
}

TEST_CASE("what remains is the limit less the words") {
  const std::string text = repeat_word(228);
  const AnswerCount count = count_answer(make_answer(text, 200));
  CHECK(count.question == "4.c");
  CHECK(count.language == "en");
  CHECK(count.line == 12);
  CHECK(count.counts.word() == 228);
  CHECK(count.limit == 200);
  CHECK(count.limit_source == LimitSource::printed);
  CHECK(count.remaining == -28);
}

TEST_CASE("an answer without a limit is not judged") {
  const AnswerCount count = count_answer(make_answer("Yes", std::nullopt));
  CHECK(count.status == CountStatus::no_limit);
  CHECK_FALSE(count.remaining);
  CHECK(count.counts.word() == 1);
}

TEST_CASE("what is no answer is judged to be none") {
  CHECK(count_answer(make_answer("", 100, AnswerStatus::empty)).status == CountStatus::empty);
  CHECK(count_answer(make_answer("", 100, AnswerStatus::empty)).remaining == 100);
  CHECK(count_answer(make_answer("NA", 100, AnswerStatus::placeholder)).status == CountStatus::placeholder);
  CHECK(count_answer(make_answer("", 100, AnswerStatus::missing)).status == CountStatus::missing);
  CHECK(count_answer(make_answer("", std::nullopt, AnswerStatus::empty)).status == CountStatus::empty);
}

TEST_CASE("another method may judge") {
  const Answer answer = make_answer("你好世界 你好世界", 5);
  CHECK(count_answer(answer).status == CountStatus::disputed);
  CHECK(count_answer(answer).remaining == -3);
  CHECK(count_answer(answer, {.method = Method::word}).status == CountStatus::over);
  CHECK(count_answer(answer, {.method = Method::ws}).status == CountStatus::ok);
  CHECK(count_answer(answer, {.method = Method::ws}).remaining == 3);
  CHECK(count_answer(answer, {.cjk_limit = CjkLimit::off}).status == CountStatus::unjudged);
}

TEST_CASE("a record's answers are counted in their order") {
  Record record;
  record.answers.push_back(make_answer("one two", 100));
  record.answers.push_back(make_answer("one two three", 100));
  record.answers[1].question = "5.a";
  std::vector<AnswerCount> counts(7);
  count_answers(record, {}, counts);
  REQUIRE(counts.size() == 2);
  CHECK(counts[0].counts.word() == 2);
  CHECK(counts[1].counts.word() == 3);
  CHECK(counts[1].question == "5.a");
}

TEST_CASE("a stage's member holds a figure a method") {
  Record record;
  record.answers.push_back(make_answer("你好 world", 100));
  record.answers.push_back(make_answer("Yes", std::nullopt));
  record.answers[1].question = "9.a";
  std::vector<AnswerCount> counts;
  count_answers(record, {}, counts);

  std::string json;
  const std::array two{Method::word, Method::ws};
  append_wordcount_json(json, counts, {.methods = two});
  CHECK(json ==
        R"({"method":"word,ws","answers":[{"question":"4.c","word":3,"ws":2,"remaining":97,"status":"ok"},)"
        R"({"question":"9.a","word":1,"ws":1,"remaining":null,"status":"no-limit"}]})");

  json.clear();
  append_wordcount_json(json, {}, {.methods = std::span(two).first(1)});
  CHECK(json == R"({"method":"word","answers":[]})");

  json.clear();
  const std::array explained{Method::equiv, Method::icu};
  append_wordcount_json(json, {}, {.methods = explained, .ratio = {1650}, .icu_version = "72.1"});
  CHECK(json == R"({"method":"equiv,icu","ratio":1.65,"icu_version":"72.1","answers":[]})");
}

TEST_CASE("totals are those of what was answered") {
  Record record;
  record.answers.push_back(make_answer("one two three", 2));
  record.answers.push_back(make_answer("你好 world", 100));
  record.answers.push_back(make_answer("NA", 100, AnswerStatus::placeholder));
  record.answers.push_back(make_answer("", 200, AnswerStatus::missing));
  std::vector<AnswerCount> counts;
  count_answers(record, {}, counts);
  Totals totals;
  totals.add(counts);
  CHECK(totals.records == 1);
  CHECK(totals.answers == 2);
  CHECK(totals.over == 1);
  CHECK(totals.disputed == 0);
  CHECK(totals.limit == 102);
  CHECK(totals.counts.word() == 6);
  totals += totals;
  CHECK(totals.records == 2);
  CHECK(totals.counts.ws == 10);
}

TEST_CASE("count statuses have stable names") {
  CHECK(name_of(CountStatus::ok) == "ok");
  CHECK(name_of(CountStatus::over) == "over");
  CHECK(name_of(CountStatus::disputed) == "disputed");
  CHECK(name_of(CountStatus::unjudged) == "unjudged");
  CHECK(name_of(CountStatus::near) == "near");
  CHECK(name_of(CountStatus::empty) == "empty");
  CHECK(name_of(CountStatus::placeholder) == "placeholder");
  CHECK(name_of(CountStatus::missing) == "missing");
  CHECK(name_of(CountStatus::no_limit) == "no-limit");
}
