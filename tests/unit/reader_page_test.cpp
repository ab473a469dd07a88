// SPDX-License-Identifier: MIT
// Pages that are undone before they are split: places, spans, encodings.
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.hpp"
#include "dumps.hpp"
#include "reader/items.hpp"
#include "text/utf8.hpp"
#include "unpsa/encoding.hpp"

using namespace unpsa;
using Tree = nlohmann::json;

namespace {

const std::string prompt =
    "Please describe the key lessons learned, and how your organization plans to improve the initiative. "
    "(200 "
    "words maximum)";

const std::string plain =
    "Member State Fiji\nInstitution Name Ferry Office\nQuestions/Answers\nQuestion 12\n" + prompt +
    "\nWe learned to listen.\nAnd to count.\n";

const std::string html =
    "<!DOCTYPE html>\n<html><head><title>Case</title></head><body>\n<p><label>Member State</label> Fiji</p>\n"
    "<p>Institution Name Ferry &amp; Office</p><h2>Questions/Answers</h2><h3>Question 12</h3>\n<p>" +
    prompt + "</p>\n  <p>We <b>learned</b> to\nlisten.</p>\n</body></html>\n";

/// `text` with `mark_of(number)` before each line.
template <typename MarkOf>
std::string marked(std::string_view text, MarkOf mark_of) {
  std::string lines;
  for (std::size_t at = 0, number = 1; at < text.size(); ++number) {
    const std::size_t end = text.find('\n', at);
    lines += mark_of(number) + std::string(text.substr(at, end - at)) + "\n";
    at = end + 1;
  }
  return lines;
}

std::string quoted_lines(std::string_view text = plain) {
  return marked(text, [](std::size_t) { return std::string("> "); });
}

std::string numbered(std::string_view text) {
  return marked(text, [](std::size_t number) { return "  " + std::to_string(number) + "\t"; });
}

/// The spans of all items, one after another: kind and text.
std::vector<std::pair<std::string, std::string>> spans_of(std::string_view bytes) {
  MemorySource source(bytes);
  ItemReader items(source, "-");
  ItemLoader loader;
  Item item;
  Record record;
  std::vector<std::pair<std::string, std::string>> spans;
  while (items.next(item, dumps::ignore)) {
    REQUIRE(loader.load(item, "-", record, dumps::ignore));
    for (const Span& span : loader.spans())
      spans.emplace_back(name_of(span.kind), record.source_text().substr(span.begin, span.end - span.begin));
  }
  return spans;
}

std::string joined(std::string_view bytes) {
  std::string text;
  for (const auto& span : spans_of(bytes)) text += span.second;
  return text;
}

}  // namespace

TEST_CASE("the spans of a page cover the file, markup included") {
  CHECK(joined(html) == html);
  CHECK(joined(quoted_lines()) == quoted_lines());
  CHECK(joined(quoted_lines() + quoted_lines()) == quoted_lines() + quoted_lines());
  const auto spans = spans_of(html);
  CHECK(spans.front() ==
        std::pair<std::string, std::string>{
            "markup", "<!DOCTYPE html>\n<html><head><title>Case</title></head><body>\n<p><label>"});
  CHECK(spans[1] == std::pair<std::string, std::string>{"label", "Member State"});
  CHECK(spans[2] == std::pair<std::string, std::string>{"markup", "</label>"});
  CHECK(spans[4] == std::pair<std::string, std::string>{"value", "Fiji"});
}

TEST_CASE("lines and columns of an undone page are those of the file") {
  const Record record = dumps::read_one(html);
  CHECK(record.institution == "Ferry & Office");
  CHECK(record.source.line == 1);
  CHECK(record.source.lines == 8);
  CHECK(record.source_text() == html);
  const Answer* const answer = record.find_answer("12");
  REQUIRE(answer != nullptr);
  CHECK(answer->text == "We learned to listen.");
  CHECK(answer->line == 5);
  REQUIRE(answer->lines.size() == 1);
  CHECK(answer->lines[0] == 6);
  // `We `, `learned`, ` to`, the line end as a space, `listen.`
  CHECK(std::vector<std::size_t>(answer->places.begin(), answer->places.end()) ==
        std::vector<std::size_t>{0, 6, 6, 3, 6, 12, 10, 6, 23});
}

TEST_CASE("columns of quoted answers stand after the mark") {
  const Record record = dumps::read_one(quoted_lines());
  const Answer* const answer = record.find_answer("12");
  REQUIRE(answer != nullptr);
  CHECK(answer->text == "We learned to listen.\nAnd to count.");
  CHECK(std::vector<std::size_t>(answer->places.begin(), answer->places.end()) ==
        std::vector<std::size_t>{0, 6, 3, 22, 7, 3});
  CHECK(record.id == dumps::read_one(plain).id);
  CHECK(record.notes.front().rule == "page-quoted");
}

TEST_CASE("places pass through a record stream") {
  const std::string json = dumps::to_json(dumps::read_one(quoted_lines()));
  const Record again = dumps::read_one(json + "\n");
  const Answer* const answer = again.find_answer("12");
  REQUIRE(answer != nullptr);
  CHECK(answer->places.size() == 6);
  CHECK(Tree::parse(dumps::to_json(dumps::read_one(plain))).at("answers").at(0).contains("places") == false);
}

TEST_CASE("a page that comes in pieces gives the same records") {
  for (const std::string& bytes :
       {html, quoted_lines(), plain + html, html + plain, plain + html + plain + html}) {
    const dumps::Contents all = dumps::read(bytes);
    REQUIRE_FALSE(all.records.empty());
    for (const std::size_t piece : {1U, 7U, 64U}) CHECK(dumps::read(bytes, piece).records == all.records);
  }
}

TEST_CASE("web pages between dumps are read, each line where it stands") {
  const dumps::Contents contents = dumps::read(plain + html + plain);
  REQUIRE(contents.records.size() == 3);
  CHECK(contents.diagnostics.empty());
  CHECK(Tree::parse(contents.records[1]).at("source").at("line") == 8);
  CHECK(Tree::parse(contents.records[1]).at("answers").back().at("lines").at(0) == 13);
  CHECK(Tree::parse(contents.records[2]).at("source").at("line") == 16);
  CHECK(Tree::parse(contents.records[0]).at("answers").back().at("text") ==
        "We learned to listen.\nAnd to count.");
}

TEST_CASE("quoted and numbered pages are read wherever they stand in an input") {
  // More than the first look at an input sees.
  std::string before;
  std::size_t count = 0;
  for (; before.size() < 70'000; ++count) before += plain;
  const std::string page = plain + "One.\nTwo.\nThree.\n\nFour.\nFive.\nSix.\n";
  for (const std::string& after : {quoted_lines(page), numbered(page)}) {
    const dumps::Contents all = dumps::read(before + after + after);
    CHECK(all.diagnostics.empty());
    REQUIRE(all.records.size() == count + 2);
    CHECK(all.records[count - 1].find("listen.\\nAnd to count.\"") != std::string::npos);
    CHECK(all.records[count].find("And to count.\\nOne.\\nTwo.\\nThree.\\nFour.") != std::string::npos);
    CHECK(joined(before + after) == before + after);
    CHECK(dumps::read(before + after + after, 1000).records == all.records);
  }
  // A list of an answer stays.
  std::string list;
  for (int number = 1; number < 30; ++number) list += std::to_string(number) + ": a boat\n";
  const dumps::Contents kept = dumps::read(before + list);
  REQUIRE(kept.records.size() == count);
  CHECK(kept.records.back().find("29: a boat") != std::string::npos);
}

TEST_CASE("a page that is undone ends at a record") {
  const std::string record = R"({"schema":"unpsa.record/1","id":"u0123456789abcdef","language":"en"})";
  const std::string patch = marked(plain, [](std::size_t) { return std::string("-\t"); });
  for (const std::string& page : {quoted_lines(), numbered(plain), html, patch}) {
    INFO(page);
    const std::string stream = page + record + "\n" + plain + record + "\n" + page;
    MemorySource source(stream);
    std::vector<std::string> complaints;
    Reader reader(source, "-", [&](const Diagnostic& one) { complaints.push_back(one.message); });
    Record read;
    std::vector<std::size_t> lines;
    while (reader.next(read)) lines.push_back(read.source.line);
    CHECK(complaints.empty());
    const auto count = [](const std::string& text) {
      return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    };
    REQUIRE(lines.size() == 5);
    CHECK(lines[2] == count(page) + 2);
    CHECK(lines[4] >= count(page) + count(plain) + 3);
  }
}

TEST_CASE("only a web page is a page of unpsa-export") {
  const std::string mark = "<meta name=\"generator\" content=\"unpsa-export\">";
  const std::string record = R"({"schema":"unpsa.record/1","id":"u0123456789abcdef","language":"en"})"
                             "\n";
  for (const std::string& stream : {record + mark + "\n" + record, plain + mark + "\n" + record}) {
    MemorySource source(stream);
    Reader reader(source, "-", dumps::ignore);
    Record read;
    std::size_t count = 0;
    while (reader.next(read)) ++count;
    CHECK(count == 2);
  }
  const std::string page = "<!DOCTYPE html>\n<html><head>" + mark + "</head></html>\n";
  MemorySource source(page);
  Reader reader(source, "-", dumps::ignore);
  Record read;
  CHECK(!reader.next(read));
}

TEST_CASE("a web page may be glued to the last line of a dump") {
  const std::string open = plain.substr(0, plain.size() - 1);
  const std::string filler(70000, ' ');
  for (const std::string& bytes : {open + html, plain + filler + "\n" + open + html}) {
    const dumps::Contents contents = dumps::read(bytes);
    REQUIRE(contents.records.size() >= 2);
    CHECK(Tree::parse(contents.records[contents.records.size() - 2]).at("answers").back().at("text") ==
          "We learned to listen.\nAnd to count.");
    CHECK(dumps::read(bytes, 7).records == contents.records);
  }
}

TEST_CASE("tags in an answer begin no page") {
  const std::string text = plain + "<html>\n<body>is what we wrote.\n";
  const Record record = dumps::read_one(text);
  CHECK(record.find_answer("12")->text ==
        "We learned to listen.\nAnd to count.\n<html>\n<body>is what we wrote.");
}

TEST_CASE("other encodings are guessed with a note, or given") {
  const std::string latin = "Member State Fiji\nInstitution Name Caf\xE9 na\xEFve\n";
  const Record record = dumps::read_one(latin);
  CHECK(record.institution == "Caf\xC3\xA9 na\xC3\xAFve");
  CHECK(record.source.encoding == "windows-1252");
  REQUIRE(record.notes.size() == 1);
  CHECK(record.notes[0].rule == "encoding-guessed");

  MemorySource source(latin);
  Reader reader(source, "-", dumps::ignore, "windows-1251");
  Record given;
  REQUIRE(reader.next(given));
  CHECK(given.institution == "Caf\xD0\xB9 na\xD0\xBFve");
  CHECK(given.notes.empty());
}

TEST_CASE("an encoding has one name where it is detected, carried and given") {
  // "Да" in each encoding, by Python's codecs.
  const std::string form = "Member State Fiji\nInstitution Name ";
  CHECK(decode_text(form + "\xC4\xE0", "windows-1251").text == form + "\xD0\x94\xD0\xB0");
  CHECK(decode_text(std::string_view("\x14\x04\0\0\x30\x04\0\0", 8), "UTF-32LE").text == "\xD0\x94\xD0\xB0");
  CHECK(decode_text("\xEF\xBB\xBF"
                    "a",
                    "utf-8")
            .text == "a");
  CHECK(decode_text("\xEF\xBB\xBF"
                    "a",
                    "UTF-8-BOM")
            .text == "a");
  CHECK_THROWS_AS(decode_text("a", "windows-9999"), InputOutputError);

  // "Страна Уругвай, Название организации Бюро", in windows-1251.
  const DetectedEncoding guessed = detect_encoding(
      "\xD1\xF2\xF0\xE0\xED\xE0 \xD3\xF0\xF3\xE3\xE2\xE0\xE9\n"
      "\xCD\xE0\xE7\xE2\xE0\xED\xE8\xE5 \xEE\xF0\xE3\xE0\xED\xE8\xE7\xE0\xF6\xE8\xE8 \xC1\xFE\xF0\xEE\n");
  CHECK(guessed.name == "windows-1251");
  CHECK(guessed.reason.find("read as windows-1251") != std::string::npos);
  const DetectedEncoding told = detect_encoding(plain);
  CHECK(told.name == "UTF-8");
  CHECK(told.reason.empty());
}

TEST_CASE("UTF-32 is read with and without a mark") {
  std::string little("\xFF\xFE\0\0", 4);
  std::string big;
  for (const char byte : plain) {
    little += std::string{byte, '\0', '\0', '\0'};
    big += std::string{'\0', '\0', '\0', byte};
  }
  for (const std::string& bytes : {little, little.substr(4), big})
    CHECK(dumps::read_one(bytes).id == dumps::read_one(plain).id);
}

TEST_CASE("a web page's own encoding is used") {
  const Record record = dumps::read_one(
      "<html><head><meta charset=windows-1251></head><p>Member State Fiji</p><p>Institution Name "
      "\xC4\xE0</p></html>");
  CHECK(record.institution == "\xD0\x94\xD0\xB0");
  CHECK(record.notes.size() == 1);  // page-html
}

TEST_CASE("a label that stands alone above itself begins no dump") {
  const dumps::Contents contents = dumps::read(
      "Basic Info\nMember State\nMember State Fiji\nInstitution Name\nInstitution Name Ferry Office\n");
  CHECK(contents.diagnostics.empty());
  REQUIRE(contents.records.size() == 1);
  CHECK(contents.records[0].find("\"institution\":\"Ferry Office\"") != std::string::npos);
}

TEST_CASE("a bracket that opens no list begins no record stream") {
  for (const std::string first : {"[10:11] Ana Perez\n", "[cid:logo]\n", "[draft]\n", "[ ] Draft\n",
                                  "[1]Home\n", "{draft}\n", "{{form}}\n", "[true story]\n"}) {
    const dumps::Contents contents =
        dumps::read(first + "Member State Fiji\nInstitution Name Ferry Office\nName of initiative Boats\n");
    CHECK(contents.diagnostics.empty());
    CHECK(contents.records.size() == 1);
  }
}
