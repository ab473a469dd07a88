// SPDX-License-Identifier: MIT
#include "writer/table/record_paths.hpp"

#include <algorithm>
#include <array>

#include "form/questions.hpp"

namespace unpsa::writer {
namespace {

/// A path whose column has another name than its last key.
struct Renamed {
  std::string_view path;
  ExportTable table;
  std::string_view column;
};
constexpr auto records = ExportTable::records;
constexpr std::array renamed{
    Renamed{"source.file", records, "file"},
    Renamed{"source.line", records, "line"},
    Renamed{"source.encoding", records, "encoding"},
    Renamed{"source.hash", records, "hash"},
    Renamed{"source.lines", records, "source_lines"},
    Renamed{"edition.year", records, "edition"},
    Renamed{"edition.candidates", records, "edition_candidates"},
    Renamed{"edition.evidence", records, "edition_evidence"},
    Renamed{"member_state.text", records, "member_state"},
    Renamed{"member_state.iso3166", records, "iso3166"},
    Renamed{"member_state.name", records, "country"},
    Renamed{"institution_type.text", records, "institution_type"},
    Renamed{"institution_type.code", records, "institution_type_code"},
    Renamed{"sector.text", records, "sector"},
    Renamed{"sector.code", records, "sector_code"},
    Renamed{"administrative_level.text", records, "administrative_level"},
    Renamed{"administrative_level.code", records, "administrative_level_code"},
    Renamed{"category.text", records, "category"},
    Renamed{"category.code", records, "category_code"},
    Renamed{"criteria.code", records, "criteria"},
    Renamed{"criteria.text", records, "criteria_texts"},
    Renamed{"implementation_date.date", records, "implementation_date"},
    Renamed{"implementation_date.text", records, "implementation_date_text"},
    Renamed{"sdg.goals", records, "goals"},
    Renamed{"sdg.goals.goal", records, "goals"},
    Renamed{"sdg.goals.text", ExportTable::sdg, "text"},
    Renamed{"sdg.goals.line", ExportTable::sdg, "line"},
    Renamed{"sdg.targets", records, "targets"},
    Renamed{"sdg.targets.target", records, "targets"},
    Renamed{"sdg.targets.text", ExportTable::sdg, "text"},
    Renamed{"sdg.targets.line", ExportTable::sdg, "line"},
    Renamed{"sdg.summary.ticked_only", records, "sdg_ticked_only"},
    Renamed{"sdg.summary.cited_only", records, "sdg_cited_only"},
    Renamed{"sdg.summary.both", records, "sdg_both"},
    Renamed{"sdg.summary.implied", records, "sdg_implied"},
    Renamed{"sdg.summary.invalid", records, "sdg_invalid"},
    Renamed{"sdg.summary.goals_ticked_only", records, "sdg_goals_ticked_only"},
    Renamed{"sdg.summary.goals_cited_only", records, "sdg_goals_cited_only"},
    Renamed{"sdg.summary.goals_both", records, "sdg_goals_both"},
    Renamed{"duplicate.kind", records, "duplicate_kind"},
    Renamed{"duplicate.of", records, "duplicate_of"},
    Renamed{"wordcount.answers.status", ExportTable::answers, "limit_status"},
};

/// A list whose items are the rows of a table, with the same names.
struct List {
  std::string_view path;
  ExportTable table;
};
constexpr std::array list_members{
    List{"answers", ExportTable::answers},  List{"wordcount.answers", ExportTable::answers},
    List{"sdg.mentions", ExportTable::sdg}, List{"findings", ExportTable::findings},
    List{"notes", ExportTable::notes},      List{"unassigned", ExportTable::unassigned},
    List{"repeats", ExportTable::repeats},
};

// In no table. What ends with a full stop means all below it that no table has.
constexpr std::array<std::string_view, 9> in_no_table{
    "schema",          "lines",
    "lines.",          "answers.lines",
    "answers.places",  "wordcount.method",
    "wordcount.ratio", "wordcount.answers.",
    "duplicate.",
};

constexpr std::string_view answers_prefix = "answers.";

/// What a path has below `list`; empty if it does not lead there.
std::string_view key_below(std::string_view path, std::string_view list) noexcept {
  if (!path.starts_with(list) || path.size() <= list.size() || path[list.size()] != '.') return {};
  return path.substr(list.size() + 1);
}

/// A path into the answer to a question: `3.a`, and `text` of `answers.3.a.text`.
struct AnswerPath {
  const form::Question* question = nullptr;
  std::string_view key;
};
AnswerPath find_answer_path(std::string_view path) noexcept {
  if (!path.starts_with(answers_prefix)) return {};
  path.remove_prefix(answers_prefix.size());
  for (const form::Question& question : form::questions()) {
    if (path == question.id) return {&question, {}};
    if (const std::string_view key = key_below(path, question.id); !key.empty()) return {&question, key};
  }
  return {};
}

/// The place of the column of exactly this name.
std::optional<PathPlace> place_of_column(ExportTable table, std::string_view name) noexcept {
  const auto column = find_named(columns_of(table), name);
  if (!column) return std::nullopt;
  return PathPlace{table, columns_of(table)[*column].name};
}

/// The column of a value that is yes or no, and of its text.
std::optional<PathPlace> find_yes_no(std::string_view path) noexcept {
  const std::size_t dot = std::min(path.rfind('.'), path.size());
  const auto column = find_named(columns_of(records), path.substr(0, dot));
  if (!column || columns_of(records)[*column].type != ColumnType::boolean) return std::nullopt;
  if (path.substr(dot) == ".value") return PathPlace{records, columns_of(records)[*column].name};
  if (path.substr(dot) == ".text") return PathPlace{records, "yes_no_texts"};
  return std::nullopt;
}

}  // namespace

std::optional<PathPlace> find_path(std::string_view path) noexcept {
  const auto known =
      std::find_if(renamed.begin(), renamed.end(), [path](const Renamed& row) { return row.path == path; });
  if (known != renamed.end()) return PathPlace{known->table, known->column};
  if (const AnswerPath answer = find_answer_path(path); answer.question != nullptr) {
    if (answer.key.empty() || answer.key == "text") return PathPlace{records, answer.question->id};
    return place_of_column(ExportTable::answers, answer.key);
  }
  for (const List& list : list_members) {
    if (path == list.path) return PathPlace{list.table, {}};
    if (const auto place = place_of_column(list.table, key_below(path, list.path))) return place;
  }
  return find_yes_no(path);
}

std::string without_places(std::string_view path) {
  std::string plain;
  while (!path.empty()) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    std::string_view key = path.substr(0, dot);
    path.remove_prefix(std::min(dot + 1, path.size()));
    if (key.ends_with(']')) key = key.substr(0, key.find('['));
    if (key == "*" || key.find_first_not_of("0123456789") == std::string_view::npos) continue;
    if (!plain.empty()) plain += '.';
    plain += key;
  }
  return plain;
}

bool is_in_no_table(std::string_view path) noexcept {
  std::string_view key;
  if (const AnswerPath answer = find_answer_path(path); answer.question != nullptr) key = answer.key;
  return !find_path(path) && std::any_of(in_no_table.begin(), in_no_table.end(), [&](std::string_view one) {
    if (!key.empty()) return key_below(one, "answers") == key;
    return path == one || (one.ends_with('.') && path.starts_with(one));
  });
}

std::vector<std::string_view> renamed_paths() {
  std::vector<std::string_view> paths;
  for (const Renamed& row : renamed) {
    if (row.table == records) paths.push_back(row.path);
  }
  return paths;
}

}  // namespace unpsa::writer
