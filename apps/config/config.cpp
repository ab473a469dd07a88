// SPDX-License-Identifier: MIT
#include "apps/config/config.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <set>
#include <span>

#include "apps/config/config_text.hpp"
#include "cli/input/inputs.hpp"
#include "text/suggest.hpp"
#include "unpsa/questions.hpp"

namespace unpsa::apps {
namespace {

using validate::Severity;

constexpr std::array<std::string_view, 3> root_keys{"validate", "limits", "overrides"};
constexpr std::array<std::string_view, 6> validate_keys{"select",  "ignore",       "severity",
                                                        "fail-on", "max-warnings", "baseline"};
constexpr std::array<std::string_view, 3> override_keys{"files", "validate", "limits"};
constexpr std::array<std::string_view, 3> override_validate_keys{"select", "ignore", "severity"};
constexpr std::array<std::string_view, 5> limit_keys{"judge", "cjk", "ratio", "tolerance", "questions"};
constexpr int max_limit = 1'000'000;  // words

/// The tables that keys belong to.
struct KeySection {
  std::string_view name;
  std::span<const std::string_view> keys;
};
constexpr std::array key_sections{KeySection{"validate", validate_keys}, KeySection{"limits", limit_keys}};

class ConfigReader {
 public:
  explicit ConfigReader(const std::string& path) : path_(path) {}

  Config read(const toml::table& root) {
    for (const auto& [key, node] : root) {
      if (key == "validate") {
        read_validate(table_of(key, node));
      } else if (key == "limits") {
        read_limits(table_of(key, node), config_.limits);
      } else if (key == "overrides") {
        read_overrides(key, node);
      } else {
        fail(key.source(), unknown_key(key.str(), root_keys));
      }
    }
    return std::move(config_);
  }

 private:
  [[nodiscard]] std::string place_of(const toml::source_region& place) const {
    return path_ + ":" + std::to_string(place.begin.line) + ":" + std::to_string(place.begin.column);
  }

  [[noreturn]] void fail(const toml::source_region& place, const std::string& what) const {
    throw ConfigError(place_of(place) + ": " + what);
  }

  /// `tables` is the name of the table in which the others are that the key may belong to, with a dot.
  static std::string unknown_key(std::string_view key, std::span<const std::string_view> known,
                                 const std::string& tables = {}) {
    for (const KeySection& section : key_sections) {
      if (std::find(section.keys.begin(), section.keys.end(), key) == section.keys.end()) continue;
      return "'" + std::string(key) + "' belongs under [" + tables + std::string(section.name) + "]";
    }
    return "unknown key '" + std::string(key) + "'" + text::did_you_mean(key, known);
  }

  static std::string unknown_override(std::string_view key, std::span<const std::string_view> known) {
    // `fail-on` and the like hold for a whole run.
    const bool is_general =
        std::find(validate_keys.begin(), validate_keys.end(), key) != validate_keys.end() &&
        std::find(override_validate_keys.begin(), override_validate_keys.end(), key) ==
            override_validate_keys.end();
    if (is_general)
      return "'" + std::string(key) + "' is the same for all files: it belongs under [validate]";
    return unknown_key(key, known, "overrides.");
  }

  const toml::table& table_of(const toml::key& key, const toml::node& node) const {
    if (!node.is_table()) fail(key.source(), "expected '" + std::string(key.str()) + "' to be a table");
    return *node.as_table();
  }

  std::string text_of(const toml::key& key, const toml::node& node) const {
    if (!node.is_string()) fail(node.source(), "expected a string for '" + std::string(key.str()) + "'");
    return node.as_string()->get();
  }

  int integer_of(const toml::key& key, const toml::node& node, int least, int most) const {
    const auto* number = node.as_integer();
    if (number == nullptr || number->get() < least || number->get() > most) {
      fail(node.source(), "expected a whole number from " + std::to_string(least) + " to " +
                              std::to_string(most) + " for '" + std::string(key.str()) + "'");
    }
    return static_cast<int>(number->get());
  }

  void check_rule(const toml::source_region& place, std::string_view selector) const {
    const std::string wrong = check_selector(selector);
    if (!wrong.empty()) fail(place, wrong);
  }

  std::vector<std::string> selectors_of(const toml::key& key, const toml::node& node) const {
    if (!node.is_array())
      fail(node.source(), "expected a list of rules for '" + std::string(key.str()) + "'");
    std::vector<std::string> selectors;
    for (const toml::node& item : *node.as_array()) {
      selectors.push_back(text_of(key, item));
      check_rule(item.source(), selectors.back());
    }
    return selectors;
  }

  /// A text that is one of `words`.
  std::string word_of(const toml::key& key, const toml::node& node,
                      std::span<const std::string_view> words) const {
    const std::string word = text_of(key, node);
    if (std::find(words.begin(), words.end(), word) == words.end()) {
      fail(node.source(), "invalid value '" + word + "' for '" + std::string(key.str()) + "': expected " +
                              text::expected_one_of(words, word));
    }
    return word;
  }

  Severity severity_of(const toml::key& key, const toml::node& node) const {
    return *validate::parse_severity(word_of(key, node, severity_words));
  }

  void read_severities(const toml::table& table, Config& config) {
    for (const auto& [key, node] : table) {
      check_rule(key.source(), key.str());
      config.severities.emplace_back(key.str(), severity_of(key, node));
    }
    // A group before its rules, whatever their order in the file.
    std::stable_sort(config.severities.begin(), config.severities.end(),
                     [](const auto& a, const auto& b) { return a.first.size() < b.first.size(); });
  }

  /// Whether the key is one of those that may differ from file to file.
  bool read_rules(const toml::key& key, const toml::node& node, Config& config) {
    if (key == "select") {
      config.select = selectors_of(key, node);
    } else if (key == "ignore") {
      config.ignore = selectors_of(key, node);
    } else if (key == "severity") {
      read_severities(table_of(key, node), config);
    } else {
      return false;
    }
    return true;
  }

  void read_validate(const toml::table& table) {
    for (const auto& [key, node] : table) {
      if (read_rules(key, node, config_)) continue;
      if (key == "fail-on") {
        config_.fail_on = validate::parse_severity(word_of(key, node, fail_on_words));
        config_.fail_never = !config_.fail_on;
      } else if (key == "max-warnings") {
        config_.max_warnings = integer_of(key, node, 0, 1'000'000'000);
      } else if (key == "baseline") {
        const std::string name = text_of(key, node);
        if (name.empty() || name.find('\0') != std::string::npos)
          fail(node.source(), "expected the name of a file for 'baseline'");
        config_.baseline = (std::filesystem::path(path_).parent_path() / name).string();
        config_.baseline_place = place_of(node.source());
      } else {
        fail(key.source(), unknown_key(key.str(), validate_keys));
      }
    }
  }

  void read_limits(const toml::table& table, LimitConfig& limits) {
    for (const auto& [key, node] : table) {
      if (key == "judge") {
        limits.judge = wordcount::parse_method(word_of(key, node, judging_methods()));
      } else if (key == "cjk") {
        limits.cjk = wordcount::parse_cjk_limit(word_of(key, node, cjk_limit_words));
      } else if (key == "ratio") {
        limits.ratio = ratio_of(node);
      } else if (key == "tolerance") {
        limits.tolerance = integer_of(key, node, 0, 100);
      } else if (key == "questions") {
        read_questions(table_of(key, node), limits);
      } else {
        fail(key.source(), unknown_key(key.str(), limit_keys));
      }
    }
  }

  void read_questions(const toml::table& table, LimitConfig& limits) {
    static const std::vector<std::string_view> known = [] {
      std::vector<std::string_view> ids;
      for (const form::Question& question : form::questions()) ids.push_back(question.id);
      return ids;
    }();
    for (const auto& [key, node] : table) {
      if (std::find(known.begin(), known.end(), key.str()) == known.end()) {
        fail(key.source(),
             "unknown question '" + std::string(key.str()) + "'" + text::did_you_mean(key.str(), known));
      }
      limits.questions.push_back({std::string(key.str()), integer_of(key, node, 1, max_limit)});
    }
  }

  void read_overrides(const toml::key& list, const toml::node& nodes) {
    if (!nodes.is_array_of_tables() && !(nodes.is_array() && nodes.as_array()->empty())) {
      fail(list.source(), "expected 'overrides' to be a list of tables, each with '[[overrides]]' before it");
    }
    for (const toml::node& node : *nodes.as_array()) {
      Override& made = config_.overrides.emplace_back();
      for (const auto& [key, value] : *node.as_table()) read_override(key, value, made);
      if (made.files.empty()) fail(node.source(), "an override needs 'files', a list of patterns");
    }
  }

  void read_override(const toml::key& key, const toml::node& node, Override& made) {
    if (key == "files") {
      if (!node.is_array()) fail(node.source(), "expected a list of patterns for 'files'");
      for (const toml::node& item : *node.as_array()) made.files.push_back(text_of(key, item));
    } else if (key == "limits") {
      read_limits(table_of(key, node), made.settings.limits);
    } else if (key == "validate") {
      for (const auto& [name, value] : table_of(key, node)) {
        if (read_rules(name, value, made.settings)) continue;
        fail(name.source(), unknown_override(name.str(), override_validate_keys));
      }
    } else {
      fail(key.source(), unknown_override(key.str(), override_keys));
    }
  }

  wordcount::Ratio ratio_of(const toml::node& node) const {
    const auto number = node.value<double>();
    // NaN is in no range; what would be rounded up to 10 is too large.
    if (!number || !(*number >= 1 && *number < 9.9995)) {
      fail(node.source(), "expected a number from 1 to 9.999 for 'ratio'");
    }
    return {static_cast<std::uint32_t>(std::lround(*number * 1000))};
  }

  const std::string& path_;
  Config config_;
};

}  // namespace

std::string check_selector(std::string_view selector) {
  std::set<std::string_view> known;
  for (const validate::Rule& rule : validate::rules()) {
    if (validate::selects(selector, rule.id)) return {};
    known.insert(rule.id);
    known.insert(rule.id.substr(0, rule.id.find('-')));
  }
  const std::vector<std::string_view> words(known.begin(), known.end());
  const std::string meant = text::did_you_mean(selector, words);
  return "unknown rule '" + std::string(selector) + "'" + (meant.empty() ? "; see '--list-rules'" : meant);
}

std::span<const std::string_view> judging_methods() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    for (const auto& row : wordcount::method_names()) {
      using enum wordcount::Method;
      if (row.method != asian && row.method != non_asian) all.push_back(row.name);
    }
    return all;
  }();
  return names;
}

Config parse_config(std::string_view text, const std::string& path) {
  check_config_text(text, path);
  try {
    return ConfigReader(path).read(toml::parse(text, path));
  } catch (const toml::parse_error& error) {
    const auto& place = error.source().begin;
    throw ConfigError(path + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) +
                      ": invalid TOML: " + std::string(error.description()));
  }
}

Config read_config(const std::string& path) {
  constexpr std::size_t max_bytes = std::size_t{1} << 20;
  return parse_config(cli::read_small_file(path, max_bytes), path);
}

validate::Settings make_settings(const Config& config) {
  validate::Settings settings;
  // Each selector was checked when it was read.
  if (!config.select.empty()) static_cast<void>(settings.select_only(config.select));
  for (const std::string& selector : config.ignore) static_cast<void>(settings.ignore(selector));
  for (const auto& [selector, severity] : config.severities) {
    static_cast<void>(settings.set_severity(selector, severity));
  }
  settings.judging = config.limits.options();
  return settings;
}

}  // namespace unpsa::apps
