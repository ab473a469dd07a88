// SPDX-License-Identifier: MIT
#include "writer/document/sqlite_schema.hpp"

#include <algorithm>

#include "writer/document/documents.hpp"

namespace unpsa::writer {
namespace {

std::string_view sql_type(ColumnType type) noexcept {
  switch (type) {
    case ColumnType::text:
    case ColumnType::list:
      return "TEXT";
    case ColumnType::real:
      return "REAL";
    case ColumnType::integer:
    case ColumnType::boolean:
      break;
  }
  return "INTEGER";
}

/// What a column keeps to beside its type.
std::string constraint_of(ExportTable table, const Column& column) {
  std::string constraint;
  if (column.name == "id") {
    constraint = table == ExportTable::records
                     ? " NOT NULL PRIMARY KEY"
                     : " NOT NULL REFERENCES forms(id) ON DELETE CASCADE ON UPDATE CASCADE";
  } else if (table == ExportTable::answers && column.name == "question") {
    constraint = " NOT NULL";
  }
  if (column.type == ColumnType::boolean)
    constraint.append(" CHECK (\"").append(column.name).append("\" IN (0, 1))");
  return constraint;
}

std::string create_table(ExportTable table) {
  std::string sql = "CREATE TABLE " + std::string(database_table(table)) + " (\n";
  if (const SearchedTable* searched = find_searched(table))
    sql.append("  ").append(searched->key).append(" INTEGER PRIMARY KEY AUTOINCREMENT,\n");
  for (const Column& column : columns_of(table)) {
    if (is_answer(table, column)) continue;
    if (&column != columns_of(table).data()) sql += ",\n";
    sql.append("  \"").append(column.name).append("\" ").append(sql_type(column.type));
    sql += constraint_of(table, column);
  }
  if (table == ExportTable::answers) sql += ",\n  UNIQUE (id, question)";
  return sql + "\n) STRICT;\n";
}

/// The columns of `records` as a view: texts of answers would take a third of the database a second time.
std::string create_records() {
  std::string sql = "CREATE VIEW records AS SELECT\n";
  for (const Column& column : columns_of(ExportTable::records)) {
    if (&column != columns_of(ExportTable::records).data()) sql += ",\n";
    const std::string name(column.name);
    sql += is_answer(ExportTable::records, column)
               ? "  (SELECT text FROM answers WHERE answers.id = forms.id AND question = '" + name +
                     "' AND status <> 'missing') AS \"" + name + "\""
               : "  forms.\"" + name + "\"";
  }
  return sql +
         "\nFROM forms;\n"
         "CREATE TRIGGER records_delete INSTEAD OF DELETE ON records BEGIN\n"
         "  DELETE FROM forms WHERE id = OLD.id;\nEND;\n";
}

constexpr std::string_view indexes = R"(
CREATE INDEX forms_file ON forms(file);
CREATE INDEX forms_country ON forms(iso3166);
CREATE INDEX sdg_references_id ON sdg_references(id);
CREATE INDEX sdg_references_goal ON sdg_references(goal);
CREATE INDEX findings_id ON findings(id);
CREATE INDEX findings_rule ON findings(rule);
CREATE INDEX notes_id ON notes(id);
CREATE INDEX repeats_id ON repeats(id);
CREATE INDEX unassigned_id ON unassigned(id);
)";

/// The index over the texts of a table. It has no texts of its own: those of the table are read.
std::string create_search(const SearchedTable& searched) {
  const std::string table(name_of(searched.table));
  return "CREATE VIRTUAL TABLE " + table + "_search USING fts5(text, content=\"" + table +
         "\", content_rowid=\"" + std::string(searched.key) +
         "\", tokenize = 'unicode61 remove_diacritics 2');\n";
}

}  // namespace

std::string_view database_table(ExportTable table) noexcept {
  if (table == ExportTable::records) return "forms";
  return table == ExportTable::sdg ? "sdg_references" : name_of(table);
}

const SearchedTable* find_searched(ExportTable table) noexcept {
  const auto found = std::find_if(searched_tables.begin(), searched_tables.end(),
                                  [&](const SearchedTable& one) { return one.table == table; });
  return found == searched_tables.end() ? nullptr : &*found;
}

std::string database_schema() {
  std::string sql;
  for (const ExportTable table : all_export_tables) sql += create_table(table);
  sql += create_records();
  sql += indexes;
  for (const SearchedTable& searched : searched_tables) sql += create_search(searched);
  sql += "PRAGMA application_id = " + std::to_string(database_application_id) + ";\n";
  return sql + "PRAGMA user_version = " + std::to_string(database_version) + ";\n";
}

std::string select_statement(ExportTable table) {
  std::string names;
  for (const Column& column : columns_of(table)) {
    names += names.empty() ? "" : ", ";
    if (is_answer(table, column)) {
      names += "NULL";
    } else {
      names.append("\"").append(column.name).append("\"");
    }
  }
  return "SELECT " + names + " FROM " + std::string(database_table(table)) + " ORDER BY rowid";
}

std::string insert_statement(ExportTable table) {
  std::string names;
  std::string values;
  std::size_t number = 0;
  for (const Column& column : columns_of(table)) {
    ++number;
    if (is_answer(table, column)) continue;
    names.append(names.empty() ? "\"" : ", \"").append(column.name).append("\"");
    values.append(values.empty() ? "?" : ", ?").append(std::to_string(number));
  }
  return "INSERT INTO " + std::string(database_table(table)) + "(" + names + ") VALUES (" + values + ")";
}

}  // namespace unpsa::writer
