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
#include "sdg/heads.hpp"
#include "sdg/separators.hpp"
#include "unpsa/sdg.hpp"

namespace unpsa::sdg {

/// Reads citations of one text; appends to `mentions`.
class CitationReader {
 public:
  CitationReader(std::string_view text, BareCodes bare, std::vector<Mention>& mentions)
      : text_(text), bare_(bare), mentions_(mentions) {}

  /// Reads the citation whose first number begins at `number`, with the list or range that it opens. Returns
  /// the offset after it, or `number` where there is none.
  std::size_t read(std::size_t number);

 private:
  std::size_t read_headed(const Head& head, std::size_t number);
  std::size_t read_bare(std::size_t number);
  std::size_t read_list(const Head* head, Code last);
  std::size_t read_own_targets(const Code& goal, std::size_t place);
  bool read_range(const Head* head, const Code& low, const Separator& separator, Code& high);
  std::optional<Code> parse_item(const Head* head, const Separator& separator);
  [[nodiscard]] bool accepts_first(const Head& head, const Code& code) const;
  [[nodiscard]] bool accepts_goal(const Head& head, const Code& code) const;
  [[nodiscard]] bool accepts_numeral(const Head& head, const Code& code) const;
  [[nodiscard]] bool accepts_item(const Head* head, const Code& code) const;
  [[nodiscard]] bool accepts_bare(const Code& code) const;
  [[nodiscard]] bool is_other_number(const Code& code) const;
  void begin_list() noexcept;
  [[nodiscard]] bool is_new_in_list(const Code& code);
  void emit(const Code& code, std::size_t begin, std::size_t end, std::string_view rule);

  std::string_view text_;
  BareCodes bare_;
  std::vector<Mention>& mentions_;
  // The codes of the current list, each of which is cited once, so that ranges cannot multiply a short text.
  std::array<std::uint64_t, form::goal_count + 1> listed_{};  // goals and targets that exist, by goal
  std::unordered_set<std::string> listed_others_;
};

}  // namespace unpsa::sdg
