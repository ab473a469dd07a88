// SPDX-License-Identifier: MIT
// An output is known by how it is built: the whole openings of documents and reports, and headers and objects
// that have nothing but columns of ours. What may be a person's is not ours: a single heading, rows without
// any, and all that cannot be seen whole.
#include "writer/records/earlier_output.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <system_error>
#include <vector>

#include "dedupe/index_file.hpp"
#include "dedupe/verdicts.hpp"
#include "form/column_titles.hpp"
#include "form/goals.hpp"
#include "json/document.hpp"
#include "json/value_scanner.hpp"
#include "text/utf8.hpp"
#include "unpsa/validate.hpp"
#include "unpsa/wordcount.hpp"
#include "validate/baseline.hpp"
#include "writer/document/documents.hpp"

namespace unpsa::writer {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view two_spaces = "  ";

bool holds(std::string_view text, std::string_view part) noexcept {
  return text.find(part) != std::string_view::npos;
}

std::string_view take_first_line(std::string_view& text) noexcept {
  std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

constexpr std::string_view id_column = "id";

/// Whether `u` and 16 hexadecimal digits stand in the line.
bool holds_record_id(std::string_view line) noexcept {
  constexpr std::size_t digits = 16;
  for (std::size_t at = line.find('u'); at != std::string_view::npos; at = line.find('u', at + 1)) {
    const std::size_t end = std::min(line.find_first_not_of("0123456789abcdef", at + 1), line.size());
    if (end == at + 1 + digits) return true;
  }
  return false;
}

/// Whether a cell is the number of a goal, as in the header of the matrix of goals.
bool is_goal_number(std::string_view cell) noexcept {
  int number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  return error == std::errc() && end == cell.data() + cell.size() && number >= 1 &&
         number <= form::goal_count;
}

bool is_column(std::string_view cell) {
  return form::is_column_title(cell) || wordcount::parse_method(cell) || is_goal_number(cell);
}

std::vector<std::string_view> split(std::string_view line, std::string_view separator) {
  std::vector<std::string_view> cells;
  while (true) {
    const std::size_t end = std::min(line.find(separator), line.size());
    cells.push_back(text::trim(line.substr(0, end)));
    if (end == line.size()) return cells;
    line.remove_prefix(end + separator.size());
    if (separator == two_spaces) line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  }
}

/// Whether a column has a name that many tables have.
bool is_everyday(std::string_view cell) noexcept {
  constexpr std::array names{"name"sv,     "description"sv, "type"sv,  "text"sv,   "table"sv,  "summary"sv,
                             "country"sv,  "language"sv,    "size"sv,  "number"sv, "status"sv, "message"sv,
                             "category"sv, "label"sv,       "score"sv, "line"sv,   "row"sv,    "key"sv};
  return std::find(names.begin(), names.end(), cell) != names.end() || is_goal_number(cell);
}

/// Whether the cells are columns of ours, all of them, and not only such as a person's own list has.
bool is_header(const std::vector<std::string_view>& cells) {
  return cells.size() > 1 && std::all_of(cells.begin(), cells.end(), is_column) &&
         !std::all_of(cells.begin(), cells.end(), is_everyday);
}

/// Whether the row below a header has the id of a record where the header says so.
bool has_its_id(const std::vector<std::string_view>& header, std::string_view row) {
  const auto is_id = [](std::string_view cell) {
    return cell == id_column || cell == form::chinese_column_title(id_column);
  };
  return row.empty() || std::none_of(header.begin(), header.end(), is_id) || holds_record_id(row);
}

/// A table for a terminal: columns, or where they are many, each value on its own line; or the matrix.
bool is_aligned(std::string_view text) {
  std::string_view line = take_first_line(text);
  if (is_header(split(line, two_spaces))) return true;
  const auto words = split(line, two_spaces);
  if (words.size() > 1 && words.back() == "9 10 11 12 13 14 15 16 17") return is_column(words.front());
  std::size_t values = 0;
  for (; !line.empty(); line = take_first_line(text)) {
    if (line.starts_with(' ')) continue;  // goes on
    const std::size_t end = std::min(line.find(two_spaces), line.size());
    if (!is_column(line.substr(0, end))) return false;
    ++values;
  }
  return values > 1;
}

bool is_rows(std::string_view text) {
  std::string_view rest = text;
  std::string_view first = take_first_line(rest);
  std::string_view second = take_first_line(rest);
  if (first.starts_with("| ") && first.ends_with(" |")) {
    const auto header = split(first.substr(1, first.size() - 2), "|");
    return second.starts_with("| ---") && is_header(header) && has_its_id(header, take_first_line(rest));
  }
  for (const std::string_view separator : {"\t", ",", ";"}) {
    const auto header = split(first, separator);
    if (is_header(header)) return has_its_id(header, second);
  }
  return is_aligned(text);
}

using json::Document;

/// Whether all members are columns, as in a header.
bool has_columns_only(const Document& object) {
  std::vector<std::string_view> keys;
  for (const auto& member : object.items()) keys.push_back(member.key());
  return is_header(keys);
}

bool is_row(const Document& row) {
  const auto id = row.find(id_column);
  const bool has_its_id =
      id == row.end() || (id->is_string() && holds_record_id(id->get_ref<const std::string&>()));
  return has_columns_only(row) && has_its_id;
}

bool has_text(const Document& object, const char* key, std::string_view expected) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() && found->get_ref<const std::string&>() == expected;
}

/// What GitLab reads.
bool is_code_quality(const Document& object) {
  constexpr std::array keys{"description", "check_name", "fingerprint", "severity", "location"};
  const auto rule = object.find("check_name");
  return object.size() == keys.size() && rule != object.end() && rule->is_string() &&
         validate::find_rule(rule->get_ref<const std::string&>()) != nullptr &&
         std::all_of(keys.begin(), keys.end(), [&](const char* key) { return object.contains(key); });
}

/// A Table Schema, a JSON Schema or the description of a data package.
bool is_schema(const Document& object) {
  if (has_text(object, "profile", "tabular-data-package")) return has_text(object, "name", package_name);
  const auto fields = object.find("fields");
  if (fields != object.end() && fields->is_array() && !fields->empty()) {
    return std::all_of(fields->begin(), fields->end(), [](const Document& field) {
      const auto name = field.find("name");
      return name != field.end() && name->is_string() && is_column(name->get_ref<const std::string&>());
    });
  }
  const auto id = object.find("$id");
  if (id != object.end() && id->is_string())
    return id->get_ref<const std::string&>().starts_with("urn:unpsa:");
  const auto properties = object.find("properties");
  return object.contains("$schema") && properties != object.end() && properties->is_object() &&
         has_columns_only(*properties);
}

/// The long reports for other programs, which open as no other program's do.
bool is_json_report(std::string_view head) noexcept {
  constexpr std::array openings{
      R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":)"sv,
      R"({"source":{"name":"unpsa-validate"},"diagnostics":[)"sv};
  return std::any_of(openings.begin(), openings.end(),
                     [head](std::string_view opening) { return head.starts_with(opening); });
}

/// Objects that have the members of a table, or those of another document, all of them.
bool is_json(std::string_view head) {
  const bool is_array = head.starts_with('[');
  if (is_array) head = text::trim(head.substr(1));
  if (is_array && head == "]") return true;  // nothing is in it
  if (!head.starts_with('{')) return false;
  const std::size_t end = json::ValueScanner().scan(head);
  if (end == json::ValueScanner::npos) return false;  // what cannot be seen whole is not ours
  const std::string_view first = head.substr(0, end);
  const Document object = Document::parse(first, nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) return false;
  return is_row(object) || (is_array ? is_code_quality(object) : is_schema(object)) ||
         dedupe::parse_verdict(first);
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

bool is_rule(std::string_view name) { return validate::find_rule(name) != nullptr; }

/// The page of a rule, whose example is a form.
bool is_explanation(std::string_view head) {
  const std::string_view title = take_first_line(head);
  return title.starts_with("## ") && is_rule(title.substr(3)) && take_first_line(head).empty();
}

bool is_document(std::string_view head) {
  constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  constexpr std::size_t longest_html_opening = 200;
  if (is_database(head) || is_json_report(head) || is_explanation(head)) return true;
  if (head.starts_with("<!DOCTYPE html>\n<html lang="))
    return holds(head.substr(0, longest_html_opening), "<meta name=\"generator\" content=\"unpsa-export\">");
  if (!head.starts_with(declaration)) return false;
  head.remove_prefix(declaration.size());
  if (head.starts_with("<testsuites name=\"unpsa-validate\"")) return true;
  // Many programs write such a report; one without findings holds nothing of theirs.
  return head.starts_with("<checkstyle ") && (holds(head, "source=\"unpsa.") || !holds(head, "<error "));
}

/// `error[limit-over]: …`, or the same at the end of a line.
bool opens_finding(std::string_view line) {
  const std::size_t open = line.find('[');
  const std::size_t close = line.find("]: ");
  return open < close && close != std::string_view::npos && validate::parse_severity(line.substr(0, open)) &&
         is_rule(line.substr(open + 1, close - open - 1));
}

/// `…: error: … [limit-over]`
bool is_finding_line(std::string_view line) {
  const std::size_t open = line.rfind('[');
  if (open == std::string_view::npos || !line.ends_with(']')) return false;
  const bool has_severity = holds(line, ": error: ") || holds(line, ": warning: ") || holds(line, ": note: ");
  return has_severity && is_rule(line.substr(open + 1, line.size() - open - 2));
}

/// `form.txt: 3 answers within the limit`
bool is_statistics_line(std::string_view line) noexcept {
  constexpr std::array counts{"answer over the limit"sv,   "answers over the limit"sv,
                              "answer with a disputed"sv,  "answers with a disputed"sv,
                              "answer within the limit"sv, "answers within the limit"sv,
                              "answer not judged"sv,       "answers not judged"sv};
  const std::size_t colon = line.rfind(": ");
  if (colon == std::string_view::npos) return false;
  line.remove_prefix(colon + 2);
  if (line.starts_with("no answer with a limit")) return true;
  const std::string_view words =
      text::trim(line.substr(std::min(line.find_first_not_of("0123456789"), line.size())));
  return words.size() < line.size() &&
         std::any_of(counts.begin(), counts.end(), [words](auto count) { return words.starts_with(count); });
}

/// `::error file=form.txt,…,title=limit-over::…`
bool is_command_line(std::string_view line) {
  constexpr std::array commands{"::error file="sv, "::warning file="sv, "::notice file="sv};
  if (std::none_of(commands.begin(), commands.end(), [line](auto name) { return line.starts_with(name); }))
    return false;
  constexpr std::string_view title = "title=";
  const std::size_t begin = line.find(title);
  if (begin == std::string_view::npos) return false;
  line.remove_prefix(begin + title.size());
  return is_rule(line.substr(0, line.find_first_of(":,")));
}

/// The two records of `--diff`: `A  u0123456789abcdef  form.txt:1`.
bool is_comparison(std::string_view line) noexcept {
  return line.starts_with("A  u") && holds_record_id(line);
}

/// A record of `--layout record`: its title, and below it its id.
bool is_markdown_record(std::string_view head) {
  const bool has_title = take_first_line(head).starts_with("## ");
  if (!has_title || !take_first_line(head).empty()) return false;
  return head.starts_with("`u") && holds_record_id(take_first_line(head));
}

bool is_report(std::string_view head) {
  const std::string_view line = take_first_line(head);
  return line == "## unpsa-validate" || opens_finding(line) || is_finding_line(line) ||
         is_statistics_line(line) || is_command_line(line) || is_comparison(line);
}

}  // namespace

std::optional<EarlierOutput> find_earlier_output(std::string_view head) {
  if (validate::is_baseline(head)) return EarlierOutput::baseline;
  if (head.starts_with(dedupe::index_magic)) return EarlierOutput::index;
  const std::string_view text = text::trim(head);
  if (is_document(text)) return EarlierOutput::document;
  const bool is_known = is_report(text) || is_markdown_record(text) || is_json(text) || is_rows(text);
  return is_known ? std::optional(EarlierOutput::rows) : std::nullopt;
}

bool is_own_workbook(std::string_view properties) noexcept {
  // A person who saves the workbook again leaves the mark and changes the time.
  return holds(properties, workbook_mark) &&
         holds(properties, "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">2000-01-01T00:00:00Z<");
}

}  // namespace unpsa::writer
