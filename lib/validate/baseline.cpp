// SPDX-License-Identifier: MIT
#include "validate/baseline.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <utility>

#include "text/file_name.hpp"
#include "text/utf8.hpp"
#include "validate/identity.hpp"

namespace unpsa::validate {
namespace {

constexpr std::string_view any_first_line = "unpsa-baseline ";
constexpr std::string_view first_line = "unpsa-baseline 2";
constexpr std::string_view earlier_line = "unpsa-baseline 1";
constexpr std::size_t most_known = 1'000'000;  // of one finding

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

/// 0 if it is not a number that makes sense.
std::size_t parse_count(std::string_view text) noexcept {
  std::size_t count = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
  return read.ec == std::errc{} && read.ptr == text.data() + text.size() && count <= most_known ? count : 0;
}

/// What is wrong with a line; no message if nothing.
BaselineError read_line(std::string_view line, std::size_t number, BaselineEntry& entry, std::size_t& count) {
  const auto error = [number](std::string message) { return BaselineError{number, std::move(message)}; };
  if (std::count(line.begin(), line.end(), '\t') != 6) {
    return error(
        "expected a file, a record, a question, a rule, a meaning, a hash and a count, separated by tabs");
  }
  entry.file = unescape(take_until(line, '\t'));
  entry.record = take_until(line, '\t');
  entry.question = unescape(take_until(line, '\t'));
  entry.rule = take_until(line, '\t');
  entry.meaning = take_until(line, '\t');
  entry.hash = take_until(line, '\t');
  count = parse_count(line);
  if (entry.file.empty()) return error("expected a file name before the first tab");
  if (!text::is_utf8(entry.file)) return error("expected the name of a file in UTF-8");
  if (find_rule(entry.rule) == nullptr) return {number, "unknown rule '" + entry.rule + "'", entry.rule};
  for (const std::string* hash : {&entry.record, &entry.meaning, &entry.hash}) {
    if (!is_hash(*hash)) return error("expected a hash of 16 hexadecimal digits, found '" + *hash + "'");
  }
  if (count == 0) return error("expected how often it is known, found '" + std::string(line) + "'");
  return {};
}

BaselineEntry without_file(BaselineEntry entry) {
  entry.file.clear();
  return entry;
}

BaselineEntry without_hash(BaselineEntry entry) {
  entry.hash.clear();
  return entry;
}

}  // namespace

BaselineEntry make_entry(std::string_view file, const Record& record, const Finding& finding) {
  return {std::string(file),
          record_key(record),
          std::string(finding.question),
          std::string(finding.rule->id),
          meaning_of(record, finding),
          finding.subject == finding.message ? meaning_of(record, finding) : fingerprint_of(finding)};
}

bool is_baseline(std::string_view text) noexcept { return text.starts_with(any_first_line); }

std::optional<BaselineError> Baseline::read(std::string_view text, Exists exists) {
  exists_ = std::move(exists);
  entries_.clear();
  moved_.clear();
  files_.clear();
  uncovered_.clear();
  const std::string_view format = take_line(text);
  if (format != first_line) {
    return BaselineError{
        1,
        (format == earlier_line ? "this baseline is of an earlier version, which knew findings in another way"
                                : "expected '" + std::string(first_line) + "'") +
            std::string("; write it again with '--write-baseline'")};
  }
  for (std::size_t number = 2; !text.empty(); ++number) {
    const std::string_view line = take_line(text);
    if (line.empty()) continue;
    BaselineEntry entry;
    std::size_t count = 0;
    BaselineError error = read_line(line, number, entry, count);
    if (!error.message.empty()) return error;
    entries_[std::move(entry)].known = count;
  }
  std::map<std::string_view, bool> known;
  for (const auto& row : entries_) {
    const std::string& file = row.first.file;
    const auto [found, fresh] = known.try_emplace(file, false);
    if (fresh) found->second = this->exists(file);
    if (!found->second) moved_.emplace(without_file(row.first), &row.first);
  }
  return std::nullopt;
}

bool Baseline::covers(std::string_view file, const Record& record, const Finding& finding) {
  const BaselineEntry entry = make_entry(file, record, finding);
  const std::lock_guard lock(mutex_);
  const auto use = [](Use& row) { return row.used < row.known && ++row.used > 0; };
  const auto found = entries_.find(entry);
  if (found != entries_.end() && use(found->second)) return true;
  const auto [first, last] = moved_.equal_range(without_file(entry));
  for (auto row = first; row != last; ++row) {
    Use& moved = entries_.at(*row->second);
    if ((!moved.renamed_to.empty() && moved.renamed_to != file) || !use(moved)) continue;
    moved.renamed_to = file;
    return true;
  }
  uncovered_.insert(without_hash(entry));
  return false;
}

/// A finding that is known leads its whole form to the file that has it now, and forms without one follow
/// the others of their file: what was not checked in this run is not left behind.
class Baseline::Names {
 public:
  explicit Names(const std::map<BaselineEntry, Use>& entries) {
    for (const auto& [entry, use] : entries) {
      if (use.renamed_to.empty()) continue;
      forms_.try_emplace({entry.file, entry.record}, use.renamed_to);
      files_.try_emplace(entry.file, use.renamed_to);
    }
  }

  [[nodiscard]] std::string_view of(const BaselineEntry& entry) const {
    if (files_.empty()) return entry.file;
    const auto form = forms_.find({entry.file, entry.record});
    if (form != forms_.end()) return form->second;
    const auto file = files_.find(entry.file);
    return file == files_.end() ? std::string_view(entry.file) : file->second;
  }

 private:
  std::map<std::pair<std::string_view, std::string_view>, std::string_view> forms_;
  std::map<std::string_view, std::string_view> files_;
};

void Baseline::note_file(std::string_view file, const Settings& settings) {
  const std::lock_guard lock(mutex_);
  if (!files_.contains(file)) files_.emplace(file, &settings);
  settings_.insert(&settings);
}

BaselineEntry Baseline::present(const BaselineEntry& entry, const Use& use, const Names& names) const {
  BaselineEntry present = entry;
  present.file = use.renamed_to.empty() ? names.of(entry) : std::string_view(use.renamed_to);
  return present;
}

bool Baseline::is_checked(const BaselineEntry& present) const {
  const Rule& rule = *find_rule(present.rule);
  const auto file = files_.find(present.file);
  if (file != files_.end()) return file->second->is_on(rule);
  // A file that is gone may be one of those that were checked, under a new name.
  return !exists(present.file) &&
         std::any_of(settings_.begin(), settings_.end(),
                     [&rule](const Settings* settings) { return settings->is_on(rule); });
}

std::optional<Staleness> Baseline::why_stale(const BaselineEntry& present, const Use& use) const {
  if (use.used == use.known || !is_checked(present)) return std::nullopt;
  if (!files_.contains(present.file)) return Staleness::deleted;
  return uncovered_.contains(without_hash(present)) ? Staleness::edited : Staleness::gone;
}

std::vector<StaleEntry> Baseline::stale() const {
  const std::lock_guard lock(mutex_);
  const Names names(entries_);
  std::vector<StaleEntry> stale;
  for (const auto& [entry, use] : entries_) {
    BaselineEntry now = present(entry, use, names);
    if (const auto why = why_stale(now, use)) stale.push_back({std::move(now), *why});
  }
  return stale;
}

BaselineEntries Baseline::kept() const {
  const std::lock_guard lock(mutex_);
  const Names names(entries_);
  BaselineEntries kept;
  for (const auto& [entry, use] : entries_) {
    BaselineEntry now = present(entry, use, names);
    if (use.used == 0 && why_stale(now, use)) continue;
    kept[std::move(now)] += use.used > 0 ? use.used : use.known;
  }
  return kept;
}

std::map<std::string, std::string> Baseline::renamed() const {
  const std::lock_guard lock(mutex_);
  std::map<std::string, std::string> names;
  for (const auto& [entry, use] : entries_) {
    if (!use.renamed_to.empty()) names.emplace(entry.file, use.renamed_to);
  }
  return names;
}

BaselineEntries Baseline::untouched() const {
  const std::lock_guard lock(mutex_);
  const Names names(entries_);
  BaselineEntries untouched;
  for (const auto& [entry, use] : entries_) {
    BaselineEntry now = present(entry, use, names);
    if (!is_checked(now)) untouched[std::move(now)] += use.known;
  }
  return untouched;
}

std::string write_baseline(const BaselineEntries& entries) {
  std::string text(first_line);
  text += '\n';
  for (const auto& [entry, count] : entries) {
    append_field(text, entry.file);
    text.append("\t").append(entry.record).append("\t");
    append_field(text, entry.question);
    text.append("\t").append(entry.rule).append("\t").append(entry.meaning).append("\t").append(entry.hash);
    text.append("\t").append(std::to_string(count)).append("\n");
  }
  return text;
}

bool exists_for_baseline(const std::string& baseline, std::string_view name) {
  namespace fs = std::filesystem;
  if (name == "-") return true;
  std::error_code error;
  const fs::path folder = fs::path(text::file_name_as_bytes(baseline)).parent_path();
  return fs::exists(folder / text::file_name_as_bytes(name), error) || error;
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

void BaselineBuilder::add(std::string_view file, const Record& record, std::span<const Finding> findings) {
  const std::lock_guard lock(mutex_);
  for (const Finding& finding : findings) ++entries_[make_entry(file, record, finding)];
}

BaselineEntries BaselineBuilder::entries() const {
  const std::lock_guard lock(mutex_);
  return entries_;
}

}  // namespace unpsa::validate
