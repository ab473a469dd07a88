// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "writer/document/markdown_record.hpp"
#include "writer/markdown.hpp"

using namespace unpsa;
using namespace unpsa::writer;

namespace {

std::string cell(std::string_view text) {
  std::string out;
  append_markdown_cell(out, text);
  return out;
}

std::string paragraphs(std::string_view text) {
  std::string out;
  append_markdown_paragraphs(out, text);
  return out;
}

}  // namespace

TEST_CASE("a cell is one line whatever its text") {
  CHECK(cell("a|b\nc") == "a\\|b<br>c");
  CHECK(cell("a\r\nb") == "a\xE2\x90\x8D<br>b");
  CHECK(cell("") == "");
  CHECK(cell("\n") == "<br>");
}

TEST_CASE("nothing in a cell is markup") {
  CHECK(cell("<script>&amp;") == "&lt;script&gt;&amp;amp;");
  CHECK(cell("*a* _b_ `c` [d](e) ~~f~~ $g$ \\") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\~\\~f\\~\\~ \\$g\\$ \\\\");
  CHECK(cell("\x1b[31m") == "\xE2\x90\x9B\\[31m");
  CHECK(cell("目标") == "目标");
}

TEST_CASE("text mentions nobody and no issue") {
  CHECK(cell("@ana, @b/c and (@d)") == "@<!-- -->ana, @<!-- -->b/c and (@<!-- -->d)");
  CHECK(cell("ana@kalarand.example, a@_b") == "ana@<!-- -->kalarand.example, a@<!-- -->\\_b");
  CHECK(cell("@ @Ã©tÃ©") == "@ @Ã©tÃ©");
  CHECK(cell("#1, a/b#23; # 4, #x") == "\\#<!-- -->1, a/b#<!-- -->23; # 4, #x");
  CHECK(paragraphs("-@a\n#5") == "\\-@<!-- -->a\n\n\\#<!-- -->5\n\n");
}

TEST_CASE("addresses and numbers of issues are no links") {
  CHECK(cell("http://a.b, (HTTPS://c.d) ftp://e") ==
        "http:<!-- -->//a.b, (HTTPS:<!-- -->//c.d) ftp:<!-- -->//e");
  CHECK(cell("www.e.f (WWW.g.h) awww.e") == "w<!-- -->ww.e.f (W<!-- -->WW.g.h) awww.e");
  CHECK(cell("GH-1, gh-23, GH-x xGH-1") == "G<!-- -->H-1, g<!-- -->h-23, GH-x xGH-1");
  CHECK(cell("a: //b 3://4") == "a: //b 3://4");
}

TEST_CASE("blanks at the ends are kept") {
  CHECK(cell(" a b ") == "&#32;a b&#32;");
  CHECK(cell("\ta") == "&#9;a");
  CHECK(cell("  ") == "&#32;&#32;");
}

TEST_CASE("a paragraph opens no block") {
  CHECK(paragraphs("# a") == "\\# a\n\n");
  CHECK(paragraphs("- a") == "\\- a\n\n");
  CHECK(paragraphs("12. a") == "12\\. a\n\n");
  CHECK(paragraphs("1) a") == "1\\) a\n\n");
  CHECK(paragraphs("1.5 a") == "1.5 a\n\n");
  CHECK(paragraphs("===") == "\\===\n\n");
  CHECK(paragraphs("    a") == "&#32;&#32;&#32;&#32;a\n\n");
  CHECK(paragraphs("a\nb") == "a\n\nb\n\n");
  CHECK(paragraphs("a\n\nb") == "a\n\nb\n\n");
}

TEST_CASE("a record for reading has its fields, its answers and what is missing") {
  Record record;
  record.id = "0123456789abcdef";
  record.source.file = "a|b.txt";
  record.source.line = 3;
  record.language = "en";
  record.initiative = "Ice *Watch*";
  record.institution = "Board";
  record.website = "";
  record.goals = {{3, "Good Health"}};
  Answer answer;
  answer.question = "1";
  answer.label = "Please (300 words)";
  answer.text = "One.\n# Two.";
  answer.status = AnswerStatus::answered;
  answer.limit = 300;
  record.answers.push_back(answer);
  Answer missing;
  missing.question = "2";
  record.answers.push_back(missing);
  record.unassigned.push_back({9, "stray"});
  std::string out;
  append_markdown_record(out, record);
  CHECK(out ==
        "## Ice \\*Watch\\*\n\n"
        "`0123456789abcdef` a\\|b.txt:3\n\n"
        "- **Institution Name** Board\n"
        "- **If you answered yes above, please specify which SDG is the most relevant to the initiative. "
        "(hold Ctrl to select multiple)** \n"
        "  - Good Health\n\n"
        "### 1\n\n> Please (300 words)\n\nOne.\n\n\\# Two.\n\n*3 of 300 words*\n\n"
        "*missing: 2*\n\n"
        "### Unassigned text\n\nstray\n\n");
}
