// SPDX-License-Identifier: MIT
/// Which configuration applies to which form.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>

#include "apps/config/config.hpp"

namespace unpsa::apps {

/// Which configuration the command line asks for.
struct ConfigChoice {
  std::string file;  ///< for all forms; empty: for each form the nearest one
  bool none = false;
};

/// The configuration that holds for a form: `unpsa.toml` in the folder of its file or the nearest one above;
/// for `-` from the current folder on. Empty if there is none. Folders that do not exist have none.
[[nodiscard]] std::string find_config(const std::string& file);

/// A configuration with the overrides that apply to a file.
struct FoundConfig {
  std::string path;  ///< empty: there is none
  std::string key;   ///< the same for all files with the same settings
  const Config* config = nullptr;
  std::string file;  ///< relative to the folder of the configuration

  [[nodiscard]] Config settings() const { return config->for_file(file); }
};

/// Finds and reads configurations, each once. Any number of threads may ask.
class ConfigFinder {
 public:
  explicit ConfigFinder(const ConfigChoice& choice) : choice_(choice) {}

  /// Throws ConfigError and InputOutputError.
  [[nodiscard]] FoundConfig find(std::string_view file);

 private:
  const std::string& path_of(std::string_view file);

  ConfigChoice choice_;
  std::mutex mutex_;
  std::map<std::string, Config> configs_;                  // by their paths
  std::map<std::string, std::string, std::less<>> paths_;  // by the folders of files
};

/// How each form is checked and its limits are judged, by its configuration and the command line. Any thread.
class LimitPolicies {
 public:
  LimitPolicies(const ConfigChoice& choice, const LimitConfig& given) : finder_(choice), given_(given) {}

  /// Reads the configurations of FILEs before anything is written.
  void prepare(std::span<const std::string> files);

  /// Valid as long as this object. Throws as `ConfigFinder::find` does.
  [[nodiscard]] const validate::Settings& settings_of(std::string_view file);
  [[nodiscard]] const wordcount::LimitOptions& of(std::string_view file) { return settings_of(file).judging; }

 private:
  ConfigFinder finder_;
  LimitConfig given_;
  std::mutex mutex_;
  std::map<std::string, validate::Settings> policies_;  // by the keys of configurations
};

}  // namespace unpsa::apps
