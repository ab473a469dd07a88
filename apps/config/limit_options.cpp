// SPDX-License-Identifier: MIT
#include "apps/config/limit_options.hpp"

#include <array>

namespace unpsa::apps {
namespace {

const std::vector<cli::Choice<wordcount::CjkLimit>>& cjk_choices() {
  static const auto choices = cli::choices_by_name(wordcount::all_cjk_limits);
  return choices;
}

const std::vector<cli::Choice<wordcount::Method>>& judge_choices() {
  static const auto choices = [] {
    std::vector<cli::Choice<wordcount::Method>> all;
    for (const std::string_view name : judging_methods()) {
      all.push_back({name, *wordcount::parse_method(name)});
    }
    return all;
  }();
  return choices;
}

constexpr std::array config_rules = {
    cli::OptionRule{"--config", cli::OptionRule::Kind::excludes, "--no-config"},
};

}  // namespace

void declare_judging_options(cli::Command& command, LimitConfig& given) {
  command.choice("--judge", "METHOD",
                 "judge limits by this count alone: word, ws, lexical, equiv, chars, han or icu (default: "
                 "over if word and equiv are over, disputed if only one is)",
                 judge_choices(), given.judge);
  command.choice("--cjk-limit", "WAY",
                 "how many words a Chinese character is for a limit: both (from 1/R to 1), strict (1), "
                 "equivalent (1/R), off (do not judge such answers) (default: both)",
                 cjk_choices(), given.cjk);
  command.option("--cjk-ratio", "R", "number of Chinese characters per English word (default: 1.8)",
                 [&given](std::string_view value) {
                   given.ratio = wordcount::parse_ratio(value);
                   return given.ratio ? std::string() : "a number from 1 to 9.999, such as 1.8";
                 });
  command.integer("--tolerance", "PERCENT", "how far an answer may exceed its limit (default: 0)", 0, 100,
                  given.tolerance);
}

void declare_config_options(cli::Command& command, ConfigChoice& choice, cli::CommonOptions& common) {
  command.text("--config", "FILE",
               "use this configuration for all files (default: for each file, the unpsa.toml in its folder "
               "or the nearest folder above)",
               choice.file);
  command.flag("--no-config", "use no configuration", choice.none);
  command.rules(config_rules);
  command.check([&choice, &common] {
    if (!choice.file.empty()) common.also_read.push_back(choice.file);
    return std::string();
  });
}

}  // namespace unpsa::apps
