// SPDX-License-Identifier: MIT
// What is found in a form as a whole, and where.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "answers.hpp"
#include "apps/validate/statistics.hpp"
#include "catch.hpp"
#include "dumps.hpp"
#include "unpsa/validate.hpp"

using namespace unpsa;
using namespace unpsa::validate;
using test::make_answer;

namespace {

/// A record read from a page.
std::string found_on(std::string_view page) {
  std::string found;
  const Record record = dumps::read_one(std::string(page));
  std::vector<Finding> findings;
  check(record, findings);
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::note) continue;
    found.append(std::to_string(finding.line)).append(":").append(std::to_string(finding.column));
    found.append(" ").append(finding.rule->id).append(" ");
    found.append(finding.source.substr(finding.begin, finding.end - finding.begin)).append("\n");
  }
  return found;
}

}  // namespace

TEST_CASE("findings stand in the order of their lines") {
  Record record;
  record.answers.push_back(make_answer("1", AnswerStatus::empty));
  record.answers.push_back(make_answer("2", AnswerStatus::answered, "fine"));
  record.answers.push_back(make_answer("3.a", AnswerStatus::placeholder, "."));
  record.answers.back().line = 12;
  record.website = "our page";
  record.lines.push_back({"website", 9});
  std::vector<Finding> findings;
  check(record, findings);
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].rule->id == "website-invalid");
  CHECK(findings[1].question == "3.a");
  CHECK(findings[2].question == "1");
}

TEST_CASE("a page that was cut has one finding, which names all questions that are missing") {
  Record record;
  for (const char* question : {"1", "2", "3.a"}) {
    record.answers.push_back(make_answer(question, AnswerStatus::missing));
  }
  record.answers.push_back(make_answer("12", AnswerStatus::answered, "fine"));
  record.answers[1] = make_answer("2", AnswerStatus::answered, "fine");
  std::vector<Finding> findings;
  check(record, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message == "2 of 4 questions are not in the dump: 1, 3.a");
  CHECK(findings[0].question.empty());
}

TEST_CASE("a form without an answer in words is an error, whatever is in the place of answers") {
  Record record;
  record.answers.push_back(make_answer("1", AnswerStatus::empty));
  record.answers.push_back(make_answer("2", AnswerStatus::placeholder, "N/A"));
  record.answers.push_back(make_answer("9.a", AnswerStatus::answered, "Yes", std::nullopt));
  std::vector<Finding> findings;
  const auto errors = [&] {
    check(record, findings);
    return std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
      return finding.severity == Severity::error && finding.rule->id == "form-unanswered";
    });
  };
  CHECK(errors() == 1);
  record.answers[0] = make_answer("1", AnswerStatus::answered, "A ferry.");
  CHECK(errors() == 0);
  record.answers.clear();
  CHECK(errors() == 0);
}

TEST_CASE("values before the narrative have a place") {
  CHECK(found_on("Member State Ruritania\r\nInstitution Name Harbour Office\r\n机构网站 our page\r\n") ==
        "1:1 answer-missing \n1:14 country-unknown Ruritania\n3:6 website-invalid our page\n");
}

TEST_CASE("statistics say in words how the answers of a form stand to their limits") {
  using enum wordcount::CountStatus;
  using Answers = std::vector<std::pair<wordcount::CountStatus, std::size_t>>;
  const auto describe = [](const Answers& answers) {
    wordcount::StatusCounts counts;
    for (const auto& [status, count] : answers) {
      wordcount::AnswerCount answer;
      answer.status = status;
      counts.add(std::vector(count, answer));
    }
    return apps::describe(counts);
  };
  CHECK(describe({{over, 3}, {disputed, 2}, {ok, 18}, {missing, 1}}) ==
        "3 answers over the limit, 2 disputed, 18 within; 1 missing");
  CHECK(describe({{ok, 22}}) == "22 answers within the limit");
  CHECK(describe({{disputed, 1}, {ok, 2}, {empty, 3}}) ==
        "1 answer with a disputed length, 2 within; 3 without an answer");
  CHECK(describe({{missing, 23}}) == "no answer with a limit; 23 missing");
  Record record;
  record.answers.push_back(make_answer("1", AnswerStatus::answered, "a b c d", 3));
  record.answers.push_back(make_answer("2", AnswerStatus::answered, "a b c", 3));
  record.answers.push_back(make_answer("9.a", AnswerStatus::answered, "Yes", std::nullopt));
  record.answers.push_back(make_answer("10", AnswerStatus::missing));
  std::vector<wordcount::AnswerCount> counted;
  wordcount::count_answers(record, {}, counted);
  wordcount::StatusCounts statistics;
  statistics.add(counted);
  CHECK(apps::describe(statistics) == "1 answer over the limit, 1 within; 1 missing");
}

TEST_CASE("answer-missing names the line that a prompt stands within") {
  const std::string prompt =
      "Please describe the key lessons learned, and how your organization plans to improve the initiative. "
      "(200 words maximum)";
  const std::string text = "One.\nTwo. " + prompt + " Three.";
  Record record;
  record.language = "en";
  record.answers.push_back(make_answer("11", AnswerStatus::answered, text));
  const std::array<std::size_t, 2> lines{41, 43};
  record.answers.front().lines = lines;
  record.answers.push_back(make_answer("12", AnswerStatus::missing, ""));
  std::vector<Finding> findings;
  check(record, findings);
  const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.rule->id == "answer-missing";
  });
  REQUIRE(found != findings.end());
  CHECK(found->help ==
        "the prompt of question 12 stands within line 43; put each prompt on a line of its own");
}
