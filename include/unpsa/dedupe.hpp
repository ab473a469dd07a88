// SPDX-License-Identifier: MIT
/// Recognises nominations that were seen before, and compares two of them. docs/dedupe.md describes the
/// rules.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "unpsa/record.hpp"

namespace unpsa::dedupe {

enum class DuplicateKind : std::uint8_t {
  none,
  identical,     ///< the same bytes
  same_content,  ///< the same answers after normalisation
  resubmission,  ///< the same initiative again with edited answers
  review,        ///< alike, but not enough to be called a resubmission
  translation,   ///< for review: seems to be of the same initiative in another language
};
/// `none`, `identical`, `same-content`, `resubmission`, `review`, `translation`.
[[nodiscard]] std::string_view name_of(DuplicateKind kind) noexcept;

/// More than nine in ten records with 30 % of their sentences edited reach this containment.
inline constexpr double resubmission_containment = 0.6;
/// From this containment on, people should look at the pair; earlier or later where the fields speak for or
/// against it. Unrelated records stay below 0.2.
inline constexpr double review_containment = 0.3;

/// Below it, records of one institution would be taken for one another.
inline constexpr double least_threshold = 0.4;

/// Records that have fewer units in common are never dropped: a remark such as `see the annex` is the same
/// in different nominations.
inline constexpr std::size_t least_dropped_units = 40;

/// Two ways of choosing keys, for two kinds of index.
enum class Indexing : std::uint8_t {
  shingles,  ///< an inverted index of the shingles themselves
  sketches,  ///< MinHash-LSH: of fixed size for any record, but slightly less reliable
};

struct Options {
  double threshold = resubmission_containment;  ///< least_threshold to 1
  Indexing indexing = Indexing::shingles;
};

/// How a record relates to the earlier ones.
struct Duplicate {
  DuplicateKind kind = DuplicateKind::none;
  std::string of;                    ///< id of the record that it duplicates; empty for kind none
  double score = 0;                  ///< similarity, 0 to 1; 0 for kind none
  std::size_t cluster = 0;           ///< 1-based
  bool copies_resubmission = false;  ///< an exact copy of a resubmission, and so one itself
  bool droppable = false;  ///< safe to drop: see `least_dropped_units`; no identifying field differs
};

/// Compares each record with the earlier ones. It keeps fingerprints of a record (a few kilobytes) and no
/// text.
class DuplicateFinder {
 public:
  explicit DuplicateFinder(const Options& options = {});
  ~DuplicateFinder();
  DuplicateFinder(DuplicateFinder&&) noexcept;
  DuplicateFinder& operator=(DuplicateFinder&&) noexcept;

  /// How the record relates to those that were added before it.
  [[nodiscard]] Duplicate add(const Record& record);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// In the order of the form.
enum class Field : std::uint8_t {
  member_state,
  institution,
  institution_type,
  sector,
  administrative_level,
  initiative,
  years_operational,
  website,
  public_sector,
  category,
  criteria,
  sdg_relevant,
  goals,
  targets,
  two_years_old,
  implementation_date,
  un_involved,
  un_agencies,
  un_details,
  previously_submitted,
  supporting_documents,
  unpsa_award_won,
  other_awards_won,
  other_awards,
  how_heard,
  consent,
};
/// The key of the record: `member_state`, `sdg.goals`.
[[nodiscard]] std::string_view name_of(Field field) noexcept;

/// A set of fields.
class FieldSet {
 public:
  void add(Field field) noexcept { bits_ |= 1U << static_cast<unsigned>(field); }
  [[nodiscard]] bool has(Field field) const noexcept {
    return (bits_ >> static_cast<unsigned>(field) & 1) != 0;
  }
  [[nodiscard]] bool empty() const noexcept { return bits_ == 0; }
  /// The names, in the order of the form, separated by `separator`.
  [[nodiscard]] std::string join(std::string_view separator) const;
  bool operator==(const FieldSet&) const = default;

 private:
  std::uint32_t bits_ = 0;
};

/// Which records contain a sentence. Sentences are the same if they are equal after normalisation; a sentence
/// was edited if half of its units stand in one that has its place in the other record.
enum class Side : std::uint8_t { both, first, second, edited };
/// `both`, `A`, `B`, `edited`.
[[nodiscard]] std::string_view name_of(Side side) noexcept;

struct ExplainedSentence {
  Side side = Side::both;
  std::string_view text;    ///< of the first record if it is in both
  std::string_view edited;  ///< of the second record, where it is not the same
};

/// An answer of the first record and the most similar one of the second.
struct ExplainedAnswer {
  std::string_view question;                 ///< of the first record; empty: it has no such answer
  std::string_view of_question;              ///< of the second
  double score = 0;                          ///< containment
  std::vector<ExplainedSentence> sentences;  ///< in the order of the texts
};

struct Explanation {
  DuplicateKind kind = DuplicateKind::none;  ///< of the second record, if the first one came before it
  double score = 0;                          ///< containment of the smaller in the larger record
  double size_ratio = 0;
  FieldSet agree;
  FieldSet differ;
  std::size_t first_left_out = 0;  ///< answers that are empty or placeholders
  std::size_t second_left_out = 0;
  /// Of two records in two languages: numbers and names that both have, those that tell most first.
  std::vector<std::string> evidence;
  bool has_sentences = true;             ///< false where a record is known by its fingerprint only
  std::vector<ExplainedAnswer> answers;  ///< in form order of the first, then those of the second alone
};

/// Compares two records, which must outlive the explanation.
[[nodiscard]] Explanation explain(const Record& first, const Record& second, const Options& options = {});

}  // namespace unpsa::dedupe
