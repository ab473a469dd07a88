// SPDX-License-Identifier: MIT
#include "writer/table/fields.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"
#include "writer/table/scan.hpp"

namespace unpsa::writer {
namespace {

// =, +, - and @, and the same in full width.
constexpr std::array<char32_t, 8> formula_openings{'=', '+', '-', '@', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20};

// What numbers, dates, times and percentages are written with beside digits, here or there.
constexpr std::string_view number_marks = ".,:/-%eE ";

constexpr bool is_digit(char byte) noexcept { return byte >= '0' && byte <= '9'; }

/// 2021-05-30: the same day to every spreadsheet.
bool is_iso_date(std::string_view text) noexcept {
  constexpr std::string_view shape = "dddd-dd-dd";
  return text.size() == shape.size() &&
         std::equal(text.begin(), text.end(), shape.begin(),
                    [](char byte, char place) { return place == 'd' ? is_digit(byte) : byte == place; });
}

std::string_view escape_of(char byte) noexcept {
  switch (byte) {
    case '\t':
      return "\\t";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\\':
      return "\\\\";
  }
  return {};
}

}  // namespace

void append_csv_field(std::string& out, std::string_view text) {
  if (find_any<',', '"', '\n', '\r'>(text, 0) == text.size()) {
    out += text;
    return;
  }
  append_quoted_csv_field(out, text);
}

void append_quoted_csv_field(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t quote = text.find('"'); quote != text.npos; quote = text.find('"')) {
    out.append(text.substr(0, quote + 1)) += '"';
    text.remove_prefix(quote + 1);
  }
  out.append(text) += '"';
}

bool looks_like_formula(std::string_view text) noexcept {
  if (text.starts_with('\t') || text.starts_with('\r')) return true;
  std::size_t at = 0;
  while (at < text.size()) {
    const text::CodePoint first = text::decode(text.substr(at));
    if (!text::is_space(first.value)) {
      return std::find(formula_openings.begin(), formula_openings.end(), first.value) !=
             formula_openings.end();
    }
    at += first.length;
  }
  return false;
}

bool looks_like_number(std::string_view text) noexcept {
  constexpr std::size_t exact_digits = 15;  // a spreadsheet keeps as many
  if (text.empty() || !(is_digit(text.front()) || text.front() == '.') || is_iso_date(text)) return false;
  const auto may_be_of_number = [](char byte) {
    return is_digit(byte) || number_marks.find(byte) != number_marks.npos;
  };
  if (!std::all_of(text.begin(), text.end(), may_be_of_number)) return false;
  const bool exact = std::all_of(text.begin(), text.end(), is_digit) && text.size() <= exact_digits &&
                     (text.front() != '0' || text.size() == 1);
  return !exact;
}

void append_guarded_csv_field(std::string& out, std::string_view text) {
  if (!looks_like_formula(text) && !looks_like_number(text)) return append_csv_field(out, text);
  std::string guarded = "'";
  guarded += text;
  append_csv_field(out, guarded);
}

void append_tsv_field(std::string& out, std::string_view text) {
  std::size_t begin = 0;
  while (true) {
    const std::size_t special = find_any<'\t', '\n', '\r', '\\'>(text, begin);
    out += text.substr(begin, special - begin);
    if (special == text.size()) return;
    out += escape_of(text[special]);
    begin = special + 1;
  }
}

}  // namespace unpsa::writer
