// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "corpus.hpp"
#include "sdg/mentions_json.hpp"

using namespace unpsa;
using namespace unpsa::sdg;

namespace {

Record make_record() {
  Record record;
  record.goals = {{3, "良好健康与福祉"}, {16, "Goal 16: Peace"}};
  record.targets = {{"3.d", "Strengthen the capacity"}, {"16.10", "Ensure access"}, {"10.2", "Inclusion"}};
  return record;
}

std::vector<Mention> mentions_of(const Record& record) {
  std::vector<Mention> mentions(3);
  find_mentions(record, mentions);
  return mentions;
}

std::string iri_of(const Mention& mention) {
  std::string iri;
  append_iri(iri, mention);
  return iri;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a record without section 3 mentions nothing") {
  const Record record;
  CHECK(mentions_of(record).empty());
}

TEST_CASE("ticked goals come first, then targets") {
  const Record record = make_record();
  const std::vector<Mention> mentions = mentions_of(record);
  REQUIRE(mentions.size() == 5);

  const Mention& goal = mentions[0];
  CHECK(goal.layer == Layer::ticked);
  CHECK(goal.kind == MentionKind::goal);
  CHECK(goal.code == "3");
  CHECK(goal.goal == 3);
  CHECK(goal.valid);
  CHECK(goal.text == "良好健康与福祉");
  CHECK(goal.rule == "form-goal");
  CHECK(goal.question.empty());
  CHECK_FALSE(goal.begin);
  CHECK_FALSE(goal.end);
  CHECK(iri_of(goal) == "http://metadata.un.org/sdg/3");

  const Mention& target = mentions[2];
  CHECK(target.kind == MentionKind::target);
  CHECK(target.code == "3.d");
  CHECK(target.goal == 3);
  CHECK(target.valid);
  CHECK(target.rule == "form-target");
  CHECK(iri_of(target) == "http://metadata.un.org/sdg/3.d");
}

TEST_CASE("a goal that is not understood is a mention that is not valid") {
  Record record;
  record.goals = {{0, "Better lives"}};
  const std::vector<Mention> mentions = mentions_of(record);
  REQUIRE(mentions.size() == 1);
  CHECK(mentions[0].goal == 0);
  CHECK(mentions[0].code.empty());
  CHECK_FALSE(mentions[0].valid);
  CHECK(mentions[0].text == "Better lives");
  CHECK(iri_of(mentions[0]).empty());
}

TEST_CASE("a target that does not exist is kept whole and is not valid") {
  Record record;
  record.targets = {{"3.e", "?"}, {"17.20", "?"}, {"18.1", "?"}};
  const std::vector<Mention> mentions = mentions_of(record);
  REQUIRE(mentions.size() == 3);
  CHECK(mentions[0].code == "3.e");
  CHECK(mentions[0].goal == 3);
  CHECK_FALSE(mentions[0].valid);
  CHECK(mentions[1].code == "17.20");
  CHECK_FALSE(mentions[1].valid);
  CHECK(mentions[2].goal == 0);
  CHECK_FALSE(mentions[2].valid);
  CHECK(iri_of(mentions[1]).empty());
}

TEST_CASE("a reference is given once, however often the section is repeated") {
  Record record;
  record.goals = {{3, "Good Health"}, {0, "?"}, {3, "Goal 3"}, {0, "?"}, {0, "!"}};
  record.targets = {{"3.d", "one wording"}, {"3.d", "another"}};
  const std::vector<Mention> mentions = mentions_of(record);
  REQUIRE(mentions.size() == 4);
  CHECK(mentions[0].text == "Good Health");
  CHECK(mentions[2].text == "!");
  CHECK(mentions[3].text == "one wording");
}

TEST_CASE("a summary is in the order of the goals") {
  Record record;
  record.goals = {{10, "a"}, {2, "b"}};
  record.targets = {{"16.b", "c"}, {"16.10", "d"}, {"16.6", "e"}, {"2.1", "f"}, {"17.20", "g"}, {"3.e", "h"}};
  const Summary summary = summarize(mentions_of(record));
  CHECK(summary.ticked_only == Codes{"2", "2.1", "10", "16.6", "16.10", "16.b"});
  CHECK(summary.cited_only.empty());
  CHECK(summary.both.empty());
  CHECK(summary.implied == Codes{"16"});
  CHECK(summary.invalid == Codes{"3.e", "17.20"});
}

TEST_CASE("layers are compared code by code") {
  const auto mention = [](Layer layer, std::string_view code, int goal, bool valid = true) {
    Mention made;
    made.layer = layer;
    made.kind = code.find('.') == code.npos ? MentionKind::goal : MentionKind::target;
    made.code = code;
    made.goal = goal;
    made.valid = valid;
    return made;
  };
  const std::vector<Mention> mentions{
      mention(Layer::ticked, "3", 3), mention(Layer::ticked, "3.d", 3),      mention(Layer::cited, "3", 3),
      mention(Layer::cited, "3", 3),  mention(Layer::cited, "11.b", 11),     mention(Layer::cited, "4.1", 4),
      mention(Layer::cited, "4", 4),  mention(Layer::cited, "3.e", 3, false)};
  const Summary summary = summarize(mentions);
  CHECK(summary.ticked_only == Codes{"3.d"});
  CHECK(summary.both == Codes{"3"});
  CHECK(summary.cited_only == Codes{"4", "4.1", "11.b"});
  CHECK(summary.implied == Codes{"11"});
  CHECK(summary.invalid == Codes{"3.e"});
}

TEST_CASE("a goal that is not understood is summed up by its text") {
  Record record;
  record.goals = {{0, "Better lives"}};
  CHECK(summarize(mentions_of(record)).invalid == Codes{"Better lives"});
}

TEST_CASE("mentions and summary as members of a record") {
  Record record;
  record.goals = {{3, "Good \"Health\""}, {0, "x"}};
  record.targets = std::vector<TickedTarget>{{"16.b", "y"}};
  const std::vector<Mention> mentions = mentions_of(record);
  std::string json;
  append_mentions_json(json, mentions);
  CHECK(
      json ==
      R"([{"line":null,"question":null,"layer":"ticked","kind":"goal","code":"3","goal":3,)"
      R"("iri":"http://metadata.un.org/sdg/3","text":"Good \"Health\"","begin":null,"end":null,)"
      R"("rule":"form-goal","valid":true,"target":null,"certainty":"explicit"},)"
      R"({"line":null,"question":null,"layer":"ticked","kind":"goal","code":null,"goal":null,)"
      R"("iri":null,"text":"x","begin":null,"end":null,"rule":"form-goal","valid":false,"target":null,"certainty":"explicit"},)"
      R"({"line":null,"question":null,"layer":"ticked","kind":"target","code":"16.b","goal":16,)"
      R"("iri":"http://metadata.un.org/sdg/16.b","text":"y","begin":null,"end":null,)"
      R"("rule":"form-target","valid":true,"target":"16.b","certainty":"explicit"}])");
  json.clear();
  append_summary_json(json, summarize(mentions));
  CHECK(json == R"({"ticked_only":["3","16.b"],"cited_only":[],"both":[],"implied":["16"],"invalid":["x"],)"
                R"("goals_ticked_only":["3","16"],"goals_cited_only":[],"goals_both":[]})");
}

TEST_CASE("layers and kinds have stable names") {
  CHECK(name_of(Layer::ticked) == "ticked");
  CHECK(name_of(Layer::cited) == "cited");
  CHECK(name_of(MentionKind::goal) == "goal");
  CHECK(name_of(MentionKind::target) == "target");
  CHECK(name_of(MentionKind::indicator) == "indicator");
}

TEST_CASE("real forms have ticked and cited what a reader finds in them", "[corpus]") {
  struct Form {
    std::string_view number;
    Codes ticked;
    Codes cited;  // in the order of the text, all in 3.a
  };
  const Form forms[] = {
      {"000", {"3", "3.d"}, {"3", "3.d"}},
      {"001",
       {"1", "3", "4", "10", "1.3", "1.4", "3.8", "3.9", "4.3", "4.5", "10.2", "10.3"},
       {"1", "3", "5", "9", "10", "16"}},
      {"002",
       {"1", "8", "10", "14", "16", "17", "1.1", "1.4", "1.5", "8.8", "10.2", "14.4", "16.6", "16.10",
        "17.17", "17.18"},
       {"1.1", "1.4", "1.5", "8.8", "10.2", "14.4", "16.6", "16.10", "17.17", "17.18"}},
      {"003",
       {"8", "9", "10", "12", "16", "17", "8.2", "9.1", "9.5", "10.2", "10.3", "12.5", "16.3", "16.5", "16.6",
        "16.7", "16.b", "17.7", "17.9"},
       {"8", "9", "10", "12", "16", "17"}},
      {"004", {}, {"3", "3.d", "11", "11.b", "3", "11"}},
  };
  for (const Form& form : forms) {
    INFO(form.number);
    const Record record = corpus::load(form.number);
    Codes ticked;
    Codes cited;
    for (const Mention& mention : mentions_of(record)) {
      (mention.layer == Layer::ticked ? ticked : cited).push_back(mention.code);
      CHECK(mention.valid);
      if (mention.layer == Layer::ticked) continue;
      CHECK(mention.question == "3.a");
      CHECK(record.find_answer("3.a")->text.substr(*mention.begin, *mention.end - *mention.begin) ==
            mention.text);
      CHECK(mention.line > 0);
    }
    CHECK(ticked == form.ticked);
    CHECK(cited == form.cited);
  }
}

TEST_CASE("a ticked goal whose targets are all cited is on both sides of the summary", "[corpus]") {
  const Summary summary = summarize(mentions_of(corpus::load("002")));
  CHECK(summary.goals_ticked_only.empty());
  CHECK(summary.goals_cited_only.empty());
  CHECK(summary.goals_both == Codes{"1", "8", "10", "14", "16", "17"});
}

TEST_CASE("citations carry their question and the line of their paragraph") {
  Record record;
  const std::size_t lines[] = {40, 42};
  Answer answer;
  answer.question = "1";
  answer.text = "SDG 3 and 1.4 million\nGoals 5 and 9";
  answer.lines = lines;
  record.answers.push_back(answer);
  const std::vector<Mention> mentions = mentions_of(record);
  REQUIRE(mentions.size() == 3);
  CHECK(mentions[0].question == "1");
  CHECK(mentions[0].line == 40);
  CHECK(mentions[1].line == 42);
  CHECK(mentions[2].code == "9");
  CHECK(mentions[2].line == 42);
  CHECK(*mentions[2].begin == 34);
}
