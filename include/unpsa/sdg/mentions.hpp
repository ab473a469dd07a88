// SPDX-License-Identifier: MIT
/// References of a record to the Sustainable Development Goals.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "unpsa/record/record.hpp"

namespace unpsa::sdg {

/// The kind of evidence. Layers are never mixed.
enum class Layer : std::uint8_t {
  ticked,  ///< chosen in section 3 of the form
  cited,   ///< written by the author in an answer
};
[[nodiscard]] std::string_view name_of(Layer layer) noexcept;

enum class MentionKind : std::uint8_t { goal, target };
[[nodiscard]] std::string_view name_of(MentionKind kind) noexcept;

/// One reference. The views are the record's or static.
struct Mention {
  Layer layer = Layer::ticked;
  MentionKind kind = MentionKind::goal;
  std::string_view code;             ///< `3`, `3.d`; empty: not understood
  int goal = 0;                      ///< 1 to 17; 0: none
  bool valid = false;                ///< the goal or target exists
  std::string_view text;             ///< as the form prints it
  std::string_view rule;             ///< what found it: `form-goal`, `form-target`
  std::string_view question;         ///< of a cited one
  std::size_t line = 0;              ///< 1-based in the source; 0: not known
  std::optional<std::size_t> begin;  ///< byte offsets in the answer, half-open; of a cited one
  std::optional<std::size_t> end;
};

/// The goals and targets that the form has ticked, each once, in the record's order, goals first;
/// `mentions` is cleared first.
void find_mentions(const Record& record, std::vector<Mention>& mentions);

/// Appends the IRI of a valid mention, `http://metadata.un.org/sdg/3.d`; nothing for another.
void append_iri(std::string& out, const Mention& mention);

/// Codes of a record, each list in the order of the goals (`3`, `3.1`, `3.a`, `4`), without repeats.
struct Summary {
  std::vector<std::string_view> ticked_only;
  std::vector<std::string_view> cited_only;
  std::vector<std::string_view> both;
  std::vector<std::string_view>
      implied;  ///< goals of valid targets that are neither ticked nor cited themselves
  std::vector<std::string_view>
      invalid;  ///< codes that do not exist (as printed, where not understood at all)
};
[[nodiscard]] Summary summarize(std::span<const Mention> mentions);

/// Appends the value of the record's `sdg.mentions` member: an array of
/// `{"line":…,"question":…,"layer":…,"kind":…,"code":…,"goal":…,"iri":…,"text":…,"begin":…,"end":…,"rule":…,"valid":…}`.
void append_mentions_json(std::string& out, std::span<const Mention> mentions);

/// Appends the value of the record's `sdg.summary` member.
void append_summary_json(std::string& out, const Summary& summary);

}  // namespace unpsa::sdg
