// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "catch.hpp"
#include "parser/lines.hpp"

using namespace unpsa;
using form::Element;

namespace {

std::vector<Line> lines_of(std::string_view dump, std::size_t first_line = 1) {
  std::vector<Line> lines;
  find_lines(dump, first_line, lines);
  return lines;
}

std::vector<std::string> texts_of(std::string_view dump) {
  std::vector<std::string> texts;
  for (const Line& line : lines_of(dump)) texts.emplace_back(text_of(line, dump));
  return texts;
}

Element element_of(std::string_view line) {
  const form::Label* label = find_line_label(line);
  return label == nullptr ? Element::none : label->element;
}

}  // namespace

TEST_CASE("lines end in LF, CR LF or CR, the last in nothing") {
  using Texts = std::vector<std::string>;
  CHECK(texts_of("").empty());
  CHECK(texts_of("a") == Texts{"a"});
  CHECK(texts_of("a\n") == Texts{"a"});
  CHECK(texts_of("a\nb") == Texts{"a", "b"});
  CHECK(texts_of("a\r\nb\r\n") == Texts{"a", "b"});
  CHECK(texts_of("a\rb\r") == Texts{"a", "b"});
  CHECK(texts_of("\n\n") == Texts{"", ""});
  CHECK(texts_of("\r\r\n\n") == Texts{"", "", ""});
  CHECK(texts_of("a\n\rb") == Texts{"a", "", "b"});
  CHECK(texts_of("a\r") == Texts{"a"});
}

TEST_CASE("other white space ends no line") {
  CHECK(texts_of("a\v\f\xE2\x80\xA8\xC2\x85"
                 "b")
            .size() == 1);
}

TEST_CASE("lines are numbered from the first line's number, and know where they stand") {
  const auto lines = lines_of("ab\r\n\nc", 7);
  REQUIRE(lines.size() == 3);
  CHECK((lines[0].begin == 0 && lines[0].end == 2 && lines[0].number == 7));
  CHECK((lines[1].begin == 4 && lines[1].end == 4 && lines[1].number == 8));
  CHECK((lines[2].begin == 5 && lines[2].end == 6 && lines[2].number == 9));
}

TEST_CASE("a vector with lines in it is cleared first") {
  std::vector<Line> lines = lines_of("a\nb\nc");
  find_lines("d", 1, lines);
  CHECK(lines.size() == 1);
}

TEST_CASE("a line knows the label that it exactly is") {
  const auto lines = lines_of("Basic Info\nMember State Fiji\nMember State\n机构名称\nx");
  REQUIRE(lines.size() == 5);
  REQUIRE(lines[0].label != nullptr);
  CHECK(lines[0].label->element == Element::page_basic_info);
  CHECK(lines[1].label == nullptr);
  REQUIRE(lines[2].label != nullptr);
  CHECK(lines[2].label->element == Element::member_state);
  REQUIRE(lines[3].label != nullptr);
  CHECK(lines[3].label->element == Element::institution);
  CHECK(lines[4].label == nullptr);
}

TEST_CASE("spaces around a label and a byte order mark before it do not matter") {
  CHECK(element_of("  Basic Info ") == Element::page_basic_info);
  CHECK(element_of("\xEF\xBB\xBF"
                   "Basic Info") == Element::page_basic_info);
  CHECK(element_of("Basic  Info") == Element::none);
  CHECK(element_of("Basic Info.") == Element::none);
  CHECK(element_of("") == Element::none);
  CHECK(element_of("   ") == Element::none);
  CHECK(element_of(std::string(10000, 'a')) == Element::none);
}
