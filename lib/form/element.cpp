// SPDX-License-Identifier: MIT
#include "form/element.hpp"

#include <array>

namespace unpsa::form {
namespace {

constexpr std::array<std::string_view, language_count> tags{"zh", "en", "es", "fr", "ru", "ar"};

// In the order of the enumeration.
constexpr std::array<std::string_view, element_count> names{
    "none",
    "page.basic_info",
    "page.review_first",
    "page.nominee_information",
    "page.institution_information",
    "member_state",
    "institution",
    "institution_type",
    "sector",
    "administrative_level",
    "initiative",
    "years_operational",
    "website",
    "section.about",
    "public_sector",
    "section.category",
    "category",
    "criteria",
    "page.no_items",
    "section.sdg",
    "sdg_relevant",
    "sdg_goals",
    "sdg_targets",
    "section.implementation_date",
    "two_years_old",
    "implementation_date",
    "section.partners",
    "un_involved",
    "un_agencies",
    "un_details",
    "section.previous_participation",
    "previously_submitted",
    "section.supporting_documentation",
    "supporting_documents",
    "section.unpsa_award",
    "unpsa_award_won",
    "section.other_awards",
    "other_awards_won",
    "other_awards",
    "section.how_heard",
    "how_heard",
    "section.consent",
    "consent",
    "page.nomination_form",
    "page.questions_answers",
    "narrative.number",
    "narrative.1",
    "narrative.2",
    "narrative.3.a",
    "narrative.3.b",
    "narrative.4.a",
    "narrative.4.b",
    "narrative.4.c",
    "narrative.5.a",
    "narrative.5.b",
    "narrative.6.a",
    "narrative.6.b",
    "narrative.6.c",
    "narrative.7.a",
    "narrative.7.b",
    "narrative.8.a",
    "narrative.8.b",
    "narrative.9.a",
    "narrative.9.b",
    "narrative.9.c",
    "narrative.9.d",
    "narrative.10",
    "narrative.11",
    "narrative.12",
    "page.back_to_list",
    "page.please_wait",
};

}  // namespace

std::string_view tag_of(Language language) noexcept { return tags[static_cast<std::size_t>(language)]; }

std::string_view name_of(Element element) noexcept { return names[static_cast<std::size_t>(element)]; }

}  // namespace unpsa::form
