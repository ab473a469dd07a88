// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>

#include "answers.hpp"
#include "catch.hpp"
#include "corpus.hpp"
#include "parser/parser.hpp"
#include "validate/findings_json.hpp"

using namespace unpsa;
using namespace unpsa::validate;
using test::make_answer;

namespace {

std::vector<Finding> check_answer(const Answer& answer, std::string_view language = "en") {
  Record record;
  record.language = language;
  record.answers.push_back(answer);
  record.answers.push_back(make_answer("12", AnswerStatus::answered, "a sentence"));
  std::vector<Finding> findings(2);
  check(record, findings);
  return findings;
}

}  // namespace

TEST_CASE("an answer within its limit is no finding") {
  CHECK(check_answer(make_answer("2", AnswerStatus::answered, "two words")).empty());
  CHECK(check_answer(make_answer("2", AnswerStatus::answered, "two words", 3)).empty());
  CHECK(check_answer(make_answer("9.a", AnswerStatus::answered, "Yes", std::nullopt)).empty());
}

TEST_CASE("limit-near is a note from 95 % of the limit") {
  const auto findings = check_answer(make_answer("2", AnswerStatus::answered, "two words", 2));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule->id == "limit-near");
  CHECK(findings[0].severity == Severity::note);
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
  CHECK(findings[0].message == "the answer to question 4.c has 5 words; the limit is 3");
  CHECK(findings[0].help == "cut 2");
}

TEST_CASE("limit-over points at the first word beyond the limit") {
  Answer answer = make_answer("4.c", AnswerStatus::answered, "a b\n你好, c d", 4);
  const std::array<std::size_t, 2> lines{41, 43};
  answer.lines = lines;
  const std::vector<Finding> findings = check_answer(answer);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].line == 43);
  CHECK(findings[0].column == 3);
  CHECK(findings[0].source == "你好, c d");
  CHECK(findings[0].begin == 6);
  CHECK(findings[0].end == 7);
}

TEST_CASE("limit-over counts as word processors do") {
  CHECK(check_answer(make_answer("2", AnswerStatus::answered,
                                 "a b\xe2\x80\x93"
                                 "c",
                                 2))
            .at(0)
            .message.ends_with(" has 3 words, 2 at the fewest; the limit is 2"));
}

TEST_CASE("a Chinese answer is over its limit only if its English length is, too") {
  const auto rule_of = [](std::string_view text, int limit) {
    return check_answer(make_answer("2", AnswerStatus::answered, text, limit)).at(0).rule->id;
  };
  CHECK(rule_of("你好世界你好世界你", 4) == "limit-over");      // 9 characters, 5 words at 1.8
  CHECK(rule_of("你好世界你好世界你", 5) == "limit-disputed");  // exactly 5
  const auto findings = check_answer(make_answer("2", AnswerStatus::answered, "你好世界你好世界你", 5));
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].message ==
        "the answer to question 2 has 9 characters and words as Word counts, about 5 English words; the "
        "limit "
        "is 5");
  CHECK(findings[0].help.starts_with("it is kept if the form means English words"));
}

TEST_CASE("limit-disputed names each figure") {
  const auto findings = check_answer(make_answer("2", AnswerStatus::answered, "a & b", 2));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule->id == "limit-disputed");
  CHECK(findings[0].message.ends_with(" has 3 words, 2 at the fewest; the limit is 2"));
}

TEST_CASE("settings choose rules and their severities") {
  const Answer answer = make_answer("2", AnswerStatus::answered, "a b c", 2);
  Record record;
  record.answers.push_back(answer);
  std::vector<Finding> findings;

  Settings settings;
  CHECK(settings.ignore("limit-over"));
  check(record, settings, findings);
  CHECK(findings.empty());

  settings = {};
  CHECK(settings.set_severity("limit", Severity::note));
  check(record, settings, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == Severity::note);

  settings = {};
  CHECK(settings.select_only(std::vector<std::string>{"answer", "date-future"}));
  check(record, settings, findings);
  CHECK(findings.empty());

  settings = {};
  settings.judging.tolerance = 50;
  check(record, settings, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule->id == "limit-near");

  CHECK_FALSE(settings.ignore("limit-ov"));
  CHECK_FALSE(settings.ignore(""));
  CHECK_FALSE(settings.select_only(std::vector<std::string>{"limit", "nothing"}));
}

TEST_CASE("a rule is selected by its id or its group") {
  CHECK(selects("limit", "limit-over"));
  CHECK(selects("limit-over", "limit-over"));
  CHECK_FALSE(selects("lim", "limit-over"));
  CHECK_FALSE(selects("limit-over", "limit"));
  CHECK_FALSE(selects("", "limit"));
}

TEST_CASE("a fingerprint is that of what was judged") {
  const auto one = check_answer(make_answer("2", AnswerStatus::answered, "a b c", 2));
  const auto same = check_answer(make_answer("4.c", AnswerStatus::answered, "a b c", 1));
  const auto other = check_answer(make_answer("2", AnswerStatus::answered, "a b c d", 2));
  CHECK(fingerprint_of(one[0]).size() == 16);
  CHECK(fingerprint_of(one[0]) == fingerprint_of(same[0]));
  CHECK(fingerprint_of(one[0]) != fingerprint_of(other[0]));
}

TEST_CASE("every rule has a page") {
  for (const Rule& rule : rules()) {
    INFO(rule.id);
    CHECK(explain(rule).starts_with("## " + std::string(rule.id) + "\n"));
    CHECK(explain(rule).find("```console") != std::string_view::npos);
  }
}

TEST_CASE("addresses of many sorts are addresses") {
  const auto is_address = [](std::string_view website) {
    Record record;
    record.website = website;
    std::vector<Finding> findings;
    check(record, findings);
    return findings.empty();
  };
  for (const char* good : {"https://www.Mom.gov.sg", "www.bahrain.bh/apps", "example.org:8080/a?b#c",
                           "http://a.b", "a.example, b.example", "https://例子.example/路", "a.b.", "",
                           "none", "N/A", "无", "-", "to be completed"}) {
    INFO(good);
    CHECK(is_address(good));
  }
  for (const char* bad : {"our page", "www", "http://", "ftp://a.b", "https://a..b", "-a.b", "a.b:x"}) {
    INFO(bad);
    CHECK_FALSE(is_address(bad));
  }
}

TEST_CASE("dates are compared with the edition and the years operational") {
  const auto found = [](std::string_view date, std::string_view years, std::vector<int> candidates) {
    Record record;
    record.implementation_date = {"a date", date};
    record.years_operational = years;
    record.edition.candidates = std::move(candidates);
    std::vector<Finding> findings;
    check(record, findings);
    std::string ids;
    for (const Finding& finding : findings) ids.append(finding.rule->id).append(" ");
    return ids;
  };
  CHECK(found("2016-11-11", "3", {2019}) == "");
  CHECK(found("2016-11-11", "9", {2019}) == "date-contradiction ");
  CHECK(found("2010-11-11", "3", {2019}) == "date-contradiction ");
  CHECK(found("2020-05-30", "1", {2021, 2022}) == "");
  CHECK(found("2016-11-11", "since 2016", {2019}) == "");
  CHECK(found("2020-01-01", "3", {2019}) == "date-future ");
  CHECK(found("2019-12-31", "0", {2019}) == "");
  CHECK(found("", "3", {2019}) == "date-unknown ");
  CHECK(found("2016-11-11", "99", {}) == "");
}

TEST_CASE("answer-missing is an error without a place") {
  const std::vector<Finding> findings = check_answer(make_answer("6.c", AnswerStatus::missing));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule->id == "answer-missing");
  CHECK(findings[0].rule->severity == Severity::error);
  CHECK(findings[0].line == 0);
  CHECK(findings[0].column == 0);
  CHECK(findings[0].message.find("6.c") != std::string::npos);
  CHECK_FALSE(findings[0].help.empty());
}

TEST_CASE("answer-empty is a warning") {
  const std::vector<Finding> findings = check_answer(make_answer("2", AnswerStatus::empty));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule->id == "answer-empty");
  CHECK(findings[0].rule->severity == Severity::warning);
  CHECK(findings[0].line == 40);
  CHECK(findings[0].message == "question 2 has no answer");
  CHECK(findings[0].help == "answer it in at most 100 words");
}

TEST_CASE("pages in Chinese lose the answer to 9.a") {
  const Answer answer = make_answer("9.a", AnswerStatus::empty, "", std::nullopt);
  CHECK(check_answer(answer, "zh").empty());
  CHECK(check_answer(answer, "en").size() == 1);
  CHECK(check_answer(make_answer("9.b", AnswerStatus::empty), "zh").size() == 1);
  CHECK(check_answer(make_answer("9.a", AnswerStatus::missing, "", std::nullopt), "zh").size() == 1);
}

TEST_CASE("number headings and marks of two versions in an answer are furniture") {
  for (const std::string_view line : {"Question 3", "<<<<<<< HEAD", ">>>>>>> draft"}) {
    CAPTURE(line);
    const std::string text = "Boats sail.\n" + std::string(line) + "\nLamps shine.";
    const auto findings = check_answer(make_answer("2", AnswerStatus::answered, text));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule->id == "answer-furniture");
  }
  for (const std::string_view text : {"Question 3 was hard", "a\n=======\nb", "Step 3\nask"})
    CHECK(check_answer(make_answer("2", AnswerStatus::answered, text)).empty());
}

TEST_CASE("answer-placeholder is a note that names the placeholder") {
  const std::vector<Finding> findings = check_answer(make_answer("7.a", AnswerStatus::placeholder, "N/A"));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule->id == "answer-placeholder");
  CHECK(findings[0].rule->severity == Severity::note);
  CHECK(findings[0].message == "'N/A' is a placeholder, not an answer to question 7.a");
}

TEST_CASE("rules stand in the order of their ids, each once") {
  const auto table = rules();
  REQUIRE(table.size() == 40);
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
                R"("message":"question 2 has no answer","help":"answer it in at most 100 words"}])");
  json.clear();
  append_findings_json(json, check_answer(make_answer("6.c", AnswerStatus::missing)));
  CHECK(json.starts_with(R"([{"line":null,"column":null,"rule":"answer-missing",)"));
}

TEST_CASE("real answers over their limits are found, and no others", "[corpus]") {
  const auto by = [](std::string_view rule, std::string_view number) {
    std::vector<Finding> findings;
    const Record record = corpus::load(number);
    check(record, findings);
    std::string found;
    for (const Finding& finding : findings) {
      if (finding.rule->id == rule) found.append(finding.question).append(" ");
    }
    return found;
  };
  CHECK(by("limit-over", "000") == "4.c ");
  CHECK(by("limit-over", "001") == "1 ");
  CHECK(by("limit-over", "002") == "5.b 6.a ");
  CHECK(by("limit-over", "003") == "");
  CHECK(by("limit-over", "004") == "");
  CHECK(by("limit-disputed", "000") == "");
  CHECK(by("limit-disputed", "001") == "");
  CHECK(by("limit-disputed", "002") == "3.a ");
  CHECK(by("limit-disputed", "003") == "");
  // 16 of its 22 limited answers, by the figures of LibreOffice.
  CHECK(by("limit-disputed", "004") == "1 3.a 3.b 4.a 4.b 4.c 5.a 5.b 6.a 6.c 8.a 8.b 9.b 9.c 10 12 ");
}

TEST_CASE("the name of a category that is not known is a note, in every language of the page") {
  for (const char* page : {
           "Etat membre Maroc\nNom de l'institution Bac\nL'initiative est-elle pertinente pour l'une des "
           "catégories de "
           "l'UNPSA? 2: Renforcer l'efficacité des institutions publiques\n",
           "País Costa Rica\nNombre de la Institución Barco\n¿Es la iniciativa relevante para una de las "
           "categorías de "
           "UNPSA? Promover la transformación digital\n",
           "Страна Фиджи\nНазвание организации Паром\nОтносится ли инициатива к одной из категорий UNPSA? "
           "Цифровое "
           "преобразование\n",
       }) {
    CAPTURE(page);
    Record record;
    REQUIRE(Parser().parse(page, record));
    std::vector<Finding> findings;
    check(record, findings);
    const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
      return finding.rule->id == "value-unknown";
    });
    REQUIRE(found != findings.end());
    CHECK(found->severity == Severity::note);
    CHECK(found->message.starts_with("the category"));
    CHECK(found->line == 3);
  }
}
