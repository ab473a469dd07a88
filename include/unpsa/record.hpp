// SPDX-License-Identifier: MIT
/// The record: one nomination, the central type of the toolkit.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unpsa {

/// The schema that records carry in their `schema` key.
inline constexpr std::string_view record_schema = "unpsa.record/1";

/// A value as the page prints it. None: its label is not on the form. Empty: the label is there without a
/// value.
using Text = std::optional<std::string_view>;

/// In all normalised members an empty view (or nullopt) means "not understood" and
/// is written as null.
struct CodedValue {
  Text text;
  std::string_view code;
};

struct CountryValue {
  Text text;
  std::string_view iso3166;  ///< ISO 3166-1 alpha-2
  std::string_view name;     ///< English
};

struct YesNoValue {
  Text text;
  std::optional<bool> value;
};

struct DateValue {
  Text text;
  std::string_view date;  ///< ISO 8601, `2020-05-30`
};

struct Criterion {
  std::string_view code;  ///< `2017.2.10`
  std::string_view text;
};

struct TickedGoal {
  int goal = 0;  ///< 1 to 17; 0: not understood
  std::string_view text;
  std::size_t line = 0;  ///< 1-based; 0: not known
};

struct TickedTarget {
  std::string_view target;  ///< `3.d`
  std::string_view text;
  std::size_t line = 0;  ///< 1-based; 0: not known
};

enum class AnswerStatus : std::uint8_t {
  answered,
  empty,
  placeholder,  ///< `NA`, `.` …
  missing,      ///< the edition asks it, but the dump does not contain it
};
[[nodiscard]] std::string_view name_of(AnswerStatus status) noexcept;
[[nodiscard]] std::optional<AnswerStatus> parse_answer_status(std::string_view name) noexcept;

enum class LimitSource : std::uint8_t { none, printed, built_in };
[[nodiscard]] std::string_view name_of(LimitSource source) noexcept;
[[nodiscard]] std::optional<LimitSource> parse_limit_source(std::string_view name) noexcept;

/// The answer to a narrative question or to a part of one.
struct Answer {
  std::string_view question;  ///< `1`, `3.a`
  Text label;                 ///< the prompt as printed
  std::optional<int> limit;   ///< words
  LimitSource limit_source = LimitSource::none;
  std::string_view text;      ///< verbatim; paragraphs joined by LF
  std::string_view language;  ///< BCP 47
  AnswerStatus status = AnswerStatus::missing;
  std::size_t line = 0;                ///< of the prompt (of the text where there is none), 1-based; 0: none
  std::span<const std::size_t> lines;  ///< source line of each paragraph
  /// Of a text that was taken out of markup: byte offset, line and column of each run of it that stands as it
  /// is in the source, three numbers each. Empty: each paragraph begins its line.
  std::span<const std::size_t> places;
};

/// A place in the text of an answer.
struct AnswerPlace {
  std::size_t line = 0;    ///< in the source file, 1-based; 0: not known
  std::size_t column = 0;  ///< in code points, 1-based; 0: not known
  std::string_view text;   ///< the paragraph it is in
  std::size_t offset = 0;  ///< bytes of the paragraph before it
};

/// Finds places in answers. Places in one answer that are asked for from left to right take time in
/// proportion to its text, however many they are.
class PlaceFinder {
 public:
  /// The position in the file of the byte `offset` of the answer's text.
  [[nodiscard]] AnswerPlace find(const Answer& answer, std::size_t offset) noexcept;

 private:
  void begin_paragraph(std::size_t begin) noexcept;
  void place_by_runs(const Answer& answer, std::size_t offset, AnswerPlace& place) noexcept;

  std::string_view text_;       // of the answer
  std::string_view paragraph_;  // that the last place is in
  std::size_t number_ = 0;      // of that, from 0
  std::size_t offset_ = 0;      // in it, of the last place
  std::size_t characters_ = 0;  // before that
  // The same within a run of `Answer::places`.
  std::size_t run_ = 0;
  std::size_t run_offset_ = 0;  // in the answer
  std::size_t run_characters_ = 0;
};

/// A line of the dump that no label claims.
struct UnassignedText {
  std::size_t line = 0;
  std::string_view text;
};

/// The values before the narrative whose lines are known: all except yes/no answers.
inline constexpr std::array<std::string_view, 13> value_line_keys{
    "member_state", "institution",       "institution_type", "sector",   "administrative_level",
    "initiative",   "years_operational", "website",          "category", "implementation_date",
    "un_details",   "other_awards",      "how_heard"};

/// The position of a value before the narrative.
struct ValueLine {
  std::string_view key;  ///< one of `value_line_keys`
  std::size_t line = 0;  ///< 1-based; on which the value begins
};

/// A later copy of a part that the form already had.
struct Repeat {
  std::string_view element;               ///< the copy's first label, e.g. `section.about`
  std::size_t line = 0;                   ///< its line
  std::size_t lines = 0;                  ///< lines from there to the copy's last line that is not blank
  std::vector<std::string_view> differs;  ///< record keys whose value differs from the first copy
};

/// Something unusual about the record; never fatal.
struct Note {
  std::string_view rule;  ///< stable, e.g. `label-damaged`
  std::size_t line = 0;
  std::size_t column = 0;  ///< in code points, 1-based
  std::string message;
};

struct Source {
  std::string_view file;      ///< `-` for standard input
  std::size_t line = 0;       ///< first line of the dump in the file, 1-based
  std::size_t lines = 0;      ///< number of lines
  std::string_view encoding;  ///< `UTF-8`, `GB18030` …
  std::string_view hash;  ///< XXH3-64 of the dump as UTF-8 without the white space around it, 16 hex digits
};

struct Edition {
  int year = 0;                 ///< 0: several candidates, or none
  std::vector<int> candidates;  ///< in increasing order; those that fit the clues, none without a clue
  std::vector<std::string_view> evidence;  ///< one clue each, e.g. `criterion code 2017.2.1: 2018`
};

/// A member of the JSON object that the form does not define: what a stage
/// added, or an unknown key. `json` is minified JSON.
struct Member {
  std::string_view key;
  std::string_view json;
};

/// One nomination. All views point into the record itself or to static
/// storage; moving a record keeps them valid. Keys and meanings are those of
/// `unpsa.record/1` (docs/record.schema.json).
struct Record {
  Record();
  ~Record();
  Record(Record&&) noexcept;
  Record& operator=(Record&&) noexcept;

  std::string_view id;  ///< `u` and 16 hexadecimal digits, see `compute_id`
  Source source;
  std::string_view language;  ///< of the labels, BCP 47
  Edition edition;

  CountryValue member_state;
  Text institution;
  CodedValue institution_type;
  CodedValue sector;
  CodedValue administrative_level;
  Text initiative;
  Text years_operational;
  Text website;
  YesNoValue public_sector;
  CodedValue category;
  std::optional<std::vector<Criterion>> criteria;
  YesNoValue sdg_relevant;
  std::optional<std::vector<TickedGoal>> goals;
  std::optional<std::vector<TickedTarget>> targets;
  YesNoValue two_years_old;
  DateValue implementation_date;
  YesNoValue un_involved;
  std::optional<std::vector<std::string_view>> un_agencies;
  Text un_details;
  YesNoValue previously_submitted;
  YesNoValue supporting_documents;
  YesNoValue unpsa_award_won;
  YesNoValue other_awards_won;
  Text other_awards;
  Text how_heard;
  YesNoValue consent;

  std::vector<Answer> answers;  ///< in form order
  std::vector<UnassignedText> unassigned;
  std::vector<Repeat> repeats;
  std::vector<Note> notes;
  std::vector<ValueLine> lines;  ///< of the values that are not empty

  /// Of a record that was read from a record stream: the whole object, minified, every key
  /// kept. Writers copy it. Empty for a record parsed from a dump.
  std::string_view json;
  /// The members of `json` in order and unchanged: keys with their escapes.
  std::vector<Member> members;
  /// Members that stages add; they replace members of the same name. A key `sdg.x` goes into `sdg`.
  std::vector<Member> additions;

  /// Adds or replaces a member; `json` is copied.
  void add_member(std::string_view key, std::string_view json);
  /// The answer to a question, or nullptr.
  [[nodiscard]] const Answer* find_answer(std::string_view question) const noexcept;
  /// The line of a value, by its key; 0 if `lines` does not contain it.
  [[nodiscard]] std::size_t line_of(std::string_view key) const noexcept;
  /// The text that the record was read from, as UTF-8: the dump with all that was around it (such as the tags
  /// of a web page), or the JSON object.
  [[nodiscard]] std::string_view source_text() const noexcept;
  /// Clears the record; its memory is kept for the next one.
  void clear() noexcept;

  /// What the views point into; internal to the library.
  struct Storage;
  [[nodiscard]] Storage& storage();

 private:
  std::unique_ptr<Storage> storage_;  ///< none until it is needed
};

/// The id of a record: XXH3-64 over its values and answers, with white space collapsed, in the order of the
/// record's keys, without labels, furniture, position and file. `scratch` is working memory that a caller may
/// keep between records. docs/format.md gives the exact definition.
[[nodiscard]] std::string compute_id(const Record& record, std::string& scratch);

}  // namespace unpsa
