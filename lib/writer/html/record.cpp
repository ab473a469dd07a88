// SPDX-License-Identifier: MIT
// The card of a record, which opens to its reading view.
#include "writer/html/record.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

#include "text/utf8.hpp"
#include "text/width.hpp"
#include "writer/html/graphics.hpp"
#include "writer/html/text.hpp"

namespace unpsa::writer {
namespace {

// A longer title takes more lines than may stay in sight while its nomination is read.
constexpr std::size_t widest_heading = 160;  // columns

using validate::Severity;
using wordcount::CountStatus;

std::array<std::size_t, 3> count_severities(const RecordView& view) {
  std::array<std::size_t, 3> counts{};
  for (const validate::Finding& finding : view.findings) ++counts[static_cast<std::size_t>(finding.severity)];
  return counts;
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out.append(" data-").append(name).append("=\"");
  append_html(out, value);
  out += '"';
}

std::string goal_words(std::uint32_t goals, std::string_view between) {
  std::string text;
  for (int goal = 1; goal <= form::goal_count; ++goal) {
    if ((goals & GoalSets::bit(goal)) == 0) continue;
    if (!text.empty()) text += between;
    text += std::to_string(goal);
  }
  return text;
}

/// What can be filtered by, words with spaces between, and what the rows of a table need.
void append_filter_attributes(std::string& out, const RecordView& view, const GoalSets& goals) {
  const CountryValue& country = view.record.member_state;
  const bool given = country.text && !text::is_blank(*country.text);
  append_attribute(out, "country", !country.iso3166.empty() ? country.iso3166 : given ? "unknown" : "none");
  append_attribute(out, "edition", edition_key(view.record.edition));
  append_attribute(out, "language", view.language.empty() ? "und" : view.language);
  append_attribute(out, "goal", goal_words(goals.ticked | goals.cited, " "));
  std::set<std::string_view> words;
  for (const validate::Finding& finding : view.findings) {
    words.insert(finding.rule->id);
    words.insert(name_of(finding.severity));
  }
  if (words.empty()) words.insert("none");
  std::string joined;
  for (const std::string_view word : words) joined.append(joined.empty() ? "" : " ").append(word);
  append_attribute(out, "finding", joined);
  append_attribute(out, "id", view.record.id);
  append_attribute(out, "file", view.record.source.file);
}

void append_title(std::string& out, const RecordView& view) {
  const std::string_view title = text::trim(view.record.initiative.value_or(std::string_view()));
  out += title.empty() ? "<h3" : "<h3 class=\"t\"";
  append_titled(out, title, language_of_value(title, view.language), view.reader);
  out += "</h3>";
}

void append_fact(std::string& out, std::string_view text, text::MessageLanguage reader) {
  if (text.empty()) return;
  out += "<span class=\"fact\">";
  append_message(out, text, reader);
  out += "</span>";
}

void append_badges(std::string& out, const RecordView& view) {
  const auto counts = count_severities(view);
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const std::size_t count = counts[static_cast<std::size_t>(severity)];
    if (count == 0) continue;
    out.append("<span class=\"badge ").append(name_of(severity)).append("\">");
    append_amount(out, count, name_of(severity), view.reader);
    out += "</span>";
  }
  out += badge_slot;
}

/// What the drawings of the card show, for those who do not see them.
void append_spoken_figures(std::string& out, const RecordView& view, const GoalSets& goals) {
  const auto over = static_cast<std::size_t>(
      std::count_if(view.counts.begin(), view.counts.end(),
                    [](const wordcount::AnswerCount& count) { return count.status == CountStatus::over; }));
  std::string figures;
  append_amount(figures, over, "answer", text::MessageLanguage::en);
  figures += " over the limit. Goals ticked: ";
  figures += goals.ticked == 0 ? "none" : goal_words(goals.ticked, ", ");
  figures += "; cited: ";
  figures += goals.cited == 0 ? "none" : goal_words(goals.cited, ", ");
  append_markup(out, "<span class=\"unseen\">[" + figures + ".]</span>", view.reader);
}

void append_card(std::string& out, const RecordView& view, const GoalSets& goals) {
  const Record& record = view.record;
  out += "<summary>\n";
  append_title(out, view);
  out += "<span class=\"facts\">";
  append_fact(out, country_name_for(view.reader, record.member_state), view.reader);
  const std::string edition = edition_key(record.edition);
  append_fact(out, edition == "none" ? std::string() : edition_name(edition, view.reader), view.reader);
  append_fact(out, text::translate(name_of_language(view.language), view.reader), view.reader);
  if (!record.initiative || text::is_blank(*record.initiative))
    append_fact(out, record.source.file, view.reader);
  append_badges(out, view);
  out += "</span>\n<span class=\"drawings\">";
  append_answer_columns(out, view.counts);
  append_goal_strip(out, goals);
  append_spoken_figures(out, view, goals);
  out += "</span>\n</summary>\n";
}

void append_source(std::string& out, const Record& record, text::MessageLanguage reader) {
  out += "<footer class=\"source\"><span class=\"file\">";
  append_message(out, file_name_for(reader, record.source.file), reader);
  out += "</span>";
  if (record.source.line != 0)
    append_markup(out, "[, ][line " + std::to_string(record.source.line) + "]", reader);
  out += " <span class=\"id\">";
  append_html(out, record.id);
  append_markup(out, "</span> <a href=\"#nominations\">[Back to all nominations]</a></footer>\n", reader);
}

}  // namespace

ShownFindings::ShownFindings(const RecordView& view) : view_(view), shown_(view.findings.size(), false) {
  for (std::size_t i = 0; i < view.findings.size(); ++i) {
    const validate::Finding& finding = view.findings[i];
    if (!finding.question.empty()) continue;
    if (!finding.subject.empty()) by_subject_.push_back(i);
    if (finding.rule->id.starts_with("section-")) of_sections_.push_back(i);
  }
  std::sort(by_subject_.begin(), by_subject_.end(), [&](std::size_t left, std::size_t right) {
    return std::less<>()(view.findings[left].subject.data(), view.findings[right].subject.data());
  });
  std::stable_sort(of_sections_.begin(), of_sections_.end(), [&](std::size_t left, std::size_t right) {
    return view.findings[left].line < view.findings[right].line;
  });
}

void ShownFindings::append_of(std::string& out, std::string_view value) {
  const std::less_equal<const char*> is_not_after;
  here_.clear();
  auto found = std::lower_bound(by_subject_.begin(), by_subject_.end(), value.data(),
                                [&](std::size_t index, const char* place) {
                                  return std::less<>()(view_.findings[index].subject.data(), place);
                                });
  for (; found != by_subject_.end(); ++found) {
    const std::string_view subject = view_.findings[*found].subject;
    if (!is_not_after(subject.data(), value.data() + value.size())) break;
    if (!shown_[*found] && is_not_after(subject.data() + subject.size(), value.data() + value.size()))
      here_.push_back(*found);
  }
  std::sort(here_.begin(), here_.end());
  append_list(out);
}

void ShownFindings::append_of_section(std::string& out, std::size_t line) {
  here_.clear();
  auto found = std::lower_bound(
      of_sections_.begin(), of_sections_.end(), line,
      [&](std::size_t index, std::size_t least) { return view_.findings[index].line < least; });
  for (; found != of_sections_.end() && view_.findings[*found].line == line; ++found) {
    if (!shown_[*found]) here_.push_back(*found);
  }
  append_list(out);
}

void ShownFindings::append_of_answer(std::string& out, const Answer& answer) {
  std::vector<std::pair<std::size_t, std::size_t>> by_place;  // from 1; 0: it is about the whole answer
  for (std::size_t i = 0; i < shown_.size(); ++i) {
    const validate::Finding& finding = view_.findings[i];
    if (shown_[i] || finding.question != answer.question) continue;
    TextRange range;
    const bool is_placed = find_in_answer(finding, answer, range);
    by_place.emplace_back(is_placed ? 1 + place_of_link(finding, range) : 0, i);
  }
  std::sort(by_place.begin(), by_place.end());
  here_.clear();
  for (const auto& [place, index] : by_place) here_.push_back(index);
  append_list(out);
}

void ShownFindings::append_list(std::string& out) {
  if (here_.empty()) return;
  out += "<ul class=\"findings\">";
  for (const std::size_t index : here_) {
    shown_[index] = true;
    append_item(out, index);
  }
  out += "</ul>";
}

void ShownFindings::append_item(std::string& out, std::size_t index) const {
  const validate::Finding& finding = view_.findings[index];
  const std::string number = std::to_string(index + 1);
  out.append("<li class=\"").append(name_of(finding.severity)).append("\" id=\"");
  append_anchor(out, "f" + number);
  out.append("\"><span class=\"n\" aria-hidden=\"true\">").append(number).append("</span> <b>");
  const text::MessageLanguage reader = view_.reader;
  append_markup(out.append(text::translate(name_of(finding.severity), reader)), "[:]</b> ", reader);
  append_message(out, text::translate(finding.message, reader), reader);
  if (!finding.help.empty()) {
    append_markup(out, "[; ]<span class=\"help\">", reader);
    append_message(out, text::translate(finding.help, reader), reader);
    out += "</span>";
  }
  out.append(" <code>");
  append_html(out, finding.rule->id);
  out += "</code>";
  if (finding.line != 0)
    append_markup(out, " <span class=\"line\">[line " + std::to_string(finding.line) + "]</span>", reader);
  out += "</li>";
}

void append_anchor(std::string& out, std::string_view name) {
  out += 'n';
  out += number_slot;
  out += '-';
  append_html(out, name);
}

void append_reading_view(std::string& out, const RecordView& view) {
  const GoalSets goals = goals_of(view.mentions);
  out += "<details class=\"nomination\" id=\"n";
  out += number_slot;
  out += '"';
  if (text::display_width(view.record.initiative.value_or(std::string_view())) > widest_heading)
    out += " data-long";
  append_filter_attributes(out, view, goals);
  out += attribute_slot;
  out += ">\n";
  append_card(out, view, goals);
  out += "<div class=\"body\"><noscript>\n";
  out += notice_slot;
  ShownFindings shown(view);
  append_form_part(out, view, shown);
  append_goals_part(out, view, shown);
  append_answers_part(out, view, shown);
  shown.append(out, [](const validate::Finding&) { return true; });
  append_source(out, view.record, view.reader);
  out += "</noscript></div>\n</details>\n";
}

}  // namespace unpsa::writer
