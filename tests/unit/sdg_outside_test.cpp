// SPDX-License-Identifier: MIT
// Citations as reports, plans and web pages write them: the kinds that a first reader of this grammar gets
// wrong. Each row is a text and what a careful reader finds in it.
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "catch.hpp"
#include "sdg/folded_text.hpp"
#include "sdg/words.hpp"
#include "sdg_citations.hpp"
#include "unpsa/sdg.hpp"

using namespace unpsa::sdg;
using unpsa::test::codes_of;

namespace {

struct Row {
  std::string_view text;
  std::string_view codes;
};

void check(std::initializer_list<Row> rows, BareCodes bare = BareCodes::no) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(codes_of(row.text, bare) == row.codes);
  }
}

}  // namespace

TEST_CASE("codes with a slash between them are codes, fractions are none") {
  check({{"SDG 3, targets 3.7/3.8 and 3.d.", "3 3.7 3.8 3.d"},
         {"SDG 3.8/3.9", "3.8 3.9"},
         {"target 17.16/17.17", "17.16 17.17"},
         {"SDG 9/11 indicators", "9 11"},
         {"Goal 1/2", "1 2"}});
  check({{"3.7/3.8", "3.7 3.8"}, {"3.7 / 3.8", "3.7 3.8"}, {"4.5/5", ""}, {"Served: 4.5/5", ""}},
        BareCodes::yes);
}

TEST_CASE("in question 3.a only a code in code position is one") {
  check({{"Satisfaction rose from 3.2 to 4.5.", ""},
         {"The average score was 4.7.", ""},
         {"Score: 4.7", ""},
         {"Users are content (6.3) and come back.", ""},
         {"Result; 4.7 overall.", ""},
         {"Version - 2.1", ""},
         {"Staff per desk [2.4] were kept.", ""},
         {"4.5 de 5", ""},
         {"4.5 sobre 5", ""},
         {"4.5 из 5", ""},
         {"4.5 من 5", ""},
         {"التقييم: 4.7", ""},
         {"满意度评分：4.7", ""},
         {"Waste water is treated before it reaches the river (6.3).", "6.3"},
         {"SDG 3 is served by free clinics (3.8).", "3 3.8"},
         {"Metas atendidas: 16.6", "16.6"},
         {"相关具体目标：3.8", "3.8"},
         {"3.8: free clinics", "3.8"},
         {"- 3.8 free clinics", "3.8"},
         {"We serve 3.8 and 3.d.", "3.8 3.d"}},
        BareCodes::yes);
}

TEST_CASE("Arabic codes, joined numbers and ordinals") {
  check({{"المؤشر 15-1-1 من أهداف التنمية المستدامة", "15.1.1"},
         {"الغاية 17-18", "17.18"},
         {"الغاية 3-8", "3.8"},
         {"المؤشر 3-8-1", "3.8.1"},
         {"الغاية 16.ب", "16.b"},
         {"الغاية 1.أ", "1.a"},
         {"الهدفين 3و5 من أهداف التنمية المستدامة", "3 5"},
         {"الهدفين 3و 5 من أهداف التنمية المستدامة", "3 5"},
         {"هدفي التنمية المستدامة 3 و5", "3 5"},
         {"الهدفان الثالث والخامس من أهداف التنمية المستدامة", "3 5"},
         {"هدف التنمية المستدامة السادس عشر", "16"},
         {"أهداف التنمية المستدامة 3 و8 وزارات", "3"},
         {"أهداف التنمية المستدامة 3 و5 توجه الوزارة", "3 5"}});
}

TEST_CASE("another agenda has goals of its own, before the number or behind it") {
  check({{"Objectif 3 de l'Agenda 2063", ""},
         {"Goal 3 of Vision 2040", ""},
         {"Goal 5 (Agenda 2063)", ""},
         {"Agenda 2063, Goal 4", ""},
         {"the 2063 Agenda Goal 1", ""},
         {"Objetivo 2 de la Visión 2040", ""},
         {"Цель 3 Повестки дня до 2063 года", ""},
         {"Повестка-2063: Цель 5", ""},
         {"الهدف 2 من رؤية 2040", ""},
         {"《2063年议程》目标3", ""},
         {"愿景2040的目标2", ""},
         {"2040願景目標2", ""},
         {"Goal 3 of Agenda 2030", "3"},
         {"Objetivo 3 de la Agenda 2030", "3"},
         {"Objectifs 3 et 4 du Programme 2030", "3 4"},
         {"Цель 3 Повестки дня до 2030 года", "3"},
         {"الهدف 3 من خطة التنمية المستدامة لعام 2030", "3"},
         {"《2030年可持续发展议程》目标3", "3"}});
}

TEST_CASE("what the last number of a list counts is no goal") {
  check({{"ODS 3 y 8 ministerios", "3"},
         {"SDGs 3 and 5 and 8 ministries", "3 5"},
         {"SDGs 3 and 5 and 12 partner clinics", "3 5"},
         {"SDGs 3 and 5, 9 women on the board", "3 5"},
         {"SDGs 3 and 5 guide clinics", "3 5"},
         {"SDGs 3 and 8 targets", "3 8"},
         {"SDG 3 Good Health, 4 Quality Education", "3 4"},
         {"ODD 3, 5 et 14 communes", "3 5"},
         {"Les ODD 4 et 5 guident notre action", "4 5"},
         {"ЦУР 3, 5 и 12 районных больниц", "3 5"},
         {"ЦУР 1, 3 и 4 клиники", "1 3"},
         {"Цели устойчивого развития 4 и 5 важны", "4 5"},
         {"SDGs 12、13與9間商店", "12 13"}});
}

TEST_CASE("a list goes on after a remark that cites something itself") {
  check({{"SDGs 3 (target 3.8), 5 (target 5.1), 16", "3 3.8 5 5.1 16"},
         {"SDGs 3 (Health (target 3.8)), 5", "3 3.8 5"},
         {"SDG 4 [4.1, 4.2] and 5", "4 4.1 4.2 5"},
         {"ODS 3 (meta 3.8), 5 y 10", "3 3.8 5 10"},
         {"SDG 3 (target 3.8), 5 clinics", "3 3.8"},
         {"our Goals 3 (target 3.8), 5", ""}});
  std::vector<Mention> mentions;
  find_citations("the Goals 3 (target 3.8), 5 were met", BareCodes::no, mentions);
  REQUIRE(mentions.size() == 3);
  CHECK(mentions[2].certainty == Certainty::generic);
}

TEST_CASE("counters of a whole list, bullets, circles, letters") {
  check({{"可持续发展目标第1至3项", "1 2 3"},
         {"可持续发展目标第1、3、5项", "1 3 5"},
         {"SDGs: \u2022 3 \u2022 4", "3 4"},
         {"SDGs: \u2713 3 \u2713 4", "3 4"},
         {"ODS: \u2013 3 \u2013 8", "3 8"},
         {"SDG(s): 3, 4", "3 4"},
         {"可持续发展目标③④", "3 4"},
         {"可持续发展目标：①消除浪费；②改善服务。", ""},
         {"ODS 3-b", "3.b"},
         {"SDG 3-page note", "3"},
         {"SDG 16, targets 6, 7 and b", "16 16.6 16.7 16.b"},
         {"SDG 16, targets 6, 7 and a review", "16 16.6 16.7"},
         {"ODS 8 \u2013 Meta 8.7", "8 8.7"}});
}

TEST_CASE("number words of all languages, beside an SDG word") {
  check({{"ODD trois", "3"},
         {"le 5e ODD", "5"},
         {"the 5th SDG", "5"},
         {"the 5th SDG Forum", ""},
         {"SDG five is about equality.", "5"},
         {"SDG five years on", ""},
         {"SDG two-pagers", ""},
         {"SDG One Health", ""},
         {"SDGs seven and thirteen", "7 13"},
         {"the third and fifth SDGs", "3 5"},
         {"the sixteenth Sustainable Development Goal", "16"},
         {"El 5.º ODS", "5"},
         {"ЦУР три", "3"},
         {"5-я ЦУР", "5"},
         {"第12个可持续发展目标", "12"},
         {"12个可持续发展目标", ""}});
}

TEST_CASE("words of one language count in texts of that language") {
  check({{"The Meta 4.7 release of the SDGs portal is live.", ""},
         {"It runs on cible 16.4 and the SDGs page.", ""},
         {"La meta 4.7 orienta el plan de estudios.", "4.7"},
         {"La cible 16.4 vise les flux illicites.", "16.4"},
         {"The draft cites SDG meta 4.7.", "4.7"}});
  check({{"inactive option meta 4.7", ""}}, BareCodes::yes);
}

TEST_CASE("what relates two goals is no range") {
  check({{"linking SDG 5 to SDG 16", "5 16"},
         {"the linkage of SDG 5 to SDG 16", "5 16"},
         {"It maps SDG 5 to SDG 16.", "5 16"},
         {"We tied the SDG 5 to SDG 16.", "5 16"},
         {"comparing SDG 5 to SDG 16", "5 16"},
         {"relier l'ODD 5 à l'ODD 16", "5 16"},
         {"vincular el ODS 5 al ODS 16", "5 16"},
         {"from SDG 5 to SDG 7", "5 6 7"},
         {"We address SDG 1 to SDG 3.", "1 2 3"},
         {"SDG 1 to SDG 3", "1 2 3"}});
}

TEST_CASE("items that each stand in brackets") {
  check({{"SDGs: [3], [4]", "3 4"},
         {"SDG [3], [4] and [5]", "3 4 5"},
         {"SDGs (3), (4) and (5) guide us.", "3 4 5"},
         {"SDGs [3] [4] [5]", "3 4 5"},
         {"ODS: (3) (4)", "3 4"},
         {"SDGs: (3), (4.1), (16.b)", "3 4.1 16.b"},
         {"可持续发展目标【3】、【4】", "3 4"},
         {"永續發展目標（3）、（13）", "3 13"},
         {"ЦУР (3), (4)", "3 4"},
         {"ODD (3), (5) et (8)", "3 5 8"},
         {"أهداف التنمية المستدامة (3) و(4)", "3 4"},
         {"targets [3.8] and [4.1]", "3.8 4.1"},
         {"SDG targets: (3.8), (4.1)", "3.8 4.1"},
         {"SDGs: [1] no poverty, [2] hunger", ""},
         {"SDGs: (1) support farmers, (2) build", ""},
         {"SDG [3] (2) clinics", "3"},
         {"SDGs (3), 4 clinics", "3"}});
  check({{"[3.8], [4.1]", "3.8 4.1"}, {"Clinics (3.8), (4.1)", "3.8 4.1"}}, BareCodes::yes);
}

TEST_CASE("a code in brackets is told by what is cited anywhere in the answer") {
  check({{"Safe rooms (11.5) were built. Ponds hold clean water (6.1).", "11.5 6.1"},
         {"Safe rooms (11.5) were built. So we serve SDG 11.", "11.5 11"},
         {"Skills training (4.4).", "4.4"},
         {"Safe rooms (11.5) were built.", ""},
         {"Users are content (6.3). We serve SDG 5.", "5"}},
        BareCodes::yes);
}

TEST_CASE("a noun after the number is of the author's own goal") {
  check({{"The Goal 2 delivery board met.", ""},
         {"Goal 2 fund", ""},
         {"Goal 2 guides our staff.", "2"},
         {"Goal 3 of every plan", ""},
         {"Objectif 3 d'un plan", ""},
         {"Objectif 3 des plans", ""},
         {"Objetivo 3 de los planes", ""},
         {"Objectifs 3 et 4 des ODD", "3 4"}});
}

TEST_CASE("what a first reading of lists, ranges and counters missed") {
  check(
      {{"SDGs 第 3 項", "3"},
       {"目标第 3 项", "3"},
       {"第3项可持续发展目标", "3"},
       {"ODD n°3, n°5", "3 5"},
       {"SDG 3 (health care for all who live in the hills and on the islands, near or far, by boat or mule), "
        "4 and 5",
        "3 4 5"},
       {"the third SDG", "3"}});
  check({{"SDG 3, targets 3.7/3.8 and 3.d.", "3 3.7 3.8 3.d"},
         {"indicators 3.9.1 to 3.9.3", "3.9.1 3.9.2 3.9.3"}},
        BareCodes::yes);
}

TEST_CASE("a word for quantities is in one table only, once") {
  std::unordered_set<std::string> seen;
  for (const Texts table : {magnitudes(), units(), han_magnitudes(), han_units()}) {
    for (const std::string_view word : table) {
      INFO(word);
      CHECK(seen.insert(comparable(word)).second);
    }
  }
}

TEST_CASE("what follows a list may be the beginning of another number") {
  check({{"SDGs 3, 4,5 km", "3"},
         {"ODS 3,4,5", "3 4 5"},
         {"ODD 3 : 4,5 sur 5", "3"},
         {"SDGs 3 and 5 May 2021", "3"},
         {"SDGs 3 and 5 may help", "3 5"},
         {"SDGs 3 and 5 set the frame", "3 5"},
         {"ODD 3 et 5 mai 2021", "3"},
         {"SDGs 3, 10-15 clinics", "3"},
         {"SDGs 3, 10-12", "3 10 11 12"},
         {"SDGs 3, 5 of which failed", "3"},
         {"SDGs 3, 5 of the 2030 Agenda", "3 5"}});
}

TEST_CASE("what belongs to a goal just named is as certain as the goal") {
  std::vector<Mention> mentions;
  find_citations("SDG 2 and its targets 2.3 and 4; Цели 16 в области устойчивого развития", BareCodes::no,
                 mentions);
  REQUIRE(mentions.size() == 3);
  CHECK(mentions[1].code == "2.3");
  CHECK(mentions[1].certainty == Certainty::explicit_word);
  CHECK(mentions[2].code == "16");
  CHECK(mentions[2].certainty == Certainty::explicit_word);
  check({{"SDG 16 and its targets 6 and b", "16 16.6 16.b"}, {"the office and its target 2.4", ""}});
}
