// SPDX-License-Identifier: MIT
/// Cells that a user is told of.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "writer/table/table.hpp"

namespace unpsa::writer {

/// Where a cell is, for people: `question 3.a of u27ebefb07e841e6 in 'forms/x.txt'`. What is empty is left
/// out; `column` may be a question.
[[nodiscard]] std::string describe_place(std::string_view column, std::string_view id, std::string_view file);

/// The same of a cell of a row with these columns, as far as the row says.
[[nodiscard]] std::string describe_place(std::span<const Column> columns, Row row, std::size_t column);

/// The first of many places, each named once.
class PlaceList {
 public:
  void add(std::string place);
  /// Adds those of a list that comes after this one.
  void add(const PlaceList& others);
  [[nodiscard]] bool empty() const noexcept { return places_.empty(); }
  /// ` (question 2 of …, …)`; empty if there are none.
  [[nodiscard]] std::string in_parentheses() const;

 private:
  std::vector<std::string> places_;
};

/// Characters that were replaced, and in which cells.
class ReplacedCharacters {
 public:
  /// An empty place is not told.
  void add(std::size_t count, std::string place);
  /// Adds those that `replace_text_ends` replaces in the cells of a row; of the `selected` ones, if there are
  /// any.
  void add(std::span<const Column> columns, Row row, std::span<const std::size_t> selected = {});
  /// Adds those of `others`, which come after these and are gone then.
  void take(ReplacedCharacters& others);
  [[nodiscard]] std::size_t count() const noexcept { return count_; }
  /// What a user is told of them.
  [[nodiscard]] std::string describe() const;

 private:
  std::size_t count_ = 0;
  PlaceList places_;
};

}  // namespace unpsa::writer
