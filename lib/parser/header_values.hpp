// SPDX-License-Identifier: MIT
/// The values before the narrative, by element, before they are normalised.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <string_view>
#include <vector>

#include "form/element.hpp"
#include "parser/value_cache.hpp"
#include "unpsa/record.hpp"

namespace unpsa::parser {

using ElementSet = std::bitset<form::element_count>;

/// The place of an element in an ElementSet.
[[nodiscard]] constexpr std::size_t index_of(form::Element element) noexcept {
  return static_cast<std::size_t>(element);
}

/// One copy of the header, as on the page.
struct HeaderValues {
  std::array<std::string_view, form::element_count> text;
  ElementSet present;  ///< labels seen, and lists found by the shape of their items
  std::vector<Criterion> criteria;
  std::vector<TickedGoal> goals;
  std::vector<TickedTarget> targets;
  std::vector<std::string_view> un_agencies;

  [[nodiscard]] bool has(form::Element element) const noexcept { return present.test(index_of(element)); }
  void mark(form::Element element) noexcept { present.set(index_of(element)); }
  [[nodiscard]] std::string_view& at(form::Element element) noexcept { return text[index_of(element)]; }
  [[nodiscard]] std::string_view at(form::Element element) const noexcept { return text[index_of(element)]; }
  /// Whether the element has neither a value nor an item.
  [[nodiscard]] bool lacks(form::Element element) const noexcept;
};

/// Moves the values into the record and normalises them.
void store_header(HeaderValues& values, ValueCache& cache, Record& record);

/// The record keys in which two copies differ, of those elements that both have.
[[nodiscard]] std::vector<std::string_view> differing_keys(const HeaderValues& first,
                                                           const HeaderValues& copy);

}  // namespace unpsa::parser
