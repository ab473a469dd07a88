// SPDX-License-Identifier: MIT
#include "writer/table/repeated_ids.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>

#include "text/format.hpp"
#include "text/hash.hpp"
#include "writer/table/cell_places.hpp"

namespace unpsa::writer {
namespace {

constexpr char mark_of_id = 'u';  // before its 16 hexadecimal digits
constexpr std::size_t digits_of_id = 16;
constexpr int base_of_id = 16;

/// The number that our ids are; none for others, of which some begin like one.
std::optional<std::uint64_t> number_of(std::string_view id) {
  if (id.size() != digits_of_id + 1 || id.front() != mark_of_id) return std::nullopt;
  const std::string_view digits = id.substr(1);
  if (digits.find_first_not_of("0123456789abcdef") != std::string_view::npos) return std::nullopt;
  std::uint64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number, base_of_id);
  return number;
}

std::string text_of(std::uint64_t id) { return mark_of_id + text::to_hex(id); }
const std::string& text_of(const std::string& id) { return id; }

/// Sorts the ids, adds those that come again, each time, and returns how many that are.
template <typename Id>
std::size_t add_repeated(std::vector<Id>& ids, PlaceList& named) {
  std::sort(ids.begin(), ids.end());
  std::size_t repeated = 0;
  for (std::size_t i = 1; i < ids.size(); ++i) {
    if (ids[i] != ids[i - 1]) continue;
    ++repeated;
    named.add(text_of(ids[i]));
  }
  return repeated;
}

}  // namespace

void RepeatedIds::add(std::string_view id) {
  if (const auto number = number_of(id)) {
    ids_.push_back(*number);
  } else if (!id.empty()) {
    other_ids_.emplace_back(id);
  }
}

void RepeatedIds::take(RepeatedIds& others) {
  ids_.insert(ids_.end(), others.ids_.begin(), others.ids_.end());
  others.ids_.clear();
  other_ids_.insert(other_ids_.end(), std::make_move_iterator(others.other_ids_.begin()),
                    std::make_move_iterator(others.other_ids_.end()));
  others.other_ids_.clear();
}

std::string RepeatedIds::describe() {
  PlaceList named;
  const std::size_t repeated = add_repeated(ids_, named) + add_repeated(other_ids_, named);
  if (repeated == 0) return {};
  return text::format("{}{}; unpsa-dedupe drops those with the same answers",
                      repeated == 1 ? "1 record has the id of another"
                                    : std::to_string(repeated) + " records have the ids of others",
                      named.in_parentheses());
}

}  // namespace unpsa::writer
