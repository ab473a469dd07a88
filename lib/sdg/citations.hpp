// SPDX-License-Identifier: MIT
/// Citations in a text, read from the first number of each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "form/goals.hpp"
#include "sdg/codes.hpp"
#include "sdg/counted.hpp"
#include "sdg/heads.hpp"
#include "sdg/number_word_table.hpp"
#include "sdg/separators.hpp"
#include "unpsa/sdg.hpp"

namespace unpsa::sdg {

/// Reads citations of one text; appends to `mentions`.
class CitationReader {
 public:
  CitationReader(std::string_view text, BareCodes bare, std::vector<Mention>& mentions)
      : text_(text), bare_(bare), mentions_(mentions), base_(mentions.size()) {}

  /// Reads the citation whose first number begins at `number`, with the list or range that it opens. Returns
  /// the offset after it, or `number` where there is none.
  std::size_t read(std::size_t number);

  /// The same for a number in words or before its word, of which the character at `place` is part: `D` of
  /// `third SDG`, `目` of `第12个可持续发展目标`.
  std::size_t read_words(std::size_t place);

  /// To be called at the end of the text: codes in brackets may be told by what is cited after them.
  void finish();

 private:
  std::size_t read_headed(const Head& head, std::size_t number);
  [[nodiscard]] bool is_attached(const Head& head) const;
  std::size_t read_attached(const Head& head, std::size_t number);
  [[nodiscard]] std::optional<Code> parse_own_target(int goal, std::size_t place) const;
  std::size_t read_told(std::size_t number);
  // Numbers in words; 0 where there is none, or the offset after it.
  std::size_t read_around(std::size_t place);
  std::size_t read_cardinals(std::size_t begin, std::size_t end);
  std::size_t read_numbers_before(std::size_t begin, std::size_t end, bool plural);
  std::size_t read_chinese_ordinal(std::size_t place);
  std::size_t read_arabic_ordinals(std::size_t place);
  [[nodiscard]] bool is_number_of_goal(const NumberInWords& word, std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool is_expected_alone(std::size_t place);
  void emit_goal(int goal, std::size_t begin, std::size_t end, std::string_view rule);
  std::size_t skip_name(const Code& last, std::size_t place) const;
  [[nodiscard]] std::optional<Code> parse_for(const Head& head, std::size_t number) const noexcept;
  [[nodiscard]] bool opens_range(const Head& head, const Code& low);
  [[nodiscard]] bool is_told(const Code& code) const;

  // Whether a citation with a word for goals of any sort is one of these goals.
  bool resolve(const Head& head, const Code& code, std::size_t first, std::size_t place);
  [[nodiscard]] bool is_of_another(const Head& head, std::size_t place) const;
  [[nodiscard]] bool is_generic_goal(const Head& head, const Code& code, std::size_t place, bool about);
  [[nodiscard]] bool is_generic_target(const Head& head, const Code& code, std::size_t place, bool about);
  [[nodiscard]] bool is_in_language_of(const Head& head);
  [[nodiscard]] bool opens_own_run(const Head& head, const Code& code) const;
  [[nodiscard]] bool defines_own_goals(const Head& head, const Code& code);
  [[nodiscard]] bool speaks_of_sdgs();
  bool refuse() noexcept {
    refused_ = true;
    return false;
  }

  std::size_t read_bare(std::size_t number);
  std::size_t read_list(const Head* head, Code last);
  [[nodiscard]] std::optional<Separator> find_separator(const Head* head, const Code& last,
                                                        std::size_t place) const;
  void interrupt_list(const Head& head, const Code& last, std::size_t place);
  std::size_t resume_list(std::size_t number);
  std::size_t read_own_targets(const Code& goal, std::size_t place);
  bool read_range(const Head* head, const Code& low, const Separator& separator, Code& high);
  std::optional<Code> parse_item(const Head* head, const Code& last, const Separator& separator);
  [[nodiscard]] bool accepts_first(const Head& head, const Code& code) const;
  [[nodiscard]] bool accepts_goal(const Head& head, const Code& code) const;
  [[nodiscard]] bool accepts_numeral(const Head& head, const Code& code) const;
  [[nodiscard]] bool is_long_numeral(const Head& head, const Code& code) const;
  [[nodiscard]] static Count count_of(const Head& head, const Code& code) noexcept;
  [[nodiscard]] bool accepts_item(const Head* head, const Code& code) const;
  [[nodiscard]] bool accepts_bare(const Code& code);
  [[nodiscard]] bool is_named_elsewhere(const Code& code) const noexcept;
  void note_bare(const Code& code) noexcept;
  [[nodiscard]] bool is_meant(const Code& code) const;
  [[nodiscard]] bool is_in_code_list(const Code& code) const;
  [[nodiscard]] bool is_other_number(const Code& code) const;
  void begin_list() noexcept;
  [[nodiscard]] bool is_new_in_list(const Code& code);
  void emit_between(const Code& code, std::size_t begin, std::size_t end);
  void emit(const Code& code, std::size_t begin, std::size_t end, std::string_view rule);

  std::string_view text_;
  BareCodes bare_;
  std::vector<Mention>& mentions_;
  std::size_t base_;                // what is before it was found elsewhere
  std::size_t done_ = 0;            // the end of the last citation
  int goal_before_ = 0;             // the goal that it ended with
  std::uint32_t cited_goals_ = 0;   // a bit for each goal cited so far, itself or by a target
  bool cites_in_brackets_ = false;  // a bare code with brackets around it
  std::vector<Code> waiting_;       // in brackets, and not known yet to be codes
  bool attached_ = false;           // the target that is read follows its goal, which has an SDG word
  bool refused_ = false;            // a goal or target of something else has been named in the text
  int speaks_of_sdgs_ = -1;         // not yet known
  std::string_view language_;       // of the text; empty: not yet known
  Certainty certainty_ = Certainty::explicit_word;  // of the list that is read
  // The codes of the current list, each of which is cited once, so that ranges cannot multiply a short text.
  using ListedCodes = std::array<std::uint64_t, form::goal_count + 1>;
  ListedCodes listed_{};  // goals and targets that exist, by goal
  std::unordered_set<std::string> listed_others_;
  /// The codes between the ends of ranges, of the whole text.
  struct RangedCodes {
    std::size_t count = 0;
    ListedCodes listed{};
  };
  RangedCodes ranged_;

  /// A list that a remark with citations interrupts: `SDGs 3 (target 3.8), 5`.
  struct InterruptedList {
    Head head;
    Code last;
    std::size_t item = 0;  // where it goes on; 0: none, since no item opens a text
    Certainty certainty = Certainty::explicit_word;
    ListedCodes listed{};
  };
  InterruptedList interrupted_;
};

}  // namespace unpsa::sdg
