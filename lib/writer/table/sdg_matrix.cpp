// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "form/goals.hpp"
#include "form/values.hpp"
#include "text/ansi.hpp"
#include "text/printable.hpp"
#include "text/width.hpp"
#include "writer/table/sdg_table.hpp"

namespace unpsa::writer {
namespace {

using sdg::GoalMatrix;

constexpr std::size_t key_columns = 3;
constexpr std::size_t narrowest_cell = 3;
constexpr std::size_t narrowest_head = 12;

constexpr std::array<std::string_view, form::goal_count> goal_numbers{
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17"};

constexpr auto matrix_column_table = [] {
  std::array<Column, key_columns + form::goal_count> columns{Column{"by"}, Column{"row"}, Column{"name"}};
  for (std::size_t i = 0; i < goal_numbers.size(); ++i) {
    columns[key_columns + i] = Column{goal_numbers[i], ColumnType::integer};
  }
  return columns;
}();

form::Language form_language(text::MessageLanguage language) noexcept {
  return language == text::MessageLanguage::zh ? form::Language::zh : form::Language::en;
}

struct MatrixRow {
  std::string_view by;
  std::string_view row;
  std::string_view name;
  const GoalMatrix::Counts* counts;
};

std::vector<MatrixRow> rows_of(const GoalMatrix& matrix, text::MessageLanguage language) {
  std::vector<MatrixRow> rows;
  for (std::size_t i = 0; i < goal_numbers.size(); ++i) {
    rows.push_back({"goal", goal_numbers[i],
                    form::goal_name(static_cast<int>(i) + 1, form_language(language)), &matrix.goals()[i]});
  }
  for (const auto& [code, country] : matrix.countries()) {
    const std::string_view chinese =
        language == text::MessageLanguage::zh ? form::chinese_country_name(code) : std::string_view();
    rows.push_back({"country", code, chinese.empty() ? country.name : chinese, &country.counts});
  }
  return rows;
}

/// From nothing, 0, to the greatest share, 4.
std::size_t shade_of(std::size_t count, std::size_t greatest) noexcept {
  return count == 0 ? 0 : 1 + (count * 4 - 1) / greatest;
}

/// The grid as text.
class Grid {
 public:
  Grid(std::string& out, std::vector<MatrixRow> rows, bool color, std::size_t width,
       text::MessageLanguage language)
      : out_(out), rows_(std::move(rows)), color_(color), language_(language) {
    std::size_t longest_name = 0;
    for (const MatrixRow& row : rows_) {
      greatest_ = std::max(greatest_, *std::max_element(row.counts->begin(), row.counts->end()));
      longest_name = std::max(longest_name, text::display_width(name_of(row)));
    }
    // A digit more, or where blocks stand for colours, one for the block.
    cell_width_ = std::max(narrowest_cell, std::to_string(greatest_).size() + (color ? 1 : 2));
    head_width_ = longest_name + 1;
    const std::size_t cells = form::goal_count * cell_width_;
    if (width != 0) {
      head_width_ = std::min(head_width_, std::max(narrowest_head, width > cells ? width - cells : 0));
    }
  }

  void append_part(std::string_view by) {
    append_head(text::translate(by, language_), color_ ? text::ansi::bold : std::string_view());
    for (const std::string_view number : goal_numbers) {
      out_.append(cell_width_ - number.size(), ' ').append(number);
    }
    if (color_) out_ += text::ansi::plain;
    out_ += '\n';
    for (const MatrixRow& row : rows_) {
      if (row.by != by) continue;
      append_head(name_of(row), "");
      for (const std::size_t count : *row.counts) append_cell(count, greatest_of(by));
      out_ += '\n';
    }
  }

 private:
  /// `3 Good health and well-being`, `BR Brazil`.
  [[nodiscard]] std::string name_of(const MatrixRow& row) const {
    if (row.row.empty() && row.name.empty()) return text::translate("(none)", language_);
    return text::printable(std::string(row.row).append(row.name.empty() ? "" : " ").append(row.name));
  }

  [[nodiscard]] std::size_t greatest_of(std::string_view by) const noexcept {
    std::size_t greatest = 1;
    for (const MatrixRow& row : rows_) {
      if (row.by == by)
        greatest = std::max(greatest, *std::max_element(row.counts->begin(), row.counts->end()));
    }
    return greatest;
  }

  void append_head(const std::string& name, std::string_view color) {
    const bool cut = text::display_width(name) >= head_width_;
    const std::string shown =
        cut ? std::string(text::prefix_of_width(name, head_width_ - 2)).append(text::ellipsis) : name;
    out_.append(color).append(shown);
    out_.append(head_width_ - text::display_width(shown), ' ');
  }

  void append_cell(std::size_t count, std::size_t greatest) {
    static constexpr std::array<std::string_view, 5> blocks{" ", "\u2591", "\u2592", "\u2593", "\u2588"};
    // Of the 256 colours: light to dark blue, with black and white letters.
    static constexpr std::array<std::string_view, 5> shades{
        text::ansi::dim, "\x1B[48;5;195;30m", "\x1B[48;5;117;30m", "\x1B[48;5;33;97m", "\x1B[48;5;19;97m"};
    const std::size_t shade = shade_of(count, greatest);
    const std::string number = count == 0 ? std::string("\u00B7") : std::to_string(count);
    const std::size_t padding = cell_width_ - text::display_width(number);
    if (color_) {
      out_.append(shades[shade]).append(padding, ' ').append(number).append(text::ansi::plain);
    } else {
      out_.append(padding - 1, ' ').append(blocks[shade]).append(number);
    }
  }

  std::string& out_;
  std::vector<MatrixRow> rows_;
  bool color_;
  text::MessageLanguage language_;
  std::size_t greatest_ = 0;
  std::size_t cell_width_ = 0;
  std::size_t head_width_ = 0;
};

}  // namespace

std::span<const Column> goal_matrix_columns() noexcept { return matrix_column_table; }

void append_goal_matrix_rows(const TableWriter& table, std::string& piece, const GoalMatrix& matrix) {
  for (const MatrixRow& row : rows_of(matrix, table.language())) {
    std::array<Cell, matrix_column_table.size()> cells{row.by, row.row, row.name};
    std::copy(row.counts->begin(), row.counts->end(), cells.begin() + key_columns);
    table.append_row(piece, cells);
  }
}

void append_goal_matrix_grid(std::string& out, const GoalMatrix& matrix, bool color, std::size_t width,
                             text::MessageLanguage language) {
  Grid grid(out, rows_of(matrix, language), color, width, language);
  grid.append_part("goal");
  out += '\n';
  grid.append_part("country");
}

}  // namespace unpsa::writer
