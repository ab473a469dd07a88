// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "dedupe/anchors.hpp"
#include "dedupe/translations.hpp"
#include "dedupe_records.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;

namespace {

std::vector<Anchor> anchors_of(std::string_view text) {
  std::vector<Anchor> anchors;
  std::string texts;
  append_anchors(text, anchors, texts);
  return anchors;
}

/// Whether both texts are one anchor, the same.
bool same(std::string_view left, std::string_view right) {
  const auto a = anchors_of(left);
  const auto b = anchors_of(right);
  return a.size() == 1 && b.size() == 1 && a[0].hash == b[0].hash;
}

}  // namespace

TEST_CASE("numbers are the same by their value, however they are written") {
  for (const std::string_view text : {"12,000", "12 000", "12\u00A0000", "12.000", "1.2万", "1.2萬",
                                      "１.２万", "1.2 万", "12 thousand", "12 тыс", "12 mil"}) {
    INFO(text);
    CHECK(same(text, "12000"));
  }
  CHECK(same("3.5 million", "350万"));
  CHECK(same("3,5 millions", "350万"));
  CHECK(same("2.75亿", "275 million"));
  CHECK(same("2千万", "20 million"));
  CHECK(same("30多万", "300,000"));
  CHECK(same("三千二百", "3,200"));
  CHECK(same("五万", "50 000"));
  CHECK(same("38.6%", "38,6 %"));
  CHECK(same("1,234,567", "1234567"));
  CHECK_FALSE(same("12,000", "12,001"));
}

TEST_CASE("what every form has is no anchor") {
  CHECK(anchors_of("2020 1999 7 15 3.4 16.10 2020-03-15 of the and e.g. 一个").empty());
  CHECK(anchors_of("2020年3月").empty());
  CHECK(anchors_of("SDG 16.6").size() == 1);
  CHECK(anchors_of("16.6%, 16.6 %, 4.25 and 0.8‰").size() == 4);
  // Three digits each, in a Chinese list.
  CHECK(anchors_of("120，350，400").size() == 3);
}

TEST_CASE("numbers with more digits tell more") {
  CHECK(anchors_of("4,317")[0].weight > anchors_of("417")[0].weight);
  CHECK(anchors_of("417")[0].weight > anchors_of("470,000")[0].weight);
  CHECK(anchors_of("470,000")[0].weight > anchors_of("47")[0].weight);
  CHECK(anchors_of("47")[0].weight > anchors_of("5000")[0].weight);
}

TEST_CASE("names are words with capitals, and addresses") {
  CHECK(same("HydroLens", "使用HYDROLENS系统"));
  CHECK(same("see https://www.meters.example/en/index.html for more", "网址www.meters.example。"));
  CHECK_FALSE(anchors_of("meters.example")[0].is_of_text());
  CHECK(anchors_of("HydroLens")[0].is_of_text());
  CHECK_FALSE(anchors_of("HydroLens")[0].is_number());
  CHECK(anchors_of("4,317")[0].is_number());
  CHECK(anchors_of("NB-IoT").size() == 2);
  CHECK(anchors_of("only small words").empty());
  CHECK(anchors_of("UN")[0].weight < anchors_of("NGO")[0].weight);
}

TEST_CASE("the language of most of the answers") {
  Record record = test::make_record(
      "1", "1", {"一个短的答案，有几个字。", "A longer answer in English, with more of the words."});
  record.answers[0].language = "zh-Hans";
  record.answers[1].language = "en";
  CHECK(answer_language(record) == "en");
  record.answers[1].status = AnswerStatus::empty;
  CHECK(answer_language(record) == "zh");
  CHECK(answer_language(Record()).empty());
}

TEST_CASE(
    "forms in two languages with the same anchors are a pair, unless countries or languages say otherwise") {
  const auto make = [](std::string_view id, std::string_view text, std::string_view language,
                       std::string_view country) {
    Record record = test::make_record(id, id, {text});
    record.answers[0].language = language;
    record.member_state.text = country;
    record.member_state.iso3166 = country;
    return record;
  };
  const std::string_view english =
      "HydroLens mended 4,317 leaks of 12,000 meters; losses of 38.6% fell to 14.2%.";
  const std::string_view chinese = "HydroLens修复4317处漏水，安装1.2万只水表，漏损率由38.6%降到14.2%。";
  const auto find = [&](std::string_view left, std::string_view right, std::string_view right_language,
                        std::string_view country, bool left_out) {
    TranslationFinder finder;
    FingerprintMaker maker;
    for (const Record& record : {make("a", left, "en", "CN"), make("b", right, right_language, country)}) {
      PackedList packed;
      finder.add(make_anchor_print(record, maker.append(packed, record)));
    }
    return finder.finish({false, left_out});
  };
  const auto pairs = find(english, chinese, "zh-Hans", "CN", false);
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].kind == DuplicateKind::translation);
  CHECK(pairs[0].record.id == "b");
  CHECK(pairs[0].of.id == "a");
  CHECK(pairs[0].score > 0.7);
  CHECK(pairs[0].agree.join(" ") == "member_state");
  // What the later one says, the numbers with four digits first; years and `14` alone are none.
  CHECK(pairs[0].evidence == std::vector<std::string>{"4317", "HydroLens", "38.6", "14.2", "1.2万"});
  CHECK(find(english, chinese, "zh-Hans", "", false).size() == 1);
  CHECK(find(english, chinese, "zh-Hans", "FR", false).empty());
  CHECK(find(english, chinese, "en", "CN", false).empty());
  CHECK(find(english, chinese, "zh-Hans", "CN", true).empty());
  // Two records alone say the same.
  const Record first = make("a", english, "en", "CN");
  const Explanation explanation = explain(first, make("b", chinese, "zh-Hans", "CN"));
  CHECK(explanation.kind == DuplicateKind::translation);
  CHECK(explanation.evidence == pairs[0].evidence);
  CHECK(explain(first, make("b", english, "en", "CN")).evidence.empty());
  // Names alone are those of an office.
  CHECK(find("HydroLens by Linjiang and SmartLedger of Xishan",
             "HydroLens由Linjiang和SmartLedger在Xishan建成。", "zh", "CN", false)
            .empty());
  CHECK(find(english, "另有12000只水表。", "zh-Hans", "CN", false).empty());
}
