// SPDX-License-Identifier: MIT
#include "form/element.hpp"

#include <array>
#include <string>
#include <vector>

#include "unpsa/questions.hpp"

namespace unpsa::form {
namespace {

constexpr std::array<std::string_view, language_count> tags{"zh", "en", "es", "fr", "ru", "ar"};

// In the order of the enumeration, without the narrative questions.
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
    "page.back_to_list",
    "page.please_wait",
};

std::vector<std::string> name_questions() {
  std::vector<std::string> found;
  for (const Question& question : questions()) found.push_back(std::string("narrative.").append(question.id));
  return found;
}

}  // namespace

std::string_view tag_of(Language language) noexcept { return tags[static_cast<std::size_t>(language)]; }

std::string_view name_of(Element element) noexcept {
  static const std::vector<std::string> narrative_names = name_questions();
  const auto index = static_cast<std::size_t>(element);
  return is_narrative(element) ? std::string_view(narrative_names[index - element_count]) : names[index];
}

}  // namespace unpsa::form
