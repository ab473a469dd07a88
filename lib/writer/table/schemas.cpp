// SPDX-License-Identifier: MIT
#include "writer/table/schemas.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

#include "form/column_titles.hpp"
#include "form/questions.hpp"
#include "writer/table/schema_documents.hpp"

namespace unpsa::writer {
namespace {

// Columns that always have a value.
constexpr std::array<std::string_view, 11> always_there{
    "id", "file", "status", "word", "ws", "limit_status", "rule", "severity", "message", "layer", "kind"};

bool is_always_there(ExportTable table, std::string_view column) noexcept {
  // Words of a whole record are there once they are counted.
  if (table == ExportTable::records && column == "word") return false;
  return std::find(always_there.begin(), always_there.end(), column) != always_there.end();
}

std::vector<std::size_t> all_or(ExportTable table, std::span<const std::size_t> fields) {
  std::vector<std::size_t> chosen(fields.begin(), fields.end());
  if (chosen.empty()) {
    chosen.resize(columns_of(table).size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
  }
  return chosen;
}

/// Words of column names that are not words of English.
struct Spelling {
  std::string_view in_name;
  std::string_view in_title;
};
constexpr std::array spellings{
    Spelling{"id", "ID"},       Spelling{"iri", "IRI"},
    Spelling{"un", "UN"},       Spelling{"sdg", "SDG"},
    Spelling{"unpsa", "UNPSA"}, Spelling{"iso3166", "country code"},
    Spelling{"word", "words"},  Spelling{"ws", "words between spaces"},
};

/// `Institution type code`; of a question `3.a` and what it asks for.
std::string english_title(std::string_view name) {
  if (const form::Question* question = form::find_question(name))
    return std::string(question->id).append(" ").append(question->title_en);
  std::string title;
  while (!name.empty()) {
    const std::string_view word = name.substr(0, name.find('_'));
    name.remove_prefix(std::min(name.size(), word.size() + 1));
    const auto spelled = std::find_if(spellings.begin(), spellings.end(),
                                      [word](const Spelling& one) { return one.in_name == word; });
    title += title.empty() ? "" : " ";
    title += spelled == spellings.end() ? word : spelled->in_title;
  }
  if (title.front() >= 'a' && title.front() <= 'z')
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
  return title;
}

json::Document column_schema(ExportTable table, const Column& column) {
  json::Document schema;
  schema["type"] = json_type(column.type);
  if (!is_always_there(table, column.name)) schema["type"] = {json_type(column.type), "null"};
  if (column.type == ColumnType::list) schema["items"]["type"] = "string";
  if (column.name == "id") schema["pattern"] = "^u[0-9a-f]{16}$";
  schema["description"] = describe_column(table, column.name);
  return schema;
}

json::Document field_schema(ExportTable table, const Column& column) {
  json::Document schema;
  schema["name"] = column.name;
  const ColumnType type = column.type == ColumnType::list ? ColumnType::text : column.type;  // in a CSV
  schema["type"] = column.name == "implementation_date" ? "date" : json_type(type);
  schema["title"] = english_title(column.name);
  schema["title@zh"] = form::chinese_column_title(column.name);
  schema["description"] = describe_column(table, column.name);
  if (is_always_there(table, column.name)) schema["constraints"]["required"] = true;
  if (column.name == "id") schema["constraints"]["pattern"] = "u[0-9a-f]{16}";
  return schema;
}

}  // namespace

std::string_view json_type(ColumnType type) noexcept {
  switch (type) {
    case ColumnType::text:
      return "string";
    case ColumnType::integer:
      return "integer";
    case ColumnType::real:
      return "number";
    case ColumnType::list:
      return "array";
    case ColumnType::boolean:
      break;
  }
  return "boolean";
}

std::string row_schema_text(ExportTable table, std::span<const std::size_t> fields) {
  json::Document schema;
  schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  schema["title"] = name_of(table);
  schema["description"] = describe_table(table);
  schema["type"] = "object";
  for (const std::size_t field : all_or(table, fields)) {
    const Column& column = columns_of(table)[field];
    schema["properties"][std::string(column.name)] = column_schema(table, column);
  }
  for (const auto& [name, column] : schema["properties"].items()) schema["required"].push_back(name);
  schema["additionalProperties"] = false;
  return json::to_page(schema, 2);
}

json::Document table_schema(ExportTable table, std::span<const std::size_t> fields,
                            std::string_view null_text, ForeignKeys keys) {
  json::Document schema;
  for (const std::size_t field : all_or(table, fields))
    schema["fields"].push_back(field_schema(table, columns_of(table)[field]));
  schema["missingValues"].push_back("");
  if (!null_text.empty()) schema["missingValues"].push_back(null_text);
  if (keys == ForeignKeys::to_records && table != ExportTable::records) {
    json::Document& key = schema["foreignKeys"].emplace_back();
    key["fields"] = "id";
    key["reference"]["resource"] = "records";
    key["reference"]["fields"] = "id";
  }
  return schema;
}

std::string table_schema_text(ExportTable table, std::span<const std::size_t> fields,
                              std::string_view null_text) {
  return json::to_page(table_schema(table, fields, null_text, ForeignKeys::no), 2);
}

std::string_view record_schema_text() noexcept {
  static constexpr std::string_view text =
#include "record_schema.inc"
      ;
  return text;
}

}  // namespace unpsa::writer
