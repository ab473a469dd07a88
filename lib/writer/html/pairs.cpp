// SPDX-License-Identifier: MIT
#include "writer/html/pairs.hpp"

#include <string_view>

#include "dedupe/deduper.hpp"
#include "text/format.hpp"
#include "text/utf8.hpp"
#include "unpsa/dedupe.hpp"
#include "writer/html/facts.hpp"
#include "writer/html/text.hpp"

namespace unpsa::writer {
namespace {

using dedupe::ExplainedAnswer;
using dedupe::ExplainedSentence;
using dedupe::Side;

std::string percent_of(double share) { return text::format("{:.0f} %", 100 * dedupe::round_score(share)); }

void append_title_of(std::string& out, const Record& record, std::string_view language) {
  const std::string_view title = text::trim(record.initiative.value_or(std::string_view()));
  out += "<span class=\"t\"";
  append_titled(out, title, language_of_value(title, language));
  out += "</span>";
}

/// What the record is called, as a link to it.
void append_name(std::string& out, const Record& record, std::size_t number, std::string_view language) {
  out += text::format("<a href=\"#n{}\">", number);
  append_title_of(out, record, language);
  out += "</a>";
  const auto append_fact = [&out, language](std::string_view fact) {
    if (text::is_blank(fact)) return;
    out += "<br>";
    append_value(out, text::trim(fact), language);
  };
  append_fact(record.institution.value_or(std::string_view()));
  append_fact(record.member_state.name.empty() ? record.member_state.text.value_or(std::string_view())
                                               : record.member_state.name);
  const std::string edition = edition_key(record.edition);
  if (edition != "none") append_html(out += "<br>", edition_name(edition));
}

void append_text(std::string& out, std::string_view text, std::string_view language, bool both) {
  out += both ? "<td colspan=\"2\"" : "<td";
  append_lang(out, language_of_value(text, language));
  append_html(out += '>', text);
  out += "</td>";
}

void append_row(std::string& out, const ExplainedSentence& sentence, std::string_view first_language,
                std::string_view second_language) {
  constexpr std::string_view nothing = "<td></td>";
  const auto begin = [&out](std::string_view kind, std::string_view words) {
    out.append("<tr class=\"").append(kind).append("\"><th scope=\"row\">").append(words).append("</th>");
  };
  switch (sentence.side) {
    case Side::both:
      begin("same", "shared");
      append_text(out, sentence.text, first_language, true);
      break;
    case Side::edited:
      begin("edited", "edited");
      append_text(out, sentence.text, first_language, false);
      append_text(out, sentence.edited, second_language, false);
      break;
    case Side::first:
      begin("gone", "left out");
      append_text(out, sentence.text, first_language, false);
      out += nothing;
      break;
    case Side::second:
      begin("new", "new");
      out += nothing;
      append_text(out, sentence.text, second_language, false);
  }
  out += "</tr>\n";
}

void append_heading(std::string& out, const ExplainedAnswer& answer) {
  const std::string_view question = answer.question.empty() ? answer.of_question : answer.question;
  out += "<tr><th colspan=\"3\" scope=\"colgroup\">Question ";
  append_html(out, question);
  if (const std::string_view title = question_title(question); !title.empty())
    append_html(out += ", ", title);
  if (answer.question.empty() || answer.of_question.empty()) {
    out += answer.question.empty() ? ": only in the second" : ": only in the first";
  } else {
    if (answer.question != answer.of_question)
      append_html(out += ", question ", std::string(answer.of_question) + " of the second");
    out.append(": ").append(percent_of(answer.score)).append(" shared");
  }
  out += "</th></tr>\n";
}

}  // namespace

void append_pairs_begin(std::string& out, std::size_t pairs) {
  out +=
      "<section id=\"pairs\" aria-labelledby=\"pairs-title\">\n<h2 id=\"pairs-title\">Near copies side by "
      "side</h2>\n<p>";
  append_amount(out, pairs, "nomination");
  out += pairs == 1 ? " is" : " are";
  out += " an edited copy of another one on this page.</p>\n";
}

void append_pair(std::string& out, const Record& first, std::size_t first_number, const Record& second,
                 std::size_t second_number) {
  const dedupe::Explanation explanation = dedupe::explain(first, second);
  const std::string_view first_language = main_language(first);
  const std::string_view second_language = main_language(second);
  out += text::format("<details class=\"pair\" id=\"pair-{}\">\n<summary><h3>", second_number);
  append_title_of(out, second, second_language);
  out.append("</h3> <span class=\"fact\">").append(percent_of(explanation.score));
  out += " of the shorter in the longer</span></summary>\n<section class=\"scroll\" tabindex=\"0\"";
  out += text::format(
      " aria-labelledby=\"pair-{}-caption\"><table><caption id=\"pair-{}-caption\">Fields that agree: ",
      second_number, second_number);
  append_html(out, explanation.agree.empty() ? "none" : explanation.agree.join(", "));
  append_html(out += "; that differ: ", explanation.differ.empty() ? "none" : explanation.differ.join(", "));
  out += ".</caption>\n<thead><tr><th scope=\"col\">Sentence</th><th scope=\"col\">";
  append_name(out, first, first_number, first_language);
  append_name(out += "</th><th scope=\"col\">", second, second_number, second_language);
  out += "</th></tr></thead>\n";
  for (const ExplainedAnswer& answer : explanation.answers) {
    append_heading(out += "<tbody>\n", answer);
    for (const ExplainedSentence& sentence : answer.sentences)
      append_row(out, sentence, first_language, second_language);
    out += "</tbody>\n";
  }
  out += "</table></section>\n</details>\n";
}

void append_pairs_end(std::string& out) { out += "</section>\n"; }

}  // namespace unpsa::writer
