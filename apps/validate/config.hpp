// SPDX-License-Identifier: MIT
/// `unpsa.toml`: what unpsa-validate checks, and how.
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

/// The methods that a limit can be judged by, aliases too: those that count a whole text in the library.
[[nodiscard]] std::span<const std::string_view> judging_methods();

inline constexpr std::array<std::string_view, 4> cjk_limit_words{"both", "strict", "equivalent", "off"};
inline constexpr std::array<std::string_view, 3> severity_words{"error", "warning", "note"};
inline constexpr std::array<std::string_view, 4> fail_on_words{"error", "warning", "note", "never"};

/// The contents of a configuration; settings that it does not contain are empty. Command-line options take
/// precedence over it.
struct ValidateConfig {
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::vector<std::pair<std::string, validate::Severity>> severities;  ///< in the order in which they apply
  std::optional<validate::Severity> fail_on;
  bool fail_never = false;  ///< `fail-on = "never"`
  std::optional<int> max_warnings;
  std::string baseline;  ///< a path, made relative to the configuration's folder
  std::optional<wordcount::Method> method;
  std::optional<wordcount::CjkLimit> cjk_limit;
  std::optional<wordcount::Ratio> cjk_ratio;
  std::optional<int> tolerance;
};

/// A configuration is invalid: `unpsa.toml:3:1: what is wrong`.
class ConfigError : public InputOutputError {
 public:
  using InputOutputError::InputOutputError;
};

/// The configuration that holds for a form: `unpsa.toml` in the folder of its file or the nearest one above;
/// for
/// `-` from the current folder on. Empty if there is none. Folders that do not exist have none.
[[nodiscard]] std::string find_config(const std::string& file);

/// Throws ConfigError and InputOutputError.
[[nodiscard]] ValidateConfig read_config(const std::string& path);
[[nodiscard]] ValidateConfig parse_config(std::string_view text, const std::string& path);

/// The configuration as TOML, every value written out: what `parse_config(text, path)` reads as the same
/// configuration, and a terminal shows without harm. The baseline is named from the folder of `path`. Throws
/// InputOutputError for a baseline whose name is not UTF-8, which TOML cannot hold.
[[nodiscard]] std::string print_config(const ValidateConfig& config, const std::string& path = {});

/// What is wrong with a rule's id or group: `unknown rule 'limt-over'; did you mean 'limit-over'?`. Empty if
/// it is known.
[[nodiscard]] std::string check_selector(std::string_view selector);

/// What is checked by a configuration.
[[nodiscard]] validate::Settings make_settings(const ValidateConfig& config);

}  // namespace unpsa::apps
