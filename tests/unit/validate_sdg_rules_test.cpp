// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "catch.hpp"
#include "corpus.hpp"
#include "json/record_json.hpp"
#include "unpsa/validate.hpp"
#include "validate/checks.hpp"

using namespace unpsa;
using namespace unpsa::validate;

namespace {

constexpr std::size_t answer_lines[] = {50, 51};

Record make_record(std::string_view answer_text) {
  Record record;
  record.goals = {{3, "Good Health"}};
  record.targets = std::vector<TickedTarget>{{"3.d", "Warning"}};
  Answer answer;
  answer.question = "3.a";
  answer.status = AnswerStatus::answered;
  answer.line = 49;
  answer.lines = answer_lines;
  answer.text = answer_text;
  record.answers.push_back(answer);
  return record;
}

void check_sdg_rules(const Record& record, std::vector<Finding>& findings) {
  static const Settings settings;
  Inspection inspection(record, {}, settings, findings);
  check_sdg(inspection);
}

std::vector<std::string> findings_of(const Record& record) {
  std::vector<Finding> findings;
  check_sdg_rules(record, findings);
  std::vector<std::string> all;
  for (const Finding& finding : findings) {
    all.push_back(std::to_string(finding.line) + ":" + std::to_string(finding.column) + " " +
                  std::string(finding.rule->id) + ": " + finding.message);
  }
  return all;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("what is ticked and cited is no finding") {
  CHECK(findings_of(make_record("SDG 3 and target 3.d")).empty());
  CHECK(findings_of(make_record("SDG 3")).empty());
  CHECK(findings_of(make_record("3.d: early warning")).empty());
}

TEST_CASE("cited, but not ticked: once, at its place") {
  CHECK(findings_of(make_record("SDG 3\n健康 SDG 5, SDG 5")) ==
        Lines{"51:4 sdg-cited-not-ticked: goal 5 is cited but not ticked"});
  CHECK(findings_of(make_record("target 3.8")) ==
        Lines{"50:1 sdg-cited-not-ticked: target 3.8 is cited but not ticked"});
}

TEST_CASE("a form without the section to tick goals in contradicts nothing") {
  Record record = make_record("SDG 5");
  record.goals.reset();
  record.targets.reset();
  CHECK(findings_of(record).empty());
}

TEST_CASE("ticked, but not cited") {
  CHECK(findings_of(make_record("Better health")) ==
        Lines{"49:1 sdg-ticked-not-cited: goal 3 is ticked, but no answer names it"});
  Record record = make_record("");
  record.answers[0].status = AnswerStatus::empty;
  CHECK(findings_of(record).empty());
}

TEST_CASE("a ticked target without its goal") {
  Record record = make_record("SDG 3, target 4.1");
  record.targets->push_back({"4.1", "School"});
  CHECK(findings_of(record) ==
        Lines{"0:0 sdg-target-without-goal: target 4.1 is ticked, but its goal 4 is not"});
  record.targets->push_back({"4.3", "College"});
  CHECK(findings_of(record) ==
        Lines{"0:0 sdg-target-without-goal: targets 4.1, 4.3 are ticked, but their goal 4 is not"});
}

TEST_CASE("a page that has lost its goals does not say what is ticked") {
  Record record = make_record("SDG 5, target 8.8");
  record.goals.reset();
  CHECK(findings_of(record).empty());
  record.goals.emplace();
  CHECK(findings_of(record).empty());
  Record no_targets = make_record("SDG 3, target 3.8");
  no_targets.targets.reset();
  CHECK(findings_of(no_targets).empty());
}

TEST_CASE("outside question 3.a only citations with an SDG word are compared with the ticks") {
  Record record = make_record("SDG 3");
  Answer answer;
  answer.question = "5.a";
  answer.status = AnswerStatus::answered;
  answer.line = 60;
  answer.text = "Goals 5 and 8 come first.";
  record.answers.push_back(answer);
  CHECK(findings_of(record).empty());
  record.answers[1].text = "SDGs 5 and 8 come first.";
  CHECK(findings_of(record).size() == 2);
}

TEST_CASE("goals of the author's own and figures are compared with no tick") {
  struct Row {
    std::string_view in_3a;
    std::string_view in_5a;
  };
  for (const Row& row :
       {Row{"SDG 3.", "Goal 1: register all homes. Goal 2: connect them. Goal 3: keep it up."},
        Row{"SDG 3.", "Strategic Goal 1: build. Goal 2: train. Goal 3: keep."},
        Row{"SDG 3.", "Objectif 1 : inscrire. Objectif 2 : former. Objectif 4 : suivre."},
        Row{"SDG 3.", "Цель 1: учёт. Цель 2: обучение. Задача 3.2: контроль."},
        Row{"目标3。年度工作目标1：登记。目标2：培训。", "目标1：建立平台。目标2：培训人员。目标3：推广。"},
        Row{"SDG 3. It also serves Agenda 2063 Goal 1, and Aichi Target 11.", "ok"},
        Row{"SDG 3.", "By June we had reached Goal 2 of 5, and in July Goal 4 of 5."},
        Row{"SDG 3 (3.8).", "Le plan : cible 3.5-4.5x; cible 16.4."},
        Row{"SDG 3. Satisfaction rose from 3.2 to 4.5, the average visit from 8.5 to 6.1 hours.", "ok"}}) {
    INFO(row.in_3a << row.in_5a);
    Record record = make_record(row.in_3a);
    record.targets = std::vector<TickedTarget>{{"3.8", "Coverage"}};
    Answer answer;
    answer.question = "5.a";
    answer.status = AnswerStatus::answered;
    answer.line = 60;
    answer.text = row.in_5a;
    record.answers.push_back(answer);
    CHECK(findings_of(record).empty());
  }
}

TEST_CASE("counters, names and ordinals of all ticked goals take them up") {
  Record record = make_record("可持续发展目标第 3 项、第 6 项。");
  record.goals->push_back({6, "Clean water"});
  record.targets.reset();
  CHECK(findings_of(record).empty());
  for (const std::string_view text :
       {"The initiative serves Good Health and Well-being, and clean water and sanitation.",
        "يدعم المشروع الهدف الثالث والهدف السادس."}) {
    INFO(text);
    record.answers[0].text = text;
    CHECK(findings_of(record).empty());
  }
  record.answers[0].text = "SDG 3.";
  CHECK(findings_of(record) == Lines{"49:1 sdg-ticked-not-cited: goal 6 is ticked, but no answer names it"});
}

TEST_CASE("the name of a goal in question 3.a takes it up") {
  CHECK(findings_of(make_record("It serves Good Health and Well-being.")).empty());
  CHECK(findings_of(make_record("الهدف الثالث من أهداف التنمية المستدامة")).empty());
}

TEST_CASE("the number of a goal in words takes it up") {
  for (const std::string_view text : {"Goal Three is ours.", "It serves the third goal.",
                                      "الهدف الثالث للوزارة", "Objectif trois.", "El tercer objetivo."}) {
    INFO(text);
    CHECK(findings_of(make_record(text)).empty());
  }
  for (const std::string_view text : {"Goal Thirteen is ours.", "three clinics"}) {
    INFO(text);
    CHECK(findings_of(make_record(text)).size() == 1);
  }
}

TEST_CASE("a target with two texts") {
  Record record = make_record("SDG 3");
  record.targets->push_back({"3.d", " WARNING. "});
  CHECK(findings_of(record).empty());
  record.targets->push_back({"3.d", "Vaccines", 34});
  CHECK(findings_of(record) ==
        Lines{"34:1 sdg-text-differs: target 3.d is also on the form with a different text"});
  record.targets->front().line = 31;
  CHECK(findings_of(record) ==
        Lines{"34:1 sdg-text-differs: target 3.d is on line 31 with a different text"});
}

TEST_CASE("of lines with one target each is compared with the first that differs from it") {
  Record record = make_record("SDG 3");
  record.targets->front().line = 31;
  record.targets->push_back({"3.d", "warning", 32});
  record.targets->push_back({"3.d", "Vaccines", 33});
  record.targets->push_back({"3.d", "Warning", 34});
  record.targets->push_back({"3.d", "Nurses", 35});
  CHECK(findings_of(record) ==
        Lines{"33:1 sdg-text-differs: target 3.d is on line 31 with a different text",
              "34:1 sdg-text-differs: target 3.d is on line 33 with a different text",
              "35:1 sdg-text-differs: target 3.d is on line 31 with a different text"});
}

TEST_CASE("codes that do not exist") {
  Record record = make_record("SDG 3, target 17.20");
  record.targets->push_back({"3.e", "?"});
  record.goals->push_back({0, "Better lives"});
  CHECK(findings_of(record) == Lines{"0:0 sdg-invalid-code: there is no goal 'Better lives'",
                                     "0:0 sdg-invalid-code: there is no target 3.e",
                                     "50:8 sdg-invalid-code: there is no target 17.20"});
}

TEST_CASE("real forms contradict themselves where a reader sees it", "[corpus]") {
  const auto rules_of = [](std::string_view number) {
    std::string all;
    const Record record = corpus::load(number);
    std::vector<Finding> findings;
    check_sdg_rules(record, findings);
    for (const Finding& finding : findings) all.append(finding.message).append("\n");
    return all;
  };
  CHECK(rules_of("000").empty());
  CHECK(rules_of("001") ==
        "goal 4 is ticked, but no answer names it\n"
        "goal 5 is cited but not ticked\n"
        "goal 9 is cited but not ticked\n"
        "goal 16 is cited but not ticked\n");
  CHECK(rules_of("002").empty());
  CHECK(rules_of("003").empty());
  CHECK(rules_of("004").empty());
}
