// SPDX-License-Identifier: MIT
// What may be dropped: a property of all pairs, over generated records.
#include <map>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "dedupe_records.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;
using test::make_record;
using test::make_words;

namespace {

/// Few values of each sort, so that many records share them.
class RecordGenerator {
 public:
  explicit RecordGenerator(unsigned seed) : random_(seed) {
    for (const char* seed_word : {"well", "school"}) {
      texts_.push_back(make_words(seed_word, 60));
      texts_.push_back(make_words(seed_word, 45) + make_words("edited", 15));
    }
    for (const char* remark : {"Please see the annex.", "To be completed", "详见附件", "Confidential", "N/A",
                               "无", "One short sentence that somebody wrote."})
      texts_.emplace_back(remark);
  }

  Record next() {
    Record record = make_record(ids_[count_ % ids_.size()], choose({"", "01", "02"}),
                                {texts_[random_() % texts_.size()]});
    ++count_;
    record.member_state.text = optional({"Oman", "Fiji", "Peru"});
    record.institution = optional({"Ministry of Health", "ministry  of health", "Water Office", "无"});
    record.initiative = optional({"One-Stop Shop", "NA", "TBD", "The Tap"});
    return record;
  }

 private:
  std::string_view choose(std::vector<std::string_view> values) { return values[random_() % values.size()]; }
  Text optional(std::vector<std::string_view> values) {
    if (random_() % 4 == 0) return std::nullopt;
    return choose(std::move(values));
  }

  std::mt19937 random_;
  std::vector<std::string> texts_;
  std::vector<std::string> ids_{"u1", "u2", "u3"};
  std::size_t count_ = 0;
};

bool differ(const Fingerprint& left, const Fingerprint& right, Field field) {
  const auto at = static_cast<std::size_t>(field);
  return left.fields()[at] != 0 && right.fields()[at] != 0 && left.fields()[at] != right.fields()[at];
}

/// What becomes of records in their order.
struct Dropping {
  std::string droppable;  // + or - for each
  std::size_t kept_duplicates = 0;
};

Dropping drop_from(const std::vector<Record>& records) {
  MemoryPrintStore store, waiting;
  Dropping found;
  Corpus corpus({}, Keep::first, store, waiting,
                [&](const Event& event) { found.droppable += event.decision.droppable ? '+' : '-'; });
  test::add_all(corpus, records);
  found.kept_duplicates = corpus.kept_duplicates();
  return found;
}

}  // namespace

TEST_CASE("no record is dropped whose country, institution or title differs, or that has little text") {
  for (const Keep keep : {Keep::first, Keep::last, Keep::complete}) {
    RecordGenerator generator(static_cast<unsigned>(keep) + 7);
    std::vector<Record> records;
    for (int i = 0; i < 1500; ++i) records.push_back(generator.next());
    MemoryPrintStore store, waiting;
    std::map<DuplicateKind, std::size_t> dropped;
    std::size_t kept = 0;
    Corpus* all = nullptr;
    Corpus corpus({}, keep, store, waiting, [&](const Event& event) {
      if (event.decision.kind == DuplicateKind::none) return;
      const Fingerprint original = all->original_of(event.decision);
      CHECK(all->verdict_of(event.decision).droppable == event.decision.droppable);
      if (!event.decision.droppable) return void(++kept);
      ++dropped[event.decision.kind];
      for (const Field field : {Field::member_state, Field::institution, Field::initiative})
        CHECK_FALSE(differ(event.record, original, field));
      // A name that only the dropped one had would be lost, and with it what tells it from others.
      CHECK(has_names_of(original.fields(), event.record.fields()));
      if (event.decision.kind == DuplicateKind::identical) {
        CHECK(event.record.bytes() == original.bytes());
      } else {
        CHECK(event.record.units() >= least_dropped_units);
        CHECK(original.units() >= least_dropped_units);
      }
    });
    all = &corpus;
    test::add_all(corpus, records);
    CHECK(kept > 100);
    CHECK(dropped[DuplicateKind::identical] > 10);
    CHECK(dropped[DuplicateKind::same_content] > 10);
  }
}

TEST_CASE("a remark that answers all questions is not much text") {
  const auto droppable = [](const std::vector<std::string>& answers) {
    std::vector<Record> records;
    for (const char* id : {"u1", "u2"})
      records.push_back(make_record(id, "", std::vector<std::string_view>(answers.begin(), answers.end())));
    return drop_from(records).droppable;
  };
  CHECK(droppable(std::vector<std::string>(8, "Please see the annex to this form.")) == "--");
  std::string repeated;
  for (int i = 0; i < 60; ++i) repeated += "test ";
  CHECK(droppable({repeated}) == "--");
  CHECK(droppable({make_words("well", 39)}) == "--");
  CHECK(droppable({make_words("well", 40)}) == "-+");
  CHECK(droppable({make_words("well", 20), make_words("school", 20)}) == "-+");
  CHECK(droppable({make_words("well", 20), make_words("well", 20), make_words("school", 20)}) == "-+");
  CHECK(droppable({make_words("well", 20), make_words("well", 20), make_words("school", 19)}) == "--");
}

TEST_CASE("marks between digits tell titles apart") {
  const auto droppable = [](const char* first, const char* second) {
    const std::string text = make_words("well", 60);
    std::vector<Record> records;
    for (const char* title : {first, second}) {
      records.push_back(make_record("u1", "", {text}));
      records.back().initiative = title;
    }
    return drop_from(records).droppable;
  };
  CHECK(droppable("One-Stop Shop 1.0", "One-Stop Shop 10") == "--");
  CHECK(droppable("One-Stop Shop 1.05", "One-Stop Shop 10.5") == "--");
  CHECK(droppable("One-Stop Shop 1.0", "one stop shop, 1.0!") == "-+");
}

TEST_CASE("a copy of a duplicate that was kept is a copy of it") {
  const std::string text = make_words("well", 60);
  std::vector<Record> records;
  for (const char* country : {"Oman", "Fiji", "Fiji", "Oman"}) {
    records.push_back(make_record("u1", "", {text}));
    records.back().member_state.text = country;
  }
  const Dropping found = drop_from(records);
  CHECK(found.droppable == "--++");
  CHECK(found.kept_duplicates == 1);
}

TEST_CASE("a record that lost its fields takes no others with it") {
  const std::string text = make_words("well", 60);
  std::vector<Record> records;
  for (const char* country : {"", "Oman", "Fiji", "Fiji"}) {
    records.push_back(make_record("u1", "", {text}));
    if (*country != '\0') records.back().member_state.text = country;
  }
  const std::string droppable = drop_from(records).droppable;
  CHECK(droppable == "---+");
}

TEST_CASE("a copy of a resubmission with another country is kept, its own copies are not") {
  const std::string text = make_words("well", 60);
  const std::string edited = make_words("well", 50) + make_words("edited", 10);
  std::vector<Record> records;
  for (const char* country : {"Oman", "Oman", "Fiji", "Fiji"}) {
    records.push_back(make_record("u1", "", {records.empty() ? text : edited}));
    records.back().member_state.text = country;
  }
  const std::string droppable = drop_from(records).droppable;
  CHECK(droppable[2] == '-');
  CHECK(droppable[3] == '+');
}
