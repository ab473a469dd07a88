// SPDX-License-Identifier: MIT
// The output of a run, given to a second run with the same options, loses nothing: a property of random
// families of records, whatever is dropped and whichever record is kept.
#include <algorithm>
#include <deque>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "dedupe/corpus.hpp"
#include "dedupe_records.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;

namespace {

struct Settings {
  std::vector<DuplicateKind> drop;
  Keep keep = Keep::first;
  double threshold = resubmission_containment;
  [[nodiscard]] bool drops(DuplicateKind kind) const {
    return std::find(drop.begin(), drop.end(), kind) != drop.end();
  }
};

struct Outcome {
  Duplicate verdict;
  bool dropped = false;
};

std::vector<Outcome> run(const Settings& settings, const std::vector<Record>& records,
                         const std::vector<Record>& references) {
  MemoryPrintStore representatives, waiting;
  std::vector<std::pair<std::size_t, Decision>> decisions;
  Corpus corpus({.threshold = settings.threshold}, settings.keep, representatives, waiting,
                [&](const Event& event) {
                  if (!event.reference) decisions.emplace_back(event.place, event.decision);
                });
  if (settings.drops(DuplicateKind::resubmission)) corpus.drop_resubmissions();
  FingerprintMaker maker;
  PackedList packed;
  for (const Record& record : references) {
    packed.clear();
    corpus.add_reference(maker.append(packed, record));
  }
  test::add_all(corpus, records);
  std::vector<Outcome> outcomes(records.size());
  for (const auto& [place, decision] : decisions) {
    Outcome& outcome = outcomes[place];
    outcome.verdict = corpus.verdict_of(decision);
    const bool named = settings.drops(decision.kind) ||
                       (outcome.verdict.copies_resubmission && settings.drops(DuplicateKind::resubmission));
    outcome.dropped = named && outcome.verdict.droppable;
  }
  return outcomes;
}

/// Families of records that are copies or edited, with names that are lost, or of somebody else.
class FamilyGenerator {
 public:
  explicit FamilyGenerator(unsigned seed) : random_(seed) {}

  std::vector<Record> make(std::size_t families, std::size_t members) {
    std::vector<Record> records;
    for (std::size_t family = 0; family < families; ++family) {
      std::vector<const std::string*> texts{&text_of(family, 0)};
      for (std::size_t i = 0; i < members; ++i) {
        if (chance(3)) texts.push_back(&text_of(family, 1 + random_() % 6));
        records.push_back(member(*texts[random_() % texts.size()]));
      }
    }
    std::shuffle(records.begin(), records.end(), random_);
    return records;
  }

 private:
  bool chance(unsigned of) { return random_() % of == 0; }

  /// The text of a family with another tenth of it edited for each of `edits`; some have little text.
  const std::string& text_of(std::size_t family, std::size_t edits) {
    const std::string seed = std::to_string(random_() % 1000) + "family" + std::to_string(family) + "x";
    std::string& text = texts_.emplace_back();
    const std::size_t words = family % 4 == 3 ? 30 : 60;
    for (std::size_t i = 0; i < words; ++i) {
      const bool edited = i * 10 / words < edits;
      text += (edited ? seed : "base" + std::to_string(family) + "word") + std::to_string(i) + " ";
    }
    return text;
  }

  Record member(const std::string& text) {
    ids_.push_back("u" + std::to_string(ids_.size()));
    Record record = test::make_record(ids_.back(), choose({"", "1", "2"}), {text});
    record.member_state.text = choose_or_none({"Oman", "Fiji"});
    record.institution = choose_or_none({"Water Office", "Harbour Office"});
    record.initiative = choose_or_none({"The Tap", "The Well"});
    record.edition.year = static_cast<int>(2018 + random_() % 3);
    return record;
  }
  std::string_view choose(std::vector<std::string_view> values) { return values[random_() % values.size()]; }
  Text choose_or_none(std::vector<std::string_view> values) {
    if (chance(3)) return std::nullopt;
    return choose(std::move(values));
  }

  std::mt19937 random_;
  std::deque<std::string> texts_;
  std::deque<std::string> ids_;
};

constexpr auto identical = DuplicateKind::identical;
constexpr auto same = DuplicateKind::same_content;
constexpr auto again = DuplicateKind::resubmission;

const std::vector<std::vector<DuplicateKind>>& drop_lists() {
  static const std::vector<std::vector<DuplicateKind>> lists{
      {identical, same},
      {identical, same, again},
      {again},
      {identical},
      {same},
      {identical, again},
      {same, again},
      {},
  };
  return lists;
}

}  // namespace

TEST_CASE("a second run over the output drops nothing, whatever is dropped and kept") {
  std::map<DuplicateKind, std::size_t> dropped;
  for (unsigned seed = 0; seed < 400; ++seed) {
    FamilyGenerator generator(seed);
    const std::size_t families = 2 + seed % 4;
    const std::vector<Record> references =
        seed % 3 == 0 ? generator.make(families, 2) : std::vector<Record>();
    Settings settings{drop_lists()[seed % drop_lists().size()],
                      static_cast<Keep>(seed / drop_lists().size() % 5)};
    if (seed % 7 == 0) settings.threshold = 0.8;
    std::vector<Record> records = generator.make(families, 8);
    const std::vector<Outcome> first = run(settings, records, references);
    std::vector<Record> kept;
    std::vector<Duplicate> expected;
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (first[i].dropped) {
        ++dropped[first[i].verdict.kind];
      } else {
        ids.emplace_back(records[i].id);
        expected.push_back(first[i].verdict);
        kept.push_back(std::move(records[i]));
      }
    }
    for (const Record& reference : references) ids.emplace_back(reference.id);
    const std::vector<Outcome> second = run(settings, kept, references);
    CAPTURE(seed);
    for (std::size_t i = 0; i < kept.size(); ++i) {
      CAPTURE(i);
      CHECK_FALSE(second[i].dropped);
      CHECK(second[i].verdict.kind == expected[i].kind);
      CHECK(second[i].verdict.of == expected[i].of);
    }
    // What is dropped is there in what it is a copy of.
    for (const Outcome& outcome : first)
      if (outcome.dropped) CHECK(std::find(ids.begin(), ids.end(), outcome.verdict.of) != ids.end());
  }
  CHECK(dropped[identical] > 50);
  CHECK(dropped[same] > 100);
  CHECK(dropped[again] > 100);
}

TEST_CASE("of two records that may be dropped as copies of one another, one is dropped") {
  std::size_t copies = 0;
  for (unsigned seed = 0; seed < 200; ++seed) {
    FamilyGenerator generator(seed);
    Settings settings{{identical, same}};
    if (seed % 2 == 0) settings.drop.push_back(again);
    const std::vector<Record> records = generator.make(4, 10);
    const std::vector<Outcome> outcomes = run(settings, records, {});
    FingerprintMaker maker;
    PackedList packed;
    std::vector<std::vector<std::uint64_t>> prints;  // of what is kept
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (outcomes[i].dropped) continue;
      packed.clear();
      const Fingerprint print = maker.append(packed, records[i]);
      CAPTURE(seed, i);
      for (const auto& words : prints) {
        const Fingerprint earlier(words);
        const bool same_bytes = print.bytes() && print.bytes() == earlier.bytes();
        if (print.content() != earlier.content()) continue;
        ++copies;
        CHECK_FALSE(is_droppable(print, earlier, same_bytes ? identical : same, 1));
      }
      prints.emplace_back(print.words().begin(), print.words().end());
    }
  }
  CHECK(copies > 100);
}
