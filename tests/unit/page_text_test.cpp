// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "catch.hpp"
#include "page/text.hpp"

using namespace unpsa;
using page::Edit;
using page::Places;
using page::PositionFinder;
using page::Text;

namespace {

/// An edit that leaves out each `mark`.
Edit without(std::string_view text, char mark) {
  Edit edit(text);
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] != mark) edit.keep(at, at + 1);
  return edit;
}

}  // namespace

TEST_CASE("an edit knows where its text came from") {
  Text text("ab*cd");
  text.apply(without(text.view(), '*'));
  CHECK(text.view() == "abcd");
  CHECK(text.source_of(0) == 0);
  CHECK(text.source_of(1) == 1);
  CHECK(text.source_of(2) == 3);
  CHECK(text.source_of(4) == 5);
  CHECK(text.runs().size() == 2);
}

TEST_CASE("edits of edits lead back to the source") {
  const std::string source = "x*a&amp;b-*c";
  Text text(source);
  text.apply(without(text.view(), '*'));
  Edit second(text.view());  // "xa&amp;b-c"
  second.keep(1, 2);
  second.put("&", 2, 7);
  second.keep(7, 8);
  second.insert("\n");
  second.keep(9, 10);
  text.apply(second);
  CHECK(text.view() == "a&b\nc");
  CHECK(text.source_of(0) == 2);
  CHECK(text.source_of(1) == 3);
  CHECK(text.source_of(2) == 8);
  CHECK(text.source_of(4) == 11);
  std::string covered;
  text.each_run(0, 5, [&](std::size_t, std::size_t begin, std::size_t end) {
    covered += source.substr(begin, end - begin) + "|";
  });
  CHECK(covered == "a|&amp;|b||c|");
}

TEST_CASE("what stands in another order takes the place where it was put") {
  Edit edit("abcd");
  edit.keep(2, 4);
  edit.keep(0, 2);
  Text text("abcd");
  text.apply(edit);
  CHECK(text.view() == "cdab");
  std::size_t end = 0;
  text.each_run(0, 4, [&](std::size_t, std::size_t from, std::size_t to) {
    CHECK(from >= end);
    end = to;
  });
}

TEST_CASE("the first change of an edit") {
  CHECK(without("abc", '*').first_change() == 3);
  CHECK(without("ab*", '*').first_change() == 2);
  CHECK(without("*ab", '*').first_change() == 0);
  Edit edit("a\vb");
  edit.keep(0, 1);
  edit.put("\n", 1, 2);
  edit.keep(2, 3);
  CHECK(edit.first_change() == 0);  // of the run, which both sides have in the same size
}

TEST_CASE("lines and columns of offsets") {
  const std::string text = "a\r\n\xC3\xA9t\xC3\xA9\rlast";
  const Places places(text, 10);
  PositionFinder finder(places);
  const auto place = [&](std::size_t offset) {
    const auto found = finder.find(offset);
    return std::vector<std::size_t>{found.line, found.column};
  };
  CHECK(place(0) == std::vector<std::size_t>{10, 1});
  CHECK(place(3) == std::vector<std::size_t>{11, 1});
  CHECK(place(5) == std::vector<std::size_t>{11, 2});
  CHECK(place(6) == std::vector<std::size_t>{11, 3});
  CHECK(place(5) == std::vector<std::size_t>{11, 2});
  CHECK(place(text.size() - 1) == std::vector<std::size_t>{12, 4});
}
