// SPDX-License-Identifier: MIT
#include <array>
#include <map>
#include <string>

#include "catch.hpp"
#include "cli/command/option_rules.hpp"

using unpsa::cli::OptionRule;

namespace {

constexpr std::array rules{
    OptionRule{"--text", OptionRule::Kind::excludes, "--over --table=bars", "it reads no forms"},
    OptionRule{"--limit", OptionRule::Kind::needs, "--text"},
    OptionRule{"--check", OptionRule::Kind::needs, "--limit --fail", "", "--text"},
};

std::string broken_by(const std::map<std::string, std::string, std::less<>>& given) {
  return find_broken_rule(rules, [&given](std::string_view name) -> std::optional<std::string_view> {
    const auto found = given.find(name);
    return found == given.end() ? std::nullopt : std::optional<std::string_view>(found->second);
  });
}

}  // namespace

TEST_CASE("options that cannot be combined are named with the reason", "[cli][rules]") {
  CHECK(broken_by({{"--text", ""}, {"--over", ""}}) ==
        "'--text' cannot be combined with '--over': it reads no forms");
  CHECK(broken_by({{"--text", ""}}).empty());
  CHECK(broken_by({{"--over", ""}}).empty());
}

TEST_CASE("a rule may be about one value of an option", "[cli][rules]") {
  CHECK(broken_by({{"--text", ""}, {"--table", "bars"}}) ==
        "'--text' cannot be combined with '--table bars': it reads no forms");
  CHECK(broken_by({{"--text", ""}, {"--table", "words"}}).empty());
}

TEST_CASE("an option that needs others is satisfied by one of them", "[cli][rules]") {
  CHECK(broken_by({{"--limit", "3"}}) == "'--limit' needs '--text'");
  CHECK(broken_by({{"--limit", "3"}, {"--text", ""}}).empty());
}

TEST_CASE("a rule may hold only where another option is given", "[cli][rules]") {
  CHECK(broken_by({{"--check", ""}}).empty());
  CHECK(broken_by({{"--check", ""}, {"--text", ""}}) ==
        "with '--text', '--check' needs '--limit' or '--fail'");
  CHECK(broken_by({{"--check", ""}, {"--text", ""}, {"--fail", ""}}).empty());
}
