// SPDX-License-Identifier: MIT
#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "text/width.hpp"
#include "unpsa/writer.hpp"
#include "writer/report/report_formats.hpp"

using namespace unpsa;
using namespace unpsa::writer;
using validate::Finding;
using validate::Severity;

namespace {

Finding make_finding() {
  Finding finding;
  finding.rule = validate::find_rule("limit-over");
  finding.severity = Severity::error;
  finding.question = "2";
  finding.line = 7;
  finding.column = 4;
  finding.message = "too long";
  finding.help = "cut 1 word";
  finding.source = "你好 é x";
  finding.begin = 7;
  finding.end = 9;
  return finding;
}

Finding make_finding(std::string_view rule, std::string_view question, std::size_t line, std::size_t column,
                     std::string message, std::string help) {
  Finding finding;
  finding.rule = validate::find_rule(rule);
  finding.severity = finding.rule->severity;
  finding.question = question;
  finding.line = line;
  finding.column = column;
  finding.message = std::move(message);
  finding.help = std::move(help);
  return finding;
}

std::string render(ReportFormat format, std::span<const Finding> findings, std::string_view file = "f.txt") {
  Record record;
  record.source.file = file;
  record.answers.push_back({});
  record.answers.back().question = "2";
  Report report(format, {.version = "1"});
  std::string out;
  report.begin(out);
  std::string piece;
  report.append(piece, record, findings);
  report.join(piece);
  out += piece;
  report.end(out);
  return out;
}

std::string line_of(std::string_view file, const Finding& finding) {
  return render(ReportFormat::concise, {&finding, 1}, file);
}

}  // namespace

TEST_CASE("report formats have names") {
  for (const ReportFormat format : report_formats()) CHECK(parse_report_format(name_of(format)) == format);
  CHECK(report_formats().size() == 11);
  CHECK_FALSE(parse_report_format("xml"));
}

TEST_CASE("a caret stands below what is meant, also under wide characters") {
  const Finding finding = make_finding();
  CHECK(render(ReportFormat::text, {&finding, 1}) ==
        "error[limit-over]: too long\n"
        " --> f.txt:7:4\n"
        "  |\n"
        "7 | 你好 é x\n"
        "  |      ^\n"
        "  = help: cut 1 word\n\n");
}

TEST_CASE("a long source line is cut around what is meant") {
  const std::string line = std::string(200, 'a') + " WORD " + std::string(200, 'b');
  Finding finding = make_finding();
  finding.source = line;
  finding.begin = 201;
  finding.end = 205;
  const std::string text = render(ReportFormat::text, {&finding, 1});
  CHECK(text.find("7 | …" + std::string(31, 'a') + " WORD " + "bbb") != std::string::npos);
  CHECK(text.find("  | " + std::string(33, ' ') + "^^^^\n") != std::string::npos);
  CHECK(text.find("b…\n") != std::string::npos);
}

TEST_CASE("no line of a source text is wider than the terminal") {
  std::mt19937 random(20221124);
  const std::vector<std::string> pieces{"word ",  "汉字",   "，",   "\t", "e\u0301",
                                        "\u202e", "\u200b", "\x1b", "🚢",  "한"};
  for (int round = 0; round < 2000; ++round) {
    std::string line;
    for (std::size_t i = random() % 80; i > 0; --i) line += pieces[random() % pieces.size()];
    std::vector<std::size_t> cuts{line.size()};
    for (std::size_t i = 0; i < line.size(); ++i) {
      if ((static_cast<unsigned char>(line[i]) & 0xC0) != 0x80) cuts.push_back(i);
    }
    Finding finding = make_finding();
    finding.line = random() % 100'000 + 1;
    finding.message = finding.help = "short";
    finding.source = line;
    finding.begin = cuts[random() % cuts.size()];
    finding.end = std::max(finding.begin, cuts[random() % cuts.size()]);
    const std::size_t width = 24 + random() % 80;
    std::string text;
    Record record;
    record.source.file = "f";
    Report(ReportFormat::text, {.width = width}).append(text, record, {&finding, 1});
    INFO(text);
    std::istringstream lines(text);
    bool has_caret = false;
    for (std::string one; std::getline(lines, one);) {
      CHECK(text::display_width(one) <= width);
      has_caret = has_caret || one.find('^') != std::string::npos;
    }
    CHECK(has_caret == !line.empty());
  }
}

TEST_CASE("reports about a repository name files from its folder") {
  const ReportOptions options{.folder = "/repo/sub", .repository = "/repo"};
  const auto path = [&](std::string_view file) { return path_in_repository(file, options); };
  CHECK(path("./f.txt") == "sub/f.txt");
  CHECK(path("a/../f.txt") == "sub/f.txt");
  CHECK(path("../g.txt") == "g.txt");
  CHECK(path("/repo/g.txt") == "g.txt");
  CHECK(path("/else/./g.txt") == "/else/g.txt");
  CHECK(path("../../g.txt") == "../../g.txt");
  CHECK(path("/repository/g.txt") == "/repository/g.txt");
  CHECK(path("-") == "-");
  CHECK(path_in_repository("./f.txt", {.folder = "/here"}) == "f.txt");
  CHECK(path_in_repository("./f.txt", {.folder = "/here", .repository = "/repo"}) == "f.txt");
  CHECK(path_in_repository("./f.txt", {}) == "./f.txt");
}

TEST_CASE("a table of findings for the summary of a CI job") {
  Finding finding = make_finding();
  finding.message = "a | b";
  CHECK(render(ReportFormat::markdown, {&finding, 1}) ==
        "## unpsa-validate\n\n| place | severity | finding | what to do | rule |\n"
        "| --- | --- | --- | --- | --- |\n| f.txt:7 | error | a \\| b | cut 1 word | limit-over |\n");
  CHECK(render(ReportFormat::markdown, {}) == "## unpsa-validate\n\nNo findings.\n");
}

TEST_CASE("each format counts columns its own way") {
  const Finding finding = make_finding();
  const std::string sarif = render(ReportFormat::sarif, {&finding, 1});
  CHECK(sarif.find(R"("columnKind":"unicodeCodePoints")") != std::string::npos);
  CHECK(sarif.find(R"("region":{"startLine":7,"startColumn":4,"endColumn":5,"snippet":{"text":"é"}})") !=
        std::string::npos);
  const std::string rdjson = render(ReportFormat::rdjson, {&finding, 1});
  CHECK(rdjson.find(R"("start":{"line":7,"column":8},"end":{"line":7,"column":10})") != std::string::npos);
}

TEST_CASE("a workflow command cannot be broken by what it says") {
  Finding finding = make_finding();
  finding.message = "50 %: a\n::error::b";
  CHECK(render(ReportFormat::github, {&finding, 1}, "a,b:c%\n.txt") ==
        "::error file=a%2Cb%3Ac%25%0A.txt,line=7,col=4,endColumn=5,title=limit-over::50 %25: "
        "a\xe2\x90\x8a::error::b; cut "
        "1 word\n");
}

TEST_CASE("file names are URIs in SARIF") {
  const Finding finding = make_finding();
  CHECK(render(ReportFormat::sarif, {&finding, 1}, "a b/题%.txt").find(R"("uri":"a%20b/%E9%A2%98%25.txt")") !=
        std::string::npos);
}

TEST_CASE("XML holds any text") {
  Finding finding = make_finding();
  finding.message = "a<b>&\"c\"\x07\n";
  const std::string xml = render(ReportFormat::checkstyle, {&finding, 1});
  CHECK(xml.find("a&lt;b&gt;&amp;&quot;c&quot;\xEF\xBF\xBD&#10;; cut 1 word") != std::string::npos);
}

TEST_CASE("a report about nothing is a whole report") {
  CHECK(render(ReportFormat::json, {}) == "[\n]\n");
  CHECK(render(ReportFormat::gitlab, {}) == "[\n]\n");
  CHECK(render(ReportFormat::text, {}).empty());
  CHECK(render(ReportFormat::concise, {}).empty());
  CHECK(render(ReportFormat::rdjson, {}) ==
        "{\"source\":{\"name\":\"unpsa-validate\"},\"diagnostics\":[\n]}\n");
}

TEST_CASE("a testcase fails from the severity on that fails") {
  Finding finding = make_finding();
  CHECK(render(ReportFormat::junit, {&finding, 1}).find("tests=\"2\" failures=\"1\"") != std::string::npos);
  finding.severity = Severity::warning;
  const std::string xml = render(ReportFormat::junit, {&finding, 1});
  CHECK(xml.find("failures=\"0\"") != std::string::npos);
  CHECK(xml.find("<system-out>f.txt:7:4: warning: too long; cut 1 word [limit-over]") != std::string::npos);
}

TEST_CASE("the pieces of a report are parted") {
  const Finding finding = make_finding();
  Record record;
  record.source.file = "f.txt";
  Report report(ReportFormat::json, {});
  std::string first;
  std::string none;
  std::string second;
  report.append(first, record, {&finding, 1});
  report.append(none, record, {});
  report.append(second, record, {&finding, 1});
  const std::string alone = second;
  report.join(first);
  report.join(none);
  report.join(second);
  CHECK(first == alone);
  CHECK(none.empty());
  CHECK(second == "," + alone);
}

TEST_CASE("a finding is one line") {
  CHECK(line_of("forms/x.txt", make_finding("limit-over", "4.c", 12, 5, "too long", "cut 2 words")) ==
        "forms/x.txt:12:5: error: too long; cut 2 words [limit-over]\n");
  CHECK(line_of("-", make_finding("answer-empty", "2", 12, 0, "no answer", "")) ==
        "-:12: warning: no answer [answer-empty]\n");
  CHECK(line_of("x", make_finding("answer-missing", "6.c", 0, 0, "not there", "add it")) ==
        "x: error: not there; add it [answer-missing]\n");
}

TEST_CASE("a finding's line is safe for a terminal") {
  CHECK(line_of("a\x1b[2Jb", make_finding("answer-placeholder", "2", 1, 1, "\"\x1b\n\"", "\r")) ==
        "a␛[2Jb:1:1: note: \"␛␊\"; ␍ [answer-placeholder]\n");
}
