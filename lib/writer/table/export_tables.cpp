// SPDX-License-Identifier: MIT
#include "writer/table/export_tables.hpp"

#include <algorithm>

#include "form/questions.hpp"
#include "writer/table/carried_cell.hpp"
#include "writer/table/findings_table.hpp"
#include "writer/table/list_text.hpp"
#include "writer/table/record_paths.hpp"
#include "writer/table/record_table.hpp"
#include "writer/table/sdg_table.hpp"

namespace unpsa::writer {
namespace {

constexpr std::array<std::string_view, all_export_tables.size()> table_names{
    "records", "answers", "sdg", "findings", "notes", "unassigned", "repeats"};

constexpr std::array note_column_table{
    Column{"id"},
    Column{"file"},
    Column{"line", ColumnType::integer},
    Column{"column", ColumnType::integer},
    Column{"rule"},
    Column{"message"},
};

constexpr std::array unassigned_column_table{
    Column{"id"},
    Column{"file"},
    Column{"line", ColumnType::integer},
    Column{"text"},
};

constexpr std::array repeat_column_table{
    Column{"id"},
    Column{"file"},
    Column{"line", ColumnType::integer},
    Column{"lines", ColumnType::integer},
    Column{"element"},
    Column{"differs", ColumnType::list},
};

void append_note_rows(const TableWriter& writer, std::string& piece, const Record& record) {
  for (const Note& note : record.notes) {
    const std::array<Cell, note_column_table.size()> row{
        record.id, record.source.file, number_or_null(note.line), number_or_null(note.column),
        note.rule, note.message,
    };
    writer.append_row(piece, row);
  }
}

void append_unassigned_rows(const TableWriter& writer, std::string& piece, const Record& record) {
  for (const UnassignedText& part : record.unassigned) {
    const std::array<Cell, unassigned_column_table.size()> row{
        record.id,
        record.source.file,
        number_or_null(part.line),
        part.text,
    };
    writer.append_row(piece, row);
  }
}

}  // namespace

std::string_view name_of(ExportTable table) noexcept { return table_names[static_cast<std::size_t>(table)]; }

std::span<const Column> columns_of(ExportTable table) noexcept {
  switch (table) {
    case ExportTable::records:
      return record_columns();
    case ExportTable::answers:
      return answer_columns();
    case ExportTable::sdg:
      return mention_columns();
    case ExportTable::findings:
      return finding_columns();
    case ExportTable::unassigned:
      return unassigned_column_table;
    case ExportTable::repeats:
      return repeat_column_table;
    case ExportTable::notes:
      break;
  }
  return note_column_table;
}

bool is_answer(ExportTable table, const Column& column) noexcept {
  return table == ExportTable::records && form::find_question(column.name) != nullptr;
}

std::optional<std::size_t> find_column(ExportTable table, std::string_view name) noexcept {
  const std::span<const Column> columns = columns_of(table);
  if (const auto found = find_named(columns, name)) return found;
  const std::optional<PathPlace> place = find_path(name);
  if (!place) return std::nullopt;
  // Every table has the file.
  return place->table == table || place->column == "file" ? find_named(columns, place->column) : std::nullopt;
}

std::vector<std::string_view> names_of_columns(ExportTable table) {
  std::vector<std::string_view> names;
  for (const Column& column : columns_of(table)) names.push_back(column.name);
  if (table == ExportTable::records) {
    for (const std::string_view path : renamed_paths()) names.push_back(path);
  }
  return names;
}

stages::Needs needs_of(ExportTable table, std::span<const std::size_t> fields, stages::Want want) noexcept {
  switch (table) {
    case ExportTable::records:
      return record_needs(fields, want);
    case ExportTable::answers:
      return {.counts = stages::Want::always};
    case ExportTable::sdg:
      return {.mentions = stages::Want::always};
    case ExportTable::findings:
      return {.findings = stages::Want::always};
    case ExportTable::notes:
    case ExportTable::unassigned:
    case ExportTable::repeats:
      break;
  }
  return {};
}

struct ExportRows::State {
  std::string list_separator;
  RecordRows records;

  std::string differs;

  explicit State(std::string_view separator) : list_separator(separator), records(separator) {}

  void append_repeat_rows(const TableWriter& writer, std::string& piece, const Record& record) {
    for (const Repeat& repeat : record.repeats) {
      differs.clear();
      const ListRange list = append_list({differs, list_separator}, repeat.differs,
                                         [this](std::string_view key) { differs += key; });
      const std::array<Cell, repeat_column_table.size()> row{
          record.id,      record.source.file, number_or_null(repeat.line), number_or_null(repeat.lines),
          repeat.element, list.cell(differs),
      };
      writer.append_row(piece, row);
    }
  }
};

ExportRows::ExportRows(std::string_view list_separator) : state_(std::make_unique<State>(list_separator)) {}
ExportRows::~ExportRows() = default;
ExportRows::ExportRows(const ExportRows& other) : ExportRows(other.state_->list_separator) {}
ExportRows::ExportRows(ExportRows&&) noexcept = default;
ExportRows& ExportRows::operator=(ExportRows&&) noexcept = default;

void ExportRows::append(ExportTable table, const TableWriter& writer, std::string& piece,
                        const Record& record, const stages::Results& results) {
  switch (table) {
    case ExportTable::records:
      return state_->records.append(writer, piece, record, results);
    case ExportTable::answers:
      return append_answer_rows(writer, piece, record, results.counts);
    case ExportTable::sdg:
      if (results.mentions.origin == stages::Origin::found) {
        return append_mention_rows(writer, piece, record, results.mentions.mentions);
      }
      return append_carried_rows(writer, piece, record, results.mentions.carried, stages::mention_keys);
    case ExportTable::findings:
      if (results.findings.origin == stages::Origin::found) {
        return append_finding_rows(writer, piece, record, results.findings.findings);
      }
      return append_carried_rows(writer, piece, record, results.findings.carried, stages::finding_keys);
    case ExportTable::notes:
      return append_note_rows(writer, piece, record);
    case ExportTable::unassigned:
      return append_unassigned_rows(writer, piece, record);
    case ExportTable::repeats:
      return state_->append_repeat_rows(writer, piece, record);
  }
}

}  // namespace unpsa::writer
