// SPDX-License-Identifier: MIT
// Citations as people write them: lists and ranges, codes of other scripts, words for goals of any sort.
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "sdg_citations.hpp"
#include "unpsa/sdg.hpp"

using namespace unpsa::sdg;
using unpsa::test::codes_of;

namespace {

std::string in_3a(std::string_view text) { return codes_of(text, BareCodes::yes); }

}  // namespace

TEST_CASE("lists and ranges go on as people write them") {
  CHECK(codes_of("SDG 3, targets 3.7/3.8 and 3.d.") == "3 3.7 3.8 3.d");
  CHECK(codes_of("SDG 3.8/3.9") == "3.8 3.9");
  CHECK(codes_of("target 17.16/17.17") == "17.16 17.17");
  CHECK(codes_of("SDG 3.1/5").empty());
  CHECK(codes_of("SDGs 1, 3, & 5") == "1 3 5");
  CHECK(codes_of("ODD N\u00B03, N\u00B011 et N\u00B012") == "3 11 12");
  CHECK(codes_of("SDGs: 3 (Good Health) \u2022 9 (Innovation)") == "3 9");
  CHECK(codes_of("SDG 3 | 9") == "3 9");
  CHECK(codes_of("SDGs：12 責任消費、13 氣候行動") == "12 13");
  CHECK(codes_of("SDG 3 Good Health, 4 Quality Education") == "3 4");
  CHECK(codes_of("SDG 3 (Health, 2030), 4 and 5") == "3 4 5");
  CHECK(codes_of("SDGs 1, 3, plus 5") == "1 3 5");
  CHECK(codes_of("ODD 3 ainsi que 5") == "3 5");
  CHECK(codes_of("SDGs 1--17") == "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17");
  CHECK(codes_of("目标1——3") == "1 2 3");
  CHECK(codes_of("Goals 1...3") == "1 2 3");
  CHECK(codes_of("SDGs from 1 to 3") == "1 2 3");
  CHECK(codes_of("ЦУР с 1 по 3") == "1 2 3");
  CHECK(codes_of("الأهداف من 1 إلى 3") == "1 2 3");
  CHECK(codes_of("indicators 3.9.1 to 3.9.3") == "3.9.1 3.9.2 3.9.3");
  CHECK(codes_of("SDG targets 16.a-b") == "16.a 16.b");
  CHECK(codes_of("targets 16.a/b") == "16.a 16.b");
  CHECK(codes_of("SDG 16, targets 6 and 7") == "16 16.6 16.7");
  CHECK(codes_of("SDG 3 (3.8, 3.d), 4 (4.1) and 5") == "3 3.8 3.d 4 4.1 5");
}

TEST_CASE("codes as the United Nations write them in Arabic") {
  CHECK(codes_of("المؤشر 15-1-1") == "15.1.1");
  CHECK(codes_of("الغاية 17-18") == "17.18");
  CHECK(codes_of("الغاية 10.ج من أهداف التنمية المستدامة") == "10.c");
  CHECK(codes_of("الغاية 3.د") == "3.d");
  CHECK(codes_of("الهدف (3)") == "3");
  CHECK(codes_of("الهدف السادس عشر من أهداف التنمية المستدامة") == "16");
}

TEST_CASE("counters, ordinals and number words") {
  CHECK(codes_of("可持续发展目标第 10 项") == "10");
  CHECK(codes_of("永續發展目標（SDGs）第 14 項") == "14");
  CHECK(codes_of("第12个可持续发展目标") == "12");
  CHECK(codes_of("可持续发展目标第 3 项、第 6 项") == "3 6");
  CHECK(codes_of("永續發展目標（SDGs）第 3 項、第 10 項及第 11 項") == "3 10 11");
  CHECK(codes_of("可持续发展目标第3项、6个村") == "3");
  CHECK(codes_of("永續發展目標十三由氣象站來講") == "13");
  CHECK(codes_of("可持续发展目标十五年").empty());
  CHECK(codes_of("17个可持续发展目标").empty());
  CHECK(codes_of("the third goal of the SDGs") == "3");
  CHECK(codes_of("SDG Three") == "3");
  CHECK(codes_of("our first SDG report").empty());
  CHECK(in_3a("وتسهم في الهدف الثالث عشر.") == "13");
  CHECK(codes_of("وتسهم في الهدف الثالث عشر.").empty());
  CHECK(in_3a("الهدف الثاني: سقي النخيل").empty());
}

TEST_CASE("a word for goals of any sort is judged by what it stands among") {
  CHECK(codes_of("goals 3 and 5 of the 2030 Agenda") == "3 5");
  CHECK(codes_of("l'objectif 3 des ODD") == "3");
  CHECK(codes_of("Goal 3: good health for all") == "3");
  CHECK(codes_of("по цели 16 Повестки дня на период до 2030 года") == "16");
  CHECK(codes_of("the 2030 Agenda (Goal 7)") == "7");
  CHECK(codes_of("the Agenda 2030 (Goals 7 and 9)") == "7 9");
  for (const std::string_view text : {"Goal 1: register all homes. Goal 2: connect them.",
                                      "Strategic Goal 1: build. Goal 2: train. Goal 3: keep.",
                                      "年度工作目标1：修路。目标2：架桥。",
                                      "Agenda 2063 Goal 4",
                                      "Vision 2030 Goal 3",
                                      "Master Plan Goal 3",
                                      "爱知目标11",
                                      "Goal 2 of 5",
                                      "الهدف 11 من 12",
                                      "Our Goal 3 is faster service",
                                      "Goal-XX.png",
                                      "Goal 13A",
                                      "meta 4.70:1",
                                      "cibles 3.3V",
                                      "cible 3.5-4.5x",
                                      "SDG 5 years",
                                      "ODS 3 files",
                                      "SDG Target 12",
                                      "KPI Target 4.5",
                                      "Objectif 3 000 prêts par mois",
                                      "Vision 2030 (Goal 2)",
                                      "رؤية عمان 2040 (الهدف 7)",
                                      "the Agenda 2063 of our partners (Aspiration 1, Goal 10)",
                                      "Strategy 2025 Goal 3"}) {
    INFO(text);
    CHECK(codes_of(text).empty());
  }
}

TEST_CASE("in question 3.a a decimal in running prose is a quantity") {
  for (const std::string_view text :
       {"Satisfaction rose from 3.2 to 4.5.", "The average score was 4.7.", "The index went up to 8.5.",
        "pH between 6.5 and 8.5", "A 3.5-hectare site", "满意度由3.2提高到4.5", "4.5 sur 5",
        "subió de 3.2 a 4.5", "с 3.2 до 4.5", "من 3.2 إلى 4.5", "el aire (PM 2.5: de 31 a 12)",
        "the poor lose less: 3.8 cattle a year"}) {
    INFO(text);
    CHECK(in_3a(text).empty());
  }
  CHECK(in_3a("targets 3.7/3.8: 4.5 visits a head") == "3.7 3.8");
  CHECK(in_3a("Nous visons : 3.8 la santé pour tous") == "3.8");
  CHECK(in_3a("Nous visons : 3.8, 4.5") == "3.8 4.5");
}
