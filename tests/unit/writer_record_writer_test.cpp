// SPDX-License-Identifier: MIT
#include "unpsa/writer.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "dumps.hpp"

using namespace unpsa;
using namespace unpsa::writer;

namespace {

constexpr std::string_view small_page =
    "Member State Ghana\nInstitution Name Bureau of Boats\nQuestions/Answers\nQuestion 1\n"
    "Please describe the initiative (300 words maximum)\nA boat comes for SDG 4.\n";

/// What a writer of two records writes.
template <typename Make>
std::string write_two(Make make) {
  std::string out;
  const auto writer = make([&out](std::string_view bytes) { out += bytes; });
  const Record record = dumps::read_one(small_page);
  writer->write(record);
  writer->write(record);
  CHECK(writer->finish().empty());
  return out;
}

std::string write_table(Format format, ExportTable table, const TableLayout& layout = {}) {
  return write_two([&](ByteSink sink) { return make_table_writer(format, table, std::move(sink), layout); });
}

}  // namespace

TEST_CASE("a stream has a record on each line") {
  const std::string line = dumps::to_json(dumps::read_one(small_page)) + "\n";
  CHECK(write_two(make_stream_writer) == line + line);
}

TEST_CASE("a table shows what the library finds") {
  CHECK(write_table(Format::csv, ExportTable::records, {.columns = {"iso3166", "word", "sdg_cited_only"}}) ==
        "iso3166,word,sdg_cited_only\nGH,6,4\nGH,6,4\n");
  CHECK(write_table(Format::tsv, ExportTable::sdg, {.columns = {"question", "code"}, .header = false}) ==
        "1\t4\n1\t4\n");
  CHECK(write_table(Format::json, ExportTable::sdg, {.columns = {"code"}}) ==
        "[\n{\"code\":\"4\"},\n{\"code\":\"4\"}\n]\n");
}

TEST_CASE("a column that a table lacks is an error") {
  CHECK_THROWS_AS(write_table(Format::csv, ExportTable::notes, {.columns = {"colour"}}), Error);
}

TEST_CASE("a page is whole when it is finished") {
  const std::string html = write_two(make_html_writer);
  CHECK(html.starts_with("<!DOCTYPE html>"));
  CHECK(html.find("Bureau of Boats") != std::string::npos);
  CHECK(html.ends_with("</html>\n"));
}
