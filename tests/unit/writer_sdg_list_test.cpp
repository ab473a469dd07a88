// SPDX-License-Identifier: MIT
#include <string>

#include "catch.hpp"
#include "text/width.hpp"
#include "writer/table/sdg_list.hpp"

using namespace unpsa;
using namespace unpsa::writer;

namespace {

sdg::Mention cite(std::string_view text, std::string_view what) {
  std::vector<sdg::Mention> mentions;
  sdg::find_citations(text, sdg::BareCodes::no, mentions);
  for (sdg::Mention& mention : mentions) {
    mention.line = 7;
    mention.question = "3.b";
    if (mention.text == what) return mention;
  }
  FAIL("not cited");
  return {};
}

std::string line_of(std::string_view text, std::string_view what, const ListLook& look) {
  std::string out;
  append_list_line(out, cite(text, what), text, look);
  return out;
}

}  // namespace

TEST_CASE("a reference is one line") {
  CHECK(line_of("We serve SDG 3.d here.", "SDG 3.d", {}) == "  cited   3.d      line 7      3.b   SDG 3.d\n");
  CHECK(line_of("SDG 18", "SDG 18", {}) ==
        "  cited   18       line 7      3.b   SDG 18 (there is no goal 18)\n");
}

TEST_CASE("words stand around what is cited, as they are spaced in the answer") {
  CHECK(line_of("We serve SDG 3, and more", "SDG 3", {.words = 1}) ==
        "  cited   3        line 7      3.b   serve SDG 3,\n");
  CHECK(line_of("本项目落实目标三。", "目标三", {.words = 2}) ==
        "  cited   3        line 7      3.b   落实目标三。\n");
}

TEST_CASE("a line fits its width, whatever is in it") {
  const std::string text =
      "本项目落实了许多其他事情并且 serves very many people, target 17.20 among them，以及许多其他事情";
  for (std::size_t width = 62; width < 140; ++width) {
    for (const std::size_t words : {0u, 3u, 50u}) {
      const std::string line = line_of(text, "target 17.20", {.width = width, .words = words});
      INFO(line);
      CHECK(text::display_width(line.substr(0, line.size() - 1)) <= std::max<std::size_t>(width, 90));
      CHECK(line.find("(there is no target 17.20)\n") != std::string::npos);
    }
  }
}

TEST_CASE("a narrow line is not aligned, so that what is cited has room") {
  const std::string line = line_of("We serve SDG 3, and more", "SDG 3", {.width = 40});
  INFO(line);
  CHECK(line.find("  SDG 3\n") != std::string::npos);
}

TEST_CASE("a list is safe for a terminal") {
  Record record;
  record.source.file = "::error::a\x1b[2J.txt";
  record.goals = {{0, "Goal \x1b[31m\n"}};
  std::vector<sdg::Mention> mentions;
  sdg::find_mentions(record, mentions);
  std::string out;
  append_mention_list(out, record, mentions, {});
  CHECK(out.find('\x1b') == std::string::npos);
  CHECK(out.starts_with("\\x3a:error::a"));
  CHECK(std::count(out.begin(), out.end(), '\n') == 2);
  out.clear();
  append_mention_list(out, record, {}, {.color = true});
  CHECK(out.ends_with("\n  \x1b[2mnone\x1b[0m\n"));
}
