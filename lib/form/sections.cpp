// SPDX-License-Identifier: MIT
#include "form/sections.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace unpsa::form {
namespace {

struct Section {
  Element heading;
  Element question;
};

/// From section 1 on, and in the order of elements.
constexpr std::array<Section, last_section> sections{{
    {Element::section_about, Element::public_sector},
    {Element::section_category, Element::category},
    {Element::section_sdg, Element::sdg_relevant},
    {Element::section_implementation_date, Element::implementation_date},
    {Element::section_partners, Element::un_involved},
    {Element::section_previous_participation, Element::previously_submitted},
    {Element::section_unpsa_award, Element::unpsa_award_won},
    {Element::section_other_awards, Element::other_awards_won},
    {Element::section_how_heard, Element::how_heard},
    {Element::section_consent, Element::consent},
}};

const Section& section_of(int number) noexcept { return sections[static_cast<std::size_t>(number) - 1]; }

}  // namespace

Element section_element(int number) noexcept { return section_of(number).heading; }

Element section_question(int number) noexcept { return section_of(number).question; }

int section_number(Element element) noexcept {
  if (element > Element::consent) return 0;
  const auto after =
      std::upper_bound(sections.begin(), sections.end(), element,
                       [](Element each, const Section& section) { return each < section.heading; });
  return static_cast<int>(after - sections.begin());
}

}  // namespace unpsa::form
