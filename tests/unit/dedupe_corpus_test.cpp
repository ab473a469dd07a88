// SPDX-License-Identifier: MIT
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "dedupe/corpus.hpp"
#include "dedupe_records.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;
using test::add_all;
using test::make_record;
using test::make_words;

namespace {

struct Outcome {
  DuplicateKind kind;
  std::string of;
  std::size_t cluster;
  bool operator==(const Outcome&) const = default;
};

/// Deduplicates and tells what became of each record, in order.
std::vector<Outcome> run(Keep keep, const std::vector<Record>& records,
                         const std::vector<Record>& references = {}) {
  MemoryPrintStore representatives;
  MemoryPrintStore waiting;
  std::map<std::size_t, Decision> decisions;
  Corpus corpus({}, keep, representatives, waiting, [&](const Event& event) {
    if (!event.reference) decisions[event.place] = event.decision;
  });
  FingerprintMaker maker;
  PackedList packed;
  for (const Record& record : references) {
    packed.clear();
    corpus.add_reference(maker.append(packed, record));
  }
  add_all(corpus, records);
  std::vector<Outcome> outcomes;
  for (const auto& [place, decision] : decisions) {
    const Duplicate verdict = corpus.verdict_of(decision);
    outcomes.push_back({verdict.kind, verdict.of, verdict.cluster});
  }
  REQUIRE(outcomes.size() == records.size());
  return outcomes;
}

constexpr auto none = DuplicateKind::none;
constexpr auto same = DuplicateKind::same_content;
constexpr auto again = DuplicateKind::resubmission;

}  // namespace

TEST_CASE("the record that is kept represents its cluster") {
  const std::string text = make_words("a", 100);
  const std::string more = text + make_words("b", 20);
  const std::string other = make_words("c", 50);
  std::vector<Record> records;
  records.push_back(make_record("1", "1", {text}));
  records.push_back(make_record("2", "2", {other}));
  records.push_back(make_record("3", "3", {more}));
  records.push_back(make_record("4", "4", {text}));
  records[0].edition.year = 2020;
  records[2].edition.year = 2019;
  records[3].institution = "Harbour Office";

  using Outcomes = std::vector<Outcome>;
  CHECK(run(Keep::first, records) == Outcomes{{none, "", 1}, {none, "", 2}, {again, "1", 1}, {same, "1", 1}});
  CHECK(run(Keep::last, records) == Outcomes{{same, "4", 2}, {none, "", 1}, {again, "4", 2}, {none, "", 2}});
  CHECK(run(Keep::longest, records) ==
        Outcomes{{again, "3", 2}, {none, "", 1}, {none, "", 2}, {same, "1", 2}});
  CHECK(run(Keep::complete, records) ==
        Outcomes{{same, "4", 2}, {none, "", 1}, {again, "4", 2}, {none, "", 2}});
  CHECK(run(Keep::newest, records) ==
        Outcomes{{none, "", 1}, {none, "", 2}, {again, "1", 1}, {same, "1", 1}});
}

TEST_CASE("a second run over what is kept changes nothing, whatever is kept") {
  std::vector<std::string> texts;
  for (int base = 0; base < 6; ++base) {
    const std::string name = "base" + std::to_string(base) + "x";
    for (int i = 0; i < 5; ++i) {
      const auto shared = static_cast<std::size_t>(60 + 10 * i);
      texts.push_back(make_words(name, shared) + make_words(name + std::to_string(i % 3), 100 - shared));
      if (i % 2 == 0) texts.push_back(texts.back());
    }
  }
  for (const Keep keep : {Keep::first, Keep::last, Keep::longest, Keep::complete, Keep::newest}) {
    std::vector<Record> records;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::size_t at = i * 7 % texts.size();  // 48 texts, in another order
      records.push_back(make_record("r", "", {texts[at]}));
      records.back().edition.year = static_cast<int>(2018 + at % 4);
    }
    const auto first = run(keep, records);
    std::vector<Record> kept;
    std::vector<Outcome> expected;
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (first[i].kind == same) continue;
      kept.push_back(std::move(records[i]));
      expected.push_back(first[i]);
    }
    CHECK(kept.size() < texts.size());
    CHECK(run(keep, kept) == expected);
  }
}

TEST_CASE("references come first, whatever is kept, and are numbered first") {
  const std::string text = make_words("a", 100);
  const std::string other = make_words("b", 100);
  std::vector<Record> references;
  references.push_back(make_record("x", "x", {other}));
  references.push_back(make_record("y", "y", {text}));
  references.push_back(make_record("z", "z", {text}));
  for (const Keep keep : {Keep::first, Keep::last, Keep::longest}) {
    std::vector<Record> records;
    const std::string longer = text + make_words("c", 20);
    const std::string own = make_words("d", 30);
    records.push_back(make_record("1", "1", {longer}));
    records.push_back(make_record("2", "2", {own}));
    CHECK(run(keep, records, references) == std::vector<Outcome>{{again, "y", 2}, {none, "", 3}});
  }
}

TEST_CASE("an exact copy of a resubmission is a copy, whatever is kept") {
  const std::string text = make_words("a", 100);
  const std::string edited = make_words("a", 80) + make_words("b", 20);
  std::vector<Record> records;
  records.push_back(make_record("1", "1", {text}));
  records.push_back(make_record("2", "2", {edited}));
  records.push_back(make_record("3", "2", {edited}));
  records.push_back(make_record("4", "4", {edited}));
  records.push_back(make_record("5", "1", {text}));
  constexpr auto identical = DuplicateKind::identical;
  using Outcomes = std::vector<Outcome>;
  CHECK(run(Keep::first, records) ==
        Outcomes{{none, "", 1}, {again, "1", 1}, {identical, "2", 1}, {same, "2", 1}, {identical, "1", 1}});
  CHECK(run(Keep::last, records) ==
        Outcomes{{identical, "5", 1}, {same, "4", 1}, {same, "4", 1}, {again, "5", 1}, {none, "", 1}});

  // References are remembered alike.
  std::vector<Record> references;
  references.push_back(std::move(records[0]));
  references.push_back(std::move(records[1]));
  records.erase(records.begin(), records.begin() + 2);
  CHECK(run(Keep::first, records, references) ==
        Outcomes{{identical, "2", 1}, {same, "2", 1}, {identical, "1", 1}});
}
