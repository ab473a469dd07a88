// SPDX-License-Identifier: MIT
#include <array>
#include <optional>

#include "json/record_json.hpp"
#include "writer/document/sinks.hpp"
#include "writer/table/schemas.hpp"

namespace unpsa::writer {
namespace {

constexpr std::size_t enough = std::size_t{64} * 1024;

class Datapackage final : public RowSink {
 public:
  Datapackage(const DocumentTarget& target, const DocumentOptions& options)
      : options_(options), append_(target.append) {
    for (const ExportTable table : options_.tables) {
      std::vector<Column> columns;
      for (std::size_t i = 0; i < columns_of(table).size(); ++i) columns.push_back(columns_of(table)[i]);
      if (!options_.fields.empty()) {
        columns.clear();
        for (const std::size_t field : options_.fields) columns.push_back(columns_of(table)[field]);
      }
      Resource& resource = resources_[static_cast<std::size_t>(table)];
      resource.name = std::string(name_of(table)) + ".csv";
      resource.table.emplace(Format::csv, columns, TableOptions{.null_text = options_.null_text});
      resource.table->begin(resource.piece);
    }
  }

  void add_row(ExportTable table, Row row) override {
    Resource& resource = resources_[static_cast<std::size_t>(table)];
    resource.table->append_row(resource.piece, row);
    if (resource.piece.size() >= enough) flush(resource);
  }

  std::vector<std::string> finish() override {
    std::string package = "{\n  \"profile\": \"tabular-data-package\",\n  \"name\": \"unpsa-nominations\",\n";
    package +=
        "  \"title\": \"Nominations for the United Nations Public Service Awards\",\n  \"resources\": [\n";
    for (const ExportTable table : options_.tables) {
      flush(resources_[static_cast<std::size_t>(table)]);
      append_resource(package, table);
      package += table == options_.tables.back() ? "\n" : ",\n";
    }
    append_("datapackage.json", package + "  ]\n}\n");
    return {};
  }

 private:
  struct Resource {
    std::string name;
    std::optional<TableWriter> table;
    std::string piece;
    std::size_t bytes = 0;
  };

  void flush(Resource& resource) {
    append_(resource.name, resource.piece);
    resource.bytes += resource.piece.size();
    resource.piece.clear();
  }

  void append_resource(std::string& package, ExportTable table) const {
    const Resource& resource = resources_[static_cast<std::size_t>(table)];
    package.append("    {\n      \"profile\": \"tabular-data-resource\",\n      \"name\": ");
    json::append_string(package, name_of(table));
    package.append(",\n      \"path\": ");
    json::append_string(package, resource.name);
    package.append(",\n      \"description\": ");
    json::append_string(package, describe_table(table));
    package.append(
        ",\n      \"format\": \"csv\",\n      \"mediatype\": \"text/csv\",\n      \"encoding\": "
        "\"utf-8\",\n");
    package.append(
        "      \"dialect\": {\"delimiter\": \",\", \"lineTerminator\": \"\\n\", \"quoteChar\": \"\\\"\", ");
    package.append("\"doubleQuote\": true, \"skipInitialSpace\": false, \"header\": true},\n");
    package.append("      \"bytes\": ")
        .append(std::to_string(resource.bytes))
        .append(",\n      \"schema\": ");
    const bool with_records = options_.tables.front() == ExportTable::records;
    append_table_schema(package, table, options_.fields, 6, options_.null_text,
                        with_records ? ForeignKeys::to_records : ForeignKeys::no);
    package += "\n    }";
  }

  DocumentOptions options_;
  decltype(DocumentTarget::append) append_;
  std::array<Resource, all_export_tables.size()> resources_;
};

}  // namespace

std::unique_ptr<RowSink> make_datapackage(const DocumentTarget& target, const DocumentOptions& options) {
  return std::make_unique<Datapackage>(target, options);
}

}  // namespace unpsa::writer
