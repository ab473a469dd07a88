// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include "apps/export/options.hpp"
#include "catch.hpp"
#include "writer/table/select_columns.hpp"

using namespace unpsa;
using namespace unpsa::apps;
using writer::ExportTable;

namespace {

using Names = std::vector<std::string>;

Names select(ExportTable table, const Names& fields, const Names& exclude = {}) {
  const writer::SelectedColumns selected = writer::select_columns(table, fields, exclude);
  if (!selected.error.empty()) return {selected.error};
  Names names;
  for (const std::size_t column : selected.columns)
    names.emplace_back(writer::columns_of(table)[column].name);
  return names;
}

stages::Needs needs_of(ExportTable table, const Names& fields) {
  ExportOptions options;
  options.table = table;
  options.fields = fields;
  options.columns = writer::select_columns(table, fields, {}).columns;
  return find_needs(options);
}

}  // namespace

TEST_CASE("columns are selected in the order asked for, each once") {
  CHECK(select(ExportTable::notes, {"message", "id", "message"}) == Names{"message", "id"});
  CHECK(select(ExportTable::records, {"answers.3.a", "member_state.iso3166", "2"}) ==
        Names{"3.a", "iso3166", "2"});
  CHECK(select(ExportTable::notes, {}).empty());
}

TEST_CASE("groups of columns are named at once") {
  CHECK(select(ExportTable::records, {"answers"}).size() == 23);
  CHECK(select(ExportTable::records, {"answers"}).front() == "1");
  CHECK(select(ExportTable::records, {"finding_*"}) ==
        Names{"finding_errors", "finding_warnings", "finding_notes", "finding_rules"});
  CHECK(select(ExportTable::notes, {"*"}).size() == 6);
  const Names all = select(ExportTable::records, {"*"});
  const Names of_form = select(ExportTable::records, {"form"});
  const Names results = select(ExportTable::records, {"results"});
  CHECK(of_form.size() + results.size() == all.size());
  CHECK(of_form.front() == "id");
  CHECK(std::find(of_form.begin(), of_form.end(), "criteria_texts") != of_form.end());
  CHECK(results.front() == "word");
  CHECK(std::find(results.begin(), results.end(), "duplicate_of") != results.end());
}

TEST_CASE("columns are left out by name") {
  CHECK(select(ExportTable::notes, {}, {"message", "file"}) == Names{"id", "line", "column", "rule"});
  CHECK(select(ExportTable::notes, {"id", "line"}, {"id"}) == Names{"line"});
  CHECK(select(ExportTable::notes, {"id"}, {"id"}) ==
        Names{"no column is left; '--exclude' names all of them"});
}

TEST_CASE("a name that means nothing is answered with what was meant") {
  CHECK(select(ExportTable::records, {"contry"}) ==
        Names{"table 'records' has no column 'contry'; did you mean 'country'?"});
  CHECK(select(ExportTable::records, {}, {"initative"}) ==
        Names{"table 'records' has no column 'initative'; did you mean 'initiative'?"});
  CHECK(select(ExportTable::notes, {"limit"}) ==
        Names{"table 'notes' has no column 'limit'; table 'answers' has one"});
  CHECK(select(ExportTable::notes, {"zzzzzz"}) ==
        Names{"table 'notes' has no column 'zzzzzz'; '--list-fields --table notes' lists its columns"});
  CHECK(select(ExportTable::records, {"source.hsah"}) ==
        Names{"table 'records' has no column 'source.hsah'; did you mean 'source.hash'?"});
}

TEST_CASE("paths of a record mean the columns that they are in") {
  CHECK(
      select(ExportTable::records, {"source.hash", "answers.3.a", "answers.4.b.text", "edition.evidence"}) ==
      Names{"hash", "3.a", "4.b", "edition_evidence"});
  CHECK(select(ExportTable::notes, {"notes.rule", "source.file"}) == Names{"rule", "file"});
  CHECK(select(ExportTable::sdg, {"sdg.mentions.code"}) == Names{"code"});
}

TEST_CASE("a path into a list of a record leads to its table") {
  CHECK(select(ExportTable::records, {"notes"}) ==
        Names{"table 'records' has no column 'notes'; use '--table notes'"});
  CHECK(select(ExportTable::records, {"answers.3.a.limit"}) ==
        Names{"table 'records' has no column 'answers.3.a.limit'; use '--table answers --fields limit'"});
  CHECK(select(ExportTable::records, {"sdg.goals.text"}) ==
        Names{"table 'records' has no column 'sdg.goals.text'; use '--table sdg --fields text'"});
  CHECK(select(ExportTable::records, {"answers.status"}) ==
        Names{"table 'records' has no column 'answers.status'; use '--table answers --fields status'"});
  CHECK(select(ExportTable::notes, {"answers.3.a"}) ==
        Names{"table 'notes' has no column 'answers.3.a'; use '--table records --fields 3.a'"});
  CHECK(select(ExportTable::answers, {"sdg.mentions.code"}) ==
        Names{"table 'answers' has no column 'sdg.mentions.code'; use '--table sdg --fields code'"});
}

TEST_CASE("values that no table has are in whole records") {
  for (const std::string path : {"schema", "lines", "lines.website", "lines.*", "answers.lines",
                                 "answers.3.a.places", "wordcount.ratio", "duplicate.score"}) {
    CHECK(select(ExportTable::records, {path}) ==
          Names{"'" + path +
                "' is in whole records only, and in no table; use '--format ndjson' without '--fields'"});
  }
}

TEST_CASE("only what is asked for is found in the records") {
  using stages::Needs;
  using stages::Want;
  CHECK(needs_of(ExportTable::records, {}) == Needs{.counts = Want::carried,
                                                    .summary = Want::carried,
                                                    .findings = Want::carried,
                                                    .duplicate = Want::carried});
  CHECK(needs_of(ExportTable::records, {"id", "sdg_relevant", "12"}) == Needs{});
  CHECK(needs_of(ExportTable::records, {"words"}) == Needs{.counts = Want::always});
  CHECK(needs_of(ExportTable::records, {"sdg_both"}) == Needs{.summary = Want::always});
  CHECK(needs_of(ExportTable::records, {"finding_rules"}) == Needs{.findings = Want::always});
  CHECK(needs_of(ExportTable::sdg, {}) == Needs{.mentions = Want::always});
  CHECK(needs_of(ExportTable::findings, {"rule"}) == Needs{.findings = Want::always});
  CHECK(needs_of(ExportTable::answers, {}) == Needs{.counts = Want::always});
  CHECK(needs_of(ExportTable::notes, {}) == Needs{});
}
