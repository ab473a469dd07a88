// SPDX-License-Identifier: MIT
// The answers of a record: each with its question, its length beside the limit, its text, and what was found
// in it.
#include <string>

#include "text/utf8.hpp"
#include "writer/html/graphics.hpp"
#include "writer/html/record.hpp"
#include "writer/html/text.hpp"

namespace unpsa::writer {
namespace {

using wordcount::CountStatus;

/// `n1-3a`; of a question that the form does not have, or has twice, by its place: `n1-q5`.
void append_answer_anchor(std::string& out, const RecordView& view, std::size_t index) {
  const Answer& answer = view.record.answers[index];
  const bool usual =
      form::find_question(answer.question) != nullptr && view.record.find_answer(answer.question) == &answer;
  std::string name = usual ? std::string(answer.question) : "q" + std::to_string(index + 1);
  std::erase(name, '.');
  append_anchor(out, name);
}

void append_heading(std::string& out, const Answer& answer, text::MessageLanguage reader) {
  out += "<h5><span class=\"number\">";
  append_html(out, answer.question);
  out += "</span> ";
  append_html(out, question_title(answer.question, reader));
  out += "</h5>\n";
}

void append_prompt(std::string& out, const Answer& answer, std::string_view page_language) {
  if (!answer.label || text::is_blank(*answer.label)) return;
  out += "<p class=\"prompt\"";
  append_lang(out, language_of_value(*answer.label, page_language));
  out += '>';
  append_html(out, *answer.label);
  out += "</p>\n";
}

/// What came of the count, where it is worth a word.
void append_verdict(std::string& out, const wordcount::AnswerCount& count, text::MessageLanguage reader) {
  const auto say = [&](std::string_view style, std::string_view text) {
    out.append(" <span class=\"state ").append(style).append("\">");
    out.append(text::translate(text, reader)).append("</span>");
  };
  switch (count.status) {
    case CountStatus::over: {
      std::string text;
      append_number(text, static_cast<std::size_t>(-count.remaining.value_or(0)));
      say("over", text + " over the limit");
      return;
    }
    case CountStatus::disputed:
      say("disputed", "over the limit by one way of counting");
      return;
    case CountStatus::near:
      say("near", "close to the limit");
      return;
    case CountStatus::placeholder:
      say("none", "a placeholder");
      return;
    case CountStatus::unjudged:
      say("none", "not judged");
      return;
    case CountStatus::ok:
    case CountStatus::empty:
    case CountStatus::missing:
    case CountStatus::no_limit:
      return;
  }
}

void append_count(std::string& out, const wordcount::AnswerCount& count, std::string_view language,
                  text::MessageLanguage reader) {
  if (count.status == CountStatus::missing || count.status == CountStatus::empty) return;
  const std::size_t words = judged_words(count);
  out += "<p class=\"count\">";
  if (count.limit && *count.limit > 0) {
    append_limit_bar(out, words, static_cast<std::size_t>(*count.limit), class_of(count.status));
    std::string amount = "<b>";
    append_number(amount, words);
    append_amount(amount += "</b> of ", static_cast<std::size_t>(*count.limit), "word",
                  text::MessageLanguage::en);
    append_markup(out, " <span>[" + amount + "]", reader);
  } else {
    std::string amount = "<b>";
    append_number(amount, words);
    append_markup(out, "<span>[" + amount + (words == 1 ? "</b> word]" : "</b> words]"), reader);
  }
  out += "</span>";
  append_verdict(out, count, reader);
  out.append(" <span class=\"language\">");
  append_html(out, text::translate(name_of_language(language), reader));
  out += "</span></p>\n";
}

void append_text(std::string& out, const RecordView& view, const Answer& answer, std::string_view language) {
  if (text::is_blank(answer.text)) {
    const bool is_missing = answer.status == AnswerStatus::missing;
    append_markup(out,
                  is_missing ? "<p class=\"absent\">[The question is not in the dump.]</p>\n"
                             : "<p class=\"absent\">[No answer.]</p>\n",
                  view.reader);
    return;
  }
  out += "<div class=\"text\"";
  append_lang(out, language);
  out += ">\n";
  append_marked_text(out, view, answer, language);
  out += "</div>\n";
}

void append_answer(std::string& out, const RecordView& view, std::size_t index, ShownFindings& shown) {
  const Answer& answer = view.record.answers[index];
  const std::string_view language = answer.language == "und" || answer.language == "zh"
                                        ? language_of_value(answer.text, view.language)
                                        : answer.language;
  out += "<section class=\"answer\" id=\"";
  append_answer_anchor(out, view, index);
  out += "\" data-question=\"";
  append_html(out, answer.question);
  out += "\">\n<header>";
  append_heading(out, answer, view.reader);
  append_prompt(out, answer, view.record.language);
  if (index < view.counts.size()) append_count(out, view.counts[index], language, view.reader);
  out += "</header>\n";
  append_text(out, view, answer, language);
  shown.append_of_answer(out, answer);
  out += "</section>\n";
}

void append_contents(std::string& out, const RecordView& view) {
  out += "<ol class=\"contents\">";
  for (std::size_t i = 0; i < view.record.answers.size(); ++i) {
    const std::string_view question = view.record.answers[i].question;
    const auto status = i < view.counts.size() ? view.counts[i].status : CountStatus::ok;
    out.append("<li class=\"").append(class_of(status)).append("\"><a href=\"#");
    append_answer_anchor(out, view, i);
    out += "\">";
    append_html(out, question);
    out += "</a></li>";
  }
  out += "</ol>\n";
}

}  // namespace

void append_answers_part(std::string& out, const RecordView& view, ShownFindings& shown) {
  if (view.record.answers.empty()) return;
  append_markup(out, "<section class=\"answers\">\n<h4>[Answers]</h4>\n", view.reader);
  append_contents(out, view);
  for (std::size_t i = 0; i < view.record.answers.size(); ++i) append_answer(out, view, i, shown);
  out += "</section>\n";
}

}  // namespace unpsa::writer
