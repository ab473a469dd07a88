// SPDX-License-Identifier: MIT
#include <algorithm>
#include <random>
#include <set>
#include <string>

#include "catch.hpp"
#include "exact_copy.hpp"
#include "form/goals.hpp"

namespace {

using namespace unpsa::form;
using unpsa::test::ExactCopy;

TEST_CASE("form goals: 169 targets, 43 of them with a letter") {
  int numbered = 0;
  int lettered = 0;
  std::set<std::string_view> codes;
  for (int goal = 1; goal <= goal_count; ++goal) {
    for (const std::string_view target : targets_of(goal)) {
      CHECK_FALSE(target_name(target, Language::en).empty());
      CHECK_FALSE(target_name(target, Language::zh).empty());
      CHECK(target.substr(0, target.find('.')) == std::to_string(goal));
      CHECK(codes.insert(target).second);
      ++(target.back() >= 'a' ? lettered : numbered);
    }
  }
  CHECK(numbered == 126);
  CHECK(lettered == 43);
  CHECK(targets_of(0).empty());
  CHECK(targets_of(18).empty());
}

TEST_CASE("form goals: how many targets each goal has") {
  // As the General Assembly adopted them, resolution 70/1.
  const std::size_t counts[] = {7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19};
  for (int goal = 1; goal <= goal_count; ++goal) {
    CAPTURE(goal);
    CHECK(targets_of(goal).size() == counts[goal - 1]);
  }
  CHECK(targets_of(3).front() == "3.1");
  CHECK(targets_of(3).back() == "3.d");
  CHECK(targets_of(17).back() == "17.19");
}

TEST_CASE("form goals: targets that exist and targets that do not") {
  for (const char* target : {"1.1", "1.b", "3.d", "8.10", "16.10", "16.b", "17.19", "3．d"}) {
    CAPTURE(target);
    CHECK(target_exists(target));
  }
  for (const char* target : {"", "3", "3.", "3.e", "1.6", "13.4", "17.20", "17.a", "18.1", "0.1", "3.10",
                             "3.dd", "03.1", "3.D", "3.1 ", "99.9", "3.01"}) {
    CAPTURE(target);
    CHECK_FALSE(target_exists(target));
  }
  CHECK(target_code("3．d") == "3.d");
  CHECK(target_code("16．10") == "16.10");
  CHECK(target_code("3.e").empty());
}

TEST_CASE("form goals: every goal has a name in every language") {
  for (int goal = 1; goal <= goal_count; ++goal) {
    std::set<Language> languages;
    for (const GoalName& name : goal_names()) {
      if (name.goal == goal) languages.insert(name.language);
    }
    CAPTURE(goal);
    CHECK(languages.size() == language_count);
  }
}

TEST_CASE("form goals: every name is found") {
  for (const GoalName& name : goal_names()) {
    CAPTURE(name.text);
    CHECK(find_goal_exact(ExactCopy(name.text).view()) == name.goal);
    CHECK(parse_goal(name.text) == name.goal);
  }
}

TEST_CASE("form goals: names of the real dumps") {
  CHECK(find_goal_exact("无贫穷") == 1);
  CHECK(find_goal_exact("良好健康与福祉") == 3);
  CHECK(find_goal_exact("优质教育") == 4);
  CHECK(find_goal_exact("体面工作和经济增长") == 8);
  CHECK(find_goal_exact("产业、创新和基础设施") == 9);
  CHECK(find_goal_exact("减少不平等") == 10);
  CHECK(find_goal_exact("可持续城市和社区") == 11);
  CHECK(find_goal_exact("负责任消费和生产") == 12);
  CHECK(find_goal_exact("水下生物") == 14);
  CHECK(find_goal_exact("和平、正义与强大机构") == 16);
  CHECK(find_goal_exact("促进目标实现的伙伴关系") == 17);
}

TEST_CASE("form goals: the fast look-up agrees with a plain search") {
  const auto plain = [](std::string_view text) {
    for (const GoalName& name : goal_names()) {
      if (name.text == text) return name.goal;
    }
    return 0;
  };
  CHECK(find_goal_exact("") == 0);
  std::mt19937 random(17);
  const auto below = [&random](std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
  };
  for (int round = 0; round < 10000; ++round) {
    std::string text(goal_names()[below(goal_names().size())].text);
    switch (below(4)) {
      case 0:
        text.resize(below(text.size() + 1));
        break;
      case 1:
        text[below(text.size())] = static_cast<char>(below(256));
        break;
      case 2:
        text += goal_names()[below(goal_names().size())].text;
        break;
      default:
        break;
    }
    CHECK(find_goal_exact(ExactCopy(text).view()) == plain(text));
  }
}

TEST_CASE("form goals: goal lines in any wording") {
  struct Row {
    const char* line;
    int goal;
  };
  const Row rows[] = {
      {"Goal 3: Good Health", 3},
      {"goal 3 : good health", 3},
      {"Goal 16", 16},
      {"SDG3", 3},
      {"SDG 17: Partnerships", 17},
      {"目标3：良好健康", 3},
      {"可持續發展目標 11", 11},
      {"Objectif 3 Bonne santé et bien-être", 3},
      {"Цель 1. Ликвидация нищеты", 1},
      {"الهدف 3", 3},
      {"الهدف ٣", 3},
      {"1: Ликвидация Нищеты", 1},
      {"2. Ликвидация голода", 2},
      {"2.Ликвидация голода", 2},
      {"3 Bonne santé", 3},
      {"3 Bonne santé et bien-être", 3},
      {"３：良好健康与福祉", 3},
      {"3) Good health", 3},
      {"17", 17},
      {"Good Health", 3},
      {"GOOD HEALTH AND WELL-BEING", 3},
      {"Good health and well being", 3},
      {"Bonne sante", 3},
      {"產業、創新和基礎設施", 9},
      {"产业,创新和基础设施", 9},
      {"  无贫穷 ", 1},
      {"Responsible consumption", 12},
      {"Faim zéro", 2},
      {"Paix, justice", 16},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(parse_goal(ExactCopy(row.line).view()) == row.goal);
  }
}

TEST_CASE("form goals: what is no goal line") {
  for (const char* line : {"",
                           " ",
                           ".",
                           "18",
                           "0",
                           "Goal 18",
                           "Goal 0: x",
                           "Goal",
                           "1.4 text",
                           "3.d text",
                           "8.8",
                           "\" 1.4 text \"",
                           "2017.2.1 x",
                           "17个可持续发展目标",
                           "3 ministries",
                           "3-D printing",
                           "Ликвидация",
                           "Life",
                           "Good",
                           "Good heal",
                           "Energy",
                           "4.5 million",
                           "2030 Agenda",
                           "MDG 4",
                           "题 3",
                           "Other UN agency",
                           "其它"}) {
    CAPTURE(line);
    CHECK(parse_goal(ExactCopy(line).view()) == 0);
  }
  CHECK(parse_goal(std::string(100000, '3')) == 0);
}

std::string target(std::string_view line) {
  const ExactCopy exact(line);
  const auto found = parse_target(exact.view());
  return found ? std::string(found->target) + '|' + std::string(found->text) : "none";
}

TEST_CASE("form goals: a name after the number of a list is the goal") {
  for (const std::string_view line :
       {"(1) Good Health and Well-being", "1) Good Health and Well-being", "\u2460 良好健康与福祉",
        "(1) 良好健康与福祉", "2. Good Health and Well-being", "(3) Goal 3"}) {
    INFO(line);
    CHECK(parse_goal(line) == 3);
  }
}

TEST_CASE("form goals: target lines") {
  CHECK(target("\" 1.4 到2030年,确保所有男女 \"") == "1.4|到2030年,确保所有男女");
  CHECK(target("8.8 保护劳工权利") == "8.8|保护劳工权利");
  CHECK(target("3.d    text") == "3.d|text");
  CHECK(target("16.10 text") == "16.10|text");
  CHECK(target("16.b text") == "16.b|text");
  CHECK(target("17.20 text") == "17.20|text");  // whether it exists is another question
  CHECK(target("3．d 加强") == "3.d|加强");
  CHECK(target("\" 3．9 text \"") == "3.9|text");
  CHECK(target("\u00A08.8\u00A0text\u3000") == "8.8|text");
  CHECK(target("“ 1.4 text ”") == "1.4|text");
  CHECK(target("« 1.4 text »") == "1.4|text");
  CHECK(target("\"1.4 text\"") == "1.4|text");
  CHECK(target("\"1.4 text") == "1.4|text");
  CHECK(target("\"1.4\"") == "1.4|");
  CHECK(target("1.4") == "1.4|");
  CHECK(target("1.4 ") == "1.4|");
  CHECK(target("8.8 the \"right\"") == "8.8|the \"right\"");
  CHECK(target("\" 8.8 the \"right\" \"") == "8.8|the \"right\"");
}

TEST_CASE("form goals: target lines in other spellings") {
  CHECK(target("3.D text") == "3.d|text");
  CHECK(target("Target 3.9 text") == "3.9|text");
  CHECK(target("SDG 3.9 text") == "3.9|text");
  CHECK(target("Cible 3.9: texte") == "3.9|texte");
  CHECK(target("具体目标3.9 文字") == "3.9|文字");
  CHECK(target("3.9: text") == "3.9|text");
  CHECK(target("3.9. text") == "3.9|text");
  CHECK(target("3.9 - text") == "3.9|text");
  CHECK(target("3.9 – text") == "3.9|text");
  CHECK(target("３．９ 文字") == "3.9|文字");
  CHECK(target("1. 9.1 text") == "9.1|text");
  CHECK(target("Room 3.9 is free") == "none");
}

std::string targets(std::string_view line) {
  std::string found;
  for (const TargetLine& item : parse_targets(line))
    found.append(item.target).append("|").append(item.text).append(";");
  return found;
}

TEST_CASE("form goals: several targets on a line") {
  CHECK(targets("3.9, 3.d, 6.4") == "3.9|;3.d|;6.4|;");
  CHECK(targets("3.9 reduce, by half; 6.4 use less") == "3.9|reduce, by half;6.4|use less;");
  CHECK(targets("\" 3.9 reduce \" \" 6.4 use less \"") == "3.9|reduce;6.4|use less;");
  CHECK(targets("3.9 reduce by 2, 99.9 at most") == "3.9|reduce by 2, 99.9 at most;");
  CHECK(targets("3.9 and 6.4") == "3.9|;6.4|;");
  CHECK(targets("3.9, 6.4 & 16.b") == "3.9|;6.4|;16.b|;");
  CHECK(targets("3.9 et 6.4") == "3.9|;6.4|;");
  CHECK(targets("3.9 and 99.9 of all") == "3.9|and 99.9 of all;");
}

std::string goals(std::string_view line) {
  std::string found;
  for (const GoalLine& item : parse_goals(line))
    found.append(std::to_string(item.goal)).append("|").append(item.text).append(";");
  return found;
}

TEST_CASE("form goals: several goals on a line") {
  CHECK(goals("Goal 3: Good Health, Goal 16: Peace, Justice and Strong Institutions") ==
        "3|Goal 3: Good Health;16|Goal 16: Peace, Justice and Strong Institutions;");
  CHECK(goals("3, 6, 16") == "3|3;6|6;16|16;");
  CHECK(goals("SDG 3") == "3|SDG 3;");
  CHECK(goals("Goals 3, 6 and 16") == "3|Goals 3;6|6;16|16;");
  CHECK(goals("3, 6 & 16") == "3|3;6|6;16|16;");
  CHECK(goals("ODD 3, 6 et 16") == "3|ODD 3;6|6;16|16;");
  CHECK(goals("ODS 3 y 6") == "3|ODS 3;6|6;");
  CHECK(goals("ЦУР 3, 6 и 16") == "3|ЦУР 3;6|6;16|16;");
  CHECK(goals("目标3、6和16") == "3|目标3;6|6;16|16;");
  CHECK(goals("Goal 3 and Goal 6") == "3|Goal 3;6|Goal 6;");
  CHECK(goals("6 and 7 days").empty());
  CHECK(goals("良好健康与福祉、清洁饮水和卫生设施") == "3|良好健康与福祉;6|清洁饮水和卫生设施;");
  CHECK(goals("Goal 3: Good Health, whatever").empty() == false);
  CHECK(goals("whatever, Goal 3").empty());
}

TEST_CASE("form goals: codes in brackets, and numbers of lists before targets and goals") {
  CHECK(target("(3.9) Cut deaths") == "3.9|Cut deaths");
  CHECK(target("[16.b] Promote") == "16.b|Promote");
  CHECK(target("(1) 3.9 Cut deaths") == "3.9|Cut deaths");
  CHECK(target("\u2460 3.9 Cut deaths") == "3.9|Cut deaths");
  CHECK(target("(3.e) text") == "none");
  CHECK(target("(1) Cut deaths") == "none");
  CHECK(goals("(1) 3 Good Health") == "3|3 Good Health;");
  CHECK(goals("\u2461 16 Peace, Justice and Strong Institutions") ==
        "16|16 Peace, Justice and Strong Institutions;");
  CHECK(goals("Good Health and Well-Being (SDG 3)") == "3|Good Health and Well-Being (SDG 3);");
  CHECK(goals("Good Health and Well-Being (SDG 4)") != "3|Good Health and Well-Being (SDG 4);");
}

TEST_CASE("form goals: what is no target line") {
  for (const char* line :
       {"",       " ",       "\"",       "\" \"",       ".",       "1",          "1.",      "1. something",
        "1 .4 x", "1.4x",    "1.4% of",  "1.4m people", "1.4.2 x", "100.1 x",    "0.5 x",   "01.4 x",
        "1.04 x", "1.123 x", "3.E x",    "3.dd x",      "3.dx",    "2017.2.1 x", "2: 提高", "v1.4 x",
        "-1.4 x", "1,4 x",   "1.4;text", "3．"}) {
    CAPTURE(line);
    CHECK(target(line) == "none");
  }
}

std::string criterion(std::string_view line) {
  const ExactCopy exact(line);
  const auto found = parse_criterion(exact.view());
  if (!found) return "none";
  return std::string(found->code) + '|' + std::string(found->text) + '|' + std::to_string(found->year);
}

TEST_CASE("form goals: criterion lines") {
  CHECK(criterion("2017.2.1 Creates mechanisms") == "2017.2.1|Creates mechanisms|2017");
  CHECK(criterion("2017.2.10 text") == "2017.2.10|text|2017");
  CHECK(criterion("2018.10.2\u00A0text ") == "2018.10.2|text|2018");
  CHECK(criterion("  2018.1.2 text") == "2018.1.2|text|2018");
  for (const char* line :
       {"", "2017", "2017.2", "2017.2.1", "2017.2.1 ", "2017.2.1x", "2017.2.1. x", "2017.2.123 x",
        "1917.2.1 x", "20171.2.1 x", "2017.02.1 x", "17.2.1 x", "2017-2-1 x", "2017.2 x", "12.5 x"}) {
    CAPTURE(line);
    CHECK(criterion(line) == "none");
  }
}

}  // namespace
