// SPDX-License-Identifier: MIT
#include "writer/table/fields.hpp"

#include <algorithm>

#include "writer/table/scan.hpp"
#include "writer/table/spreadsheet_text.hpp"

namespace unpsa::writer {
namespace {

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

std::size_t replace_all(std::string& text, std::size_t from, char wanted, std::string_view symbol) {
  std::size_t place = text.find(wanted, from);
  if (place == text.npos) return 0;
  std::string replaced;
  std::size_t begin = 0;
  std::size_t count = 0;
  for (; place != text.npos; place = text.find(wanted, begin)) {
    replaced.append(text, begin, place - begin).append(symbol);
    begin = place + 1;
    ++count;
  }
  text = replaced.append(text, begin);
  return count;
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

std::size_t replace_nulls(std::string& text) { return replace_all(text, 0, '\0', "\u2400"); }

std::size_t replace_text_ends(std::string& text, std::size_t from) {
  return replace_all(text, from, '\0', "\u2400") + replace_all(text, from, '\x1A', "\u241A");
}

std::size_t count_text_ends(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0') +
                                  std::count(text.begin(), text.end(), '\x1A'));
}

std::string describe_replaced(std::size_t count, std::string_view places) {
  return std::to_string(count) +
         (count == 1 ? " control character was replaced" : " control characters were replaced") +
         " with \u2400 or \u241A" + std::string(places) +
         ", since many programs end a text there; json and ndjson keep them";
}

}  // namespace unpsa::writer
