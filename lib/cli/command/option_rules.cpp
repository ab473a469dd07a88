// SPDX-License-Identifier: MIT
#include "cli/command/option_rules.hpp"

#include <algorithm>

namespace unpsa::cli {
namespace {

using Kind = OptionRule::Kind;

/// Calls `take(option)` with each of the options in a list.
template <typename Take>
void each_named(std::string_view list, const Take& take) {
  while (!list.empty()) {
    const std::string_view one = list.substr(0, list.find(' '));
    take(one);
    list.remove_prefix(std::min(list.size(), one.size() + 1));
  }
}

/// Whether `--table=words`, or `--table` with any value, is given.
bool is_given(std::string_view option, const GivenValue& given) {
  const std::size_t equals = option.find('=');
  const auto value = given(option.substr(0, equals));
  return value && (equals == std::string_view::npos || *value == option.substr(equals + 1));
}

std::string_view first_given(std::string_view list, const GivenValue& given) {
  std::string_view first;
  each_named(list, [&](std::string_view option) {
    if (first.empty() && is_given(option, given)) first = option;
  });
  return first;
}

/// `'--table words'`
std::string quoted(std::string_view option) {
  std::string text(option);
  std::replace(text.begin(), text.end(), '=', ' ');
  return "'" + text + "'";
}

/// `'--shard' or '--merge'`
std::string listed(std::string_view options) {
  std::string text;
  each_named(options, [&](std::string_view option) {
    const bool is_last = option.data() + option.size() == options.data() + options.size();
    if (!text.empty()) text += is_last ? " or " : ", ";
    text += quoted(option);
  });
  return text;
}

std::string describe(const OptionRule& rule, std::string_view option, std::string_view other) {
  std::string text = rule.when.empty() ? std::string() : "with " + listed(rule.when) + ", ";
  text += quoted(option);
  text += rule.kind == Kind::excludes ? " cannot be combined with " + quoted(other)
                                      : " needs " + listed(rule.others);
  if (!rule.reason.empty()) text.append(": ").append(rule.reason);
  return text;
}

}  // namespace

std::string find_broken_rule(std::span<const OptionRule> rules, const GivenValue& given) {
  for (const OptionRule& rule : rules) {
    const std::string_view option = first_given(rule.options, given);
    if (option.empty() || (!rule.when.empty() && first_given(rule.when, given).empty())) continue;
    const std::string_view other = first_given(rule.others, given);
    if (other.empty() == (rule.kind == Kind::needs)) return describe(rule, option, other);
  }
  return {};
}

std::string list_rules(std::span<const OptionRule> rules) {
  std::string out;
  for (const OptionRule& rule : rules) {
    out.append(rule.options).append(rule.kind == Kind::excludes ? "\texcludes\t" : "\tneeds\t");
    out.append(rule.others).append("\t").append(rule.when).append("\n");
  }
  return out;
}

}  // namespace unpsa::cli
