// SPDX-License-Identifier: MIT
// The narrative: number headings, prompts and the answers between them.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "form/labels.hpp"
#include "form/questions.hpp"
#include "form/values.hpp"
#include "parser/anchors.hpp"
#include "parser/answer_lines.hpp"
#include "parser/answer_tail.hpp"
#include "parser/closing.hpp"
#include "parser/dump.hpp"
#include "parser/prompt_lines.hpp"
#include "parser/prompts.hpp"
#include "record/storage.hpp"
#include "text/format.hpp"
#include "text/language.hpp"
#include "text/printable.hpp"

namespace unpsa::parser {
namespace {

using form::Element;

class NarrativeParser {
 public:
  NarrativeParser(Dump& dump, std::size_t begin) : dump_(dump), begin_(begin) {}

  void parse() {
    std::vector<Anchor> anchors = find_anchors(dump_, begin_);
    std::vector<Anchor> dropped = keep_rising(anchors);
    const bool displaced = !dropped.empty() && restore_displaced(anchors, dropped);
    closing_ = find_closing(dump_, anchors.empty() ? begin_ : anchors.back().last_line + 1);
    repeated_ = find_repeated(dump_, anchors, dropped, closing_);
    for (const Anchor& anchor : dropped) note_dropped(anchor);
    read_opening(anchors.empty() ? closing_ : anchors.front().line);
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
    note_repeated();
    tails_.note();
    note_common_lines(dump_);
    note_continued_headings(dump_);
    note_repeated_paragraphs(dump_);
    if (displaced) sort_answers();
  }

 private:
  /// The headings above the first question.
  void read_opening(std::size_t end) {
    for (std::size_t index = begin_; index < end; ++index) {
      if (dump_.blank(index)) continue;
      const form::Label* label = dump_.lines[index].label;
      if (label == nullptr || label->element == Element::none || form::is_narrative(label->element)) {
        const std::size_t from = index;
        while (index + 1 < end && dump_.lines[index + 1].label == nullptr) ++index;
        keep_unassigned(from, index + 1);
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
    if (anchor.certainty != MatchCertainty::exact)
      dump_.note(rule_of(anchor.certainty), anchor.line,
                 text::format("{} is read as the heading of question {}",
                              text::quote(dump_.line(anchor.line)), anchor.number));
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
    const std::size_t first = dump_.lines[anchor.line].begin;
    const std::size_t last = end_of_prompt(dump_, anchor);
    std::string_view prompt = text::trim(dump_.text.substr(first, last - first));
    const auto begin = static_cast<std::size_t>(prompt.data() - dump_.text.data());
    dump_.spans.add(begin, begin + prompt.size(), SpanKind::label, element);
    prompt = with_line_feeds(dump_, prompt);
    if (anchor.label != nullptr) dump_.vote(*anchor.label);
    ++(anchor.certainty == MatchCertainty::grammar ? dump_.unknown_prompts : dump_.matched_prompts);
    note_certainty(anchor, prompt);
    add_clues(anchor);

    Answer answer = make_answer(question);
    answer.label = prompt;
    answer.line = dump_.lines[anchor.line].number;
    set_limit(answer, anchor, prompt);
    const std::size_t line_end = dump_.lines[anchor.last_line].end;
    add_text(answer, question, anchor.last_line + 1, end,
             text::trim(dump_.text.substr(last, line_end - last)));
  }

  [[nodiscard]] bool is_repeated(std::size_t index) const {
    if (repeated_.empty()) return false;
    const auto after =
        std::upper_bound(repeated_.begin(), repeated_.end(), index,
                         [](std::size_t line, const RepeatedQuestion& copy) { return line < copy.begin; });
    return after != repeated_.begin() && index < (after - 1)->end;
  }

  void note_repeated() {
    for (const RepeatedQuestion& copy : repeated_) {
      std::size_t last = copy.end;
      while (dump_.blank(last - 1)) --last;
      const std::size_t lines = dump_.lines[last - 1].number - dump_.lines[copy.begin].number + 1;
      dump_.note("section-repeated", copy.begin,
                 text::format("the form repeats {} lines from here on, with the same values", lines));
      dump_.record.repeats.push_back(
          {name_of(Element::narrative_number), dump_.lines[copy.begin].number, lines, {}});
    }
  }

  /// Answers are in the order of the form.
  void sort_answers() {
    std::stable_sort(dump_.record.answers.begin(), dump_.record.answers.end(),
                     [](const Answer& a, const Answer& b) {
                       return form::find_question(a.question) < form::find_question(b.question);
                     });
  }

  /// A prompt that an answer quotes, or that stands out of its order.
  void note_dropped(const Anchor& anchor) {
    if (anchor.question == nullptr || anchor.certainty > MatchCertainty::joined || is_repeated(anchor.line))
      return;
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

  /// Fills in the text of lines [begin, end), after `opening` on the prompt's own line.
  void add_text(Answer& answer, const form::Question& question, std::size_t begin, std::size_t end,
                std::string_view opening) {
    const Element element = form::element_of(question);
    paragraphs_.clear();
    if (!opening.empty()) {
      const auto offset = static_cast<std::size_t>(opening.data() - dump_.text.data());
      dump_.spans.add(offset, offset + opening.size(), SpanKind::value, element);
    }
    for (std::size_t index = begin; index < end; ++index) {
      if (dump_.blank(index)) continue;
      if (is_repeated(index)) {
        dump_.add_span(index, SpanKind::furniture, Element::narrative_number);
        continue;
      }
      paragraphs_.push_back(index);
      const std::string_view paragraph = dump_.paragraph(index);
      const auto begin_of = static_cast<std::size_t>(paragraph.data() - dump_.text.data());
      dump_.spans.add(begin_of, begin_of + paragraph.size(), SpanKind::value, element);
    }
    tails_.see(paragraphs_);
    answer.text = join_lines(dump_, paragraphs_);
    if (!opening.empty()) answer.text = prepend(opening, answer.text);
    set_line_numbers(answer, opening.empty() ? 0 : line_number_of(opening));
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
    std::size_t count = opening_line != 0 ? 1 : 0;
    for (const std::size_t index : paragraphs_) count += dump_.lines[index].parts;
    const auto numbers = dump_.record.storage().arena.make<std::size_t>(count);
    std::size_t at = 0;
    if (opening_line != 0) numbers[at++] = opening_line;
    for (const std::size_t index : paragraphs_) {
      for (std::size_t part = 0; part < dump_.lines[index].parts; ++part)
        numbers[at++] = dump_.lines[index].number + part;
    }
    answer.lines = numbers;
  }

  /// The number of the line on which a piece of the dump begins.
  [[nodiscard]] std::size_t line_number_of(std::string_view piece) const {
    return dump_.line_number_at(static_cast<std::size_t>(piece.data() - dump_.text.data()));
  }

  void note_certainty(const Anchor& anchor, std::string_view prompt) {
    if (anchor.is_half) {
      const bool last = is_last_text(dump_, anchor.last_line);
      dump_.note("prompt-broken", anchor.line,
                 text::format("the line {} is the beginning of the prompt of question {}; {}",
                              text::quote(prompt), anchor.question->id,
                              last ? "the page is cut here" : "the rest of it may stand in the answer"));
      return;
    }
    if (anchor.certainty <= MatchCertainty::joined) return;
    if (anchor.certainty == MatchCertainty::damaged && anchor.label != nullptr) {
      const auto match = find_prompt(prompt, {anchor.question, 1});
      if (match && match->damaged) dump_.see_damage(match->label->element, prompt, match->label->text);
    }
    const std::string_view why =
        anchor.certainty == MatchCertainty::grammar ? " by its position; it is not in any table" : "";
    dump_.note(rule_of(anchor.certainty), anchor.line,
               text::format("the prompt {} is read as the prompt of question {}{}", text::quote(prompt),
                            anchor.question->id, why));
  }

  static std::string_view rule_of(MatchCertainty certainty) {
    switch (certainty) {
      case MatchCertainty::exact:
      case MatchCertainty::joined:
      case MatchCertainty::variant:
        return "label-variant";
      case MatchCertainty::damaged:
        return "label-damaged";
      case MatchCertainty::grammar:
        return "label-unknown";
    }
    return {};
  }

  void add_clues(const Anchor& anchor) {
    if (anchor.label == nullptr || anchor.certainty == MatchCertainty::damaged) return;
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
    constexpr std::size_t enough = 80;  // bytes that may be an answer
    std::size_t size = 0;
    std::size_t first = no_line;
    for (std::size_t index = begin; index < end; ++index) {
      if (dump_.blank(index)) continue;
      if (first == no_line) first = index;
      size += dump_.line(index).size();
      dump_.add_unassigned(index);
    }
    if (size >= enough)
      dump_.note("answer-unassigned", first,
                 text::format("{} and what follows it is under no prompt", text::quote(dump_.line(first))));
  }

  Dump& dump_;
  std::size_t begin_;
  std::size_t closing_ = 0;
  bool voted_by_word_ = false;
  std::vector<std::size_t> paragraphs_;
  AnswerTails tails_{dump_};
  std::vector<RepeatedQuestion> repeated_;
};

}  // namespace

void parse_narrative(Dump& dump, std::size_t begin) { NarrativeParser(dump, begin).parse(); }

}  // namespace unpsa::parser
