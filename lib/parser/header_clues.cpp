// SPDX-License-Identifier: MIT
#include "parser/header_clues.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "form/values.hpp"
#include "text/format.hpp"

namespace unpsa::parser {
namespace {

using form::Element;

constexpr int first_edition = 2018;
constexpr int last_edition = 2022;

/// The bit of an edition in `Clue::editions`.
constexpr unsigned bit_of(int year) { return 1U << static_cast<unsigned>(year - first_edition); }

void add_clue(Dump& dump, unsigned editions, int year, std::string text) {
  const bool known =
      std::any_of(dump.clues.begin(), dump.clues.end(), [&](const Clue& item) { return item.text == text; });
  if (!known) dump.clues.push_back({static_cast<std::uint8_t>(editions), year, std::move(text)});
}

}  // namespace

void add_label_clue(Dump& dump, Element element) {
  if (element == Element::supporting_documents || element == Element::section_supporting_documentation)
    add_clue(dump, bit_of(2018), 2018, "question 6 asks for supporting documents: 2018");
  if (element == Element::previously_submitted)
    add_clue(dump, bit_of(2019) | bit_of(2020) | bit_of(2021) | bit_of(2022), 0,
             "question 6 asks for earlier nominations: not 2018");
}

void add_criterion_clue(Dump& dump, const form::CriterionLine& criterion) {
  const int year = criterion.year + 1;
  const unsigned editions = year >= first_edition && year <= last_edition ? bit_of(year) : 0U;
  add_clue(dump, editions, year, text::format("criterion code {}: {}", criterion.code, year));
}

void add_category_clue(Dump& dump, std::string_view value) {
  if (form::category_number(value)) {
    add_clue(dump, bit_of(2021) | bit_of(2022), 0, "category with a number: 2021 or 2022");
    return;
  }
  const form::KnownValue* known = dump.values.find_value(Element::category, value);
  if (known == nullptr || known->editions == 0) return;
  std::string years;
  int year = 0;
  for (int candidate = first_edition; candidate <= last_edition; ++candidate) {
    if ((known->editions & bit_of(candidate)) == 0) continue;
    years += years.empty() ? text::format("{}", candidate) : text::format(" or {}", candidate);
    year = year == 0 ? candidate : -1;
  }
  add_clue(dump, known->editions, std::max(year, 0), text::format("category {}: {}", known->code, years));
}

}  // namespace unpsa::parser
