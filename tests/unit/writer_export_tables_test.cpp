// SPDX-License-Identifier: MIT
#include <set>
#include <string>

#include "catch.hpp"
#include "form/column_titles.hpp"
#include "writer/table/export_tables.hpp"
#include "writer/table/schemas.hpp"

using namespace unpsa;
using namespace unpsa::writer;

namespace {

std::string name_at(ExportTable table, std::optional<std::size_t> column) {
  return column ? std::string(columns_of(table)[*column].name) : "none";
}

std::string rows_of(ExportTable table, const Record& record) {
  const TableWriter writer(Format::csv, columns_of(table));
  std::string piece;
  ExportRows rows(";");
  stages::Collector collector(needs_of(table, {}, stages::Want::carried));
  ExportRows(rows).append(table, writer, piece, record, collector.collect(record));
  return piece;
}

}  // namespace

TEST_CASE("columns are found by name and by the path of a record") {
  const auto found = [](std::string_view name) {
    return name_at(ExportTable::records, find_column(ExportTable::records, name));
  };
  CHECK(found("initiative") == "initiative");
  CHECK(found("3.a") == "3.a");
  CHECK(found("answers.3.a") == "3.a");
  CHECK(found("answers.12") == "12");
  CHECK(found("member_state.iso3166") == "iso3166");
  CHECK(found("member_state.text") == "member_state");
  CHECK(found("member_state.name") == "country");
  CHECK(found("consent.value") == "consent");
  CHECK(found("edition.year") == "edition");
  CHECK(found("source.lines") == "source_lines");
  CHECK(found("edition.candidates") == "edition_candidates");
  CHECK(found("source.hash") == "hash");
  CHECK(found("sdg.goals") == "goals");
  CHECK(found("sdg.summary.both") == "sdg_both");
  CHECK(found("implementation_date.date") == "implementation_date");
  CHECK(found("implementation_date.text") == "implementation_date_text");
  CHECK(found("answers.3.a.text") == "3.a");
  CHECK(found("consent.text") == "yes_no_texts");
  CHECK(found("criteria.text") == "criteria_texts");
  CHECK(found("answers.language") == "none");  // that of an answer, not of the labels
  CHECK(found("answers.3.a.line") == "none");
  CHECK(found("answers.3") == "none");
  CHECK(found("answers.") == "none");
  CHECK(found("Initiative") == "none");
  CHECK(found("") == "none");
  CHECK(name_at(ExportTable::answers, find_column(ExportTable::answers, "answers.text")) == "text");
  CHECK(name_at(ExportTable::answers, find_column(ExportTable::answers, "answers.4.a.limit")) == "limit");
  CHECK(name_at(ExportTable::answers, find_column(ExportTable::answers, "wordcount.answers.status")) ==
        "limit_status");
  CHECK(name_at(ExportTable::answers, find_column(ExportTable::answers, "source.file")) == "file");
  CHECK(name_at(ExportTable::answers, find_column(ExportTable::answers, "source.line")) == "none");
  CHECK(name_at(ExportTable::notes, find_column(ExportTable::notes, "message")) == "message");
}

TEST_CASE("every column has a description, and a Chinese title of its own in its table") {
  for (const ExportTable table : all_export_tables) {
    std::set<std::string_view> titles;
    for (const Column& column : columns_of(table)) {
      INFO(name_of(table) << ": " << column.name);
      CHECK_FALSE(describe_column(table, column.name).empty());
      const std::string_view title = form::chinese_column_title(column.name);
      CHECK(title != column.name);
      CHECK(titles.insert(title).second);
    }
  }
}

TEST_CASE("rows of stages are those that the record carries") {
  Record record;
  record.id = "0123456789abcdef";
  record.source.file = "f.txt";
  record.add_member("findings", "[]");
  CHECK(rows_of(ExportTable::findings, record).empty());
  record.add_member("findings",
                    R"([{"line":3,"column":null,"rule":"new-rule","severity":"error","question":"3.a",)"
                    R"("message":"x, y","help":""}])");
  CHECK(rows_of(ExportTable::findings, record) == "0123456789abcdef,f.txt,3,,new-rule,error,3.a,\"x, y\",\n");
}

TEST_CASE("text without a label and repeated parts are tables") {
  Record record;
  record.id = "0123456789abcdef";
  record.source.file = "f.txt";
  record.unassigned.push_back({7, "a, b\nc"});
  record.repeats.push_back({"section.about", 90, 12, {"website", "category"}});
  CHECK(rows_of(ExportTable::unassigned, record) == "0123456789abcdef,f.txt,7,\"a, b\nc\"\n");
  CHECK(rows_of(ExportTable::repeats, record) ==
        "0123456789abcdef,f.txt,90,12,section.about,website;category\n");
}

TEST_CASE("notes are a table") {
  Record record;
  record.id = "0123456789abcdef";
  record.source.file = "f.txt";
  record.notes.push_back({"label-damaged", 4, 2, "a \"label\""});
  record.notes.push_back({"encoding-invalid", 0, 0, "b"});
  CHECK(rows_of(ExportTable::notes, record) ==
        "0123456789abcdef,f.txt,4,2,label-damaged,\"a \"\"label\"\"\"\n"
        "0123456789abcdef,f.txt,,,encoding-invalid,b\n");
}
