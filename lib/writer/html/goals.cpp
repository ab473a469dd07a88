// SPDX-License-Identifier: MIT
// The goals and targets of a record: what is ticked beside what is cited, and where.
#include "form/goals.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "writer/html/graphics.hpp"
#include "writer/html/record.hpp"
#include "writer/html/text.hpp"

namespace unpsa::writer {
namespace {

/// A goal, target or indicator that a record refers to.
struct Reference {
  const sdg::Mention* first = nullptr;
  const sdg::Mention* ticked = nullptr;
  std::vector<std::size_t> cited;  // mentions

  /// Goals in their order, a goal before its targets, `3.9` before `3.10` before `3.a`.
  [[nodiscard]] auto key() const {
    const std::string_view target = sdg::target_of(*first);
    const bool letter = !target.empty() && (target.back() < '0' || target.back() > '9');
    const std::string_view code = first->code;
    return std::tuple(!first->valid, first->goal, letter, target.size(), target, code.size(), code);
  }
};

std::string_view name_of_reference(const sdg::Mention& mention) {
  return mention.code.empty() ? mention.text : std::string_view(mention.code);
}

std::vector<Reference> collect(const RecordView& view) {
  std::vector<Reference> references;
  std::unordered_map<std::string_view, std::size_t> known;  // names, and where they are in the list
  for (std::size_t i = 0; i < view.mentions.size(); ++i) {
    const sdg::Mention& mention = view.mentions[i];
    const auto [found, is_new] = known.emplace(name_of_reference(mention), references.size());
    if (is_new) references.push_back({&mention, nullptr, {}});
    Reference& reference = references[found->second];
    if (mention.layer == sdg::Layer::ticked) {
      reference.ticked = &mention;
    } else {
      reference.cited.push_back(i);
    }
  }
  std::sort(references.begin(), references.end(),
            [](const Reference& left, const Reference& right) { return left.key() < right.key(); });
  return references;
}

/// The text of a ticked target, or of a goal that is not understood; the mention has the whole line.
std::string_view ticked_text(const RecordView& view, const sdg::Mention& mention) {
  if (view.record.targets) {
    for (const TickedTarget& target : *view.record.targets) {
      if (target.target == mention.code) return target.text;
    }
  }
  return mention.text;
}

/// The questions; a further citation in one of them has a number.
void append_citations(std::string& out, const RecordView& view, const Reference& reference) {
  std::map<std::string_view, std::size_t> times;
  for (std::size_t i = 0; i < reference.cited.size(); ++i) {
    const std::size_t index = reference.cited[i];
    const std::size_t time = ++times[view.mentions[index].question];
    out += i == 0 ? "" : " ";
    const bool marked = is_marked(view, view.mentions[index]);
    if (marked) {
      append_mention_anchor(out += "<a href=\"#", view, index);
      out += "\">";
    }
    append_html(out, view.mentions[index].question);
    if (time > 1) out.append(" (").append(std::to_string(time)).append(")");
    if (marked) out += "</a>";
  }
}

void append_row(std::string& out, const RecordView& view, const Reference& reference) {
  const sdg::Mention& mention = *reference.first;
  const bool is_goal = mention.kind == sdg::MentionKind::goal;
  out.append("<tr class=\"").append(is_goal ? "goal" : "target").append("\"><th scope=\"row\">");
  if (mention.valid) {
    out.append("<span class=\"swatch g").append(std::to_string(mention.goal)).append("\"></span> ");
  }
  append_html(out, name_of_reference(mention));
  out += "</th><td>";
  if (!mention.valid) {
    append_markup(out, "[It does not exist.]", view.reader);
  } else if (is_goal) {
    append_html(out, goal_name_for(view.reader, mention.goal));
  } else if (reference.ticked != nullptr) {
    append_value(out, ticked_text(view, *reference.ticked), view.language);
  } else {
    append_html(out, form::target_name(sdg::target_of(mention), form_language(view.reader)));
  }
  out += "</td><td>";
  if (reference.ticked != nullptr) append_markup(out, "<span class=\"tick\">[ticked]</span>", view.reader);
  out += "</td><td class=\"cited\">";
  append_citations(out, view, reference);
  out += "</td></tr>\n";
}

}  // namespace

std::string_view goal_name_for(text::MessageLanguage reader, int goal) noexcept {
  return form::goal_name(goal, form_language(reader));
}

std::vector<std::size_t> first_at_places(std::span<const sdg::Mention> mentions) {
  std::map<std::pair<std::string_view, std::optional<std::size_t>>, std::size_t> places;
  std::vector<std::size_t> firsts;
  firsts.reserve(mentions.size());
  for (const sdg::Mention& mention : mentions)
    firsts.push_back(
        places.emplace(std::pair(std::string_view(mention.question), mention.begin), firsts.size())
            .first->second);
  return firsts;
}

void append_mention_anchor(std::string& out, const RecordView& view, std::size_t mention) {
  append_anchor(out, "m" + std::to_string(view.marks[mention] + 1));
}

void append_goals_part(std::string& out, const RecordView& view, ShownFindings& shown) {
  const std::vector<Reference> references = collect(view);
  append_markup(out, "<section class=\"goals\">\n<h4>[Sustainable Development Goals]</h4>\n", view.reader);
  if (references.empty()) {
    append_markup(out, "<p class=\"absent\">[No goal is ticked, and no answer cites one.]</p>\n",
                  view.reader);
  } else {
    append_markup(out,
                  "<table class=\"references\"><caption class=\"unseen\">[Goals and targets that are ticked "
                  "or cited]</caption>"
                  "<thead><tr><th scope=\"col\">[Code]</th><th scope=\"col\">[Goal or target]</th>"
                  "<th scope=\"col\">[On the form]</th><th scope=\"col\">[Cited in]</th></tr></thead>\n"
                  "<tbody>\n",
                  view.reader);
    for (const Reference& reference : references) append_row(out, view, reference);
    out += "</tbody></table>\n";
  }
  shown.append(out, [](const validate::Finding& finding) {
    return finding.rule->id.starts_with("sdg-") && (finding.question.empty() || finding.source.empty());
  });
  out += "</section>\n";
}

}  // namespace unpsa::writer
