// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "exact_copy.hpp"
#include "form/labels.hpp"
#include "form/tables/question_table.hpp"

namespace {

using namespace unpsa::form;
using unpsa::test::ExactCopy;

/// What `find_label` is tested against.
const Label* find_label_plain(std::string_view line) {
  for (const Label& label : labels()) {
    if (label.element != Element::narrative_number && label.text == line) return &label;
  }
  return nullptr;
}

const Label* find_exact(std::string_view line) { return find_label(ExactCopy(line).view()); }

TEST_CASE("form labels: some rows as the pages print them") {
  struct Row {
    const char* text;
    Element element;
    Kind kind;
    Language language;
    int limit;
  };
  const Row rows[] = {
      {"提交前请先查看", Element::page_review_first, Kind::furniture, Language::zh, 0},
      {"联合国成员国", Element::member_state, Kind::field, Language::zh, 0},
      {"Etat membre", Element::member_state, Kind::field, Language::fr, 0},
      {"País", Element::member_state, Kind::field, Language::es, 0},
      {"Вебсайт организации", Element::website, Kind::field, Language::ru, 0},
      {"问题一:关于此项目", Element::section_about, Kind::heading, Language::zh, 0},
      {"该倡议与UNPSA类别之一相关吗?", Element::category, Kind::question, Language::zh, 0},
      {"NoItems", Element::page_no_items, Kind::furniture, Language::en, 0},
      {"请提供实施日期。", Element::implementation_date, Kind::question, Language::zh, 0},
      {"参与项目的联合国机构?", Element::un_agencies, Kind::list, Language::zh, 0},
      {"题 10: 问题九:确认同意", Element::section_consent, Kind::heading, Language::zh, 0},
      {"请描述主要经验,以及贵组织计划如何改进该项目。(最多200字)", narrative("12"), Kind::prompt,
       Language::zh, 200},
      {"a. Was the initiative formally evaluated either internally or externally?", narrative("9.a"),
       Kind::prompt, Language::en, 0},
      {"b. 如果尚未转移/适用到其它情况,请描述其转移的可能性。(最多200字", narrative("7.b"), Kind::prompt,
       Language::zh, 200},
      {"请等候……", Element::page_please_wait, Kind::furniture, Language::zh, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Label* label = find_exact(row.text);
    REQUIRE(label != nullptr);
    CHECK(label->element == row.element);
    CHECK(label->kind == row.kind);
    CHECK(label->language == row.language);
    CHECK(label->limit == row.limit);
    CHECK(label->editions.empty());
    CHECK_FALSE(label->every_language);
  }
}

TEST_CASE("form labels: wordings of edition 2020") {
  struct Row {
    const char* text;
    Element element;
    int limit;
  };
  const Row rows[] = {
      {"请描述该项目是如何实施的,包括关键发展和步骤、监测、评估活动以及年表。 (300字)", narrative("5.a"),
       300},
      {"b. 如果尚未转移/适用到其它情况,请描述其转移的可能性。", narrative("7.b"), 0},
      {".使用了哪些具体资源(例如财务、人力或其他资源)来实施该项目? (最多100字)", narrative("8.a"), 100},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Label* label = find_exact(row.text);
    REQUIRE(label != nullptr);
    CHECK(label->element == row.element);
    CHECK(label->limit == row.limit);
    CHECK(label->editions == EditionSet{2020});
  }
  CHECK(std::count_if(labels().begin(), labels().end(),
                      [](const Label& label) { return label.editions == EditionSet{2020}; }) == 4);
}

TEST_CASE("form labels: wordings that pages of every language share are no clue to the language") {
  for (const char* text : {"Basic Info", "UNPSACriteria", "Question 6: Supporting documentation",
                           "Nomination form", "Questions/Answers"}) {
    CAPTURE(text);
    const Label* label = find_exact(text);
    REQUIRE(label != nullptr);
    CHECK(label->every_language);
  }
}

TEST_CASE("form labels: every row is found by its text") {
  for (const Label& label : labels()) {
    CAPTURE(label.text);
    CHECK(label.text.size() <= longest_label());
    CHECK_FALSE(label.text.empty());
    if (label.element == Element::narrative_number) {
      CHECK(find_exact(label.text) == nullptr);
      continue;
    }
    const Label* found = find_exact(label.text);
    REQUIRE(found != nullptr);
    CHECK(found == find_label_plain(label.text));
    CHECK(found->element == label.element);
    CHECK(found->kind == label.kind);
  }
}

TEST_CASE("form labels: what is no label is not found") {
  CHECK(find_label({}) == nullptr);
  for (const char* text : {"a", "题", "题 1", "Question", "basic info", "Basic Info ", " Basic Info",
                           "联合国成员国 ", "联合国成员", "机构名称 Ministry"}) {
    CAPTURE(text);
    CHECK(find_exact(text) == nullptr);
  }
}

TEST_CASE("form labels: the fast look-up agrees with the plain one") {
  std::mt19937 random(20220623);
  const auto pick = [&random](std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
  };
  int found = 0;
  for (int round = 0; round < 20000; ++round) {
    // A label, changed in a byte, cut, or with another label's beginning or end.
    std::string text(labels()[pick(labels().size())].text);
    const std::string other(labels()[pick(labels().size())].text);
    switch (pick(5)) {
      case 0:
        text[pick(text.size())] = static_cast<char>(pick(256));
        break;
      case 1:
        text.resize(pick(text.size() + 1));
        break;
      case 2:
        text = text.substr(0, pick(text.size())) + other.substr(pick(other.size()));
        break;
      case 3:
        text = other.substr(0, std::min<std::size_t>(8, other.size())) + text;
        break;
      default:
        break;
    }
    const Label* label = find_exact(text);
    CHECK(label == find_label_plain(text));
    if (label != nullptr) ++found;
  }
  CHECK(found > 2000);
}

std::string value_behind(std::string_view line) {
  const ExactCopy exact(line);
  const Label* label = find_label_prefix(exact.view());
  if (label == nullptr) return "none";
  const std::size_t begin = find_value_begin(exact.view(), label->text.size());
  return std::string(name_of(label->element)) + '|' + std::string(exact.view().substr(begin));
}

TEST_CASE("form labels: a label with a value after it") {
  CHECK(value_behind("联合国成员国 新加坡") == "member_state|新加坡");
  CHECK(value_behind("联合国成员国") == "member_state|");
  CHECK(value_behind("联合国成员国:新加坡") == "member_state|新加坡");
  CHECK(value_behind("联合国成员国： 新加坡") == "member_state|新加坡");
  CHECK(value_behind("联合国成员国\u3000新加坡") == "member_state|新加坡");
  CHECK(value_behind("联合国成员国\u00A0新加坡") == "member_state|新加坡");
  CHECK(value_behind("联合国成员国\t新加坡") == "member_state|新加坡");
  CHECK(value_behind("Etat membre : Maroc") == "member_state|Maroc");
  CHECK(value_behind("País Costa Rica") == "member_state|Costa Rica");
  CHECK(value_behind("项目名称 ....") == "initiative|....");
  CHECK(value_behind("Est-ce une initiative du secteur public ? Oui") == "public_sector|Oui");
}

TEST_CASE("form labels: after its own mark a label needs no space") {
  CHECK(value_behind("该倡议与UNPSA类别之一相关吗?推动公共机构的数字化转型") ==
        "category|推动公共机构的数字化转型");
  CHECK(value_behind("请提供实施日期。30 5月 2020") == "implementation_date|30 5月 2020");
}

TEST_CASE("form labels: a label is not found in a longer word") {
  CHECK(value_behind("联合国成员国新加坡") == "none");
  CHECK(value_behind("Institution Names X") == "none");
  CHECK(value_behind("Paísaje") == "none");
  CHECK(value_behind("Pa") == "none");
  CHECK(value_behind("") == "none");
}

TEST_CASE("form labels: the longest label counts") {
  // The first is the beginning of the second.
  CHECK(value_behind("Nom de l'institution X") == "institution|X");
  for (const Label& label : labels()) {
    if (label.kind != Kind::field && label.kind != Kind::question && label.kind != Kind::list) continue;
    CAPTURE(label.text);
    const std::string line = std::string(label.text) + " value";
    const Label* found = find_label_prefix(line);
    REQUIRE(found != nullptr);
    CHECK(found->text == label.text);
  }
}

TEST_CASE("form labels: headings and prompts have no value") {
  CHECK(find_label_prefix("问题一:关于此项目 x") == nullptr);
  CHECK(find_label_prefix("Basic Info x") == nullptr);
  CHECK(find_label_prefix("请解释该项目如何与所选类别相关联。(最多100字) x") == nullptr);
}

std::string shared_file(const char* name) {
  const char* folder = std::getenv("UNPSA_SHARED");
  return folder == nullptr || *folder == '\0' ? std::string() : std::string(folder) + name;
}

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> fields;
  std::istringstream stream(line);
  for (std::string field; std::getline(stream, field, separator);) fields.push_back(field);
  return fields;
}

/// The row of the table that a row of the list of seen labels is.
const Label* find_row(const std::string& element, const std::string& kind, const std::string& language,
                      const std::string& text) {
  constexpr std::string_view kinds[] = {"furniture", "heading", "field", "question", "list", "prompt"};
  for (const Label& label : labels()) {
    if (name_of(label.element) == element && kinds[static_cast<std::size_t>(label.kind)] == kind &&
        tag_of(label.language) == language && label.text == text) {
      return &label;
    }
  }
  return nullptr;
}

/// The words that a note such as `limit 300` names; 0 if there are none.
int noted_limit(const std::string& note) {
  const std::string key = "limit ";
  return note.rfind(key, 0) == 0 ? std::atoi(note.c_str() + key.size()) : 0;
}

TEST_CASE("form labels: every label in the list of those seen", "[corpus]") {
  std::ifstream file(shared_file("/form/labels.tsv"));
  if (!file) {
    WARN("skipped: UNPSA_SHARED names no folder with form/labels.tsv");
    return;
  }
  std::string line;
  std::getline(file, line);  // the names of the columns
  int count = 0;
  while (std::getline(file, line)) {
    const std::vector<std::string> fields = split(line, '\t');
    if (fields.size() < 4) continue;
    const std::string& element = fields[0];
    const std::string note = fields.size() > 4 ? fields[4] : std::string();
    CAPTURE(line);
    ++count;
    if (element == "narrative.number") {
      const std::string word = fields[3].substr(0, fields[3].find(' '));
      CHECK(find_row(element, fields[1], fields[2], word) != nullptr);
      const std::string heading_line = word + " 7";
      const auto number = find_number_heading(heading_line, false);
      REQUIRE(number);
      CHECK(number->word == word);
      continue;
    }
    const Label* row = find_row(element, fields[1], fields[2], fields[3]);
    REQUIRE(row != nullptr);
    if (noted_limit(note) != 0) CHECK(row->limit == noted_limit(note));
    if (note.find("edition 2020") != std::string::npos) CHECK(row->editions == EditionSet{2020});

    const Label* found = find_label(fields[3]);
    REQUIRE(found != nullptr);
    CHECK(name_of(found->element) == element);
    const bool takes_value = fields[1] == "field" || fields[1] == "question" || fields[1] == "list";
    if (takes_value) {
      const std::string with_value = fields[3] + " value";
      const Label* prefix = find_label_prefix(with_value);
      REQUIRE(prefix != nullptr);
      CHECK(name_of(prefix->element) == element);
    }
  }
  CHECK(count == 195);
}

}  // namespace
