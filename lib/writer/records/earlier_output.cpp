// SPDX-License-Identifier: MIT
// An output is known by how it is built: the openings of documents and reports, and lines that all have the
// same columns. A note, a list of names or a configuration is built in no such way.
#include "writer/records/earlier_output.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "dedupe/index_file.hpp"
#include "form/column_titles.hpp"
#include "text/utf8.hpp"
#include "unpsa/validate.hpp"
#include "unpsa/wordcount.hpp"
#include "validate/baseline.hpp"
#include "writer/document/documents.hpp"
#include "writer/table/export_tables.hpp"

namespace unpsa::writer {
namespace {

bool holds(std::string_view text, std::string_view part) noexcept {
  return text.find(part) != std::string_view::npos;
}

std::string_view take_first_line(std::string_view& text) noexcept {
  std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// `u` and 16 hexadecimal digits.
bool holds_record_id(std::string_view line) noexcept {
  constexpr std::size_t digits = 16;
  for (std::size_t at = line.find('u'); at != std::string_view::npos; at = line.find('u', at + 1)) {
    const std::size_t end = std::min(line.find_first_not_of("0123456789abcdef", at + 1), line.size());
    if (end == at + 1 + digits) return true;
  }
  return false;
}

bool is_column(std::string_view cell) {
  // Of tables of the other programs; those of unpsa-export have the rest.
  constexpr std::array<std::string_view, 4> others{"records", "cluster", "key", "number"};
  const auto is_named = [cell](const Column& column) {
    return column.name == cell || form::chinese_column_title(column.name) == cell;
  };
  return wordcount::parse_method(cell) || std::find(others.begin(), others.end(), cell) != others.end() ||
         std::any_of(all_export_tables.begin(), all_export_tables.end(), [&](ExportTable table) {
           const auto columns = columns_of(table);
           return std::any_of(columns.begin(), columns.end(), is_named);
         });
}

/// Whether a line begins with a column's name, before a separator or alone.
bool is_header(std::string_view line) {
  const std::size_t end = std::min({line.find('\t'), line.find(','), line.find("  "), line.size()});
  return is_column(text::trim(line.substr(0, end)));
}

/// Whether all whole lines have as many tabs, one at least.
bool has_even_tabs(std::string_view head) noexcept {
  std::string_view rest = head;
  const std::string_view first = take_first_line(rest);
  const auto tabs = std::count(first.begin(), first.end(), '\t');
  while (holds(rest, "\n")) {
    const std::string_view line = take_first_line(rest);
    if (std::count(line.begin(), line.end(), '\t') != tabs) return false;
  }
  return tabs > 0;
}

bool is_rows(std::string_view head) {
  std::string_view rest = head;
  const std::string_view first = take_first_line(rest);
  const bool is_totals = !first.empty() && first.find_first_not_of("0123456789,. ") == first.npos;
  return is_header(first) || holds_record_id(first) || has_even_tabs(head) || is_totals ||
         (first.starts_with("| ") && rest.starts_with("| ---"));
}

/// Objects open with a column of a table, or with the first key of another document.
bool is_json(std::string_view head) {
  constexpr std::array<std::string_view, 5> first_keys{"$schema", "profile", "fields", "description",
                                                       "source"};
  const bool is_array = head.starts_with('[');
  if (is_array) head = text::trim(head.substr(1));
  if (is_array && head.starts_with(']')) return true;
  if (!head.starts_with('{')) return false;
  head = text::trim(head.substr(1));
  if (!head.starts_with('"')) return false;
  const std::string_view key = head.substr(1, head.find('"', 1) - 1);
  return is_column(key) || std::find(first_keys.begin(), first_keys.end(), key) != first_keys.end();
}

/// A database that was written here, by its application id.
bool is_database(std::string_view head) noexcept {
  constexpr std::string_view magic("SQLite format 3\0", 16);
  constexpr std::size_t id_offset = 68;  // SQLite's database header; big-endian
  constexpr std::size_t id_size = 4;
  if (!head.starts_with(magic) || head.size() < id_offset + id_size) return false;
  std::int64_t id = 0;
  for (const char byte : head.substr(id_offset, id_size)) id = id << 8 | static_cast<unsigned char>(byte);
  return id == database_application_id;
}

bool is_document(std::string_view head) {
  constexpr std::string_view archive = "PK\x03\x04";
  if (head.starts_with(archive) || is_database(head)) return true;
  return head.starts_with('<') &&
         (holds(head, "content=\"unpsa-") || holds(head, "name=\"unpsa-") || holds(head, "<checkstyle"));
}

bool is_severity(std::string_view word) { return validate::parse_severity(word).has_value(); }

/// `…: error: … [limit-over]`
bool is_finding_line(std::string_view line) {
  const std::size_t open = line.rfind('[');
  if (open == std::string_view::npos || !line.ends_with(']')) return false;
  return validate::find_rule(line.substr(open + 1, line.size() - open - 2)) != nullptr;
}

/// `form.txt: 3 answers within the limit`
bool is_statistics_line(std::string_view line) noexcept {
  const std::size_t colon = line.rfind(": ");
  if (colon == std::string_view::npos) return false;
  line.remove_prefix(colon + 2);
  return line.starts_with("no answer with a limit") ||
         text::trim(line.substr(std::min(line.find_first_not_of("0123456789"), line.size())))
             .starts_with("answer");
}

/// A record of `--layout record`: its title, and below it its id.
bool is_markdown_record(std::string_view head) {
  const bool has_title = take_first_line(head).starts_with("## ");
  if (!has_title || !take_first_line(head).empty()) return false;
  return head.starts_with("`u") && holds_record_id(take_first_line(head));
}

bool is_report(std::string_view head) {
  constexpr std::array commands{"::error ", "::warning ", "::notice ", "## unpsa-validate"};
  const std::string_view line = take_first_line(head);
  if (is_severity(line.substr(0, line.find('[')))) return true;
  if (line.starts_with("## ") && validate::find_rule(line.substr(3)) != nullptr) return true;
  return is_finding_line(line) || is_statistics_line(line) ||
         std::any_of(commands.begin(), commands.end(),
                     [line](const char* command) { return line.starts_with(command); });
}

}  // namespace

std::optional<EarlierOutput> find_earlier_output(std::string_view head) {
  if (validate::is_baseline(head)) return EarlierOutput::baseline;
  if (head.starts_with(dedupe::index_magic)) return EarlierOutput::index;
  const std::string_view text = text::trim(head);
  if (is_document(text) || is_report(text) || is_markdown_record(text)) return EarlierOutput::document;
  return is_json(text) || is_rows(text) ? std::optional(EarlierOutput::rows) : std::nullopt;
}

}  // namespace unpsa::writer
