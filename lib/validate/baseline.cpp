// SPDX-License-Identifier: MIT
#include "validate/baseline.hpp"

#include <algorithm>
#include <filesystem>

#include "text/file_name.hpp"
#include "text/utf8.hpp"

namespace unpsa::validate {
namespace {

constexpr std::string_view first_line = "unpsa-baseline 1";

void append_field(std::string& out, std::string_view text) {
  for (const char byte : text) {
    switch (byte) {
      case '\\':
        out += "\\\\";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        out += byte;
    }
  }
}

std::string unescape(std::string_view field) {
  std::string text;
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (field[i] != '\\' || i + 1 == field.size()) {
      text += field[i];
      continue;
    }
    const char next = field[++i];
    text += next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next;
  }
  return text;
}

/// Cuts what stands before the next `separator` off the front of `rest`.
std::string_view take_until(std::string_view& rest, char separator) noexcept {
  const std::string_view taken = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(rest.size(), taken.size() + 1));
  return taken;
}

std::string_view take_line(std::string_view& rest) noexcept {
  std::string_view line = take_until(rest, '\n');
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_hash(std::string_view text) noexcept {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// What is wrong with a line; no message if nothing.
BaselineError read_line(std::string_view line, std::size_t number, BaselineEntry& entry) {
  const auto error = [number](std::string message) { return BaselineError{number, std::move(message)}; };
  if (std::count(line.begin(), line.end(), '\t') != 3) {
    return error("expected a file, a question, a rule and a hash, separated by tabs");
  }
  entry.file = unescape(take_until(line, '\t'));
  entry.question = unescape(take_until(line, '\t'));
  entry.rule = take_until(line, '\t');
  entry.hash = line;
  if (entry.file.empty()) return error("expected a file name before the first tab");
  if (!text::is_utf8(entry.file)) return error("expected the name of a file in UTF-8");
  if (find_rule(entry.rule) == nullptr) return {number, "unknown rule '" + entry.rule + "'", entry.rule};
  if (is_hash(entry.hash)) return {};
  return error("expected a hash of 16 hexadecimal digits, found '" + entry.hash + "'");
}

}  // namespace

BaselineEntry make_entry(std::string_view file, const Finding& finding) {
  return {std::string(file), std::string(finding.question), std::string(finding.rule->id),
          fingerprint_of(finding)};
}

std::optional<BaselineError> Baseline::read(std::string_view text) {
  entries_.clear();
  files_.clear();
  if (take_line(text) != first_line) {
    return BaselineError{
        1, "expected '" + std::string(first_line) + "'; write it again with '--write-baseline'"};
  }
  for (std::size_t number = 2; !text.empty(); ++number) {
    const std::string_view line = take_line(text);
    if (line.empty()) continue;
    BaselineEntry entry;
    BaselineError error = read_line(line, number, entry);
    if (!error.message.empty()) return error;
    entries_.try_emplace(std::move(entry), false);
  }
  return std::nullopt;
}

bool Baseline::covers(std::string_view file, const Finding& finding) {
  const auto found = entries_.find(make_entry(file, finding));
  if (found == entries_.end()) return false;
  found->second.store(true, std::memory_order_relaxed);
  return true;
}

void Baseline::note_file(std::string_view file, const Settings& settings) {
  const std::lock_guard lock(mutex_);
  if (!files_.contains(file)) files_.emplace(file, &settings);
}

std::vector<BaselineEntry> Baseline::stale() const {
  const std::lock_guard lock(mutex_);
  std::vector<BaselineEntry> stale;
  for (const auto& [entry, used] : entries_) {
    if (used) continue;
    const auto file = files_.find(entry.file);
    if (file != files_.end() && file->second->is_on(*find_rule(entry.rule))) stale.push_back(entry);
  }
  return stale;
}

std::set<BaselineEntry> Baseline::kept() const {
  std::set<BaselineEntry> kept;
  for (const auto& row : entries_) kept.insert(row.first);
  for (const BaselineEntry& entry : stale()) kept.erase(entry);
  return kept;
}

std::string write_baseline(const std::set<BaselineEntry>& entries) {
  std::string text(first_line);
  text += '\n';
  for (const BaselineEntry& entry : entries) {
    append_field(text, entry.file);
    text += '\t';
    append_field(text, entry.question);
    text.append("\t").append(entry.rule).append("\t").append(entry.hash).append("\n");
  }
  return text;
}

std::string name_in_baseline(const std::string& baseline, std::string_view file) {
  namespace fs = std::filesystem;
  if (file == "-") return "-";
  std::error_code error;
  const auto absolute = [&error](std::string_view name) {
    return fs::absolute(fs::path(text::file_name_as_bytes(name)), error).lexically_normal();
  };
  const fs::path folder = absolute(baseline).parent_path();
  const fs::path path = absolute(file);
  if (error) return std::string(file);
  return text::file_name_as_text(path.lexically_proximate(folder).generic_string());
}

void BaselineBuilder::add(std::string_view file, std::span<const Finding> findings) {
  const std::lock_guard lock(mutex_);
  for (const Finding& finding : findings) entries_.insert(make_entry(file, finding));
}

std::set<BaselineEntry> BaselineBuilder::entries() const {
  const std::lock_guard lock(mutex_);
  return entries_;
}

}  // namespace unpsa::validate
