// SPDX-License-Identifier: MIT
// find_label_tolerant of unpsa/form/labels.hpp.
#include <random>
#include <string>

#include "catch.hpp"
#include "exact_copy.hpp"
#include "form/labels.hpp"
#include "form/questions.hpp"
#include "form/tables/question_table.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace {

using namespace unpsa::form;
using unpsa::test::ExactCopy;

/// `element|damaged or variant|the rest of the line`, or `none`.
std::string match(std::string_view line, Element first = Element::page_basic_info,
                  Element last = Element::page_please_wait) {
  const ExactCopy exact(line);
  const auto found = find_label_tolerant(exact.view(), first, last);
  if (!found) return "none";
  return std::string(name_of(found->label->element)) + (found->damaged ? "|damaged|" : "|variant|") +
         std::string(exact.view().substr(found->label_length));
}

TEST_CASE("form label match: width, punctuation, spacing, case and script do not matter") {
  CHECK(match("问题四：实施日期") == "section.implementation_date|variant|");
  CHECK(match("問題四:實施日期") == "section.implementation_date|variant|");
  CHECK(match("问题四  实施日期") == "section.implementation_date|variant|");
  CHECK(match("题9:您是如何得知联合国公共行政奖的？") == "section.how_heard|variant|");
  CHECK(match("basic\u00A0info") == "page.basic_info|variant|");
  CHECK(match("Ｂａｓｉｃ Ｉｎｆｏ") == "page.basic_info|variant|");
  CHECK(match("Question 1 : À propos de l’initiative") == "section.about|variant|");
  CHECK(match("请等候...") == "page.please_wait|variant|");
}

TEST_CASE("form label match: labels with their values") {
  CHECK(match("聯合國成員國： 新加坡") == "member_state|variant|新加坡");
  CHECK(match("État membre Maroc") == "member_state|variant|Maroc");
  CHECK(match("Etat membre : Maroc") == "member_state|variant|Maroc");
  CHECK(match("Nom de l’institution Ministère X") == "institution|variant|Ministère X");
  CHECK(match("Type d'institution du secteur public Organisme") == "institution_type|variant|Organisme");
  CHECK(match("Pais: México") == "member_state|variant|México");
  CHECK(match("PROJECTS OPERATIONAL YEARS: 4") == "years_operational|variant|4");
  CHECK(match("请提供实施日期: 30 5月 2020") == "implementation_date|variant|30 5月 2020");
  CHECK(match("請提供實施日期。30 5月 2020") == "implementation_date|variant|30 5月 2020");
  CHECK(match("该倡议与UNPSA类别之一相关吗？推动") == "category|variant|推动");
  CHECK(match("L'initiative a-t-elle été mise en œuvre depuis deux ans ou plus? Oui") ==
        "two_years_old|variant|Oui");
  CHECK(match("项目名称：....") == "initiative|variant|....");
  CHECK(match("项目名称－(x)") == "initiative|variant|－(x)");
}

TEST_CASE("form label match: the label of a real page with a foreign word in it") {
  CHECK(match("该倡initiative与UNPSA类别之一相关吗? 推动公共机构的数字化转型") ==
        "category|damaged|推动公共机构的数字化转型");
  CHECK(match("该倡initiative与UNPSA类别之一相关吗?") == "category|damaged|");
}

TEST_CASE("form label match: damaged labels") {
  CHECK(match("参与项目的联合国机?") == "un_agencies|damaged|");
  CHECK(match("Projects Operational Year 3") == "years_operational|damaged|3");
  CHECK(match("Institution Typ Ministry") == "institution_type|damaged|Ministry");
  CHECK(match("Name of the initiative: One Form") == "initiative|damaged|One Form");
  CHECK(match("Please review before you submit") == "page.review_first|damaged|");
  CHECK(match("Questoin 2: Categoires") == "none");  // four letters of 18 are off
  CHECK(match("Question 2: Categoris") == "section.category|damaged|");
}

TEST_CASE("form label match: a value right after its label") {
  CHECK(match("项目运行年份3") == "years_operational|damaged|3");
  CHECK(match("联合国成员国新加坡") == "member_state|damaged|新加坡");
  CHECK(match("Projects Operational Years3") == "years_operational|damaged|3");
  CHECK(match("机构名称及地址") == "none");  // too short to be sure
  CHECK(match("Institution Names X") == "institution|damaged|X");
}

TEST_CASE("form label match: prompts") {
  const auto prompt = [](std::string_view line) { return match(line, narrative("1"), narrative("12")); };
  CHECK(prompt("请解释该项目如何与所选类别相关联。（最多100字）") == "narrative.2|variant|");
  CHECK(prompt("请解释该项目如何与所选类别相关联") == "narrative.2|variant|");
  CHECK(prompt("請解釋該項目如何與所選類別相關聯。(最多150字") == "narrative.2|variant|");
  CHECK(prompt("请解释本项目如何与所选类别相关联。(最多100字)") == "narrative.2|damaged|");
  CHECK(prompt("Please explain how the initiative is linked to the chosen category (100 words maximum)") ==
        "narrative.2|damaged|");
  CHECK(prompt("请解释。(最多100字)") == "none");
}

TEST_CASE("form label match: part letters") {
  const auto prompt = [](std::string_view line) { return match(line, narrative("1"), narrative("12")); };
  const std::string text = "使用了哪些具体资源（例如财务、人力或其他资源）来实施该项目？（最多100字）";
  CHECK(prompt(text) == "narrative.8.a|variant|");
  CHECK(prompt("a." + text) == "narrative.8.a|variant|");
  CHECK(prompt("A) " + text) == "narrative.8.a|variant|");
  CHECK(prompt("ａ．" + text) == "narrative.8.a|variant|");
  CHECK(prompt("а. " + text) == "narrative.8.a|variant|");  // Cyrillic
  CHECK(prompt("b. " + text) == "none");
  CHECK(prompt("b" + text) == "narrative.8.a|damaged|");  // no letter without its mark
  CHECK(prompt("б. " + text) == "none");
  CHECK(prompt("в. 如果使用新兴技术和前沿技术,请说明这些技术如何整合在倡议中以及如何包含数字政府。") ==
        "narrative.6.c|variant|");
  CHECK(prompt("г. 请描述使用的指标和工具。") == "none");
}

TEST_CASE("form label match: of the rows of an element, the one with the same letter and limit") {
  const auto row = [](std::string_view line) {
    const auto found = find_label_tolerant(line, narrative("1"), narrative("12"));
    return found ? found->label->text : std::string_view();
  };
  CHECK(row("b. 如果尚未转移/适用到其它情况，请描述其转移的可能性。") ==
        "b. 如果尚未转移/适用到其它情况,请描述其转移的可能性。");
  CHECK(row("b. 如果尚未转移/适用到其它情况，请描述其转移的可能性。(最多200字)") ==
        "b. 如果尚未转移/适用到其它情况,请描述其转移的可能性。(最多200字");
  CHECK(row("使用了哪些具体资源（例如财务、人力或其他资源）来实施该项目? (最多100字)") ==
        ".使用了哪些具体资源(例如财务、人力或其他资源)来实施该项目? (最多100字)");
  CHECK(row("a、使用了哪些具体资源（例如财务、人力或其他资源）来实施该项目? (最多100字)") ==
        "a.使用了哪些具体资源(例如财务、人力或其他资源)来实施该项目? (最多100字)");
}

TEST_CASE("form label match: an answer on the line of its prompt") {
  const auto prompt = [](std::string_view line) { return match(line, narrative("1"), narrative("12")); };
  CHECK(prompt("a. Was the initiative formally evaluated either internally or externally? Yes") ==
        "narrative.9.a|variant|Yes");
  CHECK(prompt("请解释该项目如何与所选类别相关联。(最多100字) 见上文") == "narrative.2|variant|见上文");
  CHECK(prompt("请解释该项目如何与所选类别相关联。见上文") == "narrative.2|variant|见上文");
}

TEST_CASE("form label match: only elements that are asked for") {
  CHECK(match("问题四：实施日期", narrative("1"), narrative("12")) == "none");
  CHECK(match("请解释该项目如何与所选类别相关联", narrative("3.a"), narrative("12")) == "none");
  CHECK(match("请解释该项目如何与所选类别相关联", narrative("2"), narrative("2")) == "narrative.2|variant|");
}

TEST_CASE("form label match: what is no label") {
  for (const char* line : {
           "",
           " ",
           "....",
           "Other UN agency",
           "其它(请在下面详细说明)",
           "Paisaje urbano",
           "1",
           "Yes",
           "Basic information about the project",
           "Basic information",
           "Question 9: How did you hear about UNPSA?",
           "Prize for Better Forms, Office of Public Awards, 2021",
           "全面禁止 核试验 条 约组 织",
           "其它城市也已采用,见a。",
           "良好健康与福祉",
           "题 3",
           "Question 3",
           "该平台把二十个部门的表格合并为一张,居民不再需要重复填写同样的内容。",
           "The initiative was formally evaluated both internally and externally in 2019 by the ministry.",
       }) {
    CAPTURE(line);
    CHECK(match(line) == "none");
  }
}

TEST_CASE("form label match: a line much longer than a prompt is none") {
  const std::string prompt = "请解释该项目如何与所选类别相关联。";
  std::string line = prompt;
  for (int i = 0; i < 4; ++i) line += "该项目把二十个部门的表格合并为一张,";
  CHECK(match(line, narrative("2"), narrative("2")) == "none");
}

TEST_CASE("form label match: two labels that are equally close give none") {
  // "Institution Name" and "Institution Type" are alike but for three letters.
  CHECK(match("Institution Code: X") == "none");
  CHECK(match("Institution Nape: X") == "institution|damaged|X");
  CHECK(match("Institution Code: X", Element::institution, Element::institution) == "institution|damaged|X");
}

TEST_CASE("form label match: a label does not end within a character") {
  CHECK(match("Nivel administrativo Local") == "administrative_level|variant|Local");
  CHECK(match("Nivel administrativœ Local") == "administrative_level|damaged|Local");  // folded: oe
}

TEST_CASE("form label match: a value may be long") {
  const std::string value(5000, 'x');
  CHECK(match("項目名稱：" + value) == "initiative|variant|" + value);
  CHECK(match("项目名称：" + value, Element::initiative, Element::initiative) ==
        "initiative|variant|" + value);
}

/// The code points of `text`.
std::u32string points_of(std::string_view text) {
  std::u32string points;
  while (!text.empty()) {
    const auto next = unpsa::text::decode(text);
    points += next.value;
    text.remove_prefix(next.length);
  }
  return points;
}

std::string bytes_of(const std::u32string& points) {
  std::string bytes;
  for (const char32_t point : points) unpsa::text::append_utf8(bytes, point);
  return bytes;
}

std::string to_full_width(std::string_view text) {
  std::u32string points = points_of(text);
  for (char32_t& point : points) {
    if (point > U' ' && point < 0x7F) point += 0xFEE0;
  }
  return bytes_of(points);
}

TEST_CASE("form label match: every label in full width is a variant of itself") {
  for (const Label& label : labels()) {
    if (label.element == Element::narrative_number) continue;
    const std::string line = to_full_width(label.text);
    CAPTURE(line);
    const auto found = find_label_tolerant(line, Element::page_basic_info, element_of(questions().back()));
    REQUIRE(found);
    CHECK(found->label->element == label.element);
    CHECK_FALSE(found->damaged);
    CHECK(found->label_length == line.size());
    CHECK(match(line, label.element, label.element) == std::string(name_of(label.element)) + "|variant|");
  }
}

TEST_CASE("form label match: every label with a letter lost or changed in its middle is found damaged") {
  std::mt19937 random(20220623);
  for (const Label& label : labels()) {
    const std::u32string points = points_of(label.text);
    if (label.element == Element::narrative_number || points_of(unpsa::text::fold(label.text)).size() < 16) {
      continue;
    }
    for (int round = 0; round < 10; ++round) {
      std::u32string damaged = points;
      const std::size_t place =
          std::uniform_int_distribution<std::size_t>(points.size() / 3, points.size() / 2)(random);
      if (unpsa::text::fold(bytes_of({points[place]})).empty()) continue;
      if (round % 2 == 0) {
        damaged.erase(place, 1);
      } else {
        damaged[place] = U'ж';
      }
      const std::string line = bytes_of(damaged);
      CAPTURE(line);
      const auto found = find_label_tolerant(line, Element::page_basic_info, element_of(questions().back()));
      if (unpsa::text::fold(line) == unpsa::text::fold(label.text)) continue;
      REQUIRE(found);
      CHECK(found->label->element == label.element);
      CHECK(found->label_length == line.size());
    }
  }
}

TEST_CASE("form label match: any bytes are taken") {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string line(
        labels()[std::uniform_int_distribution<std::size_t>(0, labels().size() - 1)(random)].text);
    for (int change = 0; change < 4; ++change) {
      line[std::uniform_int_distribution<std::size_t>(0, line.size() - 1)(random)] =
          static_cast<char>(std::uniform_int_distribution<int>(0, 255)(random));
    }
    const auto found = find_label_tolerant(line, Element::page_basic_info, element_of(questions().back()));
    if (found) CHECK(found->label_length <= line.size());
  }
}

}  // namespace
