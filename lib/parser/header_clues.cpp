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

void add_clue(Dump& dump, Clue clue) {
  const bool known = std::any_of(dump.clues.begin(), dump.clues.end(),
                                 [&](const Clue& item) { return item.text == clue.text; });
  if (!known) dump.clues.push_back(std::move(clue));
}

/// What a page asks in section 6 that has the element.
std::string_view subject_of(Element element) {
  return element == Element::previously_submitted ? "earlier nominations" : "supporting documents";
}

}  // namespace

void add_label_clue(Dump& dump, Element element) {
  const form::EditionSet editions = form::editions_with(element);
  if (editions.empty()) return;
  add_clue(dump,
           {editions, text::format("question 6 asks for {}: {}", subject_of(element), name_years(editions))});
}

void add_criterion_clue(Dump& dump, const form::CriterionLine& criterion) {
  const int year = criterion.year + 1;
  if (form::editions().contains(year)) {
    add_clue(dump, {{year}, text::format("criterion code {}: {}", criterion.code, year)});
  } else if (form::years_without_awards().contains(year)) {
    add_clue(dump, {{}, text::format("criterion code {}: no awards in {}", criterion.code, year)});
  } else {
    add_clue(dump, {{}, text::format("criterion code {}: {}", criterion.code, year), year});
  }
}

void add_category_clue(Dump& dump, std::string_view value) {
  if (form::category_number(value)) {
    const form::EditionSet editions = form::editions_with_numbered_categories();
    add_clue(dump, {editions, text::format("category with a number: {}", name_years(editions))});
    return;
  }
  const form::KnownValue* known = dump.values.find_value(Element::category, value);
  if (known == nullptr) return;
  add_clue(dump,
           {known->editions, text::format("category {}: {}", known->code, name_years(known->editions))});
}

}  // namespace unpsa::parser
