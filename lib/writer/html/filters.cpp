// SPDX-License-Identifier: MIT
#include "writer/html/overview.hpp"
#include "writer/html/text.hpp"

namespace unpsa::writer {
namespace {

class Filters {
 public:
  Filters(std::string& out, const CorpusFacts& totals) : out_(out), totals_(totals) {}

  void append() {
    say("<form class=\"filters\" id=\"filters\" role=\"search\" aria-label=\"[Nominations]\" hidden>\n<p "
        "class=\"query\"><label for=\"query\">[Search]</label> <input type=\"search\" id=\"query\" "
        "autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\"query-help\"><span id=\"query-help\" "
        "class=\"help\">[All words must occur; \"two words\" in quotes must be together. Chinese needs no "
        "spaces. The key / leads here.]</span></p>\n<details "
        "class=\"facets\"><summary>[Filters]</summary>\n");
    append_countries();
    append_editions();
    append_languages();
    append_goals();
    append_findings();
    append_copies();
    say("</details>\n<p class=\"actions\"><button type=\"submit\">[Search]</button> <button "
        "type=\"reset\">[Clear all]</button></p>\n</form>\n");
  }

 private:
  void say(std::string_view markup) { append_markup(out_, markup, totals_.reader); }

  void open_group(std::string_view name, std::string_view english, bool open) {
    const std::string title = text::translate(english, totals_.reader);
    name_ = name;
    out_.append("<details class=\"facet\"").append(open ? " open" : "").append("><summary>").append(title);
    out_.append("</summary><fieldset data-facet=\"").append(name).append("\"><legend class=\"unseen\">");
    out_.append(title).append("</legend>\n");
  }

  void close_group() { out_ += "</fieldset></details>\n"; }

  void append_choice(std::string_view value, std::string_view label, std::size_t records,
                     std::string_view before = "") {
    out_.append("<label><input type=\"checkbox\" name=\"").append(name_).append("\" value=\"");
    append_html(out_, value);
    out_.append("\"> <span class=\"label\">").append(before);
    append_html(out_, label);
    out_ += "</span> <span class=\"amount\">";
    append_number(out_, records);
    out_ += "</span></label>\n";
  }

  void append_countries() {
    open_group("country", "Country", true);
    for (const auto& [key, group] : sorted_countries(totals_))
      append_choice(key, group->name, group->records);
    close_group();
  }

  void append_editions() {
    open_group("edition", "Edition", true);
    for (const auto& [key, records] : totals_.editions)
      append_choice(key, edition_name(key, totals_.reader), records);
    close_group();
  }

  void append_languages() {
    open_group("language", "Language of the answers", true);
    for (const auto& [tag, sums] : totals_.languages) {
      if (sums.answers != 0) {
        append_choice(tag.empty() ? "und" : tag, text::translate(name_of_language(tag), totals_.reader),
                      sums.answers);
      }
    }
    close_group();
  }

  void append_goals() {
    open_group("goal", "Goal", false);
    for (int number = 1; number <= form::goal_count; ++number) {
      const std::size_t records = totals_.goals[static_cast<std::size_t>(number) - 1].all();
      if (records == 0) continue;
      const std::string digits = std::to_string(number);
      append_choice(digits, digits + " " + std::string(goal_name_for(totals_.reader, number)), records,
                    "<span class=\"swatch g" + digits + "\"></span> ");
    }
    close_group();
  }

  void append_findings() {
    open_group("finding", "Finding", false);
    using validate::Severity;
    append_severity(Severity::error, "Any error");
    append_severity(Severity::warning, "Any warning");
    append_severity(Severity::note, "Any note");
    if (totals_.clean != 0) {
      append_choice("none", text::translate("No finding", totals_.reader), totals_.clean);
    }
    for (const auto& [id, sums] : totals_.rules) {
      // The rules are English; those who do not read that know them by what they mean.
      const validate::Rule* const rule = validate::find_rule(id);
      const bool is_english = totals_.reader == text::MessageLanguage::en || rule == nullptr;
      append_choice(id, is_english ? id : text::translate(rule->summary, totals_.reader), sums.records);
    }
    close_group();
  }

  void append_severity(validate::Severity severity, std::string_view label) {
    const std::size_t records = totals_.severities[static_cast<std::size_t>(severity)];
    if (records != 0) append_choice(name_of(severity), text::translate(label, totals_.reader), records);
  }

  void append_copies() {
    if (totals_.copies == 0) return;
    open_group("copy", "Copies", false);
    append_choice("no", text::translate("Hide copies", totals_.reader), totals_.records - totals_.copies);
    close_group();
  }

  std::string& out_;
  const CorpusFacts& totals_;
  std::string_view name_;
};

}  // namespace

void append_filters(std::string& out, const CorpusFacts& totals) { Filters(out, totals).append(); }

}  // namespace unpsa::writer
