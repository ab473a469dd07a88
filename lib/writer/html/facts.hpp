// SPDX-License-Identifier: MIT
/// The facts about each record that the overview of a page needs, and their totals.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dedupe/exact.hpp"
#include "form/goals.hpp"
#include "text/translation.hpp"
#include "unpsa/questions.hpp"
#include "unpsa/record.hpp"
#include "unpsa/sdg.hpp"
#include "unpsa/validate.hpp"
#include "unpsa/wordcount.hpp"

namespace unpsa::writer {

/// What was found out about a record; the views are the record's or static.
struct RecordView {
  const Record& record;
  std::span<const wordcount::AnswerCount> counts;  ///< one per answer
  std::span<const sdg::Mention> mentions;
  std::span<const validate::Finding> findings;
  std::string_view language;           ///< of most of its answers
  std::span<const std::size_t> marks;  ///< for each mention the first one at its place, which is marked there
  text::MessageLanguage reader = text::MessageLanguage::en;  ///< the language of the page's reader
};

/// The goals that a form has ticked, or that its answers cite, themselves or by a target: bit 0 is goal 1.
struct GoalSets {
  std::uint32_t ticked = 0;
  std::uint32_t cited = 0;
  [[nodiscard]] static constexpr std::uint32_t bit(int goal) noexcept { return 1U << (goal - 1); }
};
[[nodiscard]] GoalSets goals_of(std::span<const sdg::Mention> mentions) noexcept;

/// The language of the form's tables that a reader knows.
[[nodiscard]] constexpr form::Language form_language(text::MessageLanguage reader) noexcept {
  return reader == text::MessageLanguage::zh ? form::Language::zh : form::Language::en;
}

/// The name of a goal, 1 to 17, for the reader of a page.
[[nodiscard]] std::string_view goal_name_for(text::MessageLanguage reader, int goal) noexcept;

/// What a member state is called for the reader of a page: its name, or what the form says.
[[nodiscard]] std::string_view country_name_for(text::MessageLanguage reader,
                                                const CountryValue& country) noexcept;

/// The word count of an answer that is compared with its limit.
[[nodiscard]] std::size_t judged_words(const wordcount::AnswerCount& count) noexcept;

struct AnswerFacts {
  bool asked = false;
  wordcount::CountStatus status = wordcount::CountStatus::missing;
  std::uint32_t words = 0;
  std::uint32_t limit = 0;  ///< 0: none
};

/// How full an answer is.
struct Fill {
  std::uint16_t percent;  ///< words in percent of the limit
  wordcount::CountStatus status;
};

struct RecordFacts {
  std::string id;
  std::string title;
  std::string title_language;
  std::string file;
  std::string country_key;  ///< `EE`; `unknown`, `none`
  std::string country_name;
  std::string edition;  ///< `2018`, `2021-2022`, `none`
  std::string page_language;
  std::string language;
  dedupe::ExactHashes hashes;  ///< unless the record carries what it is a copy of
  std::string duplicate_kind;  ///< that the record carries; empty: none of it
  std::string duplicate_of;
  bool of_stream = false;  ///< read from a record stream, whose records can be read again
  GoalSets goals;
  std::size_t words = 0;
  std::size_t answered = 0;
  std::vector<AnswerFacts> answers;  ///< by the place of their question in the form
  std::vector<std::pair<std::string, validate::Severity>> findings;  ///< by rule
  std::size_t html_end = 0;                                          ///< of its reading view in the piece
};

/// `2018`, `2021-2022`, `none`: a word without spaces.
[[nodiscard]] std::string edition_key(const Edition& edition);
/// `2018`, `2021 or 2022`, `Not recognised`
[[nodiscard]] std::string edition_name(std::string_view key, text::MessageLanguage reader);

/// What a question asks for, in a few words; empty for an unknown one.
[[nodiscard]] std::string question_title(std::string_view question, text::MessageLanguage reader);

/// Fills in all but `hashes`, `duplicate_…` and `html_end`.
void collect_facts(const RecordView& view, RecordFacts& facts);

/// Sums over all records.
struct CorpusFacts {
  struct Group {
    std::string name;
    std::size_t records = 0;
  };
  struct Languages {
    std::size_t pages = 0;
    std::size_t answers = 0;  ///< records whose answers are mostly in it
  };
  struct Goal {
    std::size_t ticked_only = 0;
    std::size_t both = 0;
    std::size_t cited_only = 0;
    [[nodiscard]] std::size_t all() const noexcept { return ticked_only + both + cited_only; }
  };
  struct Question {
    std::size_t asked = 0;
    std::size_t answered = 0;
    std::size_t near = 0;
    std::size_t disputed = 0;
    std::size_t over = 0;
    std::uint32_t limit = 0;           ///< the usual one; 0: none
    std::vector<std::uint32_t> words;  ///< of each answer that is answered
    std::vector<Fill> fill;            ///< of each answer that is answered and has a limit
  };
  struct Rule {
    validate::Severity severity = validate::Severity::note;
    std::size_t findings = 0;
    std::size_t records = 0;
  };
  struct Member {
    std::size_t number;
    std::string title;
    std::string title_language;
    std::string file;
    std::string kind;  ///< of the copy; empty for the first of its cluster
  };

  /// A file that nominations came from.
  struct Input {
    std::string file;
    std::size_t records = 0;
  };

  text::MessageLanguage reader = text::MessageLanguage::en;  ///< the language of the page's reader
  std::vector<Input> inputs;                                 ///< in the order in which they came
  std::unordered_map<std::string, std::size_t> files;        ///< their places in `inputs`
  std::size_t records = 0;
  std::size_t words = 0;
  std::size_t answered = 0;
  std::size_t copies = 0;
  std::array<std::size_t, 3> severities{};      ///< records with a finding of each
  std::size_t clean = 0;                        ///< records without a finding
  std::map<std::string, Group> countries;       ///< by key
  std::map<std::string, std::size_t> editions;  ///< by key
  std::map<std::string, Languages> languages;   ///< by tag
  std::array<Goal, form::goal_count> goals{};
  std::vector<Question> questions = std::vector<Question>(form::questions().size());  ///< in form order
  std::map<std::string, Rule, std::less<>> rules;                                     ///< by id
  std::map<std::size_t, std::vector<Member>> clusters;  ///< by the number of the first record

  void add(const RecordFacts& facts);
};

}  // namespace unpsa::writer
