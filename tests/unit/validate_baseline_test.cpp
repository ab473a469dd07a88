// SPDX-License-Identifier: MIT
#include <filesystem>
#include <map>
#include <vector>

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

unpsa::Record titled(std::string_view initiative) {
  unpsa::Record record;
  record.initiative = initiative;
  return record;
}

}  // namespace

TEST_CASE("a baseline covers the findings that it was written from, as often as they occurred") {
  BaselineBuilder builder;
  const std::vector<Finding> two{make_finding("2", "text"), make_finding("2", "text")};
  builder.add("a.txt", titled("One"), two);
  builder.add("b\tc\\\n.txt", titled("One"), {two.data(), 1});
  const std::string text = write_baseline(builder.entries());
  Baseline baseline;
  REQUIRE_FALSE(baseline.read(text));
  CHECK(baseline.covers("a.txt", titled("One"), make_finding("2", "text")));
  CHECK(baseline.covers("a.txt", titled("One"), make_finding("2", "text")));
  CHECK_FALSE(baseline.covers("a.txt", titled("One"), make_finding("2", "text")));
  CHECK(baseline.covers("b\tc\\\n.txt", titled(" One \n"), make_finding("2", "text")));
  CHECK_FALSE(baseline.covers("a.txt", titled("Two"), make_finding("2", "text")));
  CHECK_FALSE(baseline.covers("a.txt", titled("One"), make_finding("3.a", "text")));
  CHECK_FALSE(baseline.covers("b.txt", titled("One"), make_finding("2", "text")));
  CHECK(write_baseline(baseline.kept()) == text);
}

TEST_CASE("the words of a message are no part of a finding's identity") {
  Finding finding = make_finding("2", "text");
  finding.message = "one way to say it";
  const BaselineEntry entry = make_entry("a.txt", titled("One"), finding);
  finding.message = "another way";
  CHECK(make_entry("a.txt", titled("One"), finding) == entry);
}

TEST_CASE("stale entries say why") {
  const unpsa::Record record = titled("One");
  Baseline baseline;
  const auto exists = [](std::string_view file) { return file != "gone.txt" && file != "old.txt"; };
  REQUIRE_FALSE(baseline.read(write_baseline({{make_entry("a.txt", record, make_finding("2", "one")), 1},
                                              {make_entry("a.txt", record, make_finding("3.a", "two")), 1},
                                              {make_entry("b.txt", record, make_finding("2", "one")), 1},
                                              {make_entry("gone.txt", record, make_finding("4.a", "x")), 1},
                                              {make_entry("old.txt", record, make_finding("4.b", "y")), 1}}),
                              exists));
  const Settings settings;
  baseline.note_file("a.txt", settings);
  baseline.note_file("new.txt", settings);
  CHECK_FALSE(baseline.covers("a.txt", record, make_finding("2", "one, edited")));
  CHECK(baseline.covers("new.txt", record, make_finding("4.b", "y")));
  const std::vector<StaleEntry> stale = baseline.stale();
  REQUIRE(stale.size() == 3);
  CHECK((stale[0].entry.question == "2" && stale[0].why == Staleness::edited));
  CHECK((stale[1].entry.question == "3.a" && stale[1].why == Staleness::gone));
  CHECK((stale[2].entry.file == "gone.txt" && stale[2].why == Staleness::deleted));
  CHECK(baseline.renamed() == std::map<std::string, std::string>{{"old.txt", "new.txt"}});
  const BaselineEntries kept{{make_entry("b.txt", record, make_finding("2", "one")), 1},
                             {make_entry("new.txt", record, make_finding("4.b", "y")), 1}};
  CHECK(baseline.kept() == kept);
  CHECK(baseline.untouched() == BaselineEntries{{make_entry("b.txt", record, make_finding("2", "one")), 1}});
}

TEST_CASE("entries of rules that are off are not stale") {
  Baseline baseline;
  const unpsa::Record record = titled("One");
  REQUIRE_FALSE(baseline.read(write_baseline({{make_entry("a.txt", record, make_finding("2", "one")), 1}})));
  Settings settings;
  REQUIRE(settings.ignore("limit"));
  baseline.note_file("a.txt", settings);
  CHECK(baseline.stale().empty());
  CHECK(baseline.kept().size() == 1);
  CHECK(baseline.untouched().size() == 1);
}

TEST_CASE("a baseline may have the line ends of another system") {
  const BaselineEntries entries{{make_entry("a\rb.txt", titled("One"), make_finding("2", "one")), 3}};
  std::string text;
  for (const char byte : write_baseline(entries)) text.append(byte == '\n' ? "\r" : "").append(1, byte);
  Baseline baseline;
  REQUIRE_FALSE(baseline.read(text));
  CHECK(baseline.kept() == entries);
}

TEST_CASE("a broken baseline names its line") {
  const auto error = [](const std::string& line) {
    Baseline baseline;
    return baseline.read("unpsa-baseline 2\n" + line + "\n").value_or(BaselineError{});
  };
  const std::string hash = "0123456789abcdef";
  const std::string good = "a.txt\t" + hash + "\t2\tlimit-over\t" + hash + "\t" + hash + "\t1";
  CHECK(error(good).line == 0);
  CHECK(error("\n" + good.substr(0, 40)).line == 3);
  CHECK(error("a.txt\t" + hash + "\t2\tlimit-ovr\t" + hash + "\t" + hash + "\t1").unknown_rule ==
        "limit-ovr");
  CHECK(error("a.txt\t" + hash + "\t2\tlimit-over\t" + hash + "\t0123456789ABCDEF\t1").line == 2);
  CHECK(error("\t" + hash + "\t2\tlimit-over\t" + hash + "\t" + hash + "\t1").line == 2);
  for (const std::string count : {"0", "-1", "x", "", "1 "}) {
    CHECK(error(good.substr(0, good.size() - 1) + count).line == 2);
  }
  Baseline baseline;
  CHECK(baseline.read("")->line == 1);
  CHECK(baseline.read("something else\n")->line == 1);
  CHECK(baseline.read("unpsa-baseline 1\na.txt\t2\tlimit-over\t" + hash + "\n")
            ->message.find("earlier version") != std::string::npos);
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
