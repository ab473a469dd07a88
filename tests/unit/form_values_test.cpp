// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <string>

#include "catch.hpp"
#include "form/values.hpp"

namespace {

using namespace unpsa::form;

std::string code(Element element, std::string_view text) {
  const KnownValue* value = find_value(element, text);
  return value == nullptr ? "none" : std::string(value->code);
}

TEST_CASE("form values: values of real pages") {
  CHECK(code(Element::institution_type, "国有") == "state-owned");
  CHECK(code(Element::institution_type, "公共机构") == "public-agency");
  CHECK(code(Element::sector, "劳工和就业部") == "labour");
  CHECK(code(Element::sector, "内政部") == "interior");
  CHECK(code(Element::administrative_level, "国家的") == "national");
  CHECK(code(Element::administrative_level, "地方的") == "local");
  CHECK(code(Element::category, "推动公共机构的数字化转型") == "digital-transformation");
  CHECK(code(Element::category, "2: 提高公共机构效率以达到可持续发展目标") == "effective-institutions");
  CHECK(code(Element::category, "特殊类别:针对2019冠状病毒病的恢复机制和创新应对") == "covid-19");
  CHECK(code(Element::category,
             "Reaching the poorest and most vulnerable through inclusive services and partnerships") ==
        "reach-poorest");
}

TEST_CASE("form values: every row is found, by its element only") {
  for (const KnownValue& value : known_values()) {
    CAPTURE(value.text);
    CHECK(code(value.element, value.text) == value.code);
    CHECK(find_value(Element::initiative, value.text) == nullptr);
  }
}

TEST_CASE("form values: codes are kebab-case, and a text has one code") {
  std::set<std::pair<Element, std::string>> texts;
  for (const KnownValue& value : known_values()) {
    CAPTURE(value.code);
    CHECK(value.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
    CHECK(value.code.front() != '-');
    CHECK(value.code.back() != '-');
    const bool known_element =
        value.element == Element::institution_type || value.element == Element::sector ||
        value.element == Element::administrative_level || value.element == Element::category;
    CHECK(known_element);
    CHECK(!value.editions.empty() == (value.element == Element::category));
  }
}

TEST_CASE("form values: spacing, width, case and script do not matter") {
  CHECK(code(Element::institution_type, " 公 共 机 构 ") == "public-agency");
  CHECK(code(Element::institution_type, "公共機構") == "public-agency");
  CHECK(code(Element::category, "推動公共機構的數字化轉型") == "digital-transformation");
  CHECK(code(Element::category, "2：提高公共机构效率以达到可持续发展目标") == "effective-institutions");
  CHECK(code(Element::category,
             "Category 2: enhancing the effectiveness of public institutions to reach the SDGs") ==
        "effective-institutions");
  CHECK(code(Element::category, "特殊类别：针对２０１９冠状病毒病的恢复机制和创新应对") == "covid-19");
  CHECK(code(Element::administrative_level, "NATIONAL") == "national");
  CHECK(code(Element::administrative_level, "Regional") == "regional");
}

TEST_CASE("form values: what is no value of the list") {
  CHECK(code(Element::institution_type, "") == "none");
  CHECK(code(Element::institution_type, "  ") == "none");
  CHECK(code(Element::institution_type, "....") == "none");
  CHECK(code(Element::institution_type, "国家的") == "none");
  CHECK(code(Element::institution_type, "公共机构 2") == "none");
  CHECK(code(Element::sector, "Ministry of Silly Walks") == "none");
  CHECK(code(Element::category, "2:") == "none");
  CHECK(code(Element::category, std::string(100000, 'x')) == "none");
}

TEST_CASE("form values: editions by category") {
  const auto editions = [](std::string_view text) { return find_value(Element::category, text)->editions; };
  CHECK(editions("推动公共机构的数字化转型") == EditionSet{2020});
  CHECK(editions("提高公共机构效率以达到可持续发展目标") == EditionSet{2021, 2022});
  CHECK(editions("特殊类别:针对2019冠状病毒病的恢复机制和创新应对") == EditionSet{2022});
  CHECK(editions("Reaching the poorest and most vulnerable through inclusive services and partnerships") ==
        EditionSet{2018});
  CHECK(editions("Delivering inclusive and equitable services to leave no one behind") ==
        EditionSet{2019, 2024, 2026});
  CHECK(editions("Promoting integrated mechanisms for sustainable development") == EditionSet{2020});
  CHECK(editions("Institutional preparedness and response in times of crisis") == EditionSet{2021});
}

TEST_CASE("form values: numbers of categories") {
  CHECK(category_number("2: 提高公共机构效率以达到可持续发展目标") == 2);
  CHECK(category_number("2：x") == 2);
  CHECK(category_number("Category 4: x") == 4);
  CHECK(category_number("Catégorie 3 : x") == 3);
  CHECK(category_number("Категория 1: x") == 1);
  CHECK(category_number("类别2：x") == 2);
  CHECK_FALSE(category_number(""));
  CHECK_FALSE(category_number("2"));
  CHECK_FALSE(category_number("2 x"));
  CHECK_FALSE(category_number("2. x"));
  CHECK_FALSE(category_number("2030: x: y").has_value());
  CHECK_FALSE(category_number("Goal 3: Good Health"));
  CHECK_FALSE(category_number("特殊类别:针对2019冠状病毒病的恢复机制和创新应对"));
}

TEST_CASE("form values: yes and no") {
  for (const char* text :
       {"Yes", "yes", " YES ", "Yes.", "是", "是的", "Si", "Sí", "Oui", "Да", "نعم", "Ｙｅｓ"}) {
    CAPTURE(text);
    CHECK(parse_yes_no(text) == true);
  }
  for (const char* text : {"No", "no", "NO.", "否", "不是", "Non", "Нет", "لا"}) {
    CAPTURE(text);
    CHECK(parse_yes_no(text) == false);
  }
  for (const char* text : {"", " ", ".", "Yes, it was", "Yes No", "maybe", "None", "NA", "无", "Not yet",
                           "Norway", "a text far too long to be a yes or a no"}) {
    CAPTURE(text);
    CHECK(parse_yes_no(text) == std::nullopt);
  }
}

TEST_CASE("form values: boxes before their texts and after them") {
  for (const char* text :
       {"[x] Yes [ ] No", "Yes [x] No [ ]", "Yes [X] No []", "☑ Yes ☐ No", "Yes ☑ No ☐", "Yes ✓", "是 ☑ 否 ☐",
        "(•) Yes ( ) No", "Yes X No _", "Yes ~~No~~", "Yes / No: Yes", "是/否：是"}) {
    CAPTURE(text);
    CHECK(parse_yes_no(text) == true);
  }
  for (const char* text :
       {"[ ] Yes [x] No", "Yes [ ] No [X]", "☐ 是 ☑ 否", "是 ☐ 否 ☑", "No [x]", "( ) Yes (●) No",
        "Please tick: ☐ Yes ☑ No", "1) ☐ Yes ☑ No", "Yes/No: ☐ Yes ☑ No", "- [ ] Yes - [x] No", "✗ Yes ✓ No",
        "☐Yes ☑No ☐N/A", "Yes _ No X", "~~Yes~~ No", "Yes / No: No", "No X"}) {
    CAPTURE(text);
    CHECK(parse_yes_no(text) == false);
  }
  // None, both, and a box without a text.
  for (const char* text :
       {"X", "Yes X No X", "~~Yes~~ ~~No~~", "Yes / No:", "Yes / No", "Yes / Yes: No", "[ ] Yes [ ] No",
        "Yes [x] No [x]", "Yes [ ] No [ ]", "[X] No [ ]", "[ ] Yes [x]", "[x]"}) {
    CAPTURE(text);
    CHECK(parse_yes_no(text) == std::nullopt);
  }
  // One mark behind both words.
  CHECK(parse_yes_no("Yes No \u2713") == false);
  CHECK(parse_yes_no("No Yes \u2713") == true);
  CHECK(parse_yes_no("Yes \u2713 No") == true);
}

TEST_CASE("form values: placeholders") {
  for (const char* text : {"NA",
                           "N/A",
                           "n/a",
                           "N.A.",
                           ".",
                           "....",
                           "-",
                           "--",
                           "—",
                           "/",
                           "……",
                           "无",
                           "無",
                           "无。",
                           "暂无",
                           "不适用",
                           "同上",
                           "见a",
                           "见 a",
                           "见a。",
                           "见3.a",
                           "见3a",
                           "请见b",
                           "見a",
                           "见题3",
                           "见上文",
                           "见以上",
                           "see a",
                           "See A.",
                           "see 3.a",
                           "see question 3",
                           "see Question 3.a",
                           "please see 3a",
                           "See above",
                           "refer to 4",
                           "as in a",
                           "same as above",
                           "None",
                           "nil",
                           "Not applicable",
                           "No aplica",
                           "Sans objet",
                           "Néant",
                           "Voir ci-dessus",
                           "voir 3.a",
                           "ver arriba",
                           "не применимо",
                           "См. выше",
                           "Ｎ／Ａ",
                           "\"NA\""}) {
    CAPTURE(text);
    CHECK(is_placeholder(text));
  }
}

TEST_CASE("form values: what is typed to be replaced is a placeholder") {
  for (const char* text : {"&nbsp;",
                           "&nbsp;&nbsp;",
                           "<br>",
                           "<p>&nbsp;</p>",
                           "<b>N/A</b>",
                           "To be completed.",
                           "test",
                           "TEST",
                           "Test test",
                           "N/A\nN/A",
                           "x",
                           "X",
                           "xxx",
                           "XX XX",
                           "asdf",
                           "ASDF asdf",
                           "asdasd",
                           "qwertyuiop",
                           "qweqweq",
                           "zxcv",
                           "TBC",
                           "待补充",
                           "à compléter",
                           "Pending",
                           "pending.",
                           "x - x",
                           "NA NA",
                           "Todo",
                           "To do",
                           "To be added later",
                           "(blank)",
                           "[left blank]",
                           "Lorem ipsum",
                           "Test 1",
                           "test 12",
                           "to be completed soon.",
                           "_No response_",
                           "Skipped",
                           "未填写",
                           "Sin respuesta",
                           "Non renseigné",
                           "Type your answer here"}) {
    CAPTURE(text);
    CHECK(is_placeholder(text));
  }
}

TEST_CASE("form values: answers that are no placeholders") {
  for (const char* text : {"",
                           " ",
                           "\u3000",
                           "No",
                           "Нет",
                           "否",
                           "Non",
                           "Yes",
                           "1",
                           "3.a",
                           "a",
                           "Seed",
                           "Seeda",
                           "Vera",
                           "exxon",
                           "were",
                           "sad",
                           "asdic",
                           "power",
                           "Nana",
                           "< 5 %",
                           "3 < 5 > 2",
                           "R&D; test",
                           "Test bed",
                           "1 test",
                           "1 2",
                           "Later",
                           "Blank slate",
                           "We added it later",
                           "<5 minutes",
                           "Tests",
                           "测试中心",
                           "NASA",
                           "See",
                           "see",
                           "see annex",
                           "see the 3 annexes",
                           "see e",
                           "见附件",
                           "其它城市也已采用,见a。",
                           "无锡市",
                           "None of the ministries took part",
                           "We have not applied it anywhere else so far, see above"}) {
    CAPTURE(text);
    CHECK_FALSE(is_placeholder(text));
  }
  CHECK_FALSE(is_placeholder(std::string(41, '.')));
}

}  // namespace
