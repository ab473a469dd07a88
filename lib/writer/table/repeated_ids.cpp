// SPDX-License-Identifier: MIT
#include "writer/table/repeated_ids.hpp"

#include <algorithm>
#include <charconv>

#include "text/format.hpp"
#include "text/hash.hpp"
#include "writer/table/cell_places.hpp"

namespace unpsa::writer {
namespace {

constexpr char mark_of_id = 'u';  // before its 16 hexadecimal digits
constexpr int base_of_id = 16;

}  // namespace

void RepeatedIds::add(std::string_view id) {
  if (id.starts_with(mark_of_id)) id.remove_prefix(1);
  std::uint64_t number = 0;
  if (std::from_chars(id.data(), id.data() + id.size(), number, base_of_id).ec == std::errc())
    ids_.push_back(number);
}

void RepeatedIds::take(RepeatedIds& others) {
  ids_.insert(ids_.end(), others.ids_.begin(), others.ids_.end());
  others.ids_.clear();
}

std::string RepeatedIds::describe() {
  std::sort(ids_.begin(), ids_.end());
  std::size_t repeated = 0;
  PlaceList named;
  for (std::size_t i = 1; i < ids_.size(); ++i) {
    if (ids_[i] != ids_[i - 1]) continue;
    ++repeated;
    named.add(mark_of_id + text::to_hex(ids_[i]));
  }
  if (repeated == 0) return {};
  return text::format("{}{}; unpsa-dedupe drops those with the same answers",
                      repeated == 1 ? "1 record has the id of another"
                                    : std::to_string(repeated) + " records have the ids of others",
                      named.in_parentheses());
}

}  // namespace unpsa::writer
