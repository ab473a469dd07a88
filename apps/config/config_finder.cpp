// SPDX-License-Identifier: MIT
#include "apps/config/config_finder.hpp"

#include <filesystem>

#include "text/file_name.hpp"

namespace unpsa::apps {
namespace {

namespace fs = std::filesystem;

/// The file as its configuration's patterns see it.
std::string relative_to_config(std::string_view file, const std::string& config) {
  std::error_code error;
  const auto normal = [&error](std::string_view name) {
    return fs::absolute(fs::path(text::file_name_as_bytes(name)), error).lexically_normal();
  };
  const fs::path near = normal(file).lexically_relative(normal(config).parent_path());
  return near.empty() ? std::string(file) : text::file_name_as_text(near.string());
}

}  // namespace

std::string find_config(const std::string& file) {
  std::error_code error;
  fs::path folder =
      fs::absolute(fs::path(text::file_name_as_bytes(file)), error).lexically_normal().parent_path();
  while (!folder.empty()) {
    const fs::path candidate = folder / config_name;
    // Whatever stands there: what cannot be read as a configuration is an error.
    if (fs::exists(fs::symlink_status(candidate, error))) {
      const fs::path near = fs::proximate(candidate, error);
      return text::file_name_as_text(error || near.empty() ? candidate.string() : near.string());
    }
    if (folder == folder.root_path()) break;
    folder = folder.parent_path();
  }
  return {};
}

const std::string& ConfigFinder::path_of(std::string_view file) {
  static const std::string none;
  if (choice_.none) return none;
  if (!choice_.file.empty()) return choice_.file;
  const std::string_view folder = file.substr(0, file.rfind('/') + 1);  // npos + 1 is 0
  const auto known = paths_.find(folder);
  if (known != paths_.end()) return known->second;
  return paths_.emplace(folder, find_config(std::string(file))).first->second;
}

FoundConfig ConfigFinder::find(std::string_view file) {
  const std::lock_guard lock(mutex_);
  const std::string& path = path_of(file);
  auto found = configs_.find(path);
  if (found == configs_.end())
    found = configs_.emplace(path, path.empty() ? Config{} : read_config(path)).first;
  const Config& config = found->second;
  if (config.overrides.empty()) return {path, path, &config, {}};
  std::string relative = relative_to_config(file, path);
  return {path, path + '\n' + config.overrides_of(relative), &config, std::move(relative)};
}

void LimitPolicies::prepare(std::span<const std::string> files) {
  for (const std::string& file : files) static_cast<void>(of(file));
}

const validate::Settings& LimitPolicies::settings_of(std::string_view file) {
  const FoundConfig found = finder_.find(file);
  const std::lock_guard lock(mutex_);
  const auto known = policies_.find(found.key);
  if (known != policies_.end()) return known->second;
  Config config = found.settings();
  config.limits.prefer(given_);
  return policies_.emplace(found.key, make_settings(config)).first->second;
}

}  // namespace unpsa::apps
