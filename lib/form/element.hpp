// SPDX-License-Identifier: MIT
/// The elements of the nomination form: everything a line of a dump can be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "unpsa/form.hpp"

namespace unpsa::form {

/// In the order of the form, but for the narrative questions, which are last: one row of `questions()` each.
/// `name_of` gives the name that reports use, e.g. `section.about`, `member_state`, `narrative.3.a`.
enum class Element : std::uint8_t {
  none,
  page_basic_info,
  page_review_first,
  page_nominee_information,
  page_institution_information,
  member_state,
  institution,
  institution_type,
  sector,
  administrative_level,
  initiative,
  years_operational,
  website,
  section_about,
  public_sector,
  section_category,
  category,
  criteria,
  page_no_items,
  section_sdg,
  sdg_relevant,
  sdg_goals,
  sdg_targets,
  section_implementation_date,
  two_years_old,
  implementation_date,
  section_partners,
  un_involved,
  un_agencies,
  un_details,
  section_previous_participation,
  previously_submitted,
  section_supporting_documentation,
  supporting_documents,
  section_unpsa_award,
  unpsa_award_won,
  section_other_awards,
  other_awards_won,
  other_awards,
  section_how_heard,
  how_heard,
  section_consent,
  consent,
  page_nomination_form,
  page_questions_answers,
  narrative_number,
  page_back_to_list,
  page_please_wait,
  first_question,  ///< of the narrative; those of the others follow it: `element_of`
};

/// Without those of the narrative questions.
inline constexpr std::size_t element_count = static_cast<std::size_t>(Element::first_question);

/// What a label is for.
enum class Kind : std::uint8_t {
  furniture,  ///< part of the page, without data
  heading,    ///< opens a part of the form
  field,      ///< `label value` on one line
  question,   ///< like field; may be answered on the next line
  list,       ///< one item per following line
  prompt,     ///< a narrative prompt; its answer follows
};

/// The interface languages of the form.
enum class Language : std::uint8_t { zh, en, es, fr, ru, ar };
inline constexpr std::size_t language_count = 6;

/// The BCP 47 tag, e.g. `zh`.
[[nodiscard]] std::string_view tag_of(Language language) noexcept;

/// Whether the element is furniture below the narrative.
[[nodiscard]] constexpr bool is_page_end(Element element) noexcept {
  return element == Element::page_back_to_list || element == Element::page_please_wait;
}

/// Whether the element belongs to the page around the form: its headings and furniture.
[[nodiscard]] constexpr bool is_page(Element element) noexcept {
  return (element >= Element::page_basic_info && element <= Element::page_institution_information) ||
         element == Element::page_no_items || element == Element::page_nomination_form ||
         element == Element::page_questions_answers || is_page_end(element);
}

/// Whether the element is a question of the narrative.
[[nodiscard]] constexpr bool is_narrative(Element element) noexcept {
  return element >= Element::first_question;
}

}  // namespace unpsa::form
