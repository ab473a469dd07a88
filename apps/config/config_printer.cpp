// SPDX-License-Identifier: MIT
#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "apps/config/config.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"

namespace unpsa::apps {
namespace {

using validate::Severity;
using Severities = std::vector<std::pair<std::string, Severity>>;

/// `text`, UTF-8, as a TOML string on one line.
std::string toml_text(const std::string& text) {
  // A terminal obeys more than the control characters that TOML forbids: text with any of it is ASCII.
  const bool harmless = text::printable(text) == text;
  const toml::value<std::string> value(text);
  std::ostringstream out;
  out << toml::toml_formatter(
      value, harmless ? toml::format_flags::allow_unicode_strings : toml::format_flags::none);
  return out.str();
}

std::string toml_text(std::string_view text) { return toml_text(std::string(text)); }

std::string list_of(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const std::string& item : items) out.append(out.size() > 1 ? ", " : "").append(toml_text(item));
  return out + "]";
}

/// `baseline`, a path from the current folder, as a path from the folder of `config`.
std::string path_from(const std::string& config, const std::string& baseline) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(config).parent_path();
  if (folder.empty()) return baseline;
  // As it stands in the configuration, where it is from there.
  const std::string prefix = (folder / "").string();
  if (baseline.starts_with(prefix)) return baseline.substr(prefix.size());
  if (fs::path(baseline).is_absolute()) return baseline;
  const auto normal = [](const fs::path& place) { return fs::absolute(place).lexically_normal(); };
  return normal(baseline).lexically_relative(normal(folder / ".")).string();
}

std::string baseline_of(const Config& config, const std::string& path) {
  if (!text::is_utf8(config.baseline)) {
    throw InputOutputError("the name of the baseline '" + text::printable(config.baseline) +
                           "' is not UTF-8, so it cannot be written to a configuration");
  }
  return path_from(path, config.baseline);
}

/// The severities that count, each selector once, in the order in which they are read again.
Severities effective(const Severities& all) {
  Severities kept;
  for (auto row = all.begin(); row != all.end(); ++row) {
    const bool overridden = std::any_of(
        row + 1, all.end(), [row](const auto& later) { return validate::selects(later.first, row->first); });
    if (!overridden) kept.push_back(*row);
  }
  std::sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) {
    return a.first.size() != b.first.size() ? a.first.size() < b.first.size() : a.first < b.first;
  });
  return kept;
}

void append_severities(std::string& out, const std::string& table, const Severities& severities) {
  if (!severities.empty()) out += "\n[" + table + "validate.severity]\n";
  for (const auto& [rule, severity] : effective(severities)) {
    out += toml_text(rule) + " = " + toml_text(name_of(severity)) + "\n";
  }
}

void append_limits(std::string& out, const LimitConfig& limits) {
  if (limits.judge) out += "judge = " + toml_text(name_of(*limits.judge)) + "\n";
  if (limits.cjk) out += "cjk = " + toml_text(name_of(*limits.cjk)) + "\n";
  if (limits.ratio) out += "ratio = " + to_string(*limits.ratio) + "\n";
  if (limits.tolerance) out += "tolerance = " + std::to_string(*limits.tolerance) + "\n";
}

void append_questions(std::string& out, const std::string& table,
                      const std::vector<wordcount::QuestionLimit>& questions) {
  if (!questions.empty()) out += "\n[" + table + "limits.questions]\n";
  for (const wordcount::QuestionLimit& limit : questions) {
    out += toml_text(limit.question) + " = " + std::to_string(limit.words) + "\n";
  }
}

/// Settings for some files; those that are not given are left out.
void append_override(std::string& out, const Override& row) {
  out += "\n[[overrides]]\nfiles = " + list_of(row.files) + "\n";
  const Config& given = row.settings;
  if (!given.select.empty() || !given.ignore.empty()) out += "\n[overrides.validate]\n";
  if (!given.select.empty()) out += "select = " + list_of(given.select) + "\n";
  if (!given.ignore.empty()) out += "ignore = " + list_of(given.ignore) + "\n";
  append_severities(out, "overrides.", given.severities);
  const LimitConfig& limits = given.limits;
  if (limits.judge || limits.cjk || limits.ratio || limits.tolerance) out += "\n[overrides.limits]\n";
  append_limits(out, limits);
  append_questions(out, "overrides.", limits.questions);
}

}  // namespace

std::string print_config(const Config& config, const std::string& path) {
  std::string out = "[validate]\n";
  out += "select = " + list_of(config.select) + "\n";
  out += "ignore = " + list_of(config.ignore) + "\n";
  const Severity fail_on = config.fail_on.value_or(Severity::error);
  out += "fail-on = " + toml_text(config.fail_never ? "never" : name_of(fail_on)) + "\n";
  if (config.max_warnings) out += "max-warnings = " + std::to_string(*config.max_warnings) + "\n";
  if (!config.baseline.empty()) out += "baseline = " + toml_text(baseline_of(config, path)) + "\n";
  append_severities(out, "", config.severities);
  out += "\n[limits]\n";
  const wordcount::LimitOptions limits = config.limits.options();
  append_limits(out, {limits.method, limits.cjk_limit, limits.ratio, limits.tolerance, {}});
  append_questions(out, "", limits.questions);
  for (const Override& row : config.overrides) append_override(out, row);
  return out;
}

}  // namespace unpsa::apps
