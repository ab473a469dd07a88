// SPDX-License-Identifier: MIT
/// What the verbs know of a record: carried by the record, or found now.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "stages/carried.hpp"
#include "unpsa/record.hpp"
#include "unpsa/sdg.hpp"
#include "unpsa/validate.hpp"
#include "unpsa/wordcount.hpp"

namespace unpsa::stages {

enum class Origin : std::uint8_t {
  none,        ///< not asked for, or not carried and not to be found
  carried,     ///< added to the record by a program, with options that are not known here
  unreadable,  ///< carried, but of another type than the schema has: nothing is known, nothing is found
  found,       ///< found now, as the program does with the same `SettingsOf`
};

struct CountResults {
  Origin origin = Origin::none;
  /// Where they are always wanted: one per answer, in their order. Counted here; what is carried of
  /// `remaining` and `status` is in its place.
  std::vector<wordcount::AnswerCount> answers;
  std::vector<CarriedCount> carried;

  /// The carried count of a question, or nullptr.
  [[nodiscard]] const CarriedCount* find_carried(std::string_view question) const noexcept;
  /// The words of all answers by the method `word`, without those of placeholders; none if that is not
  /// known.
  [[nodiscard]] std::optional<std::size_t> words() const noexcept;
  /// The questions whose answers are over their limits; none if that is not known.
  [[nodiscard]] Texts over_limit() const;
};

struct MentionResults {
  Origin origin = Origin::none;
  std::vector<sdg::Mention> mentions;  ///< carried or found
  std::vector<CarriedMention> carried;
};

struct FindingResults {
  Origin origin = Origin::none;
  std::vector<validate::Finding> findings;  ///< found, or carried where `Needs::places` asks for it
  std::vector<CarriedFinding> carried;

  /// How many there are of a severity; none if that is not known.
  [[nodiscard]] std::optional<std::size_t> count(validate::Severity severity) const noexcept;
  /// The rules that found something, each once, in the order of the findings; none if that is not known.
  [[nodiscard]] Texts rules() const;
};

/// The views are those of the record and of the Collector.
struct Results {
  CountResults counts;
  MentionResults mentions;
  CodeLists summary;
  FindingResults findings;
  CarriedDuplicate duplicate;
};

enum class Want : std::uint8_t {
  nothing,
  carried,  ///< what the record carries
  always,   ///< the same, and found where it carries none
};

/// What is wanted of each record.
struct Needs {
  Want counts = Want::nothing;
  Want mentions = Want::nothing;
  Want summary = Want::nothing;  ///< found from the mentions that are found, not from carried ones
  Want findings = Want::nothing;
  Want duplicate = Want::nothing;  ///< never found: it takes all records
  /// Carried findings with their places in the text: each marks what the same finding, found here, does, or
  /// else the word at its line and column. Of a rule that is not known it has a rule without a summary.
  bool places = false;

  bool operator==(const Needs&) const = default;
};

/// How a form is checked and its limits are judged, by its file; valid as long as the collector.
using SettingsOf = std::function<const validate::Settings&(std::string_view file)>;

/// Collects what is wanted of records; holds working memory, one per thread. A copy has working memory of its
/// own.
class Collector {
 public:
  explicit Collector(const Needs& needs, SettingsOf settings_of = {});
  ~Collector();
  Collector(const Collector& other);
  Collector& operator=(const Collector& other) = delete;
  Collector(Collector&&) noexcept;
  Collector& operator=(Collector&&) noexcept;

  /// Valid until the next call, as long as the record lives. Offsets that a record carries are not checked.
  [[nodiscard]] const Results& collect(const Record& record);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace unpsa::stages
