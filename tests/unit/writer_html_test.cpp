// SPDX-License-Identifier: MIT
#include <array>
#include <random>
#include <string>

#include "catch.hpp"
#include "dumps.hpp"
#include "stages/results.hpp"
#include "text/utf8.hpp"
#include "unpsa/questions.hpp"
#include "writer/html/report.hpp"
#include "writer/html/text.hpp"

using namespace unpsa;

namespace {

std::string html_of(std::string_view text) {
  std::string out;
  writer::append_html(out, text);
  return out;
}

std::string number(std::size_t value) {
  std::string out;
  writer::append_number(out, value);
  return out;
}

}  // namespace

TEST_CASE("text of a page is never markup") {
  CHECK(html_of("a < b && c > \"d\" 'e'") == "a &lt; b &amp;&amp; c &gt; &quot;d&quot; &#39;e&#39;");
  CHECK(html_of("</script><!--") == "&lt;/script&gt;&lt;!--");
  CHECK(html_of("plain\ttext\nand 中文，好") == "plain\ttext\nand 中文，好");
}

TEST_CASE("what a page may not hold is made visible") {
  CHECK(html_of("\x1b[31m\r\x7f") == "␛[31m␍␡");
  CHECK(html_of(std::string_view("\0\x01\x04", 3)) == "␀␁␄");
  CHECK(html_of("\xC2\x85\xC2\xA0") == "\xEF\xBF\xBD\xC2\xA0");              // NEL is a control, NBSP is not
  CHECK(html_of("\xEF\xB7\x90\xEF\xBF\xBE") == "\xEF\xBF\xBD\xEF\xBF\xBD");  // U+FDD0, U+FFFE
  CHECK(html_of("\xF0\x9F\xBF\xBE\xF0\x9F\x98\x80") == "\xEF\xBF\xBD\xF0\x9F\x98\x80");  // U+1FFFE, U+1F600
}

TEST_CASE("text of a page is what a look at each character makes of it") {
  constexpr std::array<char32_t, 20> samples{'a',    '<',    '&',    '\'',   '"',     '\n',    0,
                                             1,      0x1B,   0x7F,   0x80,   0x9F,    0xA0,    0xE9,
                                             0x4E2D, 0xFDEF, 0xFF0C, 0xFFFF, 0x1F600, 0x10FFFF};
  std::mt19937 random(20211101);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto left = random() % 40; left > 0; --left)
      text::append_utf8(text, samples[random() % samples.size()]);
    std::string plain;
    for (std::string_view rest = text; !rest.empty();) {
      const std::size_t length = text::decode(rest).length;
      plain += html_of(rest.substr(0, length));
      rest.remove_prefix(length);
    }
    REQUIRE(html_of(text) == plain);
  }
}

TEST_CASE("numbers have commas") {
  CHECK(number(0) == "0");
  CHECK(number(999) == "999");
  CHECK(number(1000) == "1,000");
  CHECK(number(1234567) == "1,234,567");
}

TEST_CASE("only addresses of the web become links") {
  CHECK(writer::is_safe_link("https://www.example.org/a?b=c&d#e"));
  CHECK(writer::is_safe_link("HTTP://example.org"));
  CHECK_FALSE(writer::is_safe_link("javascript:alert(1)"));
  CHECK_FALSE(writer::is_safe_link("javascript://example.org"));
  CHECK_FALSE(writer::is_safe_link("www.example.org"));
  CHECK_FALSE(writer::is_safe_link("https://"));
  CHECK_FALSE(writer::is_safe_link("https://example.org/ x"));
  CHECK_FALSE(writer::is_safe_link("https://example.org/\x01"));
  CHECK_FALSE(writer::is_safe_link("https://example.org/\"onclick"));
}

TEST_CASE("a value that is too short to tell has the language of its script") {
  CHECK(writer::language_of_value("Ice Watch", "en") == "en");
  CHECK(writer::language_of_value("Ice Watch", "zh-Hans") == "en");
  CHECK(writer::language_of_value("12", "zh-Hant") == "zh-Hant");
  CHECK(writer::language_of_value("中", "en") == "zh-Hans");
  CHECK(writer::language_of_value("中", "zh-Hant") == "zh-Hant");
  CHECK(writer::language_of_value("Meu", "fr") == "fr");
}

TEST_CASE("a language that is none is undetermined") {
  const auto lang = [](std::string_view tag) {
    std::string out;
    writer::append_lang(out, tag);
    return out;
  };
  CHECK(lang("zh-Hant") == " lang=\"zh-Hant\"");
  CHECK(lang("ar") == " lang=\"ar\" dir=\"rtl\"");
  CHECK(lang("") == " lang=\"und\"");
  CHECK(lang("\"x") == " lang=\"und\"");
  CHECK(lang("en us") == " lang=\"und\"");
}

TEST_CASE("what a message quotes in Chinese says so") {
  std::string out;
  writer::append_message(out, "\"臺灣，A\" & more", text::MessageLanguage::en);
  CHECK(out == "&quot;<span lang=\"zh-Hant\">臺灣，</span>A&quot; &amp; more");
}

TEST_CASE("words in brackets are in the reader's language") {
  std::string out;
  writer::append_markup(out, "<h4>[Answers]</h4><p>[, ][line 3]</p>", text::MessageLanguage::en);
  CHECK(out == "<h4>Answers</h4><p>, line 3</p>");
  out.clear();
  writer::append_markup(out, "<h4>[Answers]</h4><p>[, ][line 3]</p>", text::MessageLanguage::zh);
  CHECK(out == "<h4>回答</h4><p>，第 3 行</p>");
  out.clear();
  writer::append_amount(out, 1234, "nomination", text::MessageLanguage::zh);
  CHECK(out == "1,234 份申报表");
}

TEST_CASE("every question has a title in the reader's language") {
  for (const form::Question& question : form::questions()) {
    INFO(question.id);
    CHECK(text::translate_whole(question.title_en, text::MessageLanguage::zh) != "");
  }
}

TEST_CASE("a report without records says so") {
  const writer::HtmlReport report("1.2.3");
  CHECK(report.records() == 0);
}

TEST_CASE("a record has its number, and a copy says of what") {
  const Record record = dumps::read_one(dumps::testdata("languages/en.txt").bytes);
  writer::HtmlReport report("1.2.3");
  writer::HtmlPiece piece;
  stages::Collector collector(writer::html_needs);
  std::string first;
  piece.append(record, collector.collect(record), first);
  report.join(piece, first);
  std::string others;
  piece.append(record, collector.collect(record), others);
  piece.append(record, collector.collect(record), others);
  report.join(piece, others);
  CHECK(report.records() == 3);
  CHECK(first.find("id=\"n1\"") != std::string::npos);
  CHECK(first.find("data-copy=\"no\"") != std::string::npos);
  CHECK(others.find("id=\"n2\"") < others.find("id=\"n3\""));
  CHECK(others.find("id=\"n3\"") != std::string::npos);
  CHECK(others.find("data-copy=\"no\"") == std::string::npos);
  CHECK(others.find("<a href=\"#n1\"") != std::string::npos);
  for (const char slot : {'\x01', '\x02', '\x03', '\x04'}) {
    CHECK(first.find(slot) == std::string::npos);
    CHECK(others.find(slot) == std::string::npos);
  }
}

namespace {

/// The page's part for a form that carries these members.
std::string html_with(std::string_view key, std::string_view json) {
  Record record = dumps::read_one(dumps::testdata("languages/en.txt").bytes);
  record.add_member(key, json);
  const Record carried = dumps::read_one(dumps::to_json(record));
  writer::HtmlReport report("1.2.3");
  writer::HtmlPiece piece;
  stages::Collector collector(writer::html_needs);
  std::string html;
  piece.append(carried, collector.collect(carried), html);
  report.join(piece, html);
  return html;
}

bool has(const std::string& html, std::string_view part) { return html.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a resubmission stands beside what it was made of, wherever that is on the page") {
  Record first = dumps::read_one(dumps::testdata("languages/en.txt").bytes);
  Record second = dumps::read_one(dumps::testdata("languages/en.txt").bytes);
  first.id = "first";
  second.id = "second";
  second.add_member("duplicate", R"({"kind":"resubmission","of":"first","score":0.9,"cluster":1})");
  Record lost = dumps::read_one(dumps::testdata("languages/en.txt").bytes);
  lost.id = "lost";
  lost.add_member("duplicate", R"({"kind":"resubmission","of":"absent","score":0.9,"cluster":2})");
  std::string edited = std::string(second.answers[0].text) + " A new <sentence> ends it.";
  edited.replace(edited.find("2020"), 4, "2019");
  second.answers[0].text = edited;
  for (const bool original_first : {true, false}) {
    std::vector<std::string> texts{dumps::to_json(first), dumps::to_json(second), dumps::to_json(lost)};
    if (!original_first) std::swap(texts[0], texts[1]);
    writer::HtmlReport report("1.2.3");
    writer::HtmlPiece piece;
    stages::Collector collector(writer::html_needs);
    std::string html;
    for (const std::string& text : texts) {
      const Record record = dumps::read_one(text);
      std::string part;
      piece.append(record, collector.collect(record), part);
      report.join(piece, part);
      html += part;
    }
    report.end([&](std::size_t number, Record& record) { record = dumps::read_one(texts[number - 1]); },
               [&](std::string_view part) { html += part; });
    const std::string number = original_first ? "2" : "1";
    CHECK(has(html, "<details class=\"pair\" id=\"pair-" + number + "\">"));
    CHECK(has(html, "<a href=\"#pair-2\">side by side</a>") == original_first);
    CHECK(has(html, "1 nomination is an edited copy of another one on this page."));
    CHECK(has(html,
              "<tr class=\"new\"><th scope=\"row\">new</th><td></td><td lang=\"en\">A new "
              "&lt;sentence&gt; ends it.</td></tr>"));
    CHECK(has(html, "<tr class=\"same\"><th scope=\"row\">shared</th><td colspan=\"2\""));
    CHECK(has(html, "<td lang=\"en\">Until <del>2020</del> the "));
    CHECK(has(html, "<td lang=\"en\">Until <ins>2019</ins> the "));
    CHECK_FALSE(has(html, "pair-3"));
  }
}

TEST_CASE("findings that a record carries count, and mark the word at their place") {
  // Line 82 is the first paragraph of the first answer, "Until 2020 the Municipal …".
  const std::string html = html_with(
      "findings", R"([{"line":82,"column":7,"rule":"limit-over","severity":"warning","question":"1",)"
                  R"("message":"so <said>","help":"do that"},)"
                  R"({"line":1,"column":1,"rule":"later-rule","severity":"error","question":"",)"
                  R"("message":"from <later>","help":""}])");
  // The number stands before what the limit does not allow.
  CHECK(has(html, "Until <a class=\"ref warning\" href=\"#n1-f1\""));
  CHECK(has(html, "</a><mark class=\"warning surplus\">2020</mark>"));
  CHECK(has(html, "so &lt;said&gt;"));
  CHECK(has(html, "from &lt;later&gt;"));
  CHECK(has(html, "<code>later-rule</code>"));
  CHECK(has(html, "data-finding=\"error later-rule limit-over warning\""));
}

TEST_CASE("no findings that a record carries are none") {
  CHECK(has(html_with("findings", "[]"), "data-finding=\"none\""));
}

TEST_CASE("counts that a record carries count") {
  const std::string html = html_with(
      "wordcount",
      R"({"method":"word","answers":[{"question":"1","word":333,"remaining":-33,"status":"over"}]})");
  CHECK(has(html, "<b>333</b> of 300 words</span> <span class=\"state over\">33 over the limit</span>"));
}

TEST_CASE("mentions that a record carries count, and wrong offsets mark nothing") {
  const std::string row =
      R"("layer":"cited","kind":"goal","code":"9","goal":9,"valid":true,"text":"2020","rule":"x")";
  const std::string good = html_with("sdg.mentions", "[{" + row + R"(,"question":"1","begin":6,"end":10}])");
  CHECK(has(good, "Until <mark class=\"cite\" id=\"n1-m1\">2020</mark>"));
  CHECK(has(good, "<a href=\"#n1-m1\">1</a>"));
  for (const char* const place :
       {R"("question":"1","begin":6,"end":999999)", R"("question":"13","begin":6,"end":10)",
        R"("question":"1","begin":10,"end":6)", R"("question":"1")"}) {
    const std::string bad = html_with("sdg.mentions", "[{" + row + "," + place + "}]");
    CHECK_FALSE(has(bad, "class=\"cite\""));
    CHECK_FALSE(has(bad, "#n1-m1"));
  }
}
