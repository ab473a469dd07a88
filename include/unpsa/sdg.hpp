// SPDX-License-Identifier: MIT
/// References in a record to the Sustainable Development Goals.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "unpsa/record.hpp"

namespace unpsa::sdg {

/// The kind of evidence. Layers are never mixed.
enum class Layer : std::uint8_t {
  ticked,  ///< chosen in section 3 of the form
  cited,   ///< written by the author in an answer
};
[[nodiscard]] std::string_view name_of(Layer layer) noexcept;

enum class MentionKind : std::uint8_t { goal, target, indicator };
[[nodiscard]] std::string_view name_of(MentionKind kind) noexcept;

/// How sure a reference is.
enum class Certainty : std::uint8_t {
  explicit_word,  ///< ticked, named with an SDG word, or a code where question 3.a asks for codes
  generic,        ///< named with a word for goals or targets of any sort: `Goal 3`, `cible 16.4`
};
/// `explicit`, `generic`.
[[nodiscard]] std::string_view name_of(Certainty certainty) noexcept;

/// One reference. The views are the record's or static.
struct Mention {
  Layer layer = Layer::ticked;
  MentionKind kind = MentionKind::goal;
  std::string code;  ///< `3`, `3.d`, `3.2.1`; empty: not understood
  int goal = 0;      ///< 1 to 17; 0: none
  Certainty certainty = Certainty::explicit_word;
  bool valid = false;     ///< the goal, target or indicator exists
  std::string_view text;  ///< as written; for the first item of a list, with the word before it
  /// The rule that found it: `form-goal`, `form-target`; for a cited one `sdg-word`, `goal-word` (a
  /// word for goals of any sort), `target-word`, `indicator-word`, `number-word`, `list-item` and
  /// `range-item` (the word precedes the first of them), `bare-code`.
  std::string_view rule;
  std::string_view question;         ///< of a cited one
  std::size_t line = 0;              ///< 1-based in the source, also for ticked ones; 0: not known
  std::optional<std::size_t> begin;  ///< byte offsets in the answer, half-open; only for a cited one
  std::optional<std::size_t> end;
};

/// The goals and targets that the form has ticked, each once, in the record's order, goals first; then
/// everything that its answers cite, in their order. `mentions` is cleared first.
void find_mentions(const Record& record, std::vector<Mention>& mentions);

/// Appends what the form has ticked.
void find_ticked(const Record& record, std::vector<Mention>& mentions);

/// Appends what an answer cites.
void find_cited(const Answer& answer, std::vector<Mention>& mentions);

/// Whether a target's code without a word before it (`1.1:`) is a citation. It is if the form asks for codes.
enum class BareCodes : bool { no, yes };
/// What holds for the answers to a question: `3.a` asks for codes.
[[nodiscard]] BareCodes bare_codes_in(std::string_view question) noexcept;

/// Appends what a text cites, without `question` and `line`. Citations do not extend over line ends.
void find_citations(std::string_view text, BareCodes bare, std::vector<Mention>& mentions);

/// The target that a mention is of: `3.2` of `3.2` and of the indicator `3.2.1`; empty for a goal.
[[nodiscard]] std::string_view target_of(const Mention& mention) noexcept;

/// Appends the IRI of a valid mention, `http://metadata.un.org/sdg/3.d`; nothing for another.
void append_iri(std::string& out, const Mention& mention);

/// What is wrong with an invalid mention: `there is no target 3.e`; and what there is instead: `goal 3 has
/// the targets 3.1 to 3.9 and 3.a to 3.d`.
[[nodiscard]] std::string describe_invalid(const Mention& mention);
[[nodiscard]] std::string advise_on_invalid(const Mention& mention);

/// Whether a text has the name of a goal, as the form prints it in any language, or its number in words
/// beside a word for goals (`Goal Three`). That is no citation.
class GoalNames {
 public:
  explicit GoalNames(std::string_view text);
  [[nodiscard]] bool has(int goal) const;

 private:
  std::string folded_;      // without spaces
  std::uint32_t in_words_;  // a bit for each goal whose number is in words
};

/// Codes of a record, each list in the order of the goals (`3`, `3.1`, `3.a`, `4`), without repeats.
struct Summary {
  std::vector<std::string> ticked_only;
  std::vector<std::string> cited_only;
  std::vector<std::string> both;
  std::vector<std::string> implied;  ///< goals of valid targets that are neither ticked nor cited themselves
  std::vector<std::string> invalid;  ///< codes that do not exist (as printed if not understood at all)
  // By goal: one is ticked or cited if it is itself, or one of its targets or indicators is.
  std::vector<std::string> goals_ticked_only;
  std::vector<std::string> goals_cited_only;
  std::vector<std::string> goals_both;
};
[[nodiscard]] Summary summarize(std::span<const Mention> mentions);

}  // namespace unpsa::sdg
