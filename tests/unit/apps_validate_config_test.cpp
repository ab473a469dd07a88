// SPDX-License-Identifier: MIT
#include "apps/validate/config.hpp"
#include "catch.hpp"

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
  const ValidateConfig config = parse_config(R"(
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
method = "ws"
cjk = "strict"
cjk-ratio = 1.65
tolerance = 10
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
  CHECK(config.method == wordcount::Method::ws);
  CHECK(config.cjk_limit == wordcount::CjkLimit::strict);
  CHECK(config.cjk_ratio == wordcount::Ratio{1650});
  CHECK(config.tolerance == 10);
}

TEST_CASE("what is printed is a configuration") {
  ValidateConfig config;
  config.ignore = {"answer"};
  config.severities = {{"limit-near", Severity::error}};
  config.fail_never = true;
  config.baseline = "a\\b";
  config.tolerance = 3;
  const std::string printed = print_config(config);
  const ValidateConfig read = parse_config(printed, "unpsa.toml");
  CHECK(read.ignore == config.ignore);
  CHECK(read.severities == config.severities);
  CHECK(read.fail_never);
  CHECK(read.baseline == config.baseline);
  CHECK(print_config(read) == printed);
  CHECK(print_config({}) ==
        "[validate]\nselect = []\nignore = []\nfail-on = \"error\"\n\n[limits]\ncjk = \"both\"\n"
        "cjk-ratio = 1.8\ntolerance = 0\n");
}

TEST_CASE("a broken configuration names its line and what was meant") {
  CHECK(error_of("[validate]\nignore = [\"limt-over\"]\n") ==
        "unpsa.toml:2:11: unknown rule 'limt-over'; did you mean 'limit-over'?");
  CHECK(error_of("[validate]\nigore = []\n") ==
        "unpsa.toml:2:1: unknown key 'igore'; did you mean 'ignore'?");
  CHECK(error_of("[limit]\n").starts_with("unpsa.toml:1:2: unknown key 'limit'; did you mean 'limits'?"));
  CHECK(error_of("[validate]\nfail-on = 3\n") == "unpsa.toml:2:11: expected a text for 'fail-on'");
  CHECK(error_of("[validate.severity]\nlimit-near = \"eror\"\n") ==
        "unpsa.toml:2:14: invalid value 'eror' for 'limit-near': expected error, warning or note; did you "
        "mean 'error'?");
  CHECK(error_of("[limits]\ncjk = \"botth\"\n") ==
        "unpsa.toml:2:7: invalid value 'botth' for 'cjk': expected both, strict, equivalent or off; did you "
        "mean "
        "'both'?");
  CHECK(error_of("[limits]\nmethod = \"icu\"\n").starts_with("unpsa.toml:2:10: invalid value 'icu'"));
  CHECK(error_of("[limits]\ncjk-ratio = 12\n").starts_with("unpsa.toml:2:13: expected a number"));
  CHECK(
      error_of("[limits]\ntolerance = -1\n").starts_with("unpsa.toml:2:13: expected a number from 0 to 100"));
  CHECK(error_of("[validate\n").starts_with("unpsa.toml:1:"));
  CHECK(error_of("validate = 3\n") == "unpsa.toml:1:1: expected 'validate' to be a table");
}

TEST_CASE("an unknown rule is told what was meant") {
  CHECK(check_selector("limit").empty());
  CHECK(check_selector("limit-over").empty());
  CHECK(check_selector("limits") == "unknown rule 'limits'; did you mean 'limit'?");
  CHECK(check_selector("xyzzy").find("--list-rules") != std::string::npos);
}
