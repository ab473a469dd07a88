// SPDX-License-Identifier: MIT
#include "writer/document/xlsx_layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "form/questions.hpp"
#include "text/width.hpp"

namespace unpsa::writer {
namespace {

struct Width {
  std::string_view column;
  double characters;
};
constexpr std::array widths{
    Width{"id", 18},         Width{"file", 24},         Width{"institution", 30}, Width{"initiative", 36},
    Width{"website", 24},    Width{"category", 30},     Width{"criteria", 20},    Width{"targets", 20},
    Width{"un_details", 30}, Width{"label", 40},        Width{"text", 80},        Width{"message", 60},
    Width{"help", 40},       Width{"iri", 32},          Width{"rule", 22},        Width{"member_state", 16},
    Width{"country", 16},    Width{"other_awards", 30},
};
constexpr double number_width = 9;
constexpr double text_width = 14;
constexpr double answer_width = 40;

constexpr double tallest_row = 409;  // no spreadsheet has a taller one
constexpr double lines_of_record = 8;

// Of a page of A4 on its side, in letters of about five points.
constexpr double page_width = 300;

}  // namespace

double sheet_width(const Column& column) {
  const auto found = std::find_if(widths.begin(), widths.end(),
                                  [&](const Width& width) { return width.column == column.name; });
  if (found != widths.end()) return found->characters;
  if (form::find_question(column.name) != nullptr) return answer_width;
  return column.type == ColumnType::text ? text_width : number_width;
}

bool is_wrapped(double width) noexcept { return width >= answer_width; }

double max_row_height(ExportTable table) noexcept {
  return table == ExportTable::records ? lines_of_record * line_height : tallest_row;
}

double wrapped_height(std::string_view text, double width, double max_height) {
  double lines = 0;
  while (true) {
    const std::string_view line = text.substr(0, text.find('\n'));
    lines += std::max(1.0, std::ceil(static_cast<double>(text::display_width(line)) / width));
    if (line.size() == text.size() || lines * line_height >= max_height) break;
    text.remove_prefix(line.size() + 1);
  }
  return std::min(lines * line_height, max_height);
}

std::uint16_t pages_across(std::span<const double> columns) noexcept {
  // A page takes columns as a whole.
  std::uint16_t pages = 1;
  double used = 0;
  for (const double width : columns) {
    if (used > 0 && used + width > page_width) {
      ++pages;
      used = columns.front();
    }
    used += width;
  }
  return pages;
}

}  // namespace unpsa::writer
