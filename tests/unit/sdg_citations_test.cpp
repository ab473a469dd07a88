// SPDX-License-Identifier: MIT
#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "form/characters.hpp"
#include "sdg/citations.hpp"
#include "sdg/numerals.hpp"
#include "text/utf8.hpp"
#include "unpsa/sdg.hpp"

using namespace unpsa;
using namespace unpsa::sdg;

namespace {

std::vector<Mention> cite(std::string_view text, BareCodes bare = BareCodes::no) {
  std::vector<Mention> mentions;
  find_citations(text, bare, mentions);
  return mentions;
}

bool is_ascii_letter(char byte) noexcept {
  const int lower = byte | 0x20;
  return lower >= 'a' && lower <= 'z';
}

bool is_roman(char byte) noexcept { return byte == 'I' || byte == 'V' || byte == 'X'; }

bool follows_digit(std::string_view text, std::size_t place) noexcept {
  return place > 0 && form::digit_value(form::decode_last(text.substr(0, place)).value) >= 0;
}

/// What `find_citations` does, with a look at every character.
void find_citations_plainly(std::string_view text, BareCodes bare, std::vector<Mention>& mentions) {
  CitationReader reader(text, bare, mentions);
  std::size_t place = 0;
  while (place < text.size()) {
    const auto numeral = lex_numeral(text, place);
    const bool goes_on = is_roman(text[place]) ? place > 0 && is_ascii_letter(text[place - 1])
                                               : lex_digits(text, place) && follows_digit(text, place);
    const bool begins_number = numeral && !goes_on;
    std::size_t end = reader.read_words(place);
    if (end == place && begins_number) end = reader.read(place);
    place = end > place ? end : place + text::decode(text.substr(place)).length;
  }
  reader.finish();
}

/// `3 3.d !18`
std::string codes(std::string_view text, BareCodes bare = BareCodes::no) {
  std::string all;
  for (const Mention& mention : cite(text, bare)) {
    if (!all.empty()) all += ' ';
    if (!mention.valid) all += '!';
    all += mention.code;
  }
  return all;
}

std::string in_3a(std::string_view text) { return codes(text, BareCodes::yes); }

}  // namespace

TEST_CASE("a goal word and a number") {
  CHECK(codes("SDG3") == "3");
  CHECK(codes("SDG 3") == "3");
  CHECK(codes("SDGs 1, 3 and 5") == "1 3 5");
  CHECK(codes("SDG #5") == "5");
  CHECK(codes("SDG03") == "3");
  CHECK(codes("Goal-8:") == "8");
  CHECK(codes("Goals 1, 3 & 5") == "1 3 5");
  CHECK(codes("SDG 1-3") == "1 2 3");
  CHECK(codes("目标3") == "3");
  CHECK(codes("目标1、3和5") == "1 3 5");
  CHECK(codes("可持续发展目标第3项") == "3");
  CHECK(codes("目标三") == "3");
  CHECK(codes("永續發展目標3") == "3");
  CHECK(codes("ODD 3") == "3");
  CHECK(codes("ODS n.º 3") == "3");
  CHECK(codes("ЦУР 3") == "3");
  CHECK(codes("الهدف 3") == "3");
}

TEST_CASE("a target word, or a goal word, and the code of a target") {
  CHECK(codes("target 16.b") == "16.b");
  CHECK(codes("具体目标3d") == "3.d");
  CHECK(codes("具体目标11b") == "11.b");
  CHECK(codes("SDG 3.d") == "3.d");
  CHECK(codes("SDG 3．d") == "3.d");
  CHECK(codes("SDG 3.8") == "3.8");
  CHECK(codes("SDG 3D.") == "3.d");
  CHECK(codes("SDG 8.\u0430") == "8.a");
  CHECK(codes("target 3.\u0441") == "3.c");
  CHECK(codes("Target 20 villages").empty());
}

TEST_CASE("an indicator is one reference with its target and goal") {
  const auto mentions = cite("indicator 3.2.1");
  REQUIRE(mentions.size() == 1);
  CHECK(mentions[0].kind == MentionKind::indicator);
  CHECK(mentions[0].code == "3.2.1");
  CHECK(mentions[0].goal == 3);
  CHECK(target_of(mentions[0]) == "3.2");
  CHECK(mentions[0].valid);
  CHECK(codes("SDG 3.2.9") == "!3.2.9");
}

TEST_CASE("numerals of other scripts") {
  CHECK(codes("SDG ３") == "3");
  CHECK(codes("ＳＤＧ１６") == "16");
  CHECK(codes("الهدف ١٧") == "17");
  CHECK(codes("الهدف ۱۷") == "17");
  CHECK(codes("目标十七") == "17");
  CHECK(codes("目标十") == "10");
  CHECK(codes("SDG XIV") == "14");
  CHECK(codes("目标Ⅲ") == "3");
  CHECK(codes("Goal I am proud of").empty());
}

TEST_CASE("ranges rise and stay among the goals") {
  CHECK(codes("SDG1至SDG3") == "1 2 3");
  CHECK(codes("目标1-3") == "1 2 3");
  CHECK(codes("Goals 11-13") == "11 12 13");
  CHECK(codes("Goal 1 to Goal 3") == "1 2 3");
  CHECK(codes("SDGs 16-19") == "16 !19");
  CHECK(codes("SDG 5-3") == "5");
  CHECK(codes("targets 3.1-3.3") == "3.1 3.2 3.3");
  CHECK(codes("targets 3.b to 3.d") == "3.b 3.c 3.d");
}

TEST_CASE("ranges that a text repeats do not multiply it") {
  const auto cited = [](std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "SDG 1-17, ";
    return cite(text + "targets 17.1-17.19.").size();
  };
  CHECK(cited(10) == 10 * 17 + 19);
  CHECK(cited(1020) - cited(20) == 1000 * 2);
}

TEST_CASE("in English a goal word has a capital, or stands after SDG") {
  CHECK(codes("Goal 9") == "9");
  CHECK(codes("Goals 1, 3") == "1 3");
  CHECK(codes("SDG goal 9") == "9");
  CHECK(codes("goal 3").empty());
  CHECK(codes("our second goal, 5 clinics").empty());
}

TEST_CASE("bare codes count in question 3.a only") {
  CHECK(in_3a("1.1: x") == "1.1");
  CHECK(in_3a("(3D.)") == "3.d");
  CHECK(in_3a("3d") == "3.d");
  CHECK(in_3a("11b") == "11.b");
  CHECK(in_3a("1) 1.1: Reduces cost. 8) 8.8: Allows records.") == "1.1 8.8");
  CHECK(in_3a("INSS + SDG. 17.18: It promotes") == "17.18");
  CHECK(codes("1.1: x").empty());
  CHECK(codes("3d").empty());
  CHECK(in_3a("4.5 million, 3.2 years, 98.5%").empty());
}

TEST_CASE("a code that does not exist is not cut down to one that does") {
  CHECK(codes("SDG 18") == "!18");
  CHECK(codes("SDG 17.20") == "!17.20");
  CHECK(codes("target 3.e") == "!3.e");
  CHECK(codes("SDG 3, 18 and 5") == "3 !18 5");
  CHECK(in_3a("17.20: x") == "!17.20");
  const auto mentions = cite("SDG 18");
  REQUIRE(mentions.size() == 1);
  CHECK(mentions[0].goal == 0);
}

TEST_CASE("what is no citation") {
  for (const std::string_view text : {"17个可持续发展目标",
                                      "17 SDGs",
                                      "2030 Agenda",
                                      "2030年可持续发展议程",
                                      "Secretariat of Digital Government (SDG)",
                                      "INSS, SDG",
                                      "Tawasul 4.0",
                                      "98.5%",
                                      "1.4m",
                                      "Law 8.213/1991",
                                      "2: 提高公共机构效率以达到可持续发展目标",
                                      "main goals of this solution are: 1- Allow",
                                      "goal 3 of the plan",
                                      "MDG 4",
                                      "30 May 2020",
                                      "题 3",
                                      "1) one 2) two",
                                      "目标一致",
                                      "SDG 3 million",
                                      "Goal 3,000",
                                      "Goal 3rd",
                                      "XSDG3",
                                      "SDG\n3",
                                      "GOAL!!! 3",
                                      "SDG 12/05/2020"}) {
    INFO(text);
    CHECK(codes(text).empty());
    CHECK(in_3a(text).empty());
  }
}

TEST_CASE("offsets and texts are those of the original") {
  const std::string_view text = "参与，e\u0301tape：目标１、３和５。(SDG\u00A07)";
  const auto mentions = cite(text);
  REQUIRE(mentions.size() == 4);
  const std::vector<std::string_view> texts = {"目标１", "３", "５", "SDG\u00A07"};
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    CHECK(mentions[i].text == texts[i]);
    CHECK(text.substr(*mentions[i].begin, *mentions[i].end - *mentions[i].begin) == texts[i]);
  }
  const auto range = cite("x Goals 11-13.");
  REQUIRE(range.size() == 3);
  CHECK(range[0].text == "Goals 11");
  CHECK(range[1].text == "11-13");
  CHECK(range[0].rule == "goal-word");
  CHECK(range[0].certainty == Certainty::generic);
  CHECK(cite("SDG 3")[0].rule == "sdg-word");
  CHECK(cite("SDG 3")[0].certainty == Certainty::explicit_word);
  CHECK(cite("goal 3 of the SDGs")[0].certainty == Certainty::explicit_word);
  CHECK(range[2].rule == "range-item");
  // Decomposed letters in the word itself.
  const auto decomposed = cite("Objectif de de\u0301veloppement durable 4");
  REQUIRE(decomposed.size() == 1);
  CHECK(*decomposed[0].begin == 0);
}

TEST_CASE("the fast search finds what looking at every character finds") {
  const std::vector<std::string_view> pieces = {
      "SDG",      "SDGs ", "Goal ", "Goals ", "目标",  "目標",    "可持续发展", "具体",    "第", "项",
      "ODD ",     "ODS",   "n.º ",  "ЦУР ",   "Цель ", "الهدف ",  "و",          "target ", "1",  "2",
      "3",        "17",    "18",    "2030",   "３",    "٣",       "۵",          "一",      "三", "十",
      "七",       "III",   "V",     "IX",     "Ⅲ",     ".",       "．",         "d",       "b",  "D",
      "a",        "e",     ",",     "、",     " and ", "和",      " ",          " ",       "-",  "–",
      "至",       " to ",  "(",     ")",      "：",    ":",       "#",          "%",       "万", "个",
      " million", "\n",    "g",     "dg",     "目",    "e\u0301", "，",         "。",      "/",  "Industry "};
  std::mt19937 random(20300925);
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
  std::uniform_int_distribution<int> length(1, 24);
  std::size_t found = 0;
  for (int round = 0; round < 100000; ++round) {
    std::string text;
    for (int i = length(random); i > 0; --i) text += pieces[piece(random)];
    const BareCodes bare = round % 2 == 0 ? BareCodes::no : BareCodes::yes;
    std::vector<Mention> fast;
    std::vector<Mention> plain;
    find_citations(text, bare, fast);
    find_citations_plainly(text, bare, plain);
    INFO(text);
    REQUIRE(fast.size() == plain.size());
    for (std::size_t i = 0; i < fast.size(); ++i) {
      REQUIRE(fast[i].code == plain[i].code);
      REQUIRE(fast[i].begin == plain[i].begin);
      REQUIRE(fast[i].end == plain[i].end);
      REQUIRE(text.substr(*fast[i].begin, *fast[i].end - *fast[i].begin) == fast[i].text);
    }
    found += fast.size();
  }
  CHECK(found > 10000);
}

TEST_CASE("a list gives each code once, however often it names it") {
  const std::string all = "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17";
  const auto sorted = [](std::string_view text) {
    std::vector<int> goals;
    for (const Mention& mention : cite(text)) goals.push_back(mention.goal);
    std::sort(goals.begin(), goals.end());
    std::string joined;
    for (const int goal : goals) joined.append(joined.empty() ? "" : " ").append(std::to_string(goal));
    return joined;
  };
  CHECK(sorted("SDG 1-17, 1-17, 1-17") == all);
  CHECK(sorted("SDG 3, 5 and 3") == "3 5");
  CHECK(codes("targets 3.4, 3.d, 3.4 and 3.d") == "3.4 3.d");
  CHECK(codes("SDGs 18, 19, 18") == "!18 !19");
  CHECK(sorted("SDG 3, SDG 5. Later SDG 3 again.") == "3 3 5");  // two lists
}
