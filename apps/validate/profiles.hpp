// SPDX-License-Identifier: MIT
/// Which configuration applies to which form, and the results.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "apps/config/config_finder.hpp"
#include "apps/validate/options.hpp"
#include "unpsa/validate.hpp"
#include "validate/baseline.hpp"

namespace unpsa::apps {

/// How many findings there were of each severity. Several threads may count at once.
class Tally {
 public:
  void add(std::span<const validate::Finding> findings);

  [[nodiscard]] std::size_t forms() const { return forms_; }
  [[nodiscard]] std::size_t count(validate::Severity severity) const {
    return counts_[static_cast<std::size_t>(severity)];
  }
  /// Whether there was a finding with severity `least` or higher.
  [[nodiscard]] bool any(validate::Severity least) const;

 private:
  std::atomic<std::size_t> forms_ = 0;
  std::array<std::atomic<std::size_t>, 3> counts_{};
};

/// A baseline that is in use.
struct UsedBaseline {
  std::string path;
  validate::Baseline entries;
};

/// A configuration with the options over it.
struct Profile {
  std::string path;  ///< of the configuration; empty: none
  Config config;
  validate::Settings settings;
  validate::Severity fail_on;  ///< also where nothing makes the program fail
  validate::Severity show;     ///< the lowest severity to show
  UsedBaseline* baseline = nullptr;
  Tally tally;

  /// Whether the forms that the profile applies to have a finding that fails.
  [[nodiscard]] bool fails() const { return !config.fail_never && tally.any(fail_on); }
};

/// The profiles of a run: one for all forms, or for each form that of the nearest `unpsa.toml`.
class Profiles {
 public:
  /// Reads the configurations of all FILEs of the command line, so that an invalid one is found before
  /// anything is written. Throws ConfigError and InputOutputError.
  explicit Profiles(const ValidateOptions& options);

  /// The profile of a form by the file it is from. Any thread. Throws as the constructor does.
  [[nodiscard]] Profile& of(std::string_view file);

  /// That of the first FILE.
  [[nodiscard]] const Profile& first() const noexcept { return *first_; }
  [[nodiscard]] bool fail() const;
  /// `4 warnings are more than the 3 that are allowed`, for each configuration.
  [[nodiscard]] std::vector<std::string> exceeded() const;
  /// The configurations that were used, in the order of their paths.
  [[nodiscard]] std::vector<std::string> configurations() const;
  /// The rules that are on for some form, in the order of the table.
  [[nodiscard]] std::vector<const validate::Rule*> rules() const;
  /// `12 forms: 1 error, 3 warnings, 7 notes`; empty without a form.
  [[nodiscard]] std::string summary() const;
  /// How the least of the findings that were counted and not shown would be: ` (shown with --show note)`;
  /// empty if all were shown.
  [[nodiscard]] std::string hidden() const;
  [[nodiscard]] const std::map<std::string, UsedBaseline>& baselines() const noexcept { return baselines_; }

 private:
  Profile& find(std::string_view file);
  UsedBaseline* use_baseline(const Config& config);

  const ValidateOptions& options_;
  ConfigFinder finder_;
  std::mutex mutex_;
  std::map<std::string, UsedBaseline> baselines_;
  std::map<std::string, std::unique_ptr<Profile>> profiles_;  // by the keys of configurations
  Profile* first_ = nullptr;
};

}  // namespace unpsa::apps
