// SPDX-License-Identifier: MIT
// What a form says before its answers: fields and what they mean, what stands under no label, what is
// repeated.
#include <algorithm>
#include <functional>
#include <optional>

#include "form/values.hpp"
#include "text/utf8.hpp"
#include "writer/html/record.hpp"
#include "writer/html/text.hpp"

namespace unpsa::writer {
namespace {

using form::Element;

/// The text of a closed list's value in a language; empty where the table has none.
std::string_view value_text(Element element, std::string_view code, form::Language language) {
  if (code.empty()) return {};
  for (const form::KnownValue& row : form::known_values()) {
    if (row.element == element && row.language == language && row.code == code) return row.text;
  }
  return {};
}

class FormPart {
 public:
  FormPart(std::string& out, const RecordView& view, ShownFindings& shown)
      : out_(out), view_(view), record_(view.record), shown_(shown) {}

  void append() {
    say("<section class=\"form\">\n<h4>[The form]</h4>\n");
    const std::size_t begin = out_.size();
    out_ += "<dl class=\"fields\">\n";
    const std::size_t first_field = out_.size();
    append_institution();
    append_initiative();
    append_participation();
    if (out_.size() > first_field) {
      out_ += "</dl>\n";
    } else {
      out_.resize(begin);
      say("<p class=\"absent\">[The dump has no field with a value.]</p>\n");
    }
    append_blank_fields();
    append_unassigned();
    append_repeats();
    shown_.append(out_, [](const validate::Finding& finding) {
      return finding.question.empty() && !finding.rule->id.starts_with("sdg-");
    });
    out_ += "</section>\n";
  }

 private:
  void say(std::string_view markup) { append_markup(out_, markup, view_.reader); }

  void append_institution() {
    append_field("Member state", record_.member_state.text,
                 country_name_for(view_.reader, record_.member_state));
    append_field("Institution", record_.institution);
    append_coded("Type of institution", Element::institution_type, record_.institution_type);
    append_coded("Sector", Element::sector, record_.sector);
    append_coded("Administrative level", Element::administrative_level, record_.administrative_level);
    append_website();
    append_yes_no("Public sector", record_.public_sector);
  }

  void append_initiative() {
    append_field("Years operational", record_.years_operational);
    append_yes_no("Two years old", record_.two_years_old);
    append_field("Implementation date", record_.implementation_date.text, record_.implementation_date.date);
    append_coded("Category", Element::category, record_.category);
    append_criteria();
    append_yes_no("Relevant to a goal", record_.sdg_relevant);
    append_yes_no("United Nations involved", record_.un_involved);
    append_agencies();
    append_field("How it was involved", record_.un_details);
  }

  void append_participation() {
    append_yes_no("Submitted before", record_.previously_submitted);
    append_yes_no("Supporting documents", record_.supporting_documents);
    append_yes_no("Has won this award", record_.unpsa_award_won);
    append_yes_no("Has won other awards", record_.other_awards_won);
    append_field("Other awards", record_.other_awards);
    append_field("How they heard of the award", record_.how_heard);
    append_yes_no("Consent", record_.consent);
  }

  void open_field(std::string_view name) {
    out_.append("<div><dt>").append(text::translate(name, view_.reader)).append("</dt><dd>");
  }

  /// With the findings about `value`.
  void close_field(std::string_view value) {
    shown_.append_of(out_, value);
    out_ += "</dd></div>\n";
  }

  /// False where there is nothing to show.
  bool is_given(std::string_view name, const Text& text) {
    if (!text) return false;
    if (!text::is_blank(*text)) return true;
    blank_.push_back(name);
    return false;
  }

  /// `meaning` is shown beside the text where it says something else.
  void append_field(std::string_view name, const Text& text, std::string_view meaning = {}) {
    if (!is_given(name, text)) return;
    open_field(name);
    append_value(out_, *text, view_.language);
    append_meaning(*text, meaning);
    close_field(*text);
  }

  void append_meaning(std::string_view text, std::string_view meaning) {
    if (meaning.empty() || text::trim(text) == meaning) return;
    out_ += " <span class=\"meaning\">";
    append_html(out_, meaning);
    out_ += "</span>";
  }

  void append_coded(std::string_view name, Element element, const CodedValue& value) {
    // "Category 2: …" ends with the name of the category.
    const std::string_view meaning = value_text(element, value.code, form_language(view_.reader));
    const bool is_said = value.text && text::trim(*value.text).ends_with(meaning);
    append_field(name, value.text, is_said ? std::string_view() : meaning);
  }

  void append_yes_no(std::string_view name, const YesNoValue& value) {
    const std::string meaning =
        !value.value ? "" : text::translate(*value.value ? "Yes" : "No", view_.reader);
    append_field(name, value.text, meaning);
  }

  void append_website() {
    if (!is_given("Website", record_.website)) return;
    const std::string_view address = text::trim(*record_.website);
    open_field("Website");
    if (is_safe_link(address)) {
      out_ += "<a rel=\"noopener noreferrer nofollow\" href=\"";
      append_html(out_, address);
      out_ += "\">";
      append_value(out_, address, "en");
      out_ += "</a>";
    } else {
      append_value(out_, *record_.website, "en");
    }
    close_field(*record_.website);
  }

  void append_criteria() {
    if (!record_.criteria || record_.criteria->empty()) return;
    open_field("Criteria");
    out_ += "<ul>";
    for (const Criterion& criterion : *record_.criteria) {
      out_ += "<li>";
      append_html(out_, criterion.code);
      out_ += ' ';
      append_value(out_, criterion.text, view_.language);
      out_ += "</li>";
    }
    out_ += "</ul>";
    close_field({});
  }

  void append_agencies() {
    if (!record_.un_agencies || record_.un_agencies->empty()) return;
    open_field("Agencies");
    out_ += "<ul>";
    for (const std::string_view agency : *record_.un_agencies) {
      append_value(out_ += "<li>", agency, view_.language);
      out_ += "</li>";
    }
    out_ += "</ul>";
    close_field({});
  }

  void append_blank_fields() {
    if (blank_.empty()) return;
    say("<p class=\"blank\">[Left empty: ]");
    for (std::size_t i = 0; i < blank_.size(); ++i) {
      if (i != 0) say("[, ]");
      out_ += text::translate(blank_[i], view_.reader);
    }
    out_ += "</p>\n";
  }

  void append_unassigned() {
    if (record_.unassigned.empty()) return;
    say("<h5>[Text under no label]</h5>\n<ul class=\"unassigned\">");
    for (const UnassignedText& line : record_.unassigned) {
      say("<li><span class=\"line\">[line " + std::to_string(line.line) + "]</span> ");
      append_value(out_, line.text, view_.language);
      shown_.append_of(out_, line.text);
      out_ += "</li>";
    }
    out_ += "</ul>\n";
  }

  void append_repeats() {
    if (record_.repeats.empty()) return;
    say("<h5>[Repeated parts]</h5>\n<ul class=\"repeats\">");
    for (const Repeat& repeat : record_.repeats) {
      out_ += "<li><code>";
      append_html(out_, repeat.element);
      say("</code>[, ][line " + std::to_string(repeat.line) + "]");
      say(repeat.differs.empty() ? "[, with the same values]" : "[, with a different]");
      for (std::size_t i = 0; i < repeat.differs.size(); ++i) {
        append_html(out_ += i == 0 ? " <code>" : ", <code>", repeat.differs[i]);
        out_ += "</code>";
      }
      shown_.append_of_section(out_, repeat.line);
      out_ += "</li>";
    }
    out_ += "</ul>\n";
  }

  std::string& out_;
  const RecordView& view_;
  const Record& record_;
  ShownFindings& shown_;
  std::vector<std::string_view> blank_;
};

}  // namespace

void append_form_part(std::string& out, const RecordView& view, ShownFindings& shown) {
  FormPart(out, view, shown).append();
}

}  // namespace unpsa::writer
