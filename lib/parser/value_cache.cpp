// SPDX-License-Identifier: MIT
#include "parser/value_cache.hpp"

#include <functional>

#include "text/hash.hpp"

namespace unpsa::parser {
namespace {

constexpr std::size_t most_entries = 512;   // values typed freely must not fill the memory
constexpr std::size_t longest_line = 1024;  // bytes; nor must long lines

/// The view of `line` that stands where `view` stands in `copy`; a view of something else stays.
std::string_view moved(std::string_view view, std::string_view copy, std::string_view line) noexcept {
  const std::less_equal<const char*> is_not_behind;
  const bool within = is_not_behind(copy.data(), view.data()) &&
                      is_not_behind(view.data() + view.size(), copy.data() + copy.size());
  return within ? line.substr(static_cast<std::size_t>(view.data() - copy.data()), view.size()) : view;
}

/// The entry of `map` under `key`; one that is missing, or another's by its hash alone, is made.
template <typename Entry, typename IsRight, typename Make>
const Entry& remember(std::unordered_map<std::uint64_t, Entry>& map, std::uint64_t key,
                      const IsRight& is_right, const Make& make) {
  const auto found = map.find(key);
  if (found != map.end() && is_right(found->second)) return found->second;
  if (map.size() >= most_entries) map.clear();
  Entry& entry = map.insert_or_assign(key, Entry{}).first->second;
  make(entry);
  return entry;
}

/// The items of `line`, from `map` if it has them.
template <typename Entry, typename Parse>
const Entry& find_items(std::unordered_map<std::uint64_t, Entry>& map, std::string_view line,
                        const Parse& parse) {
  return remember(
      map, text::hash64(line), [line](const Entry& entry) { return entry.line == line; },
      [line, &parse](Entry& entry) {
        entry.line = line;
        entry.items = parse(entry.line);
      });
}

}  // namespace

const ValueCache::Entry& ValueCache::look_up(form::Element element, std::string_view text) {
  const auto is_right = [&](const Entry& entry) { return entry.element == element && entry.text == text; };
  const auto make = [&](Entry& entry) {
    entry.element = element;
    entry.text = text;
    if (element == form::Element::member_state) {
      entry.country = form::find_country(text);
    } else {
      entry.value = form::find_value(element, text);
    }
  };
  return remember(entries_, text::hash64(text) ^ static_cast<std::uint64_t>(element), is_right, make);
}

const form::KnownValue* ValueCache::find_value(form::Element element, std::string_view text) {
  return look_up(element, text).value;
}

std::optional<form::CountryName> ValueCache::find_country(std::string_view text) {
  return look_up(form::Element::member_state, text).country;
}

std::vector<form::GoalLine> ValueCache::parse_goals(std::string_view line) {
  if (line.size() > longest_line) return form::parse_goals(line);
  const auto& known = find_items(goals_, line, form::parse_goals);
  std::vector<form::GoalLine> goals = known.items;
  for (form::GoalLine& goal : goals) goal.text = moved(goal.text, known.line, line);
  return goals;
}

std::vector<form::TargetLine> ValueCache::parse_targets(std::string_view line) {
  if (line.size() > longest_line) return form::parse_targets(line);
  const auto& known = find_items(targets_, line, form::parse_targets);
  std::vector<form::TargetLine> targets = known.items;
  for (form::TargetLine& target : targets) {
    target.target = moved(target.target, known.line, line);
    target.text = moved(target.text, known.line, line);
  }
  return targets;
}

}  // namespace unpsa::parser
