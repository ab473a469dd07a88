// SPDX-License-Identifier: MIT
#include <algorithm>

#include "apps/config/config.hpp"
#include "text/path_pattern.hpp"

namespace unpsa::apps {
namespace {

template <typename Value>
void prefer_value(std::optional<Value>& variable, const std::optional<Value>& given) {
  if (given) variable = given;
}

template <typename Value>
void drop_value(std::optional<Value>& variable, const std::optional<Value>& given) {
  if (given) variable.reset();
}

bool applies(const Override& row, std::string_view path) {
  return std::any_of(row.files.begin(), row.files.end(),
                     [path](const std::string& pattern) { return text::matches_pattern(pattern, path); });
}

}  // namespace

void LimitConfig::prefer(const LimitConfig& given) {
  prefer_value(judge, given.judge);
  prefer_value(cjk, given.cjk);
  prefer_value(ratio, given.ratio);
  prefer_value(tolerance, given.tolerance);
  for (const wordcount::QuestionLimit& limit : given.questions) {
    std::erase_if(questions, [&](const auto& row) { return row.question == limit.question; });
    questions.push_back(limit);
  }
}

void LimitConfig::drop(const LimitConfig& given) {
  drop_value(judge, given.judge);
  drop_value(cjk, given.cjk);
  drop_value(ratio, given.ratio);
  drop_value(tolerance, given.tolerance);
}

wordcount::LimitOptions LimitConfig::options() const {
  const wordcount::LimitOptions usual;
  return {judge, cjk.value_or(usual.cjk_limit), ratio.value_or(usual.ratio),
          tolerance.value_or(usual.tolerance), questions};
}

Config Config::for_file(std::string_view path) const {
  Config config = *this;
  config.overrides.clear();
  for (const Override& row : overrides) {
    if (!applies(row, path)) continue;
    const Config& given = row.settings;
    if (!given.select.empty()) config.select = given.select;
    config.ignore.insert(config.ignore.end(), given.ignore.begin(), given.ignore.end());
    config.severities.insert(config.severities.end(), given.severities.begin(), given.severities.end());
    config.limits.prefer(given.limits);
  }
  return config;
}

std::string Config::overrides_of(std::string_view path) const {
  std::string which;
  for (const Override& row : overrides) which += applies(row, path) ? '1' : '0';
  return which;
}

}  // namespace unpsa::apps
