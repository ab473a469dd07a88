// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "writer/table/findings_table.hpp"

using namespace unpsa;
using namespace unpsa::writer;
using validate::find_rule;
using validate::Finding;

namespace {

Finding make_finding(std::string_view rule, std::string_view question, std::size_t line, std::size_t column,
                     std::string message, std::string help) {
  Finding finding;
  finding.rule = find_rule(rule);
  finding.severity = finding.rule->severity;
  finding.question = question;
  finding.line = line;
  finding.column = column;
  finding.message = std::move(message);
  finding.help = std::move(help);
  return finding;
}

}  // namespace

TEST_CASE("findings have a row each") {
  Record record;
  record.id = "0123456789abcdef";
  record.source.file = "form.txt";
  const std::vector<Finding> findings{make_finding("limit-over", "4.c", 12, 1, "too long, by far", "cut"),
                                      make_finding("answer-missing", "6.c", 0, 0, "not there", "")};
  const TableWriter table(Format::csv, finding_columns());
  std::string piece;
  table.begin(piece);
  append_finding_rows(table, piece, record, findings);
  CHECK(piece ==
        "id,file,line,column,rule,severity,question,message,help\n"
        "0123456789abcdef,form.txt,12,1,limit-over,error,4.c,\"too long, by far\",cut\n"
        "0123456789abcdef,form.txt,,,answer-missing,error,6.c,not there,\n");
}
