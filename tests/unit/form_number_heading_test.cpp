// SPDX-License-Identifier: MIT
// find_number_heading of unpsa/form/labels.hpp.
#include <string>

#include "catch.hpp"
#include "exact_copy.hpp"
#include "form/labels.hpp"

namespace {

using namespace unpsa::form;
using unpsa::test::ExactCopy;

std::string heading(std::string_view line, bool any_word) {
  const ExactCopy exact(line);
  const auto found = find_number_heading(exact.view(), any_word);
  if (!found) return "none";
  return std::string(found->word) + '|' + std::to_string(found->number) + '|' +
         (found->language ? std::string(tag_of(*found->language)) : "?");
}

TEST_CASE("form number heading: number headings by the words of the table") {
  for (int number = 1; number <= 12; ++number) {
    const std::string digits = std::to_string(number);
    CHECK(heading("题 " + digits, false) == "题|" + digits + "|zh");
    CHECK(heading("Question " + digits, false) == "Question|" + digits + "|en");
    CHECK(heading("Вопрос " + digits, false) == "Вопрос|" + digits + "|ru");
    CHECK(heading("Pregunta " + digits, false) == "Pregunta|" + digits + "|es");
  }
  CHECK(heading("题3", false) == "题|3|zh");
  CHECK(heading("题   3", false) == "题|3|zh");
  CHECK(heading("题\u00A03", false) == "题|3|zh");
  CHECK(heading("题\u3000１２", false) == "题|12|zh");
  CHECK(heading("  题 3 \u3000", false) == "题|3|zh");
  CHECK(heading("Question3", false) == "Question|3|en");
  CHECK(heading("Question 3\t", false) == "Question|3|en");
}

TEST_CASE("form number heading: words of the table in another width, case or script") {
  for (const bool any_word : {false, true}) {
    CHECK(heading("題 3", any_word) == "題|3|zh");
    CHECK(heading("題3", any_word) == "題|3|zh");
    CHECK(heading("QUESTION 3", any_word) == "QUESTION|3|en");
    CHECK(heading("Ｑｕｅｓｔｉｏｎ ３", any_word) == "Ｑｕｅｓｔｉｏｎ|3|en");
    CHECK(heading("вопрос 12", any_word) == "вопрос|12|ru");
  }
  CHECK(find_number_heading("題 3", false)->variant);
  CHECK(find_number_heading("question 3", true)->variant);
  CHECK_FALSE(find_number_heading("题 3", false)->variant);
  CHECK_FALSE(find_number_heading("Question 3", true)->variant);
  CHECK_FALSE(find_number_heading("Frage 3", true)->variant);
}

TEST_CASE("form number heading: number headings by any word") {
  CHECK(heading("السؤال 3", true) == "السؤال|3|ar");
  CHECK(heading("السؤال ٣", true) == "السؤال|3|ar");
  CHECK(heading("السؤال ١٢", true) == "السؤال|12|ar");
  CHECK(heading("البند ١٢", true) == "البند|12|?");
  CHECK(heading("Frage 7", true) == "Frage|7|?");
  CHECK(heading("Pergunta 7", true) == "Pergunta|7|?");
  CHECK(heading("Question 7", true) == "Question|7|en");
  CHECK(heading("السؤال 3", false) == "السؤال|3|ar");
  CHECK(heading("البند 3", false) == "none");
  CHECK(heading("Frage 7", false) == "none");
}

TEST_CASE("form number heading: what is not a number heading") {
  for (const char* line : {"",
                           "3",
                           "题",
                           "题 ",
                           "题 0",
                           "题 13",
                           "题 112",
                           "题 03",
                           "题 3 1",
                           "题 3.",
                           "题 3:",
                           "题 3: 问题九",
                           "题 -3",
                           "Question 3 and more",
                           "Question",
                           "Question 3a",
                           "Question #3",
                           "A question 3",
                           "COVID19",
                           "Phase2",
                           "1 2",
                           "Covid-19",
                           "12",
                           "Version 1.4",
                           "in 2020",
                           "a word that is far too long to be one of a number heading 3"}) {
    CAPTURE(line);
    CHECK(heading(line, true) == "none");
    CHECK(heading(line, false) == "none");
  }
  CHECK(heading(std::string(60, 'a') + " 3", true) == "none");  // no word is so long
}

}  // namespace
