// SPDX-License-Identifier: MIT
// What docs/ say of questions and editions is what the tables have.
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "form/editions.hpp"
#include "form/questions.hpp"

namespace {

using namespace unpsa::form;

std::string read(const std::string& name) {
  const char* const root = std::getenv("UNPSA_SOURCE");
  REQUIRE(root != nullptr);
  std::ifstream file(std::string(root) + "/" + name);
  REQUIRE(file);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string cell_of(int edition, const Question& question) {
  if (!asks(edition, question)) return "not asked";
  const auto words = limit(edition, question);
  return words ? std::to_string(*words) : "yes or no";
}

TEST_CASE("form docs: the table of questions has every question with its limits") {
  const std::string page = read("docs/format.md");
  std::string table = "There are " + std::to_string(questions().size()) +
                      ", with these limits in words, by edition:\n\n| question | asks for |";
  std::string rule = "| --- | --- |";
  for (const int edition : editions_with_questions()) {
    table += " " + std::to_string(edition) + " |";
    rule += " --- |";
  }
  table += "\n" + rule + "\n";
  for (const Question& question : questions()) {
    table.append("| ").append(question.id).append(" | ").append(question.title_en).append(" |");
    for (const int edition : editions_with_questions()) table += " " + cell_of(edition, question) + " |";
    table += "\n";
  }
  const std::size_t begin = page.find("There are ", page.find("Answers are in the order of the form."));
  REQUIRE(begin != std::string::npos);
  CHECK(page.substr(begin, table.size()) == table);
}

TEST_CASE("form docs: every edition is named") {
  const std::string page = read("docs/format.md");
  const std::string section = page.substr(page.find("## The edition"));
  for (const int edition : editions() | years_without_awards()) {
    CAPTURE(edition);
    CHECK(section.find(std::to_string(edition)) < section.find("## What goes wrong"));
  }
}

TEST_CASE("form docs: the schema's pattern fits the questions, and nothing beyond them") {
  const auto schema = nlohmann::json::parse(read("docs/record.schema.json"));
  const std::regex pattern(schema.at("$defs").at("question").at("pattern").get<std::string>());
  const auto fits = [&](const std::string& id) { return std::regex_search(id, pattern); };
  for (const Question& question : questions()) CHECK(fits(std::string(question.id)));
  CHECK(fits(std::to_string(last_question_number())));
  CHECK_FALSE(fits(std::to_string(last_question_number() + 1)));
  CHECK(fits(std::string("1.") + last_part_letter()));
  CHECK_FALSE(fits(std::string("1.") + static_cast<char>(last_part_letter() + 1)));
  for (const char* id : {"", "0", "01", "3a", "3.", ".a", "3.A", "3.aa"}) CHECK_FALSE(fits(id));
}

}  // namespace
