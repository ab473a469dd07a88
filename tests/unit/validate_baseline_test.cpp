// SPDX-License-Identifier: MIT
#include <filesystem>

#include "catch.hpp"
#include "validate/baseline.hpp"

using namespace unpsa::validate;

namespace {

Finding make_finding(std::string_view question, std::string_view subject) {
  Finding finding;
  finding.rule = find_rule("limit-over");
  finding.question = question;
  finding.subject = subject;
  return finding;
}

}  // namespace

TEST_CASE("a baseline covers the findings that it was written from") {
  const std::string text = write_baseline(
      {make_entry("a.txt", make_finding("2", "text")), make_entry("b\tc\\\n.txt", make_finding("", "x"))});
  Baseline baseline;
  REQUIRE_FALSE(baseline.read(text));
  CHECK(baseline.covers("a.txt", make_finding("2", "text")));
  CHECK(baseline.covers("b\tc\\\n.txt", make_finding("", "x")));
  CHECK_FALSE(baseline.covers("a.txt", make_finding("3.a", "text")));
  CHECK_FALSE(baseline.covers("a.txt", make_finding("2", "text, edited")));
  CHECK_FALSE(baseline.covers("b.txt", make_finding("2", "text")));
  CHECK(write_baseline(baseline.kept()) == text);
}

TEST_CASE("entries that cover nothing are stale where their file was checked") {
  Baseline baseline;
  REQUIRE_FALSE(baseline.read(write_baseline({make_entry("a.txt", make_finding("2", "one")),
                                              make_entry("a.txt", make_finding("2", "two")),
                                              make_entry("b.txt", make_finding("2", "one"))})));
  const Settings settings;
  baseline.note_file("a.txt", settings);
  CHECK(baseline.covers("a.txt", make_finding("2", "one")));
  REQUIRE(baseline.stale().size() == 1);
  CHECK(baseline.stale()[0] == make_entry("a.txt", make_finding("2", "two")));
  CHECK(baseline.kept().size() == 2);
}

TEST_CASE("entries of rules that are off are not stale") {
  Baseline baseline;
  REQUIRE_FALSE(baseline.read(write_baseline({make_entry("a.txt", make_finding("2", "one"))})));
  Settings settings;
  REQUIRE(settings.ignore("limit"));
  baseline.note_file("a.txt", settings);
  CHECK(baseline.stale().empty());
  CHECK(baseline.kept().size() == 1);
}

TEST_CASE("a baseline may have the line ends of another system") {
  const BaselineEntry entry = make_entry("a\rb.txt", make_finding("2", "one"));
  std::string text;
  for (const char byte : write_baseline({entry})) text.append(byte == '\n' ? "\r" : "").append(1, byte);
  Baseline baseline;
  REQUIRE_FALSE(baseline.read(text));
  CHECK(baseline.kept() == std::set<BaselineEntry>{entry});
}

TEST_CASE("a broken baseline names its line") {
  const auto error = [](std::string_view text) {
    Baseline baseline;
    return baseline.read(text).value_or(BaselineError{});
  };
  CHECK(error("").line == 1);
  CHECK(error("something else\n").line == 1);
  CHECK(error("unpsa-baseline 1\n\na.txt\t2\tlimit-over\n").line == 3);
  CHECK(error("unpsa-baseline 1\na.txt\t2\tlimit-ovr\t0123456789abcdef\n").message ==
        "unknown rule 'limit-ovr'");
  CHECK(error("unpsa-baseline 1\na.txt\t2\tlimit-ovr\t0123456789abcdef\n").unknown_rule == "limit-ovr");
  CHECK(error("unpsa-baseline 1\na.txt\t2\tlimit-over\t0123456789ABCDEF\n").line == 2);
  CHECK(error("unpsa-baseline 1\n\t2\tlimit-over\t0123456789abcdef\n").line == 2);
  CHECK(error("unpsa-baseline 1\na.txt\t2\tlimit-over\t0123456789abcdef\n").line == 0);
}

TEST_CASE("a baseline names files from its own folder") {
  CHECK(name_in_baseline("known", "a.txt") == "a.txt");
  CHECK(name_in_baseline("known", "./forms//a.txt") == "forms/a.txt");
  CHECK(name_in_baseline("forms/known", "forms/a.txt") == "a.txt");
  CHECK(name_in_baseline("ci/known", "forms/a.txt") == "../forms/a.txt");
  CHECK(name_in_baseline("../known", "x") == (std::filesystem::current_path().filename() / "x").string());
  CHECK(name_in_baseline("known", (std::filesystem::current_path() / "forms/题.txt").string()) ==
        "forms/题.txt");
  CHECK(name_in_baseline("/known", "/a/b") == "a/b");
  CHECK(name_in_baseline("ci/known", "-") == "-");
}
