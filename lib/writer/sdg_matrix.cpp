// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "unpsa/form/goals.hpp"
#include "unpsa/text/printable.hpp"
#include "unpsa/text/width.hpp"
#include "unpsa/writer/sdg_table.hpp"

namespace unpsa::writer {
namespace {

using sdg::GoalMatrix;

constexpr std::size_t key_columns = 3;
constexpr std::size_t cell_width = 5;
constexpr std::size_t widest_name = 28;

constexpr std::array<std::string_view, form::goal_count> goal_numbers{
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17"};

constexpr auto matrix_column_table = [] {
  std::array<Column, key_columns + form::goal_count> columns{Column{"by"}, Column{"row"}, Column{"name"}};
  for (std::size_t i = 0; i < goal_numbers.size(); ++i) {
    columns[key_columns + i] = Column{goal_numbers[i], ColumnType::integer};
  }
  return columns;
}();

std::string_view english_name(int goal) noexcept {
  for (const form::GoalName& name : form::goal_names()) {
    if (name.goal == goal && name.language == form::Language::en) return name.text;
  }
  return {};
}

struct MatrixRow {
  std::string_view by;
  std::string_view row;
  std::string_view name;
  const GoalMatrix::Counts* counts;
};

std::vector<MatrixRow> rows_of(const GoalMatrix& matrix) {
  std::vector<MatrixRow> rows;
  for (std::size_t i = 0; i < goal_numbers.size(); ++i) {
    rows.push_back({"goal", goal_numbers[i], english_name(static_cast<int>(i) + 1), &matrix.goals()[i]});
  }
  for (const auto& [code, country] : matrix.countries()) {
    rows.push_back({"country", code, country.name, &country.counts});
  }
  return rows;
}

/// From nothing, 0, to the greatest share, 4.
std::size_t shade_of(std::size_t count, std::size_t greatest) noexcept {
  return count == 0 ? 0 : 1 + (count * 4 - 1) / greatest;
}

void append_cell(std::string& out, std::size_t count, std::size_t greatest, bool color) {
  static constexpr std::array<std::string_view, 5> blocks{" ", "\u2591", "\u2592", "\u2593", "\u2588"};
  // Of the 256 colours: light to dark blue, with black and white letters.
  static constexpr std::array<std::string_view, 5> colors{"", "\x1B[48;5;195;30m", "\x1B[48;5;117;30m",
                                                          "\x1B[48;5;33;97m", "\x1B[48;5;19;97m"};
  const std::size_t shade = shade_of(count, greatest);
  const std::string number = count == 0 ? std::string(color ? "" : "\u00B7") : std::to_string(count);
  const std::size_t width = text::display_width(number);
  if (color) out += colors[shade];
  if (!color) out += blocks[shade];
  out.append(cell_width - std::min(cell_width - 1, width) - (color ? 0 : 1), ' ');
  out += number;
  if (color && shade != 0) out += "\x1B[0m";
}

void append_head(std::string& out, const MatrixRow& row) {
  std::string head = text::printable(std::string(row.row).append(" ").append(row.name));
  const std::string_view shown = text::prefix_of_width(head, widest_name);
  out += shown;
  out.append(widest_name - text::display_width(shown), ' ');
}

void append_numbers(std::string& out) {
  out.append(widest_name, ' ');
  for (const std::string_view number : goal_numbers)
    out.append(cell_width - number.size(), ' ').append(number);
  out += '\n';
}

std::size_t greatest_of(std::span<const MatrixRow> rows, std::string_view by) noexcept {
  std::size_t greatest = 1;
  for (const MatrixRow& row : rows) {
    if (row.by == by)
      greatest = std::max(greatest, *std::max_element(row.counts->begin(), row.counts->end()));
  }
  return greatest;
}

void append_part(std::string& out, std::span<const MatrixRow> rows, std::string_view by, bool color) {
  const std::size_t greatest = greatest_of(rows, by);
  for (const MatrixRow& row : rows) {
    if (row.by != by) continue;
    append_head(out, row);
    for (const std::size_t count : *row.counts) append_cell(out, count, greatest, color);
    out += '\n';
  }
}

}  // namespace

std::span<const Column> goal_matrix_columns() noexcept { return matrix_column_table; }

void append_goal_matrix_rows(const TableWriter& table, std::string& piece, const GoalMatrix& matrix) {
  for (const MatrixRow& row : rows_of(matrix)) {
    std::array<Cell, matrix_column_table.size()> cells{row.by, row.row, row.name};
    std::copy(row.counts->begin(), row.counts->end(), cells.begin() + key_columns);
    table.append_row(piece, cells);
  }
}

void append_goal_matrix_grid(std::string& out, const GoalMatrix& matrix, bool color) {
  const std::vector<MatrixRow> rows = rows_of(matrix);
  append_numbers(out);
  append_part(out, rows, "goal", color);
  out += '\n';
  append_numbers(out);
  append_part(out, rows, "country", color);
}

}  // namespace unpsa::writer
