// SPDX-License-Identifier: MIT
#include "writer/html/pairs.hpp"

#include <algorithm>
#include <string_view>

#include "dedupe/deduper.hpp"
#include "dedupe/word_changes.hpp"
#include "form/column_titles.hpp"
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
using text::MessageLanguage;

std::string percent_of(double share) { return text::format("{:.0f} %", 100 * dedupe::round_score(share)); }

void append_title_of(std::string& out, const Record& record, std::string_view language,
                     MessageLanguage reader) {
  const std::string_view title = text::trim(record.initiative.value_or(std::string_view()));
  out += "<span class=\"t\"";
  append_titled(out, title, language_of_value(title, language), reader);
  out += "</span>";
}

/// What the record is called, as a link to it.
void append_name(std::string& out, const Record& record, std::size_t number, std::string_view language,
                 MessageLanguage reader) {
  out += text::format("<a href=\"#n{}\">", number);
  append_title_of(out, record, language, reader);
  out += "</a>";
  const auto append_fact = [&out, language](std::string_view fact) {
    if (text::is_blank(fact)) return;
    out += "<br>";
    append_value(out, text::trim(fact), language);
  };
  append_fact(record.institution.value_or(std::string_view()));
  append_fact(country_name_for(reader, record.member_state));
  const std::string edition = edition_key(record.edition);
  if (edition != "none") append_html(out += "<br>", edition_name(edition, reader));
}

void append_fields(std::string& out, const dedupe::FieldSet& fields, MessageLanguage reader) {
  if (fields.empty()) return append_markup(out, "[none]", reader);
  const std::string names = fields.join(",");
  for (std::size_t begin = 0; begin <= names.size();) {
    const std::size_t end = std::min(names.find(',', begin), names.size());
    std::string_view name = std::string_view(names).substr(begin, end - begin);
    if (begin != 0) append_markup(out, "[, ]", reader);
    if (reader == MessageLanguage::zh) name = form::chinese_column_title(name.substr(name.find('.') + 1));
    append_html(out, name);
    begin = end + 1;
  }
}

void append_text(std::string& out, std::string_view text, std::string_view language, bool both) {
  out += both ? "<td colspan=\"2\"" : "<td";
  append_lang(out, language_of_value(text, language));
  append_html(out += '>', text);
  out += "</td>";
}

/// A sentence that was edited, with its changed words as elements of this name.
void append_edited(std::string& out, const dedupe::SentenceParts& parts, std::string_view text,
                   std::string_view language, std::string_view element) {
  out += "<td";
  append_lang(out, language_of_value(text, language));
  out += '>';
  for (const dedupe::SentencePart& part : parts) {
    if (part.changed) out.append("<").append(element).append(">");
    append_html(out, part.text);
    if (part.changed) out.append("</").append(element).append(">");
  }
  out += "</td>";
}

void append_row(std::string& out, const ExplainedSentence& sentence, std::string_view first_language,
                std::string_view second_language, MessageLanguage reader) {
  constexpr std::string_view nothing = "<td></td>";
  const auto begin = [&out, reader](std::string_view kind, std::string_view words) {
    out.append("<tr class=\"").append(kind).append("\"><th scope=\"row\">");
    out.append(text::translate(words, reader)).append("</th>");
  };
  switch (sentence.side) {
    case Side::both:
      begin("same", "shared");
      append_text(out, sentence.text, first_language, true);
      break;
    case Side::edited: {
      const auto [first, second] = dedupe::compare_words(sentence.text, sentence.edited);
      begin("edited", "edited");
      append_edited(out, first, sentence.text, first_language, "del");
      append_edited(out, second, sentence.edited, second_language, "ins");
      break;
    }
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

void append_heading(std::string& out, const ExplainedAnswer& answer, MessageLanguage reader) {
  const std::string_view question = answer.question.empty() ? answer.of_question : answer.question;
  const auto say = [&](std::string_view markup) { append_markup(out, markup, reader); };
  say("<tr><th colspan=\"3\" scope=\"colgroup\">[Question] ");
  append_html(out, question);
  if (const std::string title = question_title(question, reader); !title.empty()) {
    say("[, ]");
    append_html(out, title);
  }
  if (answer.question.empty() || answer.of_question.empty()) {
    say(answer.question.empty() ? "[: ][only in the second]" : "[: ][only in the first]");
  } else {
    if (answer.question != answer.of_question) {
      say("[, ]");
      append_html(out,
                  text::translate("question " + std::string(answer.of_question) + " of the second", reader));
    }
    say("[: ][" + percent_of(answer.score) + " shared]");
  }
  out += "</th></tr>\n";
}

}  // namespace

void append_pairs_begin(std::string& out, std::size_t pairs, MessageLanguage reader) {
  std::string amount;
  append_amount(amount, pairs, "nomination", MessageLanguage::en);
  append_markup(out,
                "<section id=\"pairs\" aria-labelledby=\"pairs-title\">\n<h2 id=\"pairs-title\">[Near copies "
                "side by side]</h2>\n<p>[" +
                    amount + (pairs == 1 ? " is" : " are") +
                    " an edited copy of another one on this page.]</p>\n",
                reader);
}

void append_pair(std::string& out, const Record& first, std::size_t first_number, const Record& second,
                 std::size_t second_number, MessageLanguage reader) {
  const auto say = [&](std::string_view markup) { append_markup(out, markup, reader); };
  const dedupe::Explanation explanation = dedupe::explain(first, second);
  const std::string_view first_language = main_language(first);
  const std::string_view second_language = main_language(second);
  out += text::format("<details class=\"pair\" id=\"pair-{}\">\n<summary><h3>", second_number);
  append_title_of(out, second, second_language, reader);
  say("</h3> <span class=\"fact\">[" + percent_of(explanation.score) + " of the shorter in the longer]");
  out += "</span></summary>\n<section class=\"scroll\" tabindex=\"0\"";
  out += text::format(" aria-labelledby=\"pair-{}-caption\"><table><caption id=\"pair-{}-caption\">",
                      second_number, second_number);
  say("[Fields that agree: ]");
  append_fields(out, explanation.agree, reader);
  say("[; that differ: ]");
  append_fields(out, explanation.differ, reader);
  say("[.]</caption>\n<thead><tr><th scope=\"col\">[Sentence]</th><th scope=\"col\">");
  append_name(out, first, first_number, first_language, reader);
  append_name(out += "</th><th scope=\"col\">", second, second_number, second_language, reader);
  out += "</th></tr></thead>\n";
  for (const ExplainedAnswer& answer : explanation.answers) {
    append_heading(out += "<tbody>\n", answer, reader);
    for (const ExplainedSentence& sentence : answer.sentences)
      append_row(out, sentence, first_language, second_language, reader);
    out += "</tbody>\n";
  }
  out += "</table></section>\n</details>\n";
}

void append_pairs_end(std::string& out) { out += "</section>\n"; }

}  // namespace unpsa::writer
