// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "catch.hpp"
#include "dedupe/reports.hpp"
#include "dedupe_records.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;
using test::add_all;
using test::make_record;
using test::make_words;

namespace {

/// Runs records through a corpus and hands each event to `take`.
template <typename Take>
void run(Corpus*& corpus_of, Keep keep, const std::vector<Record>& records, const Take& take,
         const std::function<void()>& then) {
  MemoryPrintStore representatives;
  MemoryPrintStore waiting;
  Corpus corpus({}, keep, representatives, waiting, [&](const Event& event) { take(event); });
  corpus_of = &corpus;
  corpus.deduper().collect_reviews();
  add_all(corpus, records);
  then();
}

}  // namespace

TEST_CASE("pairs: duplicates, and what should be reviewed, in the order of the records") {
  const std::string text = make_words("a", 102);
  const std::string near = make_words("a", 52) + make_words("b", 50);
  std::vector<Record> records;
  records.push_back(make_record("1", "1", {text}));
  records.push_back(make_record("2", "2", {near}));
  records.push_back(make_record("3", "3", {text}));
  records[0].institution = records[2].institution = "Harbour Office";
  records[0].how_heard = records[2].how_heard = "Radio";
  records[1].how_heard = "A friend";
  records[0].website = "quay.example";
  records[2].website = "harbour.example";
  for (const Keep keep : {Keep::first, Keep::longest}) {
    Corpus* corpus = nullptr;
    PairCollector collector(Indexing::shingles);
    run(
        corpus, keep, records, [&](const Event& event) { collector.take(event, *corpus); },
        [&] {
          const auto& pairs = collector.finish();
          REQUIRE(pairs.size() == 2);
          CHECK(pairs[0].kind == DuplicateKind::review);
          CHECK(pairs[0].record.id == "2");
          CHECK(pairs[0].of.id == "1");
          CHECK(pairs[0].score == 0.5);
          CHECK(pairs[0].differ.join(" ") == "how_heard");
          CHECK(pairs[1].kind == DuplicateKind::same_content);
          CHECK(pairs[1].agree.join(" ") == "institution");
          CHECK(pairs[1].differ.join(" ") == "website");
          REQUIRE(pairs[1].answers.size() == 1);
          CHECK(pairs[1].answers[0].score == 1);
        });
  }
}

TEST_CASE("the duplicate that a record is more like than its representative") {
  // Each year's form keeps most of the year before: the third shares 0.6 with the first, the fourth 0.4.
  const std::string years[] = {
      make_words("a", 100),
      make_words("a", 80) + make_words("b", 20),
      make_words("a", 62) + make_words("b", 20) + make_words("c", 18),
      make_words("a", 44) + make_words("b", 20) + make_words("c", 18) + make_words("d", 18),
  };
  std::vector<Record> records;
  static constexpr std::string_view ids[] = {"1", "2", "3", "4"};
  for (std::size_t i = 0; i < 4; ++i) records.push_back(make_record(ids[i], ids[i], {years[i]}));
  records[1].initiative = "The second year";
  records[1].edition.year = 2021;
  Corpus* corpus = nullptr;
  PairCollector pairs(Indexing::shingles);
  MemberCollector members(Indexing::shingles);
  run(
      corpus, Keep::first, records,
      [&](const Event& event) {
        pairs.take(event, *corpus);
        members.take(event, *corpus);
      },
      [&] {
        const auto& found = pairs.finish();
        REQUIRE(found.size() >= 3);
        CHECK(found[0].of.id == "1");
        CHECK_FALSE(found[0].nearest);
        CHECK(found[1].record.id == "3");
        CHECK(found[1].of.id == "1");
        CHECK(found[1].score == Approx(60.0 / 98));
        REQUIRE(found[1].nearest);
        CHECK(found[1].nearest->record.id == "2");
        CHECK(found[1].nearest->record.title == "The second year");
        CHECK(found[1].nearest->record.edition == 2021);
        CHECK(found[1].nearest->score == round_score(78.0 / 98));
        // The fourth is like the third and no duplicate of the first.
        CHECK(found[2].record.id == "4");
        CHECK(found[2].kind == DuplicateKind::review);
        CHECK(found[2].of.id == "3");
        CHECK(found[2].score == round_score(78.0 / 98));
        const auto& all = members.finish(*corpus);
        REQUIRE(all[2].nearest);
        CHECK(all[2].nearest->record.id == "2");
        CHECK_FALSE(all[3].nearest);
      });
}

TEST_CASE("members: every record, with the size of its cluster") {
  const std::string text = make_words("a", 30);
  const std::string other = make_words("b", 30);
  std::vector<Record> records;
  records.push_back(make_record("1", "1", {text, ""}));
  records.push_back(make_record("2", "2", {other}));
  records.push_back(make_record("3", "3", {text}));
  Corpus* corpus = nullptr;
  MemberCollector collector(Indexing::shingles);
  run(
      corpus, Keep::last, records, [&](const Event& event) { collector.take(event, *corpus); },
      [&] {
        const auto& members = collector.finish(*corpus);
        REQUIRE(members.size() == 3);
        CHECK(members[0].record.id == "1");
        CHECK(members[0].kind == DuplicateKind::same_content);
        REQUIRE(members[0].of);
        CHECK(members[0].of->id == "3");
        CHECK(members[0].cluster == 2);
        CHECK(members[0].size == 2);
        CHECK(members[0].left_out == 1);
        CHECK(members[1].cluster == 1);
        CHECK(members[1].size == 1);
        CHECK(members[2].kind == DuplicateKind::none);
        CHECK_FALSE(members[2].of);
        CHECK(members[2].cluster == 2);
      });
}

TEST_CASE("reused answers: in another question, in another nomination, not in a duplicate, not short ones") {
  const std::string own = make_words("own", 100);
  const std::string reused = make_words("reused", 40);
  const std::string nearly = make_words("reused", 38) + "and more";
  const std::string other = make_words("other", 200);
  const std::string third = make_words("third", 200);
  const std::string brief = "the same few words in each";
  std::vector<Record> records;
  records.push_back(make_record("1", "1", {own, reused, brief}));
  records.push_back(make_record("2", "2", {other, brief, nearly}));     // reuses an answer of 1
  records.push_back(make_record("3", "3", {own, reused, brief, "x"}));  // a resubmission of 1
  records.push_back(make_record("4", "4", {third, "x", "y", third}));   // twice in one record
  Corpus* corpus = nullptr;
  ReuseCollector collector;
  run(
      corpus, Keep::first, records, [&](const Event& event) { collector.take(event); },
      [&] {
        const auto& reuses = collector.finish();
        REQUIRE(reuses.size() == 2);
        CHECK(reuses[0].answer.id == "2");
        CHECK(question_name(reuses[0].question) == "3.a");
        CHECK(reuses[0].of.id == "1");
        CHECK(question_name(reuses[0].of_question) == "2");
        CHECK(reuses[0].score == Approx(36.0 / 38));
        CHECK(reuses[0].units == 40);
        CHECK(reuses[1].answer.id == "4");
        CHECK(reuses[1].of.id == "4");
        CHECK(question_name(reuses[1].question) == "3.b");
        CHECK(question_name(reuses[1].of_question) == "1");
        CHECK(reuses[1].score == 1);
      });
}
