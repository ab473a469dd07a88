// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "dedupe/explanation.hpp"
#include "dedupe_records.hpp"
#include "unpsa/dedupe.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;
using test::make_record;
using test::make_words;

namespace {

std::string sentences_of(const ExplainedAnswer& answer) {
  std::string text;
  for (const ExplainedSentence& sentence : answer.sentences) {
    text.append(name_of(sentence.side)).append(": ").append(sentence.text);
    if (!sentence.edited.empty()) text.append(" > ").append(sentence.edited);
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("the sentences that are shared, and those that are not, in the order of the texts") {
  const Record first = make_record("aa", "01", {"One is here. Two is old. Three stays. Four ends."});
  const Record second =
      make_record("bb", "02", {"ONE  is here. Two is new. Three stays. Three and a half. Four ends."});
  const Explanation explanation = explain(first, second, {});
  REQUIRE(explanation.answers.size() == 1);
  CHECK(sentences_of(explanation.answers[0]) ==
        "both: One is here.\nedited: Two is old. > Two is new.\nboth: Three stays.\nB: Three and a half.\n"
        "both: Four ends.\n");
}

TEST_CASE("answers under other numbers meet, those of one record alone are there too") {
  const std::string a = make_words("a", 64);
  const std::string b = make_words("b", 64);
  const std::string c = make_words("c", 64);
  const Record first = make_record("aa", "01", {a, b});
  const Record second = make_record("bb", "02", {b, a, c});
  const Explanation explanation = explain(first, second, {});
  REQUIRE(explanation.answers.size() == 3);
  CHECK(explanation.answers[0].question == "1");
  CHECK(explanation.answers[0].of_question == "2");
  CHECK(explanation.answers[0].score == 1);
  CHECK(explanation.answers[2].question.empty());
  CHECK(explanation.answers[2].of_question == "3.a");
  CHECK(sentences_of(explanation.answers[2]).starts_with("B: c0 c1"));
}

TEST_CASE("answers that are not alike are no edit of one another") {
  const std::string a = make_words("a", 30);
  // Three words in a row are the same by chance, in an answer to another question.
  const std::string b = make_words("b", 30) + "a0 a1 a2";
  const Record first = make_record("aa", "01", {a, ""});
  const Explanation apart = explain(first, make_record("bb", "02", {"", b}));
  REQUIRE(apart.answers.size() == 2);
  CHECK(apart.answers[0].question == "1");
  CHECK(apart.answers[0].of_question.empty());
  CHECK(apart.answers[1].question.empty());
  CHECK(apart.answers[1].of_question == "2");
  // Under the same question they stand together, and no sentence of the one is that of the other.
  const Record old_text = make_record("aa", "01", {"It is in the town of the lake. We wait."});
  const Record new_text = make_record("bb", "02", {"It is in the hands of the boatmen. We row."});
  const Explanation same = explain(old_text, new_text);
  REQUIRE(same.answers.size() == 1);
  CHECK(same.answers[0].score < 0.3);
  CHECK(
      sentences_of(same.answers[0]) ==
      "A: It is in the town of the lake.\nA: We wait.\nB: It is in the hands of the boatmen.\nB: We row.\n");
}

TEST_CASE("the verdict, and what it rests on") {
  const std::string text = make_words("a", 102);
  const std::string half = make_words("a", 52) + make_words("b", 50);
  Record first = make_record("aa", "01", {text, ""});
  Record second = make_record("bb", "02", {half});
  first.institution = "Harbour Office";
  first.how_heard = "Radio";
  second.how_heard = "A friend";
  CHECK(explain(first, second, {}).kind == DuplicateKind::review);
  CHECK(explain(first, second, {}).score == 0.5);
  CHECK(explain(first, second, {}).first_left_out == 1);
  CHECK(explain(first, second, {}).differ.join(" ") == "how_heard");
  first.initiative = second.initiative = "Ice Watch";
  CHECK(explain(first, second, {}).kind == DuplicateKind::resubmission);
  CHECK(explain(first, second, {}).agree.join(" ") == "initiative");
  CHECK(explain(first, make_record("cc", "03", {text}), {}).kind == DuplicateKind::same_content);
  const std::string other = make_words("x", 50);
  CHECK(explain(first, make_record("dd", "04", {other}), {}).kind == DuplicateKind::none);
}

TEST_CASE("fingerprints alone tell the kind and the scores of the answers, and no sentence") {
  const std::string a = make_words("a", 64);
  const std::string b = make_words("b", 64);
  const std::string c = make_words("c", 64);
  const Record first = make_record("aa", "01", {a, b});
  const Record second = make_record("bb", "02", {b, a, c});
  FingerprintMaker maker;
  PackedList first_words;
  PackedList second_words;
  const Fingerprint print = maker.append(first_words, first);
  const Explanation explanation = explain_prints(print, maker.append(second_words, second), {});
  CHECK(explanation.kind == explain(first, second, {}).kind);
  CHECK_FALSE(explanation.has_sentences);
  REQUIRE(explanation.answers.size() == 3);
  CHECK(explanation.answers[0].of_question == "2");
  CHECK(explanation.answers[2].question.empty());
  CHECK(explanation.answers[2].sentences.empty());
}
