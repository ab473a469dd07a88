// SPDX-License-Identifier: MIT
#include <array>
#include <optional>

#include "writer/document/sinks.hpp"
#include "writer/table/cell_places.hpp"
#include "writer/table/fields.hpp"
#include "writer/table/schema_documents.hpp"

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
      resource.table.emplace(Format::csv, columns,
                             TableOptions{.null_text = options_.null_text, .keeps_text_ends = true});
      resource.table->begin(resource.piece);
      if (table != ExportTable::records || options_.tables.size() == 1) continue;
      // The table of answers tells of these.
      for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!is_answer(table, columns[i])) resource.told.push_back(i);
      }
    }
  }

  void add_row(ExportTable table, Row row) override {
    Resource& resource = resources_[static_cast<std::size_t>(table)];
    const std::size_t before = resource.piece.size();
    resource.table->append_row(resource.piece, row);
    if (replace_text_ends(resource.piece, before) > 0)
      replaced_.add(resource.table->columns(), row, resource.told);
    if (resource.piece.size() >= enough) flush(resource);
  }

  std::vector<std::string> finish() override {
    json::Document package;
    package["profile"] = "tabular-data-package";
    package["name"] = std::string(package_name);
    package["title"] = "Nominations for the United Nations Public Service Awards";
    package["languages"] = {"en", "zh"};  // of the titles, as in `title@zh`
    for (const ExportTable table : options_.tables) {
      flush(resources_[static_cast<std::size_t>(table)]);
      package["resources"].push_back(resource_of(table));
    }
    append_("datapackage.json", json::to_page(package, 5));
    if (replaced_.count() == 0) return {};
    return {replaced_.describe()};
  }

 private:
  struct Resource {
    std::string name;
    std::optional<TableWriter> table;
    std::vector<std::size_t> told;  // columns of which is told what was replaced; empty: all
    std::string piece;
    std::size_t bytes = 0;
  };

  void flush(Resource& resource) {
    resource.table->join(resource.piece);
    append_(resource.name, resource.piece);
    resource.bytes += resource.piece.size();
    resource.piece.clear();
  }

  [[nodiscard]] json::Document resource_of(ExportTable table) const {
    const Resource& resource = resources_[static_cast<std::size_t>(table)];
    json::Document document;
    document["profile"] = "tabular-data-resource";
    document["name"] = name_of(table);
    document["path"] = resource.name;
    document["description"] = describe_table(table);
    document["format"] = "csv";
    document["mediatype"] = "text/csv";
    document["encoding"] = "utf-8";
    json::Document& dialect = document["dialect"];
    dialect["delimiter"] = ",";
    dialect["lineTerminator"] = "\n";
    dialect["quoteChar"] = "\"";
    dialect["doubleQuote"] = true;
    dialect["skipInitialSpace"] = false;
    dialect["header"] = true;
    document["bytes"] = resource.bytes;
    const bool with_records = options_.tables.front() == ExportTable::records;
    document["schema"] = table_schema(table, options_.fields, options_.null_text,
                                      with_records ? ForeignKeys::to_records : ForeignKeys::no);
    return document;
  }

  DocumentOptions options_;
  decltype(DocumentTarget::append) append_;
  std::array<Resource, all_export_tables.size()> resources_;
  ReplacedCharacters replaced_;
};

}  // namespace

std::unique_ptr<RowSink> make_datapackage(const DocumentTarget& target, const DocumentOptions& options) {
  return std::make_unique<Datapackage>(target, options);
}

}  // namespace unpsa::writer
