// SPDX-License-Identifier: MIT
#include "apps/validate/profiles.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "cli/input/inputs.hpp"
#include "text/file_name.hpp"
#include "text/suggest.hpp"

namespace unpsa::apps {
namespace {

using validate::Severity;

constexpr std::array severities{Severity::error, Severity::warning, Severity::note};

std::string amount(std::size_t number, std::string_view noun) {
  std::string text = std::to_string(number);
  text.append(" ").append(noun);
  if (number != 1) text += 's';
  return text;
}

/// The file whose configuration holds for standard input.
std::string_view name_of_input(const ValidateOptions& options, std::string_view input) {
  const std::string& name = options.common.stdin_filename;
  return input == "-" && !name.empty() ? std::string_view(name) : input;
}

template <typename Value>
void prefer(std::optional<Value>& variable, const std::optional<Value>& given) {
  if (given) variable = given;
}

bool any_rule_is_on(const validate::Settings& settings) {
  return std::any_of(validate::rules().begin(), validate::rules().end(),
                     [&](const validate::Rule& rule) { return settings.is_on(rule); });
}

/// A configuration that was found, not named, may be a stranger's: what it names stays in its own folder.
void require_inside(const std::string& baseline, const std::string& config, const std::string& place) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path folder =
      fs::weakly_canonical(fs::absolute(text::file_name_as_bytes(config), error).parent_path(), error);
  const fs::path file = fs::weakly_canonical(fs::absolute(text::file_name_as_bytes(baseline), error), error);
  const auto split = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
  if (!error && split.first == folder.end()) return;
  throw ConfigError(place + ": the baseline '" + baseline +
                    "' is outside the folder of this configuration; name it with '--baseline', or the "
                    "configuration with '--config'");
}

/// Takes from an override what the command line chooses.
void drop_chosen(Config& override, const Config& given) {
  if (!given.select.empty()) override.select.clear();
  override.severities.insert(override.severities.end(), given.severities.begin(), given.severities.end());
  override.limits.drop(given.limits);
}

/// The choices of the command line over those of a configuration: as it applies to a form, or to be printed,
/// with its overrides.
Config effective_config(const ValidateOptions& options, const FoundConfig& found) {
  Config config = options.print_config ? *found.config : found.settings();
  if (options.config.file.empty() && !config.baseline.empty()) {
    require_inside(config.baseline, found.path, config.baseline_place);
  }

  const Config& given = options.given;
  if (!given.select.empty()) config.select = given.select;
  config.ignore.insert(config.ignore.end(), given.ignore.begin(), given.ignore.end());
  config.severities.insert(config.severities.end(), given.severities.begin(), given.severities.end());
  if (given.fail_never || given.fail_on) {
    config.fail_never = given.fail_never;
    config.fail_on = given.fail_on;
  }
  for (const std::string& named : {given.baseline, options.prune_baseline}) {
    if (named.empty()) continue;
    config.baseline = named;
    config.baseline_place.clear();
  }
  if (!options.write_baseline.empty()) config.baseline.clear();
  prefer(config.max_warnings, given.max_warnings);
  config.limits.prefer(given.limits);
  for (Override& row : config.overrides) drop_chosen(row.settings, given);
  return config;
}

std::string did_you_mean_rule(std::string_view typed) {
  std::vector<std::string_view> ids;
  for (const validate::Rule& rule : validate::rules()) ids.push_back(rule.id);
  return text::did_you_mean(typed, ids);
}

/// Reads a baseline. Throws InputOutputError, which names the line of what is wrong.
void read_baseline(const std::string& path, validate::Baseline& baseline) {
  constexpr std::size_t max_bytes = std::size_t{64} << 20;
  const auto exists = [path](std::string_view file) { return validate::exists_for_baseline(path, file); };
  const auto error = baseline.read(cli::read_small_file(path, max_bytes), exists);
  if (!error) return;
  std::string message = path + ":" + std::to_string(error->line) + ": " + error->message;
  if (!error->unknown_rule.empty()) message += did_you_mean_rule(error->unknown_rule);
  throw InputOutputError(message);
}

}  // namespace

void Tally::add(std::span<const validate::Finding> findings) {
  ++forms_;
  for (const validate::Finding& finding : findings) ++counts_[static_cast<std::size_t>(finding.severity)];
}

bool Tally::any(Severity least) const {
  return std::any_of(severities.begin(), severities.end(),
                     [&](Severity severity) { return severity <= least && count(severity) > 0; });
}

Profiles::Profiles(const ValidateOptions& options) : options_(options), finder_(options.config) {
  const auto& files = options.common.files;
  first_ = &find(name_of_input(options, files.empty() ? std::string_view("-") : files.front()));
  for (const std::string& file : files) find(name_of_input(options, file));
}

Profile& Profiles::of(std::string_view file) {
  const std::lock_guard lock(mutex_);
  return find(file);
}

Profile& Profiles::find(std::string_view file) {
  const FoundConfig found = finder_.find(file);
  std::unique_ptr<Profile>& profile = profiles_[found.key];
  if (profile) return *profile;
  auto made = std::make_unique<Profile>();
  made->path = found.path;
  made->config = effective_config(options_, found);
  made->settings = make_settings(made->config);
  if (options_.common.checks && found.config->overrides.empty() && !any_rule_is_on(made->settings)) {
    throw InputOutputError(
        "no rule is left to check: '--select' and '--ignore', or the configuration, leave "
        "out all of them");
  }
  made->fail_on = made->config.fail_on.value_or(Severity::error);
  made->show = options_.show.value_or(std::max(Severity::warning, made->fail_on));
  made->baseline = use_baseline(made->config);
  profile = std::move(made);
  return *profile;
}

UsedBaseline* Profiles::use_baseline(const Config& config) {
  const std::string& path = config.baseline;
  if (path.empty() || options_.print_config) return nullptr;
  const auto [found, fresh] = baselines_.try_emplace(path);
  if (fresh) {
    found->second.path = path;
    try {
      read_baseline(path, found->second.entries);
    } catch (const InputOutputError& error) {
      if (config.baseline_place.empty()) throw;
      throw ConfigError(config.baseline_place + ": " + error.what() +
                        "; '--write-baseline' makes a baseline, '--no-config' does without");
    }
  }
  return &found->second;
}

bool Profiles::fail() const {
  return std::any_of(profiles_.begin(), profiles_.end(),
                     [](const auto& row) { return row.second->fails(); }) ||
         !exceeded().empty();
}

std::vector<std::string> Profiles::exceeded() const {
  struct Sum {
    std::size_t warnings = 0;
    std::optional<int> most;
  };
  std::map<std::string, Sum> sums;  // by configuration: overrides share one
  for (const auto& row : profiles_) {
    Sum& sum = sums[row.second->path];
    sum.warnings += row.second->tally.count(Severity::warning);
    sum.most = row.second->config.max_warnings;
  }
  std::vector<std::string> reasons;
  for (const auto& [path, sum] : sums) {
    if (!sum.most || sum.warnings <= static_cast<std::size_t>(*sum.most)) continue;
    reasons.push_back((path.empty() ? path : path + ": ") + amount(sum.warnings, "warning") +
                      (sum.warnings == 1 ? " is" : " are") + " more than the " + std::to_string(*sum.most) +
                      " that '--max-warnings' or 'max-warnings' allows");
  }
  return reasons;
}

std::vector<std::string> Profiles::configurations() const {
  std::set<std::string> paths;
  for (const auto& row : profiles_) {
    if (!row.second->path.empty()) paths.insert(row.second->path);
  }
  return {paths.begin(), paths.end()};
}

std::vector<const validate::Rule*> Profiles::rules() const {
  std::vector<const validate::Rule*> rules;
  for (const validate::Rule& rule : validate::rules()) {
    const bool is_on = std::any_of(profiles_.begin(), profiles_.end(),
                                   [&](const auto& row) { return row.second->settings.is_on(rule); });
    if (is_on) rules.push_back(&rule);
  }
  return rules;
}

std::string Profiles::hidden() const {
  for (std::size_t i = severities.size(); i-- > 0;) {
    const Severity severity = severities[i];
    const bool any = std::any_of(profiles_.begin(), profiles_.end(), [severity](const auto& row) {
      return severity > row.second->show && row.second->tally.count(severity) > 0;
    });
    if (any) return " (shown with --show " + std::string(name_of(severity)) + ")";
  }
  return {};
}

std::string Profiles::summary() const {
  std::size_t forms = 0;
  std::array<std::size_t, severities.size()> counts{};
  for (const auto& row : profiles_) {
    const Profile& profile = *row.second;
    forms += profile.tally.forms();
    for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += profile.tally.count(severities[i]);
  }
  if (forms == 0) return {};
  std::string text = amount(forms, "form");
  for (std::size_t i = 0; i < counts.size(); ++i) {
    text.append(i == 0 ? ": " : ", ").append(amount(counts[i], name_of(severities[i])));
  }
  return text;
}

}  // namespace unpsa::apps
