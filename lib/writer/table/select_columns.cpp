// SPDX-License-Identifier: MIT
#include "writer/table/select_columns.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

#include "form/questions.hpp"
#include "text/suggest.hpp"
#include "writer/table/record_columns.hpp"
#include "writer/table/record_paths.hpp"

namespace unpsa::writer {
namespace {

// Names of several columns of the table of records.
constexpr std::string_view all_answers = "answers";
constexpr std::string_view all_of_form = "form";  // what the page has, and nothing that programs find in it
constexpr std::string_view all_results = "results";

constexpr std::array<std::string_view, 6> brief_records{"file",    "language",    "edition",
                                                        "country", "institution", "initiative"};
constexpr std::array<std::string_view, 6> brief_answers{"file",  "question",     "word",
                                                        "limit", "limit_status", "text"};
constexpr std::array<std::string_view, 5> brief_sdg{"file", "question", "layer", "code", "text"};
constexpr std::array<std::string_view, 5> brief_findings{"file", "line", "severity", "rule", "message"};
constexpr std::array<std::string_view, 3> brief_unassigned{"file", "line", "text"};
constexpr std::array<std::string_view, 5> brief_repeats{"file", "line", "lines", "element", "differs"};
constexpr std::array<std::string_view, 4> brief_notes{"file", "line", "rule", "message"};

std::span<const std::string_view> brief_names(ExportTable table) {
  switch (table) {
    case ExportTable::records:
      return brief_records;
    case ExportTable::answers:
      return brief_answers;
    case ExportTable::sdg:
      return brief_sdg;
    case ExportTable::findings:
      return brief_findings;
    case ExportTable::unassigned:
      return brief_unassigned;
    case ExportTable::repeats:
      return brief_repeats;
    case ExportTable::notes:
      break;
  }
  return brief_notes;
}

void add_once(std::vector<std::size_t>& columns, std::size_t column) {
  if (std::find(columns.begin(), columns.end(), column) == columns.end()) columns.push_back(column);
}

bool is_result(std::string_view column) noexcept {
  return std::any_of(result_columns.begin(), result_columns.end(),
                     [column](const ResultColumn& result) { return result.column.name == column; });
}

/// The columns that one name means, none if there is no such column.
std::vector<std::size_t> find_columns(ExportTable table, std::string_view name) {
  std::vector<std::size_t> found;
  if (table == ExportTable::records && name == all_answers) {
    for (const form::Question& question : form::questions()) {
      if (const auto column = find_column(table, question.id)) found.push_back(*column);
    }
    return found;
  }
  if (table == ExportTable::records && (name == all_of_form || name == all_results)) {
    const std::span<const Column> columns = columns_of(table);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (is_result(columns[i].name) == (name == all_results)) found.push_back(i);
    }
    return found;
  }
  if (name.ends_with('*')) {
    name.remove_suffix(1);
    const std::span<const Column> columns = columns_of(table);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].name.starts_with(name)) found.push_back(i);
    }
    return found;
  }
  if (table == ExportTable::records && name == "words") name = "word";  // its old name
  if (const auto column = find_column(table, name)) found.push_back(*column);
  return found;
}

/// Where the values of a path are that another table has, or that names an item of a list by its place. Empty
/// if it is no such path.
std::string lead_to_column(ExportTable table, std::string_view name) {
  const auto lead = [table](const PathPlace& place) {
    std::string options;
    if (place.table != table) options.append("--table ").append(name_of(place.table));
    if (!place.column.empty())
      options.append(options.empty() ? "" : " ").append("--fields ").append(place.column);
    return "; use '" + options + "'";
  };
  if (const auto place = find_path(name); place && place->table != table) return lead(*place);
  const std::string plain = without_places(name);
  if (plain == name) return {};
  constexpr std::string_view why = ": an item of a list is not named by its place";
  if (const auto column = find_column(table, plain))
    return std::string(why) + lead({table, columns_of(table)[*column].name});
  if (const auto place = find_path(plain)) return std::string(why) + lead(*place);
  return {};
}

std::string unknown_column(ExportTable table, std::string_view name) {
  std::string message =
      "table '" + std::string(name_of(table)) + "' has no column '" + std::string(name) + "'";
  if (const std::string lead = lead_to_column(table, name); !lead.empty()) return message + lead;
  if (is_in_no_table(name) || is_in_no_table(without_places(name))) {
    return "'" + std::string(name) +
           "' is in whole records only, and in no table; use '--format ndjson' without '--fields'";
  }
  const std::string meant = text::did_you_mean(name, names_of_columns(table));
  if (!meant.empty()) return message + meant;
  for (const ExportTable other : all_export_tables) {
    if (other != table && find_column(other, name)) {
      return message + "; table '" + std::string(name_of(other)) + "' has one";
    }
  }
  return message.append("; '--list-fields --table ").append(name_of(table)).append("' lists its columns");
}

}  // namespace

SelectedColumns select_columns(ExportTable table, std::span<const std::string> fields,
                               std::span<const std::string> exclude) {
  SelectedColumns selected;
  if (fields.empty() && exclude.empty()) return selected;
  std::vector<std::size_t>& columns = selected.columns;
  for (const std::string& name : fields) {
    const std::vector<std::size_t> found = find_columns(table, name);
    if (found.empty()) return {{}, unknown_column(table, name)};
    for (const std::size_t column : found) add_once(columns, column);
  }
  if (fields.empty()) {
    columns.resize(columns_of(table).size());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
  }
  for (const std::string& name : exclude) {
    const std::vector<std::size_t> found = find_columns(table, name);
    if (found.empty()) return {{}, unknown_column(table, name)};
    for (const std::size_t column : found) std::erase(columns, column);
  }
  if (columns.empty()) return {{}, "no column is left; '--exclude' names all of them"};
  return selected;
}

std::vector<std::size_t> brief_columns(ExportTable table) {
  std::vector<std::size_t> columns;
  for (const std::string_view name : brief_names(table)) columns.push_back(*find_column(table, name));
  return columns;
}

}  // namespace unpsa::writer
