// SPDX-License-Identifier: MIT
#include "writer/table/schemas.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

#include "form/column_titles.hpp"
#include "json/record_json.hpp"

namespace unpsa::writer {
namespace {

// Columns that always have a value.
constexpr std::array<std::string_view, 11> always_there{
    "id", "file", "status", "word", "ws", "limit_status", "rule", "severity", "message", "layer", "kind"};

bool is_always_there(std::string_view column) noexcept {
  return std::find(always_there.begin(), always_there.end(), column) != always_there.end();
}

std::string_view json_type(ColumnType type) noexcept {
  switch (type) {
    case ColumnType::text:
      return "string";
    case ColumnType::integer:
      return "integer";
    case ColumnType::real:
      return "number";
    case ColumnType::boolean:
      break;
  }
  return "boolean";
}

std::vector<std::size_t> all_or(ExportTable table, std::span<const std::size_t> fields) {
  std::vector<std::size_t> chosen(fields.begin(), fields.end());
  if (chosen.empty()) {
    chosen.resize(columns_of(table).size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
  }
  return chosen;
}

std::string quoted(std::string_view text) {
  std::string out;
  json::append_string(out, text);
  return out;
}

}  // namespace

void append_json_schema(std::string& out, ExportTable table, std::span<const std::size_t> fields) {
  const std::vector<std::size_t> chosen = all_or(table, fields);
  out += "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n";
  out.append("  \"title\": ").append(quoted(name_of(table))).append(",\n");
  out.append("  \"description\": ").append(quoted(describe_table(table))).append(",\n");
  out += "  \"type\": \"object\",\n  \"properties\": {\n";
  for (const std::size_t field : chosen) {
    const Column& column = columns_of(table)[field];
    const std::string type = quoted(json_type(column.type));
    out.append("    ").append(quoted(column.name)).append(": {\"type\": ");
    out += is_always_there(column.name) ? type : "[" + type + ", \"null\"]";
    if (column.name == "id") out += R"(, "pattern": "^u[0-9a-f]{16}$")";
    out.append(", \"description\": ").append(quoted(describe_column(table, column.name))).append("}");
    out += field == chosen.back() ? "\n" : ",\n";
  }
  out += "  },\n  \"required\": [";
  for (const std::size_t field : chosen) {
    out.append(field == chosen.front() ? "" : ", ").append(quoted(columns_of(table)[field].name));
  }
  out += "],\n  \"additionalProperties\": false\n}\n";
}

void append_table_schema(std::string& out, ExportTable table, std::span<const std::size_t> fields,
                         std::size_t indent, std::string_view null_text, ForeignKeys keys) {
  const std::vector<std::size_t> chosen = all_or(table, fields);
  const std::string margin(indent, ' ');
  out.append("{\n").append(margin).append("  \"fields\": [\n");
  for (const std::size_t field : chosen) {
    const Column& column = columns_of(table)[field];
    const std::string_view type = column.name == "implementation_date" ? "date" : json_type(column.type);
    out.append(margin).append("    {\"name\": ").append(quoted(column.name));
    out.append(", \"type\": ").append(quoted(type));
    out.append(", \"title\": ").append(quoted(form::chinese_column_title(column.name)));
    out.append(", \"description\": ").append(quoted(describe_column(table, column.name)));
    if (column.name == "id") {
      out += R"(, "constraints": {"required": true, "pattern": "u[0-9a-f]{16}"})";
    } else if (is_always_there(column.name)) {
      out += R"(, "constraints": {"required": true})";
    }
    out += field == chosen.back() ? "}\n" : "},\n";
  }
  out.append(margin).append("  ],\n").append(margin).append("  \"missingValues\": [\"\"");
  if (!null_text.empty()) out.append(", ").append(quoted(null_text));
  out += "]";
  if (keys == ForeignKeys::to_records && table != ExportTable::records) {
    out.append(",\n").append(margin);
    out += R"(  "foreignKeys": [{"fields": "id", "reference": {"resource": "records", "fields": "id"}}])";
  }
  out.append("\n").append(margin).append("}");
}

std::string_view record_schema_text() noexcept {
  static constexpr std::string_view text =
#include "record_schema.inc"
      ;
  return text;
}

}  // namespace unpsa::writer
