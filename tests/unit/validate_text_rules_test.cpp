// SPDX-License-Identifier: MIT
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers.hpp"
#include "catch.hpp"
#include "unpsa/validate.hpp"
#include "validate/checks.hpp"

using namespace unpsa;
using namespace unpsa::validate;

namespace {

std::vector<Finding> check_text_of(const Answer& answer) {
  Record record;
  static const Settings settings;
  std::vector<Finding> findings;
  Inspection inspection(record, {}, settings, findings);
  check_text(inspection, answer);
  return findings;
}

}  // namespace

TEST_CASE("damage and private-use characters are found wherever they stand") {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> signs{{
      {"\uFFFD", "text-damaged"},
      {"\u00C3\u00A9", "text-damaged"},        // é as Latin-1
      {"\u00E2\u20AC\u2122", "text-damaged"},  // a curly quotation mark as Windows-1252
      {"\u00D0\u00B0", "text-damaged"},        // а
      {"锟斤拷", "text-damaged"},
      {"\uE000", "text-bullet"},
      {"\uF0B7", "text-bullet"},
      {"\uF8FF", "text-bullet"},
  }};
  for (const auto& [sign, id] : signs) {
    for (std::size_t before = 0; before < 40; ++before) {
      // What begins as these do, and is none of them, stands around.
      const std::string text = "锝é，" + std::string(before, 'x') + std::string(sign) + "！Ãé镜";
      Answer answer = test::make_answer("2", AnswerStatus::answered, text);
      const std::array<std::size_t, 1> lines{41};
      answer.lines = lines;
      const auto findings = check_text_of(answer);
      INFO(text);
      REQUIRE(findings.size() == 1);
      CHECK(findings[0].rule->id == id);
      CHECK(findings[0].column == before + 4);
    }
  }
  CHECK(check_text_of(test::make_answer("2", AnswerStatus::answered, "锝é，ÃéÐ！镜\uFE10")).empty());
}
