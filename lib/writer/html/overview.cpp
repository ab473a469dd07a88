// SPDX-License-Identifier: MIT
#include "writer/html/overview.hpp"

#include <algorithm>
#include <initializer_list>

#include "writer/html/graphics.hpp"
#include "writer/html/text.hpp"

namespace unpsa::writer {
namespace {

// A table with more rows, or with many columns, has a box of its own to scroll in.
constexpr std::size_t long_table = 12;

std::uint32_t median_of(std::vector<std::uint32_t> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

class Overview {
 public:
  Overview(std::string& out, const CorpusFacts& totals) : out_(out), totals_(totals) {}

  void append() {
    say("<section id=\"overview\" aria-labelledby=\"overview-title\">\n<h2 id=\"overview-title\">[At a "
        "glance]</h2>\n");
    append_figures();
    out_ += "<div class=\"cards\">\n";
    append_countries();
    append_editions();
    append_languages();
    append_goals();
    append_questions();
    append_rules();
    append_copies();
    out_ += "</div>\n</section>\n";
  }

 private:
  void say(std::string_view markup) { append_markup(out_, markup, totals_.reader); }

  void append_figure(std::string_view name, std::size_t number) {
    out_.append("<div><dt>").append(text::translate(name, totals_.reader)).append("</dt><dd>");
    append_number(out_, number);
    out_ += "</dd></div>";
  }

  void append_figures() {
    std::size_t over = 0;
    for (const CorpusFacts::Question& question : totals_.questions) over += question.over;
    std::size_t countries = totals_.countries.size();
    for (const char* const none : {"unknown", "none"}) countries -= totals_.countries.count(none);
    out_ += "<dl class=\"figures\">";
    append_figure(totals_.records == 1 ? "nomination" : "nominations", totals_.records);
    append_figure(countries == 1 ? "country" : "countries", countries);
    append_figure(totals_.answered == 1 ? "answer" : "answers", totals_.answered);
    append_figure(totals_.words == 1 ? "word" : "words", totals_.words);
    append_figure(over == 1 ? "answer over its limit" : "answers over their limits", over);
    append_figure(totals_.severities[0] == 1 ? "nomination with errors" : "nominations with errors",
                  totals_.severities[0]);
    append_figure(totals_.copies == 1 ? "copy" : "copies", totals_.copies);
    out_ += "</dl>\n";
  }

  /// A card with a table; the cells of its head are words of ours.
  void open_table(std::string_view style, std::string_view english,
                  std::initializer_list<std::string_view> head, std::size_t rows) {
    const std::string caption = text::translate(english, totals_.reader);
    out_.append("<div class=\"card ").append(style).append("\">");
    is_scrolled_ = rows > long_table || style != "narrow";
    if (is_scrolled_) {
      out_.append("<section class=\"scroll\" tabindex=\"0\" aria-label=\"").append(caption).append("\">");
    }
    out_.append("<table><caption>").append(caption);
    if (is_scrolled_ && style == "narrow") {
      append_amount(out_ += " <span class=\"amount\">", rows, "row", totals_.reader);
      out_ += "</span>";
    }
    out_ += "</caption><thead><tr>";
    for (const std::string_view cell : head) {
      if (cell.empty()) {
        out_ += "<td></td>";  // above drawings
      } else {
        out_.append("<th scope=\"col\">").append(text::translate(cell, totals_.reader)).append("</th>");
      }
    }
    out_ += "</tr></thead>\n<tbody>\n";
  }

  void close_table() {
    out_ += "</tbody></table>";
    if (is_scrolled_) out_ += "</section>";
    out_ += "</div>\n";
  }

  void append_number_cell(std::size_t number, std::string_view style = "") {
    out_.append("<td class=\"num").append(style).append("\">");
    append_number(out_, number);
    out_ += "</td>";
  }

  /// A name that shows the nominations it is of.
  void append_link(std::string_view facet, std::string_view value, std::string_view name) {
    out_.append("<a href=\"#nominations\" data-facet=\"").append(facet).append("\" data-value=\"");
    append_html(out_, value);
    append_html(out_ += "\">", name);
    out_ += "</a>";
  }

  /// A name, a number and a bar, which is full for `most`.
  void append_share_row(std::string_view facet, std::string_view value, std::string_view name,
                        std::size_t number, std::size_t most) {
    out_ += "<tr><th scope=\"row\">";
    append_link(facet, value, name);
    out_ += "</th>";
    append_number_cell(number);
    append_share_bar(out_ += "<td class=\"bars\">", number, most);
    out_ += "</td></tr>\n";
  }

  void append_countries() {
    const auto countries = sorted_countries(totals_);
    open_table("narrow", "Countries", {"Country", "Nominations", ""}, countries.size());
    for (const auto& [key, group] : countries)
      append_share_row("country", key, group->name, group->records, countries.front().second->records);
    close_table();
  }

  void append_editions() {
    std::size_t most = 0;
    for (const auto& [key, records] : totals_.editions) most = std::max(most, records);
    open_table("narrow", "Editions", {"Edition", "Nominations", ""}, totals_.editions.size());
    for (const auto& [key, records] : totals_.editions)
      append_share_row("edition", key, edition_name(key, totals_.reader), records, most);
    close_table();
  }

  void append_languages() {
    std::size_t most = 0;
    for (const auto& [tag, sums] : totals_.languages) most = std::max(most, sums.answers);
    open_table("narrow", "Nominations by language", {"Language", "Of the page", "Of most answers", ""},
               totals_.languages.size());
    for (const auto& [tag, sums] : totals_.languages) {
      const std::string name = text::translate(name_of_language(tag), totals_.reader);
      out_ += "<tr><th scope=\"row\">";
      if (sums.answers == 0) {
        append_html(out_, name);
      } else {
        append_link("language", tag.empty() ? "und" : tag, name);
      }
      out_ += "</th>";
      append_number_cell(sums.pages);
      append_number_cell(sums.answers);
      append_share_bar(out_ += "<td class=\"bars\">", sums.answers, most);
      out_ += "</td></tr>\n";
    }
    close_table();
  }

  void append_goals() {
    std::size_t most = 1;
    for (const CorpusFacts::Goal& goal : totals_.goals) most = std::max(most, goal.all());
    open_table("wide sdg", "Goals ticked on the form, cited in answers, or both",
               {"Goal", "Ticked", "Both", "Cited", "Nominations"}, form::goal_count);
    for (int number = 1; number <= form::goal_count; ++number) {
      const CorpusFacts::Goal& goal = totals_.goals[static_cast<std::size_t>(number) - 1];
      const std::string digits = std::to_string(number);
      out_.append("<tr><th scope=\"row\"><span class=\"swatch g")
          .append(digits)
          .append("\"></span> <span class=\"number\">");
      out_.append(digits).append("</span> ");
      if (goal.all() == 0) {
        append_html(out_, goal_name_for(totals_.reader, number));
      } else {
        append_link("goal", digits, goal_name_for(totals_.reader, number));
      }
      out_ += "</th>";
      for (const std::size_t records : {goal.ticked_only, goal.both, goal.cited_only}) {
        append_number_cell(records, records == 0 ? " zero" : "");
      }
      const BarPart parts[] = {{goal.ticked_only, "ticked"}, {goal.both, "both"}, {goal.cited_only, "cited"}};
      append_stacked_bar(out_ += "<td class=\"bars\">", parts, most);
      out_ += "</td></tr>\n";
    }
    close_table();
  }

  void append_questions() {
    open_table("wide limits", "Answers and their limits",
               {"Question", "Limit", "Answered", "Median", "Lengths (line: the limit; last bar: over 125 %)",
                "Near", "Disputed", "Over"},
               totals_.questions.size());
    for (std::size_t i = 0; i < totals_.questions.size(); ++i)
      append_question(form::questions()[i], totals_.questions[i]);
    close_table();
  }

  void append_question(const form::Question& asked, const CorpusFacts::Question& question) {
    if (question.asked == 0) return;
    out_.append("<tr><th scope=\"row\"><span class=\"number\">").append(asked.id).append("</span> ");
    append_html(out_, question_title(asked.id, totals_.reader));
    out_ += "</th>";
    if (question.limit == 0) {
      say("<td class=\"num\">[none]</td>");
    } else {
      append_number_cell(question.limit);
    }
    append_number_cell(question.answered);
    append_number_cell(median_of(question.words));
    out_ += "<td class=\"bars\">";
    if (!question.fill.empty()) append_fill_histogram(out_, question.fill);
    out_ += "</td>";
    append_number_cell(question.near, question.near == 0 ? " zero" : "");
    append_number_cell(question.disputed, question.disputed == 0 ? " zero" : "");
    append_number_cell(question.over, question.over == 0 ? " zero" : " over");
    out_ += "</tr>\n";
  }

  void append_rules() {
    if (totals_.rules.empty()) return;
    open_table("wide rules", "Findings", {"Rule", "Severity", "Meaning", "Nominations", "Findings"},
               totals_.rules.size());
    std::vector<std::pair<std::string_view, const CorpusFacts::Rule*>> rules;
    for (const auto& [id, sums] : totals_.rules) rules.emplace_back(id, &sums);
    std::stable_sort(rules.begin(), rules.end(), [](const auto& left, const auto& right) {
      return left.second->severity < right.second->severity;
    });
    for (const auto& [id, sums] : rules) {
      out_ += "<tr><th scope=\"row\"><code>";
      append_link("finding", id, id);
      out_.append("</code></th><td><span class=\"badge ");
      out_.append(name_of(sums->severity))
          .append("\">")
          .append(text::translate(name_of(sums->severity), totals_.reader))
          .append("</span></td><td>");
      if (const validate::Rule* rule = validate::find_rule(id)) {
        append_html(out_, text::translate(rule->summary, totals_.reader));
      }
      out_ += "</td>";
      append_number_cell(sums->records);
      append_number_cell(sums->findings);
      out_ += "</tr>\n";
    }
    close_table();
  }

  void append_member(const CorpusFacts::Member& member) {
    out_ += "<li><a href=\"#n";
    out_.append(std::to_string(member.number)).append("\"");
    append_titled(out_, member.title, member.title_language, totals_.reader);
    out_ += "</a>";
    append_message(out_ += " <span class=\"file\">", member.file, totals_.reader);
    out_ += "</span>";
    if (!member.kind.empty()) {
      append_html(out_ += " <span class=\"badge copy\">", text::translate(member.kind, totals_.reader));
      out_ += "</span>";
    }
    out_ += "</li>";
  }

  void append_copies() {
    if (totals_.clusters.empty()) return;
    say("<div class=\"card wide\"><h3>[Nominations that occur more than once]</h3>\n<ol "
        "class=\"clusters\">\n");
    for (const auto& [first, members] : totals_.clusters) {
      out_ += "<li><ul>";
      for (const CorpusFacts::Member& member : members) append_member(member);
      out_ += "</ul></li>\n";
    }
    out_ += "</ol></div>\n";
  }

  std::string& out_;
  const CorpusFacts& totals_;
  bool is_scrolled_ = false;
};

}  // namespace

std::vector<std::pair<std::string_view, const CorpusFacts::Group*>> sorted_countries(
    const CorpusFacts& totals) {
  std::vector<std::pair<std::string_view, const CorpusFacts::Group*>> countries;
  for (const auto& [key, group] : totals.countries) countries.emplace_back(key, &group);
  std::stable_sort(countries.begin(), countries.end(), [](const auto& left, const auto& right) {
    if (left.second->records != right.second->records) return left.second->records > right.second->records;
    return left.second->name < right.second->name;
  });
  return countries;
}

void append_overview(std::string& out, const CorpusFacts& totals) { Overview(out, totals).append(); }

}  // namespace unpsa::writer
