// SPDX-License-Identifier: MIT
#include "writer/document/markdown_record.hpp"

#include "form/element.hpp"
#include "unpsa/wordcount.hpp"
#include "writer/document/form_labels.hpp"
#include "writer/markdown.hpp"

namespace unpsa::writer {
namespace {

using form::Element;

/// Appends the lines of a list, `- **label** value`.
class FieldList {
 public:
  FieldList(std::string& out, std::string_view language) : out_(out), language_(language) {}

  void add(Element element, const Text& value) {
    if (value && !value->empty()) add(find_any_label_text(element, language_), *value);
  }

  void add(std::string_view label, std::string_view value) {
    open(label);
    append_markdown_cell(out_, value);
    out_ += '\n';
  }

  template <typename Items, typename TextOf>
  void add_items(Element element, const Items& items, const TextOf& text_of) {
    if (!items || items->empty()) return;
    open(find_any_label_text(element, language_));
    out_ += '\n';
    for (const auto& item : *items) {
      out_ += "  - ";
      append_markdown_cell(out_, text_of(item));
      out_ += '\n';
    }
  }

 private:
  void open(std::string_view label) {
    out_ += "- **";
    append_markdown_cell(out_, label);
    out_ += "** ";
  }

  std::string& out_;
  std::string_view language_;
};

std::string join(std::string_view code, std::string_view text) {
  return std::string(code).append(code.empty() || text.empty() ? "" : " ").append(text);
}

void append_fields(std::string& out, const Record& record) {
  FieldList list(out, record.language);
  list.add(Element::member_state, record.member_state.text);
  list.add(Element::institution, record.institution);
  list.add(Element::institution_type, record.institution_type.text);
  list.add(Element::sector, record.sector.text);
  list.add(Element::administrative_level, record.administrative_level.text);
  list.add(Element::years_operational, record.years_operational);
  list.add(Element::website, record.website);
  list.add(Element::public_sector, record.public_sector.text);
  list.add(Element::category, record.category.text);
  list.add_items(Element::criteria, record.criteria,
                 [](const Criterion& criterion) { return join(criterion.code, criterion.text); });
  list.add(Element::sdg_relevant, record.sdg_relevant.text);
  list.add_items(Element::sdg_goals, record.goals, [](const TickedGoal& goal) { return goal.text; });
  list.add_items(Element::sdg_targets, record.targets,
                 [](const TickedTarget& target) { return join(target.target, target.text); });
  list.add(Element::two_years_old, record.two_years_old.text);
  list.add(Element::implementation_date, record.implementation_date.text);
  list.add(Element::un_involved, record.un_involved.text);
  list.add_items(Element::un_agencies, record.un_agencies, [](std::string_view agency) { return agency; });
  list.add(Element::un_details, record.un_details);
  list.add(Element::previously_submitted, record.previously_submitted.text);
  list.add(Element::supporting_documents, record.supporting_documents.text);
  list.add(Element::unpsa_award_won, record.unpsa_award_won.text);
  list.add(Element::other_awards_won, record.other_awards_won.text);
  list.add(Element::other_awards, record.other_awards);
  list.add(Element::how_heard, record.how_heard);
  list.add(Element::consent, record.consent.text);
  out += '\n';
}

void append_answer(std::string& out, const Answer& answer) {
  out.append("### ").append(answer.question).append("\n\n");
  if (answer.label) {
    out += "> ";
    append_markdown_cell(out, *answer.label);
    out += "\n\n";
  }
  append_markdown_paragraphs(out, answer.text);
  out += "*";
  if (answer.status == AnswerStatus::answered) {
    out.append(std::to_string(wordcount::count_words(answer.text).word()));
    if (answer.limit) out.append(" of ").append(std::to_string(*answer.limit));
    out += " words";
  } else {
    out += name_of(answer.status);
  }
  out += "*\n\n";
}

}  // namespace

void append_markdown_record(std::string& out, const Record& record) {
  out += "## ";
  if (record.initiative && !record.initiative->empty()) {
    append_markdown_cell(out, *record.initiative);
  } else {
    out += record.id;
  }
  out.append("\n\n`").append(record.id).append("` ");
  append_markdown_cell(out, record.source.file);
  if (record.source.line != 0) out.append(":").append(std::to_string(record.source.line));
  out += "\n\n";
  append_fields(out, record);
  std::string missing;
  for (const Answer& answer : record.answers) {
    if (answer.status == AnswerStatus::missing) {
      missing.append(missing.empty() ? "" : ", ").append(answer.question);
    } else {
      append_answer(out, answer);
    }
  }
  if (!missing.empty()) out.append("*missing: ").append(missing).append("*\n\n");
  if (record.unassigned.empty()) return;
  out += "### Unassigned text\n\n";
  for (const UnassignedText& text : record.unassigned) append_markdown_paragraphs(out, text.text);
}

}  // namespace unpsa::writer
