// SPDX-License-Identifier: MIT
// Messages are put together in many places, from texts that a translator would see as one. So they are
// translated as they leave, by patterns of whole messages; those of more fixed text are tried first.
#include "text/translation.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

#include "text/translations/zh.hpp"

namespace unpsa::text {
namespace {

constexpr int deepest = 4;  // a part of a part of a message

std::string translate_to_zh(std::string_view english, int depth, bool in_parts);

/// What may stand in a hole.
enum class Hole : std::uint8_t { text, number, words };

bool fits(std::string_view text, Hole hole) noexcept {
  if (text.empty()) return false;
  if (hole == Hole::number) return text.find_first_not_of("0123456789,.") == std::string_view::npos;
  if (hole == Hole::text) return true;
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    if (at == 0 || text[at - 1] != ',') return false;
  }
  return true;
}

/// A text with holes.
struct Pattern {
  std::vector<std::string_view> pieces;  // before, between and after the holes
  std::vector<Hole> holes;
  std::string_view zh;
  std::size_t length = 0;  // of the pieces

  explicit Pattern(const Translation& row) : zh(row.zh) {
    std::string_view rest = row.en;
    while (true) {
      const std::size_t at = rest.find('{');
      pieces.push_back(rest.substr(0, at));
      length += pieces.back().size();
      if (at == std::string_view::npos) return;
      const char kind = rest[at + 1];
      holes.push_back(kind == '#' ? Hole::number : kind == 'w' ? Hole::words : Hole::text);
      rest.remove_prefix(rest.find('}', at) + 1);
    }
  }

  /// What stands in the holes; none if the text is another.
  [[nodiscard]] std::optional<std::vector<std::string_view>> match(std::string_view text) const {
    if (text.size() < length || !text.starts_with(pieces.front()) || !text.ends_with(pieces.back())) {
      return std::nullopt;
    }
    std::vector<std::string_view> held;
    text.remove_prefix(pieces.front().size());
    for (std::size_t i = 1; i < pieces.size(); ++i) {
      const bool is_last = i + 1 == pieces.size();
      if (is_last && text.size() < pieces[i].size()) return std::nullopt;
      const std::size_t end = is_last ? text.size() - pieces[i].size() : text.find(pieces[i]);
      if (end == std::string_view::npos || !fits(text.substr(0, end), holes[i - 1])) return std::nullopt;
      held.push_back(text.substr(0, end));
      text.remove_prefix(end + pieces[i].size());
    }
    return held;
  }
};

/// The table as it is searched.
struct Catalogue {
  std::unordered_map<std::string_view, std::string_view> whole;
  std::array<std::vector<Pattern>, 256> by_first_byte;
  std::vector<Pattern> open;  // these begin with a hole

  Catalogue() {
    for (const std::span<const Translation> table : all_translations()) {
      for (const Translation& row : table) add(row);
    }
    const auto longest_first = [](std::vector<Pattern>& patterns) {
      std::stable_sort(patterns.begin(), patterns.end(),
                       [](const Pattern& left, const Pattern& right) { return left.length > right.length; });
    };
    for (std::vector<Pattern>& patterns : by_first_byte) longest_first(patterns);
    longest_first(open);
  }

 private:
  void add(const Translation& row) {
    if (row.en.find('{') == std::string_view::npos) {
      whole.emplace(row.en, row.zh);
    } else if (row.en.starts_with('{')) {
      open.emplace_back(row);
    } else {
      by_first_byte[static_cast<unsigned char>(row.en.front())].emplace_back(row);
    }
  }
};

const Catalogue& catalogue() {
  static const Catalogue built;
  return built;
}

std::string fill(const Pattern& pattern, const std::vector<std::string_view>& held, int depth) {
  std::string out;
  for (std::size_t at = 0; at < pattern.zh.size(); ++at) {
    if (pattern.zh.substr(at, 1) != "{" || pattern.zh.substr(at + 2, 1) != "}") {
      out += pattern.zh[at];
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern.zh[at + 1] - '0');
    const bool is_quoted = pattern.pieces[index].ends_with('\'');
    out += is_quoted ? std::string(held[index]) : translate_to_zh(held[index], depth + 1, true);
    at += 2;
  }
  return out;
}

std::optional<std::string> find_pattern(const std::vector<Pattern>& patterns, std::string_view english,
                                        int depth) {
  for (const Pattern& pattern : patterns) {
    if (const auto held = pattern.match(english)) return fill(pattern, *held, depth);
  }
  return std::nullopt;
}

/// Empty if there is no translation.
std::string find_translation(std::string_view english, int depth) {
  const Catalogue& table = catalogue();
  if (const auto row = table.whole.find(english); row != table.whole.end()) return std::string(row->second);
  if (english.empty() || depth > deepest) return {};
  auto found = find_pattern(table.by_first_byte[static_cast<unsigned char>(english.front())], english, depth);
  if (!found) found = find_pattern(table.open, english, depth);
  return found.value_or(std::string());
}

std::string translate_to_zh(std::string_view english, int depth, bool in_parts) {
  if (std::string whole = find_translation(english, depth); !whole.empty()) return whole;
  const std::size_t end = in_parts ? english.find("; ") : std::string_view::npos;
  if (end == std::string_view::npos) return std::string(english);
  return translate_to_zh(english.substr(0, end), depth, false) + "；" +
         translate_to_zh(english.substr(end + 2), depth, true);
}

}  // namespace

std::string translate(std::string_view english, MessageLanguage language) {
  if (language == MessageLanguage::en) return std::string(english);
  return translate_to_zh(english, 0, true);
}

std::string translate_whole(std::string_view english, MessageLanguage language) {
  return language == MessageLanguage::en ? std::string(english) : find_translation(english, 0);
}

std::span<const std::span<const Translation>> all_translations() {
  static const std::array tables{zh_common_help(), zh_validate_help(), zh_export_help(), zh_other_help(),
                                 zh_findings(),    zh_usage(),         zh_messages(),    zh_words(),
                                 zh_tables(),      zh_page()};
  return tables;
}

}  // namespace unpsa::text
