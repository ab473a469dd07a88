// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "dedupe/word_changes.hpp"
#include "text/ansi.hpp"
#include "text/format.hpp"
#include "text/width.hpp"
#include "text/wrap.hpp"
#include "writer/table/dedupe_table.hpp"

namespace unpsa::writer {
namespace {

/// What a terminal is told before a line, or before words that were changed; empty without colours.
struct Palette {
  std::string_view strong;
  std::string_view faint;
  std::string_view first;
  std::string_view second;
  std::string_view first_words;
  std::string_view second_words;
  std::string_view end;
};
constexpr Palette colors{text::ansi::bold,     text::ansi::dim,        text::ansi::red,  text::ansi::green,
                         text::ansi::bold_red, text::ansi::bold_green, text::ansi::plain};

/// Writes lines in a language, and as wide as the terminal.
class Page {
 public:
  Page(std::string& out, const ExplanationLook& look)
      : out_(out), look_(look), palette_(look.color ? colors : Palette{}) {}

  [[nodiscard]] std::string in_language(std::string_view english) const {
    return text::translate(english, look_.language);
  }
  [[nodiscard]] const Palette& palette() const noexcept { return palette_; }
  void end_line() { out_ += '\n'; }

  /// A line of text that begins with `head`; what does not fit stands below, as far from the margin.
  void line(std::string_view head, std::string_view text, std::string_view color = {}) {
    out_.append(color).append(head);
    text::append_wrapped(out_, text, wrapping(head));
    if (!color.empty()) out_ += palette_.end;
    end_line();
  }
  void heading(std::string_view english) {
    out_.append(palette_.strong).append(in_language(english)).append(palette_.end);
    end_line();
  }
  /// A line about both records: `name` and what there is to say.
  void fact(std::string_view name, std::string_view text) {
    constexpr std::size_t head_width = 15;
    std::string head = "  " + in_language(name);
    head.append(head_width - std::min(head_width, text::display_width(head)), ' ');
    line(head, text.empty() ? "-" : text);
  }
  /// A sentence of which some words were changed: in a colour, or in brackets.
  void edited(std::string_view sign, const dedupe::SentenceParts& parts, std::string_view color,
              std::pair<std::string_view, std::string_view> brackets) {
    std::string text;
    Switches switches;
    for (const dedupe::SentencePart& part : parts) {
      switches.emplace_back(text.size(), part.changed);
      if (part.changed && !look_.color) text += brackets.first;
      text::append_visible(text, part.text);
      if (part.changed && !look_.color) text += brackets.second;
    }
    if (!look_.color) return line(sign, text);
    out_ += sign;
    append_colored(text, switches, color, wrapping(sign));
    end_line();
  }

 private:
  using Switches = std::vector<std::pair<std::size_t, bool>>;  // from which byte on words are changed, or not

  [[nodiscard]] text::Wrapping wrapping(std::string_view head) const {
    const std::size_t column = text::display_width(head);
    return {.width = look_.width, .column = column, .indent = column};
  }
  /// Wraps the text as it is without colours, which take no columns, and then puts them in.
  void append_colored(std::string_view text, const Switches& switches, std::string_view color,
                      const text::Wrapping& wrapping) {
    std::string wrapped;
    text::append_wrapped(wrapped, text, wrapping);
    std::string_view rest = wrapped;
    auto next = switches.begin();
    bool changed = false;
    std::size_t at = 0;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1 + wrapping.indent));
      at = text.find(line, at);  // white space at a break is left out
      if (changed) out_ += color;
      for (const char c : line) {
        for (; next != switches.end() && next->first <= at; ++next)
          if (std::exchange(changed, next->second) != changed) out_ += changed ? color : palette_.end;
        out_ += c;
        ++at;
      }
      if (changed) out_ += palette_.end;
      if (!rest.empty()) out_.append("\n").append(wrapping.indent, ' ');
    }
  }

  std::string& out_;
  const ExplanationLook& look_;
  Palette palette_;
};

/// What people call a nomination: title, institution, country, edition, each where it is known.
std::string names_of(const dedupe::RecordLabel& record) {
  const std::string year = record.edition == 0 ? std::string() : text::format("{}", record.edition);
  const std::string& country = record.country_name.empty() ? record.country : record.country_name;
  std::string names;
  for (const std::string_view name : {std::string_view(record.title), std::string_view(record.institution),
                                      std::string_view(country), std::string_view(year)}) {
    if (name.empty()) continue;
    if (!names.empty()) names += ", ";
    text::append_visible(names, name);
  }
  return names;
}

void append_source(Page& page, std::string_view head, const dedupe::RecordLabel& record,
                   std::size_t left_out) {
  std::string source;
  text::append_visible(source, record.id);
  source += "  ";
  text::append_visible(source, record.file);
  if (record.line != 0) source += text::format(":{}", record.line);
  if (left_out > 0) {
    source += "  " + page.in_language(text::format("({} answer{} empty or placeholder, left out)", left_out,
                                                   left_out == 1 ? "" : "s"));
  }
  page.line(head, source);
  const std::string names = names_of(record);
  if (!names.empty()) page.line("   ", names);
}

std::string verdict_of(const dedupe::Explanation& explanation) {
  switch (explanation.kind) {
    case dedupe::DuplicateKind::none:
      return "not duplicates";
    case dedupe::DuplicateKind::identical:
      return "identical: the same bytes";
    case dedupe::DuplicateKind::same_content:
      return "same content: the same answers";
    case dedupe::DuplicateKind::resubmission:
      return "resubmission";
    case dedupe::DuplicateKind::review:
      return "for review: alike, but not enough for a resubmission";
    case dedupe::DuplicateKind::translation:
      return "for review: may be of one initiative, in two languages";
  }
  return {};
}

void append_sentence(Page& page, const dedupe::ExplainedSentence& sentence) {
  const Palette& palette = page.palette();
  const auto append = [&page](std::string_view sign, std::string_view text, std::string_view color) {
    std::string visible;
    text::append_visible(visible, text);
    page.line(sign, visible, color);
  };
  switch (sentence.side) {
    case dedupe::Side::both:
      return append("  = ", sentence.text, palette.faint);
    case dedupe::Side::first:
      return append("  A ", sentence.text, palette.first);
    case dedupe::Side::second:
      return append("  B ", sentence.text, palette.second);
    case dedupe::Side::edited: {
      const auto [first, second] = dedupe::compare_words(sentence.text, sentence.edited);
      page.edited(" ~A ", first, palette.first_words, {"[-", "-]"});
      page.edited(" ~B ", second, palette.second_words, {"{+", "+}"});
    }
  }
}

/// Of each sentence whether it is one that is not shared, or stands near to one.
std::vector<bool> find_shown(const std::vector<dedupe::ExplainedSentence>& sentences, std::size_t context) {
  std::vector<bool> shown(sentences.size());
  const auto mark = [&](std::size_t i, std::size_t& left) {
    if (sentences[i].side != dedupe::Side::both) {
      shown[i] = true;
      left = context;
    } else if (left > 0) {
      shown[i] = true;
      --left;
    }
  };
  std::size_t left = 0;
  for (std::size_t i = 0; i < sentences.size(); ++i) mark(i, left);
  left = 0;
  for (std::size_t i = sentences.size(); i-- > 0;) mark(i, left);
  return shown;
}

void append_sentences(Page& page, const std::vector<dedupe::ExplainedSentence>& sentences,
                      std::size_t context) {
  const bool all = context >= sentences.size();
  const std::vector<bool> shown = find_shown(sentences, context);
  for (std::size_t i = 0; i < sentences.size();) {
    const std::size_t begin = i;
    while (i < sentences.size() && !shown[i] && !all) ++i;
    if (i - begin > 1) {
      page.line("  = ", page.in_language(text::format("({} sentences the same)", i - begin)),
                page.palette().faint);
    } else if (i > begin) {
      append_sentence(page, sentences[begin]);  // takes no more room
    }
    if (i < sentences.size()) append_sentence(page, sentences[i++]);
  }
}

/// How many sentences there are of each kind.
std::string count_sentences(const dedupe::Explanation& explanation) {
  std::array<std::size_t, 4> counts{};
  for (const dedupe::ExplainedAnswer& answer : explanation.answers) {
    for (const dedupe::ExplainedSentence& sentence : answer.sentences)
      ++counts[static_cast<std::size_t>(sentence.side)];
  }
  const auto count = [&counts](dedupe::Side side) { return counts[static_cast<std::size_t>(side)]; };
  return text::format("{} shared (=), {} edited (~), {} only in A, {} only in B", count(dedupe::Side::both),
                      count(dedupe::Side::edited), count(dedupe::Side::first), count(dedupe::Side::second));
}

/// How much larger the larger one is, where that is worth a word.
std::string size_of(const dedupe::Explanation& explanation) {
  constexpr double same_size = 0.9;
  if (explanation.size_ratio == 0 || explanation.size_ratio > same_size) return {};
  return text::format(" ({:.2g} times as long)", 1 / explanation.size_ratio);
}

std::string join_visible(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) {
    if (!joined.empty()) joined += "; ";
    text::append_visible(joined, text);
  }
  return joined;
}

std::string heading_of(const dedupe::ExplainedAnswer& answer) {
  if (answer.question.empty()) return text::format("question {}, only in B", answer.of_question);
  if (answer.of_question.empty()) return text::format("question {}, only in A", answer.question);
  const std::string score = text::format("{}", dedupe::round_score(answer.score));
  if (answer.question == answer.of_question) return text::format("question {}: {}", answer.question, score);
  return text::format("question {} of A, {} of B: {}", answer.question, answer.of_question, score);
}

}  // namespace

void append_explanation(std::string& out, const dedupe::RecordLabel& first, const dedupe::RecordLabel& second,
                        const dedupe::Explanation& explanation, const ExplanationLook& look) {
  Page page(out, look);
  append_source(page, "A  ", first, explanation.first_left_out);
  append_source(page, "B  ", second, explanation.second_left_out);
  page.end_line();
  page.heading(verdict_of(explanation));
  page.fact("containment",
            page.in_language(text::format("{} of the shorter is in the longer{}",
                                          dedupe::round_score(explanation.score), size_of(explanation))));
  page.fact("agree", explanation.agree.join(", "));
  page.fact("differ", explanation.differ.join(", "));
  if (!explanation.evidence.empty()) page.fact("in both", join_visible(explanation.evidence));
  page.fact("sentences",
            page.in_language(explanation.has_sentences
                                 ? count_sentences(explanation)
                                 : "not shown: an index has no text; name the forms themselves to compare "
                                   "their sentences"));
  for (const dedupe::ExplainedAnswer& answer : explanation.answers) {
    if (explanation.has_sentences || &answer == explanation.answers.data()) page.end_line();
    page.heading(heading_of(answer));
    append_sentences(page, answer.sentences, look.context);
  }
}

}  // namespace unpsa::writer
