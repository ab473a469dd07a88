// SPDX-License-Identifier: MIT
/// The elements of the nomination form: everything a line of a dump can be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "unpsa/form.hpp"

namespace unpsa::form {

/// In the order of the form. `name_of` gives the name that `labels.cpp` and
/// reports use, e.g. `section.about`, `member_state`, `narrative.3.a`.
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
  narrative_1,
  narrative_2,
  narrative_3a,
  narrative_3b,
  narrative_4a,
  narrative_4b,
  narrative_4c,
  narrative_5a,
  narrative_5b,
  narrative_6a,
  narrative_6b,
  narrative_6c,
  narrative_7a,
  narrative_7b,
  narrative_8a,
  narrative_8b,
  narrative_9a,
  narrative_9b,
  narrative_9c,
  narrative_9d,
  narrative_10,
  narrative_11,
  narrative_12,
  page_back_to_list,
  page_please_wait,
};

inline constexpr std::size_t element_count = static_cast<std::size_t>(Element::page_please_wait) + 1;

/// What a label is for.
enum class Kind : std::uint8_t {
  furniture,  ///< of the page, says nothing
  heading,    ///< opens a part of the form
  field,      ///< `label value` on one line
  question,   ///< as field; may be answered on the next line
  list,       ///< one item a following line
  prompt,     ///< a narrative prompt; its answer follows
};

/// The interface languages of the form.
enum class Language : std::uint8_t { zh, en, es, fr, ru, ar };
inline constexpr std::size_t language_count = 6;

/// The BCP 47 tag, e.g. `zh`.
[[nodiscard]] std::string_view tag_of(Language language) noexcept;

/// Whether the element belongs to the page around the form: its headings and furniture.
[[nodiscard]] constexpr bool is_page(Element element) noexcept {
  return (element >= Element::page_basic_info && element <= Element::page_institution_information) ||
         element == Element::page_no_items || element == Element::page_nomination_form ||
         element == Element::page_questions_answers || element >= Element::page_back_to_list;
}

[[nodiscard]] constexpr bool is_narrative(Element element) noexcept {
  return element >= Element::narrative_1 && element <= Element::narrative_12;
}

}  // namespace unpsa::form
