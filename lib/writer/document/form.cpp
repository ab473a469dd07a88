// SPDX-License-Identifier: MIT
// The parts of a page in their order, each with the label that pages in the record's language print. Pages in
// some languages are known in parts only; a label that no table has is then put together from what the parser
// reads by its shape: `Pregunta 4: ...` opens a section, `two years old?` asks its question. A label of
// another language would do as well, but the language of a page is that of most of its labels; so it stands
// only where a shape would not be read.
#include "writer/document/form.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "form/element.hpp"
#include "form/labels.hpp"
#include "form/questions.hpp"
#include "form/sections.hpp"
#include "form/values.hpp"
#include "writer/document/form_labels.hpp"

namespace unpsa::writer {
namespace {

using form::Element;

constexpr std::string_view full_width_question_mark = "\xEF\xBC\x9F";

/// The questions that a shape may ask, save the last, whose answer must be there.
constexpr std::array yes_no_elements{
    Element::public_sector,        Element::sdg_relevant,    Element::two_years_old,    Element::un_involved,
    Element::previously_submitted, Element::unpsa_award_won, Element::other_awards_won,
};

class FormWriter {
 public:
  FormWriter(std::string& out, const Record& record)
      : out_(out), record_(record), language_(record.language), unassigned_(record.unassigned) {}

  void write() {
    const std::size_t narrative = first_answer_line();
    append_unassigned_before(narrative);
    append_institution();
    append_sections();
    append_narrative();
    append_unassigned_before(static_cast<std::size_t>(-1));
    append_furniture(Element::page_back_to_list);
    append_furniture(Element::page_please_wait);
  }

 private:
  void append_line(std::string_view line) { out_.append(line).append("\n"); }

  void append_furniture(Element element) {
    const std::string_view label = find_label_text(element, language_);
    if (!label.empty()) out_.append(label).append("\n\n");
  }

  /// The line of the first answer, or the last line there may be.
  [[nodiscard]] std::size_t first_answer_line() const {
    for (const Answer& answer : record_.answers) {
      if (answer.status != AnswerStatus::missing && answer.line != 0) return answer.line;
    }
    return static_cast<std::size_t>(-1);
  }

  void append_unassigned_before(std::size_t line) {
    bool any = false;
    while (!unassigned_.empty() && unassigned_.front().line < line) {
      append_line(unassigned_.front().text);
      unassigned_ = unassigned_.subspan(1);
      any = true;
    }
    if (any) out_ += '\n';
  }

  [[nodiscard]] bool has_label(Element element) const { return !find_label_text(element, language_).empty(); }

  /// The label of the language, or a shape where it `is_read`, or the label of another language.
  [[nodiscard]] std::string label_of(Element element, bool is_read) const {
    if (has_label(element) || !is_read) return std::string(find_any_label_text(element, language_));
    std::string shape(form::name_of(element));
    std::replace(shape.begin(), shape.end(), '_', ' ');
    return shape + '?';
  }

  /// Whether the parser takes a value after a shape for that of the element.
  [[nodiscard]] bool is_read_by_shape(Element element, std::string_view value) const {
    using enum Element;
    if (element == category || element == how_heard) {
      return value.find('?') == std::string_view::npos &&
             value.find(full_width_question_mark) == std::string_view::npos;
    }
    if (element == Element::implementation_date) return form::parse_date(value).has_value();
    if (element == un_details) return record_.un_agencies && !has_label(un_agencies);
    if (element == other_awards) return record_.other_awards_won.text && !has_label(other_awards_won);
    if (element == consent) return form::parse_yes_no(value).has_value();
    const bool asks_yes_no =
        std::find(yes_no_elements.begin(), yes_no_elements.end(), element) != yes_no_elements.end();
    return asks_yes_no && (value.empty() || form::parse_yes_no(value));
  }

  void append_value(Element element, const Text& value) {
    if (!value) return;
    out_ += label_of(element, is_read_by_shape(element, *value));
    if (!value->empty()) out_.append(" ").append(*value);
    out_ += '\n';
  }

  void append_institution() {
    append_furniture(Element::page_basic_info);
    append_furniture(Element::page_review_first);
    append_furniture(Element::page_nominee_information);
    append_furniture(Element::page_institution_information);
    append_value(Element::member_state, record_.member_state.text);
    append_value(Element::institution, record_.institution);
    append_value(Element::institution_type, record_.institution_type.text);
    append_value(Element::sector, record_.sector.text);
    append_value(Element::administrative_level, record_.administrative_level.text);
    append_value(Element::initiative, record_.initiative);
    append_value(Element::years_operational, record_.years_operational);
    append_value(Element::website, record_.website);
  }

  /// The word before numbers: `Question`.
  [[nodiscard]] std::string_view number_word() const {
    return find_any_label_text(Element::narrative_number, language_);
  }

  void append_section(Element element, bool present) {
    if (!present) return;
    out_ += '\n';
    const std::string_view label = find_label_text(element, language_);
    if (!label.empty()) {
      append_line(label);
    } else {
      const int number = form::section_number(element);
      out_.append(number_word()).append(" ").append(std::to_string(number)).append(": ");
      append_line(form::name_of(element));
    }
    out_ += '\n';
  }

  void append_sections() {
    const Record& record = record_;
    append_section(Element::section_about, record.public_sector.text.has_value());
    append_value(Element::public_sector, record.public_sector.text);

    append_section(Element::section_category, record.category.text || record.criteria);
    append_value(Element::category, record.category.text);
    append_criteria();

    append_section(Element::section_sdg, record.sdg_relevant.text || record.goals || record.targets);
    append_value(Element::sdg_relevant, record.sdg_relevant.text);
    append_goals();
    append_targets();

    append_section(Element::section_implementation_date,
                   record.two_years_old.text || record.implementation_date.text);
    append_value(Element::two_years_old, record.two_years_old.text);
    append_value(Element::implementation_date, record.implementation_date.text);

    append_section(Element::section_partners,
                   record.un_involved.text || record.un_agencies || record.un_details);
    append_value(Element::un_involved, record.un_involved.text);
    append_agencies();
    append_value(Element::un_details, record.un_details);

    append_section(Element::section_previous_participation, record.previously_submitted.text.has_value());
    append_value(Element::previously_submitted, record.previously_submitted.text);
    append_supporting_documents();

    append_section(Element::section_unpsa_award, record.unpsa_award_won.text.has_value());
    append_value(Element::unpsa_award_won, record.unpsa_award_won.text);

    append_section(Element::section_other_awards, record.other_awards_won.text || record.other_awards);
    append_value(Element::other_awards_won, record.other_awards_won.text);
    append_value(Element::other_awards, record.other_awards);

    append_section(Element::section_how_heard, record.how_heard.has_value());
    append_value(Element::how_heard, record.how_heard);

    append_section(Element::section_consent, record.consent.text.has_value());
    append_value(Element::consent, record.consent.text);
  }

  void append_criteria() {
    if (!record_.criteria) return;
    append_line(find_any_label_text(Element::criteria, language_));
    for (const Criterion& criterion : *record_.criteria) {
      out_.append(criterion.code).append(criterion.code.empty() ? "" : " ");
      append_line(criterion.text);
    }
    if (record_.criteria->empty()) append_line(find_any_label_text(Element::page_no_items, language_));
  }

  void append_goals() {
    if (!record_.goals) return;
    append_line(label_of(Element::sdg_goals, !record_.goals->empty() && record_.goals->front().goal != 0));
    for (const TickedGoal& goal : *record_.goals) append_line(goal.text);
  }

  void append_targets() {
    if (!record_.targets) return;
    append_line(label_of(Element::sdg_targets,
                         !record_.targets->empty() && !record_.targets->front().target.empty()));
    for (const TickedTarget& target : *record_.targets) {
      out_.append(target.target).append(target.target.empty() ? "" : " ");
      append_line(target.text);
    }
  }

  void append_agencies() {
    if (!record_.un_agencies) return;
    append_line(label_of(Element::un_agencies, record_.un_involved.text.has_value()));
    for (const std::string_view agency : *record_.un_agencies) append_line(agency);
  }

  /// The sixth section of 2018, whose heading is English on every page.
  void append_supporting_documents() {
    if (!record_.supporting_documents.text) return;
    out_ += '\n';
    append_line(find_any_label_text(Element::section_supporting_documentation, language_));
    out_ += '\n';
    append_value(Element::supporting_documents, record_.supporting_documents.text);
  }

  void append_narrative() {
    int number = 0;
    for (const Answer& answer : record_.answers) {
      if (answer.status == AnswerStatus::missing) continue;
      const form::Question* question = form::find_question(answer.question);
      if (question == nullptr) continue;
      if (number == 0) {
        out_ += '\n';
        append_furniture(Element::page_nomination_form);
        append_furniture(Element::page_questions_answers);
      }
      if (number != question->number) {
        number = question->number;
        out_.append(number_word()).append(" ").append(std::to_string(number)).append("\n\n");
      }
      if (answer.line != 0) append_unassigned_before(answer.line);
      if (answer.label) append_line(*answer.label);
      if (!answer.text.empty()) append_line(answer.text);
      out_ += '\n';
    }
  }

  std::string& out_;
  const Record& record_;
  std::string_view language_;
  std::span<const UnassignedText> unassigned_;
};

}  // namespace

void append_form(std::string& out, const Record& record) { FormWriter(out, record).write(); }

}  // namespace unpsa::writer
