// SPDX-License-Identifier: MIT
// How reports name files of a repository, and where their rules are explained. Servers attach a finding only
// to a file that is named from the folder of the repository.
#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "writer/report/report_formats.hpp"

namespace unpsa::writer {
namespace {

/// The parts of an absolute path, without `.` and `..`.
std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(part.size() + 1, path.size()));
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (!parts.empty()) {
      parts.pop_back();
    }
  }
  return parts;
}

std::string join(std::span<const std::string_view> parts) {
  std::string path;
  for (const std::string_view part : parts) path.append(path.empty() ? "" : "/").append(part);
  return path;
}

}  // namespace

std::string path_in_repository(std::string_view file, const ReportOptions& options) {
  if (file.empty() || file == "-" || options.folder.empty()) return std::string(file);
  const bool absolute = file.starts_with('/');
  std::vector<std::string_view> parts = parts_of(options.folder);
  const std::string whole = absolute ? std::string(file) : join(parts).append("/").append(file);
  parts = parts_of(whole);
  for (const std::string& folder : {options.repository, options.folder}) {
    const std::vector<std::string_view> base = parts_of(folder);
    if (folder.empty() || parts.size() <= base.size()) continue;
    if (std::equal(base.begin(), base.end(), parts.begin()))
      return join(std::span(parts).subspan(base.size()));
  }
  return absolute ? "/" + join(parts) : std::string(file);
}

std::string url_of(const validate::Rule& rule, const ReportOptions& options) {
  return options.rules_url.empty() ? std::string() : options.rules_url + "#" + std::string(rule.id);
}

}  // namespace unpsa::writer
