// SPDX-License-Identifier: MIT
#include <array>
#include <random>
#include <string>

#include "catch.hpp"
#include "dumps.hpp"
#include "unpsa/text/utf8.hpp"
#include "unpsa/writer/html.hpp"
#include "writer/html_text.hpp"

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
    writer::append_html_plain(plain, text);
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

TEST_CASE("what a message quotes in Chinese says so") {
  std::string out;
  writer::append_message(out, "\"臺灣，A\" & more");
  CHECK(out == "&quot;<span lang=\"zh-Hant\">臺灣，</span>A&quot; &amp; more");
}

TEST_CASE("a report without records says so") {
  const writer::HtmlReport report("1.2.3");
  CHECK_FALSE(report.has_records());
}

TEST_CASE("a record has its number, and a copy says of what") {
  const Record record = dumps::read_one(dumps::testdata("languages/en.txt").bytes);
  writer::HtmlReport report("1.2.3");
  writer::HtmlPiece piece;
  std::string first;
  piece.append(record, first);
  report.join(piece, first);
  std::string others;
  piece.append(record, others);
  piece.append(record, others);
  report.join(piece, others);
  CHECK(report.has_records());
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
