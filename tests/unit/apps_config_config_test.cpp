// SPDX-License-Identifier: MIT
#include <array>
#include <filesystem>
#include <random>

#include "apps/config/config.hpp"
#include "catch.hpp"
#include "text/path_pattern.hpp"
#include "text/printable.hpp"

using namespace unpsa;
using namespace unpsa::apps;
using validate::Severity;

namespace {

std::string error_of(std::string_view text) {
  try {
    static_cast<void>(parse_config(text, "unpsa.toml"));
  } catch (const ConfigError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a configuration says what is checked, and how") {
  const Config config = parse_config(R"(
[validate]
select = ["limit", "answer-empty"]
ignore = ["limit-near"]
fail-on = "warning"
max-warnings = 7
baseline = "known.txt"
[validate.severity]
limit-over = "note"
limit = "warning"
[limits]
judge = "ws"
cjk = "strict"
ratio = 1.65
tolerance = 10
[limits.questions]
"2" = 150
"4.c" = 7
[[overrides]]
files = ["2018/**", "old-*.txt"]
[overrides.limits]
tolerance = 20
questions = { "2" = 90 }
[overrides.validate]
ignore = ["sdg"]
severity = { limit-over = "warning" }
)",
                                     "folder/unpsa.toml");
  CHECK(config.select == std::vector<std::string>{"limit", "answer-empty"});
  CHECK(config.ignore == std::vector<std::string>{"limit-near"});
  CHECK(config.fail_on == Severity::warning);
  CHECK(config.max_warnings == 7);
  CHECK(config.baseline == "folder/known.txt");
  REQUIRE(config.severities.size() == 2);
  CHECK(config.severities[0].first == "limit");  // a group before its rules
  CHECK(config.severities[1] == std::pair(std::string("limit-over"), Severity::note));
  const wordcount::LimitOptions limits = config.limits.options();
  CHECK(limits.method == wordcount::Method::ws);
  CHECK(limits.cjk_limit == wordcount::CjkLimit::strict);
  CHECK(limits.ratio == wordcount::Ratio{1650});
  CHECK(limits.tolerance == 10);
  REQUIRE(limits.questions.size() == 2);
  CHECK(limits.find_question("2")->words == 150);
  CHECK(limits.find_question("4.c")->words == 7);

  const Config other = config.for_file("2018/a/form.txt");
  CHECK(other.overrides.empty());
  CHECK(other.limits.tolerance == 20);
  CHECK(other.limits.options().find_question("2")->words == 90);
  CHECK(other.limits.options().find_question("4.c")->words == 7);
  CHECK(other.ignore == std::vector<std::string>{"limit-near", "sdg"});
  CHECK(make_settings(other).severity_of(*validate::find_rule("limit-over")) == Severity::warning);
  CHECK(config.for_file("a/old-1.txt").limits.tolerance == 20);
  CHECK(config.for_file("2019/form.txt").limits.tolerance == 10);
  CHECK(config.overrides_of("2018/form.txt") == "1");
}

TEST_CASE("a pattern matches paths as in an ignore file") {
  CHECK(unpsa::text::matches_pattern("*.txt", "a/b.txt"));
  CHECK(unpsa::text::matches_pattern("a/*.txt", "a/b.txt"));
  CHECK_FALSE(unpsa::text::matches_pattern("a/*.txt", "a/c/b.txt"));
  CHECK(unpsa::text::matches_pattern("a/**", "a/c/b.txt"));
  CHECK(unpsa::text::matches_pattern("**/b.txt", "b.txt"));
  CHECK(unpsa::text::matches_pattern("**/b.txt", "a/c/b.txt"));
  CHECK_FALSE(unpsa::text::matches_pattern("**/b.txt", "a/ab.txt"));
  CHECK(unpsa::text::matches_pattern("a/**/b.txt", "a/b.txt"));
  CHECK(unpsa::text::matches_pattern("/b?.txt", "b1.txt"));
  CHECK_FALSE(unpsa::text::matches_pattern("b?.txt", "b.txt"));
  CHECK_FALSE(unpsa::text::matches_pattern("", "b.txt"));
  CHECK_FALSE(unpsa::text::matches_pattern(std::string(200, '*') + "/x", std::string(2000, 'a')));
}

TEST_CASE("what is printed is a configuration") {
  Config config;
  config.ignore = {"answer"};
  config.severities = {{"limit-near", Severity::error}};
  config.fail_never = true;
  config.baseline = "a\\b";
  config.limits.tolerance = 3;
  config.limits.questions = {{"2", 150}};
  const std::string printed = print_config(config);
  const Config read = parse_config(printed, "unpsa.toml");
  CHECK(read.ignore == config.ignore);
  CHECK(read.severities == config.severities);
  CHECK(read.fail_never);
  CHECK(read.baseline == config.baseline);
  CHECK(print_config(read) == printed);
  CHECK(print_config({}) ==
        "[validate]\nselect = []\nignore = []\nfail-on = \"error\"\n\n[limits]\ncjk = \"both\"\n"
        "ratio = 1.8\ntolerance = 0\n");
}

namespace {

/// A configuration of random values, each absent now and then.
Config random_config(std::mt19937& random, bool with_overrides = true) {
  const auto pick = [&random](const auto& all) { return all[random() % std::size(all)]; };
  const auto maybe = [&random](auto& variable, auto value) {
    if (random() % 2 == 0) variable = value;
  };
  constexpr std::array rules{"limit", "limit-over", "limit-near", "answer", "answer-empty", "sdg-target"};
  constexpr std::array severities{Severity::error, Severity::warning, Severity::note};
  constexpr std::array pieces{"a",  "\n", "\"",     "\\",     "\x1b", "\x7f",  "\t", "\r",        "\b",
                              "表", "é",  "\u0085", "\u202e", "..",   "/",     "./", "\u2028",    "##[",
                              "'",  "#",  "\ufeff", "=",      "::",   "x/../", " ",  "\U0001f600"};
  Config config;
  for (auto left = random() % 4; left > 0; --left) config.select.emplace_back(pick(rules));
  for (auto left = random() % 4; left > 0; --left) config.ignore.emplace_back(pick(rules));
  for (auto left = random() % 6; left > 0; --left)
    config.severities.emplace_back(pick(rules), pick(severities));
  config.fail_never = random() % 4 == 0;
  if (!config.fail_never) maybe(config.fail_on, pick(severities));
  maybe(config.max_warnings, static_cast<int>(random() % 1'000'000'000));
  for (auto left = random() % 8; left > 0; --left) config.baseline += pick(pieces);
  maybe(config.limits.judge, wordcount::Method::ws);
  maybe(config.limits.cjk, wordcount::CjkLimit::off);
  maybe(config.limits.ratio, wordcount::Ratio{static_cast<std::uint32_t>(1000 + random() % 9000)});
  maybe(config.limits.tolerance, static_cast<int>(random() % 101));
  if (random() % 2 == 0) config.limits.questions = {{"3.a", static_cast<int>(random() % 1000)}};
  for (auto left = with_overrides ? random() % 3 : 0; left > 0; --left) {
    Config settings = random_config(random, false);
    config.overrides.push_back({{pick(pieces), "x"}, std::move(settings)});
  }
  return config;
}

}  // namespace

TEST_CASE("what is printed is read as what it was, and printed the same again") {
  std::mt19937 random(7);
  for (int i = 0; i < 500; ++i) {
    const Config config = random_config(random);
    for (const std::string path : {"unpsa.toml", "folder/unpsa.toml", "../a/b/unpsa.toml", "/x/unpsa.toml"}) {
      const std::string printed = print_config(config, path);
      INFO(printed);
      const Config read = parse_config(printed, path);
      CHECK(print_config(read, path) == printed);
      for (std::size_t at = 0; at < printed.size(); at = printed.find('\n', at) + 1) {
        const std::string line = printed.substr(at, printed.find('\n', at) - at);
        if (line.find("##[") == std::string::npos) CHECK(text::printable(line) == line);
      }
      CHECK(read.limits.options() == config.limits.options());
      const validate::Settings asked = make_settings(config);
      const validate::Settings got = make_settings(read);
      for (const validate::Rule& rule : validate::rules()) {
        CHECK(got.is_on(rule) == asked.is_on(rule));
        CHECK(got.severity_of(rule) == asked.severity_of(rule));
      }
      if (config.baseline.empty()) continue;
      namespace fs = std::filesystem;
      const auto place_of = [](const std::string& file) { return fs::absolute(file).lexically_normal(); };
      CHECK(place_of(read.baseline) == place_of(config.baseline));
    }
  }
}

TEST_CASE("a baseline is named from the folder of the configuration") {
  const auto baseline_of = [](const std::string& baseline, const std::string& path) {
    Config config;
    config.baseline = baseline;
    const std::string printed = print_config(config, path);
    const std::size_t begin = printed.find("baseline = ");
    return printed.substr(begin, printed.find('\n', begin) - begin);
  };
  CHECK(baseline_of("folder/known.txt", "folder/unpsa.toml") == "baseline = \"known.txt\"");
  CHECK(baseline_of("known.txt", "folder/unpsa.toml") == "baseline = \"../known.txt\"");
  CHECK(baseline_of("known.txt", "unpsa.toml") == "baseline = \"known.txt\"");
  CHECK(baseline_of("/known.txt", "folder/unpsa.toml") == "baseline = \"/known.txt\"");
  CHECK(baseline_of("a\n\"\\\x1b表.txt", "unpsa.toml") == R"(baseline = "a\n\"\\\u001B\u8868.txt")");
  CHECK(baseline_of("表.txt", "unpsa.toml") == "baseline = \"表.txt\"");
  CHECK_THROWS_AS(baseline_of("\xff.txt", "unpsa.toml"), InputOutputError);
}

TEST_CASE("a broken configuration names its line and what was meant") {
  CHECK(error_of("[validate]\nignore = [\"limt-over\"]\n") ==
        "unpsa.toml:2:11: unknown rule 'limt-over'; did you mean 'limit-over'?");
  CHECK(error_of("[validate]\nigore = []\n") ==
        "unpsa.toml:2:1: unknown key 'igore'; did you mean 'ignore'?");
  CHECK(error_of("[limit]\n").starts_with("unpsa.toml:1:2: unknown key 'limit'; did you mean 'limits'?"));
  CHECK(error_of("[validate]\nfail-on = 3\n") == "unpsa.toml:2:11: expected a string for 'fail-on'");
  CHECK(error_of("[validate.severity]\nlimit-near = \"eror\"\n") ==
        "unpsa.toml:2:14: invalid value 'eror' for 'limit-near': expected error, warning or note; did you "
        "mean 'error'?");
  CHECK(error_of("[limits]\ncjk = \"botth\"\n") ==
        "unpsa.toml:2:7: invalid value 'botth' for 'cjk': expected both, strict, equivalent or off; did you "
        "mean "
        "'both'?");
  CHECK(error_of("[limits]\njudge = \"asian\"\n").starts_with("unpsa.toml:2:9: invalid value 'asian'"));
  CHECK(error_of("[limits]\nratio = 12\n").starts_with("unpsa.toml:2:9: expected a number"));
  for (const std::string number : {"nan", "inf", "-inf", "9.9996", "0.9999", "true"})
    CHECK(error_of("[limits]\nratio = " + number).starts_with("unpsa.toml:2:9: expected a number"));
  CHECK(error_of("[limits]\ntolerance = nan\n").starts_with("unpsa.toml:2:13: expected a whole number"));
  CHECK(error_of("[limits]\ntolerance = -1\n")
            .starts_with("unpsa.toml:2:13: expected a whole number from 0 to 100"));
  CHECK(error_of("[limits.questions]\n\"4.d\" = 3\n").starts_with("unpsa.toml:2:1: unknown question '4.d'"));
  CHECK(error_of("[limits.questions]\n\"4.c\" = \"3\"\n")
            .starts_with("unpsa.toml:2:9: expected a whole number"));
  CHECK(error_of("[overrides]\n").find("[[overrides]]") != std::string::npos);
  CHECK(error_of("[[overrides]]\nlimits = {}\n").find("needs 'files'") != std::string::npos);
  CHECK(error_of("[[overrides]]\nfiles = ['*']\nvalidate = { fail-on = 'note' }\n")
            .find("'fail-on' is the same for all files") != std::string::npos);
  CHECK(error_of("cjk = 'strict'\n") == "unpsa.toml:1:1: 'cjk' belongs under [limits]");
  CHECK(error_of("[[overrides]]\nfiles = ['*']\nratio = 2\n")
            .find("'ratio' belongs under [overrides.limits]") != std::string::npos);
  CHECK(error_of("[limits.questions]\n\"4.c\" = 0\n")
            .starts_with("unpsa.toml:2:9: expected a whole number from 1"));
  CHECK(error_of("[validate\n").starts_with("unpsa.toml:1:"));
  CHECK(error_of("validate = 3\n") == "unpsa.toml:1:1: expected 'validate' to be a table");
}

TEST_CASE("an unknown rule is told what was meant") {
  CHECK(check_selector("limit").empty());
  CHECK(check_selector("limit-over").empty());
  CHECK(check_selector("limits") == "unknown rule 'limits'; did you mean 'limit'?");
  CHECK(check_selector("xyzzy").find("--list-rules") != std::string::npos);
}

TEST_CASE("a bracket that opens a table has a name after it") {
  for (const char* text : {"[\nx", "[.a]", "  [\t!", "\xEF\xBB\xBF[=", "[[\n", "[\x01]"}) {
    INFO(text);
    CHECK(error_of(text).find("no name of a table follows '['") != std::string::npos);
  }
  CHECK(error_of("[limits]\n").empty());
  CHECK(error_of("[ \"limits\" ]\n").empty());
  CHECK(error_of("[validate]\nselect = [\n  \"limit\",\n]\n").empty());
}

TEST_CASE("outside of strings and comments a configuration is ASCII") {
  CHECK(parse_config("# caf\u00e9 \u2026\n[validate]\nignore = [] # \u00e9\n", "").ignore.empty());
  const std::string name =
      parse_config("[validate]\nbaseline = \"caf\u00e9 \\\"\u0301\"", "unpsa.toml").baseline;
  CHECK(name == "caf\u00e9 \"\u0301");
  CHECK(parse_config("[validate]\nbaseline = 'caf\u00e9'", "unpsa.toml").baseline == "caf\u00e9");
  CHECK(parse_config("[validate]\nbaseline = '''\n\u00e9''\n'''''", "unpsa.toml").baseline == "\u00e9''\n''");
  CHECK(parse_config("[validate]\nbaseline = \"\"\"\u00e9\n\\\"\"\"\"\"\"", "unpsa.toml").baseline ==
        "\u00e9\n\"\"\"");

  CHECK(error_of("[validate]\nignor\u00e9 = []\n") ==
        "unpsa.toml:2:6: '\u00e9' is only allowed in quotes or in a comment; put the name or text in quotes");
  for (const std::string_view text :
       {"a = \u00a0", "\"a\nb\u0499", "'a' = '' \u0301", "a = '''x'''''\u00df"}) {
    CHECK(error_of(text).find("is only allowed in quotes or in a comment") != std::string::npos);
  }
  CHECK(error_of("# fine\n[validate]\n# caf\xe9\n") ==
        "unpsa.toml:3:6: this is not UTF-8; save the file as UTF-8");
  CHECK(error_of("\"\x80 = 1") == "unpsa.toml:1:2: this is not UTF-8; save the file as UTF-8");
}

TEST_CASE("a string or a bracket that follows a value directly is refused") {
  CHECK(error_of("a = 77[\"\u0412\"]\n") ==
        "unpsa.toml:1:7: '[' may not follow a name or a value directly; put a comma between them, or begin a "
        "line");
  for (const std::string text : {"a = 7\"\u0412\"", "a = [\"\"\"\"\"\"\"\"\"\u0412\"]", "a = 'b'\"\u0412\"",
                                 "a = true{\"\u0412\" = 1}", "a = \"\"[\u0412]"}) {
    INFO(text);
    CHECK(error_of(text).find("may not follow a name or a value directly") != std::string::npos);
  }
  for (const std::string text :
       {"a.\"\u0412\" = 1", "a = [\"\u0412\",\"\u0412\"]", "a = [[\"\u0412\"],['\u0412']]",
        "a = {\"\u0412\"=1}", "\"\u0412\".'\u0412' = 1", "a = \"\"\"\"\u0412\"\"\"\"\"\n"}) {
    INFO(text);
    CHECK(error_of(text).find("may not follow") == std::string::npos);
  }
}

TEST_CASE("a backslash before a character that is not ASCII is refused") {
  CHECK(error_of("[limits]\n\"\\\u0412\" = 3\n") ==
        "unpsa.toml:2:2: no character such as '\u0412' may follow a backslash; write \\\\ for a backslash");
  for (const std::string text :
       {"a = \"\"\"\\\u00e9\"\"\"\n", "a = \"\"\"\\\n  \u00e9\"\"\"\n", "a = \"\\\\\\\u00e9\"\n"})
    CHECK(error_of(text).find("may follow a backslash") != std::string::npos);
  // A backslash that stands for itself, and one in a literal string.
  for (const std::string text : {"a = \"\\\\\u00e9\"\n", "a = '\\\u00e9'\n"})
    CHECK(error_of(text).find("may follow a backslash") == std::string::npos);
}
