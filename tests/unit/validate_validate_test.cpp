// SPDX-License-Identifier: MIT
#include "unpsa/validate/validate.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "corpus.hpp"

using namespace unpsa;
using namespace unpsa::validate;

namespace {

Answer make_answer(std::string_view question, AnswerStatus status, std::string_view text = "",
                   std::optional<int> limit = 100) {
  Answer answer;
  answer.question = question;
  answer.status = status;
  answer.text = text;
  answer.limit = limit;
  answer.line = status == AnswerStatus::missing ? 0 : 40;
  return answer;
}

std::vector<Finding> check_answer(const Answer& answer, std::string_view language = "en") {
  Record record;
  record.language = language;
  record.answers.push_back(answer);
  std::vector<Finding> findings(2);
  check(record, findings);
  return findings;
}

}  // namespace

TEST_CASE("an answer within its limit is no finding") {
  CHECK(check_answer(make_answer("2", AnswerStatus::answered, "two words")).empty());
  CHECK(check_answer(make_answer("2", AnswerStatus::answered, "two words", 2)).empty());
  CHECK(check_answer(make_answer("9.a", AnswerStatus::answered, "Yes", std::nullopt)).empty());
}

TEST_CASE("limit-over says how many words to cut") {
  const std::vector<Finding> findings =
      check_answer(make_answer("4.c", AnswerStatus::answered, "a b c d e", 3));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule->id == "limit-over");
  CHECK(findings[0].rule->severity == Severity::error);
  CHECK(findings[0].question == "4.c");
  CHECK(findings[0].line == 40);
  CHECK(findings[0].column == 1);
  CHECK(findings[0].message == "the answer to question \"4.c\" has 5 words, its limit is 3");
  CHECK(findings[0].help == "cut 2 words");
}

TEST_CASE("limit-over counts as word processors do") {
  CHECK(check_answer(make_answer("2", AnswerStatus::answered,
                                 "a b\xe2\x80\x93"
                                 "c",
                                 2))
            .at(0)
            .help == "cut 1 word");
  CHECK(check_answer(make_answer("2", AnswerStatus::answered, "你好世界", 3)).at(0).help == "cut 1 word");
}

TEST_CASE("answer-missing is an error without a place") {
  const std::vector<Finding> findings = check_answer(make_answer("6.c", AnswerStatus::missing));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule->id == "answer-missing");
  CHECK(findings[0].rule->severity == Severity::error);
  CHECK(findings[0].line == 0);
  CHECK(findings[0].column == 0);
  CHECK(findings[0].message.find("\"6.c\"") != std::string::npos);
  CHECK_FALSE(findings[0].help.empty());
}

TEST_CASE("answer-empty is a warning") {
  const std::vector<Finding> findings = check_answer(make_answer("2", AnswerStatus::empty));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule->id == "answer-empty");
  CHECK(findings[0].rule->severity == Severity::warning);
  CHECK(findings[0].line == 40);
  CHECK(findings[0].message == "question \"2\" has no answer");
  CHECK(findings[0].help == "answer it in at most 100 words");
}

TEST_CASE("pages in Chinese lose the answer to 9.a") {
  const Answer answer = make_answer("9.a", AnswerStatus::empty, "", std::nullopt);
  CHECK(check_answer(answer, "zh").empty());
  CHECK(check_answer(answer, "en").size() == 1);
  CHECK(check_answer(make_answer("9.b", AnswerStatus::empty), "zh").size() == 1);
  CHECK(check_answer(make_answer("9.a", AnswerStatus::missing, "", std::nullopt), "zh").size() == 1);
}

TEST_CASE("answer-placeholder is a note that names the placeholder") {
  const std::vector<Finding> findings = check_answer(make_answer("7.a", AnswerStatus::placeholder, "N/A"));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule->id == "answer-placeholder");
  CHECK(findings[0].rule->severity == Severity::note);
  CHECK(findings[0].message == "\"N/A\" stands for an answer to question \"7.a\"");
}

TEST_CASE("findings stand in form order") {
  Record record;
  record.answers.push_back(make_answer("1", AnswerStatus::empty));
  record.answers.push_back(make_answer("2", AnswerStatus::answered, "fine"));
  record.answers.push_back(make_answer("3.a", AnswerStatus::placeholder, "."));
  std::vector<Finding> findings;
  check(record, findings);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].question == "1");
  CHECK(findings[1].question == "3.a");
}

TEST_CASE("rules stand in the order of their ids, each once") {
  const auto table = rules();
  REQUIRE_FALSE(table.empty());
  CHECK(std::is_sorted(table.begin(), table.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; }));
  for (const Rule& rule : table) {
    CHECK(find_rule(rule.id) == &rule);
    CHECK_FALSE(rule.summary.empty());
  }
  CHECK(find_rule("limit") == nullptr);
}

TEST_CASE("severities have names") {
  CHECK(name_of(Severity::error) == "error");
  CHECK(name_of(Severity::warning) == "warning");
  CHECK(name_of(Severity::note) == "note");
  CHECK(parse_severity("warning") == Severity::warning);
  CHECK_FALSE(parse_severity("Warning"));
}

TEST_CASE("findings as a member of a record") {
  std::string json;
  append_findings_json(json, {});
  CHECK(json == "[]");
  json.clear();
  append_findings_json(json, check_answer(make_answer("2", AnswerStatus::empty)));
  CHECK(json == R"([{"line":40,"column":1,"rule":"answer-empty","severity":"warning","question":"2",)"
                R"("message":"question \"2\" has no answer","help":"answer it in at most 100 words"}])");
  json.clear();
  append_findings_json(json, check_answer(make_answer("6.c", AnswerStatus::missing)));
  CHECK(json.starts_with(R"([{"line":null,"column":null,"rule":"answer-missing",)"));
}

TEST_CASE("real answers over their limits are found, and no others", "[corpus]") {
  const auto over = [](std::string_view number) {
    std::vector<Finding> findings;
    const Record record = corpus::load(number);
    check(record, findings);
    std::string found;
    for (const Finding& finding : findings) {
      if (finding.rule->id == "limit-over") found.append(finding.question).append(" ");
    }
    return found;
  };
  CHECK(over("000") == "4.c ");
  CHECK(over("001") == "1 ");
  CHECK(over("002") == "3.a 5.b 6.a ");
  CHECK(over("003") == "");
  // 16 of its 22 limited answers, by the figures of LibreOffice.
  CHECK(over("004") == "1 3.a 3.b 4.a 4.b 4.c 5.a 5.b 6.a 6.c 8.a 8.b 9.b 9.c 10 12 ");
}
