// SPDX-License-Identifier: MIT
#include "apps/validate/known_findings.hpp"

#include <array>
#include <filesystem>

#include "cli/command/suggest.hpp"
#include "cli/output/output.hpp"
#include "unpsa/reader.hpp"

namespace unpsa::apps {
namespace {

/// The bytes as they are: names of files need not be UTF-8.
std::string read_bytes(const std::string& path) {
  FileSource source(path);
  std::string bytes;
  std::array<char, 65536> block{};
  while (const std::size_t size = source.read(block)) bytes.append(block.data(), size);
  return bytes;
}

std::string suggest_rule(std::string_view typed) {
  std::vector<std::string_view> ids;
  for (const validate::Rule& rule : validate::rules()) ids.push_back(rule.id);
  return cli::did_you_mean(typed, ids);
}

}  // namespace

std::string name_in_baseline(const std::string& baseline, std::string_view file) {
  namespace fs = std::filesystem;
  if (file == "-") return "-";
  std::error_code error;
  const fs::path folder = fs::absolute(baseline, error).lexically_normal().parent_path();
  const fs::path path = fs::absolute(fs::path(file), error).lexically_normal();
  return error ? std::string(file) : path.lexically_proximate(folder).generic_string();
}

void read_baseline(const std::string& path, validate::Baseline& baseline) {
  const auto error = baseline.read(read_bytes(path));
  if (!error) return;
  std::string message = path + ":" + std::to_string(error->line) + ": " + error->message;
  if (!error->unknown_rule.empty()) message += suggest_rule(error->unknown_rule);
  throw InputOutputError(message);
}

void GatheredFindings::add(std::string_view file, std::span<const validate::Finding> findings) {
  const std::lock_guard lock(mutex_);
  for (const validate::Finding& finding : findings) entries_.insert(make_entry(file, finding));
}

void GatheredFindings::write(const std::string& path) const {
  cli::write_file(path, validate::write_baseline(entries_));
}

}  // namespace unpsa::apps
