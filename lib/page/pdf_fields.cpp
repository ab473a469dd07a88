// SPDX-License-Identifier: MIT
// The fields of a PDF form as `pdftk dump_data_fields` lists them: `FieldName: …` holds a label or prompt,
// `FieldValue: …` what was filled in, other lines of the kind tell how a field looks. Lines of another sort
// go on with a value.
#include <algorithm>
#include <array>

#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"

namespace unpsa::page {
namespace {

constexpr std::string_view field_name = "FieldName: ";
constexpr std::string_view field_value = "FieldValue: ";

/// `FieldFlags: 0`, `FieldStateOption: Off`; what pdftk tells of a field besides its name and value.
bool is_about_field(std::string_view line) {
  constexpr std::array<std::string_view, 8> keys{
      "FieldType",          "FieldNameAlt",   "FieldFlags",       "FieldValueDefault",
      "FieldJustification", "FieldMaxLength", "FieldStateOption", "FieldStateOptionDisplay"};
  const std::string_view key = line.substr(0, line.find(": "));
  return key.size() < line.size() && std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Whether a line is the rule between two fields; `rest` follows it.
bool is_rule(std::string_view line, std::string_view rest) {
  return line == "---" && (rest.starts_with("FieldType: ") || rest.starts_with("FieldName: "));
}

}  // namespace

bool shows_pdf_fields(const TextLines& head) {
  const auto has_line = [&head](std::string_view begin) {
    return std::any_of(head.ranges.begin(), head.ranges.end(),
                       [&](const LineRange& range) { return text_of(range, head.text).starts_with(begin); });
  };
  return has_line(field_name) && has_line(field_value);
}

Outcome undo_pdf_fields(std::string_view text, Edit& edit) {
  std::vector<LeftOut> pieces;
  std::size_t fields = 0;
  each_line(text, [&](const LineRange& line) {
    const std::string_view content = text_of(line, text);
    if (content.starts_with(field_name)) {
      pieces.push_back({line.begin, line.begin + field_name.size()});
      if (is_form_line(content.substr(field_name.size()))) ++fields;
    } else if (content.starts_with(field_value)) {
      pieces.push_back({line.begin, line.begin + field_value.size()});
    } else if (is_about_field(content) || is_rule(content, text.substr(line.next))) {
      pieces.push_back({line.begin, line.next});
    }
  });
  if (fields < enough_labels) return Outcome::nothing;
  edit.keep_without(pieces);
  return Outcome::undone;
}

}  // namespace unpsa::page
