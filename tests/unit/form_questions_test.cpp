// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "form/questions.hpp"

namespace {

using namespace unpsa::form;

TEST_CASE("form questions: number, part, id and element of a question agree") {
  for (const Question& question : questions()) {
    std::string id = std::to_string(question.number);
    if (question.part != 0) id += std::string(".") + question.part;
    CHECK(question.id == id);
    CHECK(name_of(element_of(question)) == "narrative." + id);
    CHECK(&question_of(element_of(question)) == &question);
    CHECK(find_question(question.number, question.part) == &question);
    CHECK(find_question(question.id) == &question);
  }
}

TEST_CASE("form questions: the parts of a number stand together") {
  CHECK(parts_of(1).size() == 1);
  REQUIRE(parts_of(9).size() == 4);
  CHECK(parts_of(9).front().id == "9.a");
  CHECK(parts_of(9).back().id == "9.d");
  CHECK(parts_of(13).empty());
  CHECK(last_question_number() == 12);
  CHECK(last_part_letter() == 'd');
}

TEST_CASE("form questions: what is no question is not found") {
  CHECK(find_question(3, 0) == nullptr);
  CHECK(find_question(3, 'c') == nullptr);
  CHECK(find_question(0, 0) == nullptr);
  CHECK(find_question(13, 0) == nullptr);
  CHECK(find_question("") == nullptr);
  CHECK(find_question("3") == nullptr);
  CHECK(find_question("3a") == nullptr);
}

struct LimitCase {
  std::string before;
  std::string limit;
  int words;
};

TEST_CASE("form questions: every spelling of a limit is read") {
  const LimitCase cases[] = {
      {"请描述。", "(最多300字)", 300},
      {"年表。 ", "(300字)", 300},
      {"克服的。", "(100字)", 100},
      {"数字政府。 ", "(限制100个字)", 100},
      {"可能性。", "(最多200字", 200},
      {"可能性。", "（最多200字", 200},
      {"目标。", "（最多300字）", 300},
      {"目标。", "（最多３００字）", 300},
      {"目標。", "（最多300個字）", 300},
      {"Describe ", "(300 words maximum)", 300},
      {"Describe. ", "(300 words)", 300},
      {"Describe", "(300 words maximum)", 300},
      {"Describe  ", "( 300  words  maximum )", 300},
      {"Describe ", "(300 WORDS MAXIMUM)", 300},
      {"Describe ", "(maximum 300 words)", 300},
      {"Describe ", "(max. 300 words)", 300},
      {"Describe ", "(up to 300 words)", 300},
      {"Describe ", "(1 word)", 1},
      {"опишите ", "(максимум 300 слов)", 300},
      {"опишите ", "(не более 300 слов)", 300},
      {"Décrivez ", "(300 mots maximum)", 300},
      {"Décrivez ", "(300 mots au maximum)", 300},
      {"Describa ", "(máximo 300 palabras)", 300},
      {"Describa ", "(maximo 300 palabras)", 300},
      {"صف ", "(300 كلمة كحد أقصى)", 300},
      {"Descreva ", "(máximo 5000 palavras)", 5000},
      {"Beschreiben ", "(maximal 300 Wörter)", 300},
  };
  for (const LimitCase& sample : cases) {
    for (const std::string after : {"", " ", ".", "。", " \u3000"}) {
      const std::string line = sample.before + sample.limit + after;
      CAPTURE(line);
      const auto limit = find_printed_limit(line);
      REQUIRE(limit);
      CHECK(limit->words == sample.words);
      CHECK(limit->begin == sample.before.size());
    }
  }
}

TEST_CASE("form questions: what is no limit is not read as one") {
  for (const char* line : {
           "",
           "(",
           ")",
           "()",
           "( )",
           "(words)",
           "(最多字)",
           "300字",
           "最多300字",
           "(300)",
           "(0 words)",
           "(5001 words)",
           "(30000 words)",
           "(300 people)",
           "(200 words maximum) and more",
           "(最多300字)答案",
           "(100 or 200 words)",
           "(see 300 words)",
           "(300 words [maximum])",
           "(100 300 words)",
           "(100 words 300 words)",
           "(300 words))",
           "(300 words) maximum)",
           "(2020年)",
           "We wrote a text (of 300 pages)",
           "a text of 300 words",
           "(17个可持续发展目标)",
       }) {
    CAPTURE(line);
    CHECK_FALSE(find_printed_limit(line));
  }
}

TEST_CASE("form questions: the last bracket of the line counts") {
  const std::string line = "资源(例如财务、人力或其他资源)? (最多100字)";
  const auto limit = find_printed_limit(line);
  REQUIRE(limit);
  CHECK(limit->words == 100);
  CHECK(line.substr(limit->begin) == "(最多100字)");
  CHECK_FALSE(find_printed_limit("(300 words) (and more)"));
}

TEST_CASE("form questions: a bracket far from the end is no limit") {
  CHECK_FALSE(find_printed_limit("(" + std::string(200, ' ') + "300 words)"));
}

}  // namespace
