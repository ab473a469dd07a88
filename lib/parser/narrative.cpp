// SPDX-License-Identifier: MIT
// The narrative: number headings, prompts and the answers between them.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "form/labels.hpp"
#include "form/questions.hpp"
#include "form/values.hpp"
#include "parser/anchors.hpp"
#include "parser/closing.hpp"
#include "parser/dump.hpp"
#include "record/storage.hpp"
#include "text/format.hpp"
#include "text/language.hpp"

namespace unpsa::parser {
namespace {

using form::Element;

bool is_element(const Line& line, Element element) {
  return line.label != nullptr && line.label->element == element;
}

class NarrativeParser {
 public:
  NarrativeParser(Dump& dump, std::size_t begin) : dump_(dump), begin_(begin) {}

  void parse() {
    std::vector<Anchor> anchors = find_anchors(dump_, begin_);
    for (const Anchor& dropped : keep_rising(anchors)) note_dropped(dropped);
    const std::size_t first = anchors.empty() ? dump_.lines.size() : anchors.front().line;
    read_opening(first);
    closing_ = find_closing(dump_, anchors.empty() ? begin_ : anchors.back().last_line + 1);
    for (std::size_t i = 0; i < anchors.size(); ++i) {
      const std::size_t end = i + 1 < anchors.size() ? anchors[i + 1].line : closing_;
      if (anchors[i].question == nullptr) {
        const bool prompted = i + 1 < anchors.size() && anchors[i + 1].question != nullptr &&
                              anchors[i + 1].number == anchors[i].number;
        read_heading(anchors[i], end, prompted);
      } else {
        read_answer(anchors[i], end);
      }
    }
    read_closing(dump_, closing_);
  }

 private:
  /// The headings above the first question.
  void read_opening(std::size_t end) {
    for (std::size_t index = begin_; index < end; ++index) {
      if (dump_.blank(index)) continue;
      const form::Label* label = dump_.lines[index].label;
      if (label == nullptr || label->element == Element::none || form::is_narrative(label->element)) {
        dump_.add_unassigned(index);
        continue;
      }
      dump_.vote(*label);
      dump_.add_span(index, label->kind == form::Kind::furniture ? SpanKind::furniture : SpanKind::label,
                     label->element);
    }
  }

  void read_heading(const Anchor& anchor, std::size_t end, bool prompted) {
    dump_.add_span(anchor.line, SpanKind::label, Element::narrative_number);
    vote_by_word(anchor.line);
    if (anchor.certainty != Certainty::exact)
      dump_.note(rule_of(anchor.certainty), anchor.line,
                 text::format("{} is read as the heading of question {}",
                              quote_beginning(dump_.line(anchor.line)), anchor.number));
    const form::Question* question = form::find_question(anchor.number, 0);
    const std::size_t text_line = next_text(anchor.line + 1, end);
    if (text_line == no_line) return;
    if (question == nullptr || prompted) {
      keep_unassigned(anchor.line + 1, end);
      return;
    }
    dump_.note("prompt-missing", text_line,
               text::format(
                   "the prompt of question {} is missing; the text below its number was taken as the answer",
                   question->id));
    Answer answer = make_answer(*question);
    answer.line = dump_.lines[text_line].number;
    add_text(answer, *question, anchor.line + 1, end, {});
  }

  /// The word of a number heading tells the page's language where only one language has it. The first heading
  /// with a known word speaks for all.
  void vote_by_word(std::size_t index) {
    if (!dump_.lines[index].known_word || voted_by_word_) return;
    voted_by_word_ = true;
    const auto heading = form::find_number_heading(dump_.line(index), false);
    const form::Label* only = nullptr;
    for (const form::Label& label : form::labels()) {
      if (label.element != Element::narrative_number || label.text != heading->word) continue;
      if (only != nullptr) return;
      only = &label;
    }
    if (only != nullptr) dump_.vote(*only);
  }

  void read_answer(const Anchor& anchor, std::size_t end) {
    const form::Question& question = *anchor.question;
    const Element element = form::element_of(question);
    const std::string_view whole = dump_.line(anchor.last_line);
    std::string_view prompt = text::trim(whole.substr(0, anchor.length));
    if (anchor.last_line != anchor.line) dump_.add_span(anchor.line, SpanKind::label, element);
    const auto begin = static_cast<std::size_t>(prompt.data() - dump_.text.data());
    dump_.spans.add(begin, begin + prompt.size(), SpanKind::label, element);
    if (anchor.last_line != anchor.line) prompt = prepend(text::trim(dump_.line(anchor.line)), prompt);
    if (anchor.label != nullptr) dump_.vote(*anchor.label);
    ++(anchor.certainty == Certainty::grammar ? dump_.unknown_prompts : dump_.matched_prompts);
    note_certainty(anchor, prompt);
    add_clues(anchor);

    Answer answer = make_answer(question);
    answer.label = prompt;
    answer.line = dump_.lines[anchor.line].number;
    set_limit(answer, anchor, prompt);
    add_text(answer, question, anchor.last_line + 1, end, text::trim(whole.substr(anchor.length)));
  }

  /// A prompt that an answer quotes, or that stands out of its order.
  void note_dropped(const Anchor& anchor) {
    if (anchor.question == nullptr || anchor.certainty != Certainty::exact) return;
    dump_.note(
        "prompt-in-answer", anchor.line,
        text::format(
            "the prompt of question {} is out of order here; it was read as text of the surrounding answer",
            anchor.question->id));
  }

  static Answer make_answer(const form::Question& question) {
    Answer answer;
    answer.question = question.id;
    return answer;
  }

  /// The printed limit rules; where none is printed the edition's will apply.
  static void set_limit(Answer& answer, const Anchor& anchor, std::string_view prompt) {
    int printed = anchor.certainty == Certainty::exact ? anchor.label->limit : 0;
    if (anchor.certainty != Certainty::exact) {
      if (const auto found = form::find_printed_limit(prompt)) printed = found->words;
    }
    if (printed != 0) {
      answer.limit = printed;
      answer.limit_source = LimitSource::printed;
    }
  }

  /// Fills in the text of lines [begin, end), after `opening` on the prompt's own line.
  void add_text(Answer& answer, const form::Question& question, std::size_t begin, std::size_t end,
                std::string_view opening) {
    const Element element = form::element_of(question);
    paragraphs_.clear();
    for (std::size_t index = begin; index < end; ++index) {
      if (!dump_.blank(index)) paragraphs_.push_back(index);
    }
    if (!opening.empty()) {
      const auto offset = static_cast<std::size_t>(opening.data() - dump_.text.data());
      dump_.spans.add(offset, offset + opening.size(), SpanKind::value, element);
    }
    for (const std::size_t index : paragraphs_) {
      const Line& line = dump_.lines[index];
      dump_.spans.add(line.begin, line.end, SpanKind::value, element);
    }
    answer.text = join_lines(dump_, paragraphs_);
    if (!opening.empty()) answer.text = prepend(opening, answer.text);
    set_line_numbers(answer, opening.empty() ? 0 : answer.line);
    answer.status = answer.text.empty()                 ? AnswerStatus::empty
                    : form::is_placeholder(answer.text) ? AnswerStatus::placeholder
                                                        : AnswerStatus::answered;
    answer.language = text::language_of(answer.text);
    dump_.record.answers.push_back(answer);
  }

  std::string_view prepend(std::string_view opening, std::string_view rest) {
    if (rest.empty()) return opening;
    std::string joined(opening);
    joined.append("\n").append(rest);
    return dump_.record.storage().arena.copy(joined);
  }

  void set_line_numbers(Answer& answer, std::size_t opening_line) {
    const std::size_t extra = opening_line != 0 ? 1 : 0;
    const auto numbers = dump_.record.storage().arena.make<std::size_t>(paragraphs_.size() + extra);
    if (extra != 0) numbers[0] = opening_line;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i)
      numbers[i + extra] = dump_.lines[paragraphs_[i]].number;
    answer.lines = numbers;
  }

  void note_certainty(const Anchor& anchor, std::string_view prompt) {
    if (anchor.certainty == Certainty::exact) return;
    const std::string_view why =
        anchor.certainty == Certainty::grammar ? " by its position; it is not in any table" : "";
    dump_.note(rule_of(anchor.certainty), anchor.line,
               text::format("the prompt {} is read as the prompt of question {}{}", quote_beginning(prompt),
                            anchor.question->id, why));
  }

  static std::string_view rule_of(Certainty certainty) {
    switch (certainty) {
      case Certainty::exact:
      case Certainty::variant:
        return "label-variant";
      case Certainty::damaged:
        return "label-damaged";
      case Certainty::grammar:
        return "label-unknown";
    }
    return {};
  }

  void add_clues(const Anchor& anchor) {
    if (anchor.label == nullptr || anchor.certainty == Certainty::damaged) return;
    const std::string_view id = anchor.question->id;
    if (const form::EditionSet editions = anchor.label->editions; !editions.empty())
      dump_.clues.push_back({editions, text::format("wording of {}: {}", id, name_years(editions))});
    const form::EditionSet asking = form::editions_asking(*anchor.question);
    if (asking != form::editions_with_questions())
      dump_.clues.push_back({asking, text::format("question {} is present: {}", id, name_years(asking))});
  }

  // Helpers.

  [[nodiscard]] std::size_t next_text(std::size_t index, std::size_t end) const {
    const std::size_t found = dump_.next_text(index);
    return found < end ? found : no_line;
  }

  void keep_unassigned(std::size_t begin, std::size_t end) {
    for (std::size_t index = begin; index < end; ++index) {
      if (!dump_.blank(index)) dump_.add_unassigned(index);
    }
  }

  Dump& dump_;
  std::size_t begin_;
  std::size_t closing_ = 0;
  bool voted_by_word_ = false;
  std::vector<std::size_t> paragraphs_;
};

/// Whether line `index` opens a narrative by itself: a heading above a question, or a number
/// heading above its prompt, or a prompt.
bool opens_narrative(const Dump& dump, std::size_t index) {
  const form::Label* label = dump.lines[index].label;
  if (label != nullptr) return form::is_narrative(label->element);
  const int number = dump.lines[index].question;
  return number != 0 && has_prompt_below(dump, index, number);
}

bool is_narrative_heading(const Line& line) {
  return is_element(line, Element::page_nomination_form) || is_element(line, Element::page_questions_answers);
}

}  // namespace

std::size_t find_narrative(const Dump& dump) {
  std::size_t above = no_line;  // the last line with text
  for (std::size_t index = 0; index < dump.lines.size(); ++index) {
    const Line& line = dump.lines[index];
    if (is_narrative_heading(line)) {
      std::size_t next = dump.next_text(index + 1);
      if (next != no_line && is_narrative_heading(dump.lines[next])) next = dump.next_text(next + 1);
      if (next == no_line || opens_narrative(dump, next) || dump.lines[next].question != 0) return index;
      continue;
    }
    if (line.label != nullptr ? form::is_narrative(line.label->element) : opens_narrative(dump, index)) {
      const bool numbered =
          line.label != nullptr && above != no_line &&
          find_damaged_number(dump.line(above)) == form::question_of(line.label->element).number;
      return numbered ? above : index;
    }
    if (!dump.blank(index)) above = index;
  }
  return dump.lines.size();
}

void parse_narrative(Dump& dump, std::size_t begin) { NarrativeParser(dump, begin).parse(); }

}  // namespace unpsa::parser
