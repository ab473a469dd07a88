// SPDX-License-Identifier: MIT
/// The position in the text of findings from the input.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "unpsa/record.hpp"
#include "unpsa/validate.hpp"

namespace unpsa::stages {

/// Gives findings of a record that came with it, which have a line and a column but no extent, the extent of
/// the same ones that are found now, or else of the word at their place in the answer.
class FindingPlacer {
 public:
  /// `record` and `found`, the findings that are found now, must outlive it.
  FindingPlacer(const Record& record, std::span<const validate::Finding> found);

  void place(validate::Finding& finding);

 private:
  using Paragraphs = std::unordered_map<std::size_t, std::string_view>;  // by their lines

  void place_in(const Answer& answer, validate::Finding& finding);
  [[nodiscard]] const Paragraphs& paragraphs_of(const Answer& answer);

  const Record& record_;
  std::vector<const validate::Finding*> found_;  // sorted by what the same ones have in common
  std::unordered_map<const Answer*, Paragraphs> paragraphs_;
  // How far the columns of a paragraph have been counted.
  std::string_view paragraph_;
  std::size_t column_ = 1;
  std::size_t offset_ = 0;
};

}  // namespace unpsa::stages
