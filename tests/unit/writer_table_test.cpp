// SPDX-License-Identifier: MIT
#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.hpp"
#include "text/width.hpp"
#include "writer/table/table.hpp"

using namespace unpsa::writer;

namespace {

constexpr std::array columns{Column{"id"}, Column{"count", ColumnType::integer},
                             Column{"share", ColumnType::real}, Column{"valid", ColumnType::boolean}};
using Cells = std::vector<Cell>;

/// The whole output; each inner list of rows is a piece of its own.
std::string render(Format format, std::span<const Column> head, const std::vector<std::vector<Cells>>& pieces,
                   TableOptions options = {}) {
  TableWriter table(format, head, options);
  std::string out;
  table.begin(out);
  for (const auto& rows : pieces) {
    std::string piece;
    for (const Cells& row : rows) table.append_row(piece, row);
    table.join(piece);
    out += piece;
  }
  table.end(out);
  return out;
}

const std::vector<std::vector<Cells>> two_rows{{{"a,b", 12, 0.5, true}}, {{nullptr, -3, nullptr, false}}};

std::string render_two(Format format, TableOptions options = {}) {
  return render(format, columns, two_rows, options);
}

}  // namespace

TEST_CASE("formats have names") {
  CHECK(name_of(Format::table) == "table");
  CHECK(name_of(Format::ndjson) == "ndjson");
  CHECK(name_of(Format::markdown) == "markdown");
}

TEST_CASE("a cell knows what it was made of") {
  CHECK(Cell().kind() == Cell::Kind::null);
  CHECK(Cell(nullptr).kind() == Cell::Kind::null);
  CHECK(Cell("text").text() == "text");
  CHECK(Cell(std::string_view()).kind() == Cell::Kind::text);
  CHECK(Cell(true).kind() == Cell::Kind::boolean);
  CHECK(Cell(std::size_t{7}).integer() == 7);
  CHECK(Cell(0.25).real() == 0.25);
  CHECK(Cell(std::optional<int>()).kind() == Cell::Kind::null);
  CHECK(Cell(std::optional<int>(4)).integer() == 4);
  CHECK(Cell(std::optional<bool>(false)).kind() == Cell::Kind::boolean);
  CHECK(Cell(std::optional<std::string_view>("x")).text() == "x");
  CHECK(text_or_null("").kind() == Cell::Kind::null);
  CHECK(number_or_null(0).kind() == Cell::Kind::null);
  CHECK(number_or_null(3).integer() == 3);
}

TEST_CASE("CSV has a header, LF line ends and empty fields for nulls") {
  CHECK(render_two(Format::csv) == "id,count,share,valid\n\"a,b\",12,0.5,true\n,-3,,false\n");
  CHECK(render_two(Format::csv, {.header = false}) == "\"a,b\",12,0.5,true\n,-3,,false\n");
  CHECK(render(Format::csv, columns, {}) == "id,count,share,valid\n");
}

TEST_CASE("a CSV row is never an empty line") {
  constexpr std::array one{Column{"x"}};
  CHECK(render(Format::csv, one, {{{""}, {nullptr}, {"y"}}}) == "x\n\"\"\n\"\"\ny\n");
}

TEST_CASE("TSV escapes what would break its rows") {
  constexpr std::array pair{Column{"a\tb"}, Column{"c"}};
  CHECK(render_two(Format::tsv) == "id\tcount\tshare\tvalid\na,b\t12\t0.5\ttrue\n\t-3\t\tfalse\n");
  CHECK(render(Format::tsv, pair, {{{"1\t2", "3\n4\\"}}}) == "a\\tb\tc\n1\\t2\t3\\n4\\\\\n");
}

TEST_CASE("NDJSON has one object a row, with every key") {
  CHECK(render_two(Format::ndjson) ==
        "{\"id\":\"a,b\",\"count\":12,\"share\":0.5,\"valid\":true}\n"
        "{\"id\":null,\"count\":-3,\"share\":null,\"valid\":false}\n");
  CHECK(render(Format::ndjson, columns, {}) == "");
}

TEST_CASE("JSON is one array however the rows arrive") {
  constexpr std::string_view expected =
      "[\n{\"id\":\"a,b\",\"count\":12,\"share\":0.5,\"valid\":true},\n"
      "{\"id\":null,\"count\":-3,\"share\":null,\"valid\":false}\n]\n";
  CHECK(render_two(Format::json) == expected);
  CHECK(render(Format::json, columns, {{two_rows[0][0], two_rows[1][0]}}) == expected);
  CHECK(render(Format::json, columns, {{}, two_rows[0], {}, two_rows[1], {}}) == expected);
  CHECK(render(Format::json, columns, {}) == "[]\n");
  CHECK(render(Format::json, columns, {{}}) == "[]\n");
  CHECK(nlohmann::json::parse(render_two(Format::json)).size() == 2);
}

TEST_CASE("integers and reals are written in full") {
  constexpr std::array pair{Column{"i", ColumnType::integer}, Column{"r", ColumnType::real}};
  CHECK(render(Format::csv, pair, {{{INT64_MIN, 0.1}, {INT64_MAX, 1.0}}}, {.header = false}) ==
        "-9223372036854775808,0.1\n9223372036854775807,1\n");
}

TEST_CASE("a table is aligned, numbers to the right") {
  CHECK(render_two(Format::table) ==
        "id   count  share  valid\n"
        "a,b     12    0.5  true\n"
        "        -3         false\n");
  CHECK(render_two(Format::table, {.header = false}) ==
        "a,b  12  0.5  true\n"
        "     -3       false\n");
}

TEST_CASE("a table pads by display width") {
  constexpr std::array pair{Column{"name"}, Column{"n", ColumnType::integer}};
  CHECK(render(Format::table, pair, {{{"目标", 1}, {"e\xcc\x81", 2}, {"abcde", 3}}}) ==
        "name   n\n"
        "目标   1\n"
        "e\xcc\x81      2\n"
        "abcde  3\n");
}

TEST_CASE("a table obeys no control characters") {
  constexpr std::array one{Column{"text"}};
  CHECK(render(Format::table, one, {{{"\x1b[2J\ta\nb"}}}) == "text\n␛[2J␉a␊b\n");
}

TEST_CASE("a table fits the terminal by cutting its widest columns") {
  constexpr std::array three{Column{"id"}, Column{"count", ColumnType::integer}, Column{"text"}};
  const std::string text = "a sentence that is far too long for the terminal at hand";
  const std::string output =
      render(Format::table, three,
             {{{"0123456789abcdef", 1234567, text}, {"0", 1, "目标目标目标目标目标目标"}}}, {.width = 50});
  CHECK(output ==
        "id           count  text\n"
        "01234567…  1234567  a sentence that is far too lo…\n"
        "0                1  目标目标目标目标目标目标\n");
  for (const std::size_t width : {20u, 30u, 40u, 80u}) {
    const std::string narrow =
        render(Format::table, three, {{{"0123456789abcdef", 1234567, text}}}, {.width = width});
    for (std::size_t begin = 0; begin < narrow.size();) {
      const std::size_t end = narrow.find('\n', begin);
      CHECK(unpsa::text::display_width(narrow.substr(begin, end - begin)) <= width);
      begin = end + 1;
    }
    CHECK(narrow.find("1234567") != narrow.npos);
  }
}

TEST_CASE("of a file's name both ends are kept, and ids are cut before anything else") {
  constexpr std::array names{Column{"id"}, Column{"file"}, Column{"text"}};
  CHECK(render(Format::table, names, {{{"0123456789abcdef", "forms/2020/third.txt", "short"}}},
               {.width = 38}) ==
        "id         file                  text\n"
        "01234567…  forms/2020/third.txt  short\n");
  CHECK(render(Format::table, names, {{{"0123456789abcdef", "forms/题/第三.txt", "short"}}}, {.width = 32}) ==
        "id         file            text\n"
        "01234567…  forms…第三.txt  short\n");
  constexpr std::array others{Column{"of"}, Column{"of_file"}, Column{"text"}};
  CHECK(
      render(Format::table, others, {{{"0123456789abcdef", "forms/题/第三.txt", "short"}}}, {.width = 32}) ==
      "of         of_file         text\n"
      "01234567…  forms…第三.txt  short\n");
  // Where that is too much, ids are left out.
  CHECK(render(Format::table, names, {{{"0123456789abcdef", "forms/题/第三.txt", "short"}}}, {.width = 22}) ==
        "file             text\n"
        "forms…/第三.txt  short\n");
}

TEST_CASE("rules, kinds and states are never cut, and a row that does not fit becomes a block") {
  constexpr std::array four{Column{"file"}, Column{"line", ColumnType::integer}, Column{"rule"},
                            Column{"message"}};
  const std::vector<std::vector<Cells>> rows = {
      {{"forms/2020/n001.txt", 12, "answer-placeholder", "the text is '-'"}},
      {{"forms/2020/n002.txt", 7, "limit-over", "the answer has 103 words; the limit is 100"}}};
  CHECK(render(Format::table, four, rows, {.width = 60}) ==
        "file              line  rule                message\n"
        "forms/…/n001.txt    12  answer-placeholder  the text is '-'\n"
        "forms/…/n002.txt     7  limit-over          the answer has …\n");
  CHECK(render(Format::table, four, rows, {.width = 30}) ==
        "file     forms/2020/n001.txt\n"
        "line     12\n"
        "rule     answer-placeholder\n"
        "message  the text is '-'\n"
        "\n"
        "file     forms/2020/n002.txt\n"
        "line     7\n"
        "rule     limit-over\n"
        "message  the answer has 103 w…\n");
}

TEST_CASE("of the columns that may be left out, those without any value go first") {
  constexpr std::array three{Column{"agree"}, Column{"initiative"}, Column{"institution"}};
  CHECK(render(Format::table, three, {{{"website", "Ice Watch", nullptr}}}, {.width = 20}) ==
        "agree    initiative\n"
        "website  Ice Watch\n");
  CHECK(render(Format::table, three, {{{"website", "Ice Watch", "Ice Office"}}}, {.width = 23}) ==
        "initiative  institution\n"
        "Ice Watch   Ice Office\n");
}

TEST_CASE("columns that were asked for are not left out") {
  constexpr std::array three{Column{"id"}, Column{"file"}, Column{"text"}};
  const std::vector<std::vector<Cells>> rows = {{{"0123456789abcdef", "forms/题/第三.txt", "short"}}};
  CHECK(render(Format::table, three, rows, {.width = 22, .keeps_columns = true}) ==
        "id    0123456789abcdef\n"
        "file  forms/…/第三.txt\n"
        "text  short\n");
}

TEST_CASE("a table that needs no width is cut nowhere") {
  constexpr std::array one{Column{"text"}};
  const std::string text(500, 'x');
  CHECK(render(Format::table, one, {{{text}}}) == "text\n" + text + "\n");
  CHECK(render(Format::table, one, {{{text}}}, {.width = 10}) == "text\nxxxxxxxxx…\n");
}

TEST_CASE("the header of a table may stand out") {
  constexpr std::array pair{Column{"a"}, Column{"b"}};
  CHECK(render(Format::table, pair, {{{"1", "2"}}}, {.color = true}) == "\x1b[1ma  b\x1b[0m\n1  2\n");
  CHECK(render(Format::csv, pair, {{{"1", "2"}}}, {.color = true}) == "a,b\n1,2\n");
}

TEST_CASE("a long table goes on with the widths of its first rows") {
  constexpr std::array pair{Column{"n", ColumnType::integer}, Column{"text"}};
  const auto render_long = [&](TableOptions options) {
    std::vector<std::vector<Cells>> pieces;
    for (int i = 0; i < 1500; ++i) pieces.push_back({{i, "abcd"}});
    pieces.push_back({{123456, "abcdefgh"}});
    return render(Format::table, pair, pieces, options);
  };
  const std::string open = render_long({});
  CHECK(open.starts_with("  n  text\n  0  abcd\n"));
  CHECK(open.ends_with("1499  abcd\n123456  abcdefgh\n"));
  CHECK(render_long({.width = 80}).ends_with("1499  abcd\n123456  abc…\n"));
}

TEST_CASE("a table writer may be moved") {
  for (const Format format : {Format::table, Format::csv}) {
    TableWriter first(format, columns);
    TableWriter table = std::move(first);
    std::string out;
    table.begin(out);
    std::string piece;
    table.append_row(piece, two_rows[0][0]);
    table.join(piece);
    out += piece;
    table.end(out);
    CHECK(out == render(format, columns, {two_rows[0]}));
  }
}

TEST_CASE("only the columns asked for are written, in their order") {
  const TableOptions options{.fields = {3, 0}};
  CHECK(render_two(Format::csv, options) == "valid,id\ntrue,\"a,b\"\nfalse,\n");
  CHECK(render_two(Format::tsv, options) == "valid\tid\ntrue\ta,b\nfalse\t\n");
  CHECK(render_two(Format::ndjson, options) ==
        "{\"valid\":true,\"id\":\"a,b\"}\n{\"valid\":false,\"id\":null}\n");
  CHECK(render_two(Format::table, options) == "valid  id\ntrue   a,b\nfalse\n");
  CHECK(render_two(Format::csv, {.fields = {0}}) == "id\n\"a,b\"\n\"\"\n");
}

TEST_CASE("nulls may be called something") {
  CHECK(render_two(Format::csv, {.null_text = "NA"}) ==
        "id,count,share,valid\n\"a,b\",12,0.5,true\nNA,-3,NA,false\n");
  CHECK(render_two(Format::tsv, {.header = false, .null_text = "\\N"}) ==
        "a,b\t12\t0.5\ttrue\n\\N\t-3\t\\N\tfalse\n");
  CHECK(render_two(Format::ndjson, {.null_text = "NA"}).find("NA") == std::string::npos);
  constexpr std::array one{Column{"x"}};
  CHECK(render(Format::csv, one, {{{"NA"}, {nullptr}}}, {.null_text = "NA"}) == "x\n\"NA\"\nNA\n");
}

TEST_CASE("CSV for Excel has a byte order mark, CRLF and no formulas") {
  constexpr std::array pair{Column{"a"}, Column{"n", ColumnType::integer}};
  CHECK(render(Format::csv, pair, {{{"=1", -1}, {"x\ny", 2}}}, {.excel = true}) ==
        "\xEF\xBB\xBF"
        "a,n\r\n'=1,-1\r\n\"x\ny\",2\r\n");
}

TEST_CASE("a Markdown table has a rule below its header, and cells that are one line") {
  CHECK(render_two(Format::markdown) ==
        "| id | count | share | valid |\n| --- | ---: | ---: | --- |\n"
        "| a,b | 12 | 0.5 | true |\n|  | -3 |  | false |\n");
  constexpr std::array one{Column{"x"}};
  CHECK(render(Format::markdown, one, {{{"a|b\n*c*"}}}) == "| x |\n| --- |\n| a\\|b<br>\\*c\\* |\n");
}

TEST_CASE("a header line may be Chinese; keys stay as they are") {
  constexpr std::array pair{Column{"institution"}, Column{"other"}};
  const TableOptions options{.header_language = HeaderLanguage::zh};
  CHECK(render(Format::csv, pair, {}, options) == "机构名称,other\n");
  CHECK(render(Format::ndjson, pair, {{{"x", "y"}}}, options) == "{\"institution\":\"x\",\"other\":\"y\"}\n");
}

TEST_CASE("a table for people is in their language, and one for programs never") {
  constexpr std::array head{Column{"file"}, Column{"limit_status"}, Column{"rule"},
                            Column{"valid", ColumnType::boolean}, Column{"text"}};
  const std::vector<std::vector<Cells>> rows{{{"over.txt", "over", "limit-over", true, "over"}}};
  const TableOptions chinese{.language = unpsa::text::MessageLanguage::zh};
  CHECK(render(Format::table, head, rows, chinese) ==
        "文件      限制判断  规则        有效  原文\n"
        "over.txt  超限      limit-over  是    over\n");
  CHECK(render(Format::markdown, head, rows, chinese) ==
        "| 文件 | 限制判断 | 规则 | 有效 | 原文 |\n| --- | --- | --- | --- | --- |\n"
        "| over.txt | 超限 | limit-over | 是 | over |\n");
  for (const Format format : {Format::csv, Format::tsv, Format::json, Format::ndjson}) {
    CHECK(render(format, head, rows, chinese) == render(format, head, rows));
  }
}

TEST_CASE("a table whose titles are Chinese cuts the same columns") {
  constexpr std::array head{Column{"file"}, Column{"rule"}, Column{"message"}};
  const std::vector<std::vector<Cells>> rows{
      {{"forms/of/2020/a-very-long-name.txt", "sdg-target-without-goal",
        "one two three four five six seven"}}};
  const std::string table =
      render(Format::table, head, rows, {.width = 60, .language = unpsa::text::MessageLanguage::zh});
  INFO(table);
  CHECK(table.starts_with("文件"));
  CHECK(table.find("\u2026") != std::string::npos);
  CHECK(table.find("name.txt") != std::string::npos);
  CHECK(table.find("sdg-target-without-goal") != std::string::npos);
}
