// SPDX-License-Identifier: MIT
/// `unpsa.toml`: what unpsa-validate checks, and how all programs judge limits.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "unpsa/reader.hpp"
#include "unpsa/validate.hpp"

namespace unpsa::apps {

inline constexpr const char* config_name = "unpsa.toml";

/// The methods that a limit can be judged by, aliases too: those that count a whole text.
[[nodiscard]] std::span<const std::string_view> judging_methods();

inline constexpr std::array<std::string_view, 4> cjk_limit_words{"both", "strict", "equivalent", "off"};
inline constexpr std::array<std::string_view, 3> severity_words{"error", "warning", "note"};
inline constexpr std::array<std::string_view, 4> fail_on_words{"error", "warning", "note", "never"};

/// How limits are judged; what is not given is empty.
struct LimitConfig {
  std::optional<wordcount::Method> judge;
  std::optional<wordcount::CjkLimit> cjk;
  std::optional<wordcount::Ratio> ratio;
  std::optional<int> tolerance;
  std::vector<wordcount::QuestionLimit> questions;

  /// Takes what `given` has over what is here.
  void prefer(const LimitConfig& given);
  /// Leaves only what `given` does not have.
  void drop(const LimitConfig& given);
  [[nodiscard]] wordcount::LimitOptions options() const;
};

struct Override;

/// The contents of a configuration; settings that it does not contain are empty. Command-line options take
/// precedence over it.
struct Config {
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::vector<std::pair<std::string, validate::Severity>> severities;  ///< in the order in which they apply
  std::optional<validate::Severity> fail_on;
  bool fail_never = false;  ///< `fail-on = "never"`
  std::optional<int> max_warnings;
  std::string baseline;        ///< a path, made relative to the configuration's folder
  std::string baseline_place;  ///< where the configuration names it, `unpsa.toml:3:12`; empty: an option does
  LimitConfig limits;
  std::vector<Override> overrides;

  /// The configuration of the file `path`, relative to the folder of the configuration: its overrides are
  /// applied, in their order, and it has none any more.
  [[nodiscard]] Config for_file(std::string_view path) const;
  /// Which overrides apply to the file, one character each: the same text, the same configuration.
  [[nodiscard]] std::string overrides_of(std::string_view path) const;
};

/// Settings for some files. Of `settings` only `select`, `ignore`, `severities` and `limits` are used.
struct Override {
  std::vector<std::string> files;  ///< patterns, see `text::matches_pattern`
  Config settings;
};

/// A configuration is invalid: `unpsa.toml:3:1: what is wrong`.
class ConfigError : public InputOutputError {
 public:
  using InputOutputError::InputOutputError;
};

/// Throws ConfigError and InputOutputError.
[[nodiscard]] Config read_config(const std::string& path);
[[nodiscard]] Config parse_config(std::string_view text, const std::string& path);

/// The configuration as TOML, every value written out: what `parse_config(text, path)` reads as the same
/// configuration, and a terminal shows without harm. The baseline is named from the folder of `path`. Throws
/// InputOutputError for a baseline whose name is not UTF-8, which TOML cannot hold.
[[nodiscard]] std::string print_config(const Config& config, const std::string& path = {});

/// What is wrong with a rule's id or group: `unknown rule 'limt-over'; did you mean 'limit-over'?`. Empty if
/// it is known.
[[nodiscard]] std::string check_selector(std::string_view selector);

/// What is checked by a configuration.
[[nodiscard]] validate::Settings make_settings(const Config& config);

}  // namespace unpsa::apps
