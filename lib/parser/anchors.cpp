// SPDX-License-Identifier: MIT
// An answer may hold a line that looks like a number heading or a prompt, so no line is judged alone. All
// lines that may be anchors are collected here, each with a weight: a heading with its prompt below weighs
// more than a bare number. Which of them are kept is decided in anchor_chain.cpp.
#include "parser/anchors.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "form/characters.hpp"
#include "form/editions.hpp"
#include "form/labels.hpp"
#include "form/part_letters.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace unpsa::parser {
namespace {

using form::Question;

// What speaks for an anchor. Only their order matters: a heading and a prompt that confirm each other
// outweigh any single line within an answer, and a known prompt outweighs a bare number.
constexpr int weight_bare_heading = 2;
constexpr int weight_lone_prompt = 3;
constexpr int weight_grammar_prompt = 4;
constexpr int weight_near_prompt = 6;
constexpr int weight_confirmed = 8;

/// Whether a byte may begin the mark behind a part letter: spares most lines the look-up.
bool may_be_mark(char byte) { return byte == '.' || byte == ')' || byte == '\xEF' || byte == '\xE3'; }

/// The part letter that a line opens with (`a.`, `а.` in Cyrillic, `ａ．` full-width, `أ.`), or 0.
char opening_letter(std::string_view line) {
  const text::CodePoint first = text::decode(line);
  if (first.length >= line.size() || !may_be_mark(line[first.length])) return 0;
  const char letter = form::small_part_letter(first.value);
  if (letter == 0) return 0;
  form::Scanner scanner(line.substr(first.length));
  return scanner.take_any(text::dots, text::closing_brackets, text::enumeration_commas) ? letter : '\0';
}

/// Whether the line opens with one letter, of any alphabet, and a full stop or bracket.
bool opens_with_letter(std::string_view line) {
  const std::size_t length = text::decode(line).length;
  return length > 1 && line.size() > length && (line[length] == '.' || line[length] == ')') &&
         !text::fold(line.substr(0, length)).empty();
}

/// Whether the last byte allows a limit at the end of the line; spares most lines the search.
bool may_close_with_limit(std::string_view line) {
  switch (static_cast<unsigned char>(line.back())) {
    case ')':
    case 0x89:  // of a full-width bracket
    case 0x97:  // of the Chinese unit, where the bracket is not closed
    case 0xA9:  // of the Arabic units
    case 0xAA:
    case 's':
    case 'm':
    case '.':
    case ' ':
      return true;
    default:
      return false;
  }
}

/// The prompt of one of some questions that `line` plainly is.
std::optional<form::TolerantMatch> find_prompt(std::string_view line, std::span<const Question> questions) {
  return form::find_label_tolerant(line, form::element_of(questions.front()),
                                   form::element_of(questions.back()));
}

class AnchorFinder {
 public:
  AnchorFinder(const Dump& dump, std::size_t begin) : dump_(dump), begin_(begin) {}

  std::vector<Anchor> find() {
    scan(false);
    // No known word before a number: a page in a language that the table lacks.
    if (headings_ == 0) scan(true);
    return std::move(anchors_);
  }

 private:
  void scan(bool any_word) {
    anchors_.clear();
    number_ = 0;
    part_ = nullptr;
    below_heading_ = false;
    above_ = no_line;
    word_ = {};
    for (std::size_t index = begin_; index < dump_.lines.size(); ++index) {
      if (dump_.blank(index)) continue;
      const bool first = below_heading_;
      below_heading_ = false;
      if (!take_heading(index, any_word)) index = take_prompt(index, first);
      above_ = index;
    }
  }

  bool take_heading(std::size_t index, bool any_word) {
    const Line& line = dump_.lines[index];
    if (line.question == 0 || (!any_word && !line.known_word)) return false;
    if (any_word) {
      const auto heading = form::find_number_heading(dump_.line(index), true);
      if (!word_.empty() && heading->word != word_) return false;
      word_ = heading->word;
    }
    ++headings_;
    const bool confirmed = has_prompt_below(dump_, index, line.question);
    const Certainty certainty = line.variant      ? Certainty::variant
                                : line.known_word ? Certainty::exact
                                                  : Certainty::grammar;
    anchors_.push_back({index, nullptr, line.question, certainty, nullptr, line.end - line.begin,
                        confirmed ? weight_confirmed : weight_bare_heading, index});
    // A bare number that is not the next one is likelier a line of an answer.
    if (confirmed || line.question == number_ + 1) {
      number_ = line.question;
      part_ = nullptr;
      below_heading_ = true;
    }
    return true;
  }

  /// Returns the last line that was taken: `index`, or the next one where a prompt is broken over both.
  std::size_t take_prompt(std::size_t index, bool first) {
    const form::Label* label = dump_.lines[index].label;
    if (label != nullptr) {
      if (form::is_narrative(label->element)) take_exact(index, *label);
      return index;
    }
    const std::string_view line = text::trim(dump_.line(index));
    const char letter = opening_letter(line);
    const bool closes = may_close_with_limit(line) && form::find_printed_limit(line).has_value();
    if (!first && letter == 0 && !closes && line.front() != '.') return index;
    if (take_opening(index, line, letter, first)) return index;
    if (line.size() <= 2 * form::longest_label() && take_near(index, line)) return index;
    if (!closes && (first || letter != 0) && take_broken(index, line)) return index + 1;
    take_grammar(index, line, letter, closes, first);
    return index;
  }

  void take_exact(std::size_t index, const form::Label& label) {
    const Question& question = form::question_of(label.element);
    if (question.number != number_) take_damaged_heading(question.number);
    const bool here = question.number == number_;
    add(index, question, Certainty::exact, &label, dump_.line(index).size(),
        here ? weight_confirmed : weight_lone_prompt);
  }

  /// The line above a known prompt, if it is the number of its question with something else around it:
  /// `Question 3:`.
  void take_damaged_heading(int number) {
    if (above_ == no_line || dump_.lines[above_].label != nullptr || dump_.lines[above_].question != 0)
      return;
    const std::string_view line = dump_.line(above_);
    if (find_damaged_number(line) != number) return;
    anchors_.push_back(
        {above_, nullptr, number, Certainty::damaged, nullptr, line.size(), weight_confirmed, above_});
    ++headings_;
    number_ = number;
    part_ = nullptr;
  }

  /// A known prompt that is broken over this line and the next.
  bool take_broken(std::size_t index, std::string_view line) {
    if (number_ == 0 || index + 1 >= dump_.lines.size() || line.size() > form::longest_label()) return false;
    const std::string_view next = text::trim(dump_.line(index + 1));
    if (next.empty() || next.size() > form::longest_label() || !form::find_printed_limit(next)) return false;
    if (dump_.lines[index + 1].label != nullptr || opening_letter(next) != 0)
      return false;  // a prompt itself
    const std::string joined = std::string(line) + std::string(next);
    const auto match = find_prompt(joined, form::parts_of(number_));
    if (!match || match->label_length != joined.size()) return false;
    add(index, form::question_of(match->label->element), Certainty::damaged, match->label,
        length_to(index + 1, next, next.size()), weight_near_prompt);
    anchors_.back().last_line = index + 1;
    return true;
  }

  /// A known prompt with its answer behind it on the same line.
  bool take_opening(std::size_t index, std::string_view line, char letter, bool first) {
    if (number_ == 0 || (letter == 0 && !first)) return false;
    for (const form::Label& label : form::labels()) {
      if (!form::is_narrative(label.element) || label.text.size() >= line.size()) continue;
      const Question& question = form::question_of(label.element);
      if (question.number != number_ || line.substr(0, label.text.size()) != label.text) continue;
      if (text::is_blank(line.substr(label.text.size()))) continue;
      add(index, question, Certainty::exact, &label, length_to(index, line, label.text.size()),
          weight_confirmed);
      return true;
    }
    return false;
  }

  bool take_near(std::size_t index, std::string_view line) {
    const bool numbered = number_ != 0;
    const auto match = find_prompt(line, numbered ? form::parts_of(number_) : form::questions());
    if (!match) return false;
    add(index, form::question_of(match->label->element),
        match->damaged ? Certainty::damaged : Certainty::variant, match->label,
        length_to(index, line, match->label_length), numbered ? weight_near_prompt : weight_lone_prompt);
    return true;
  }

  /// A prompt that no table knows: by its letter and limit; by its letter alone, or its place right below the
  /// heading, only where the page's language lacks that prompt in the table.
  void take_grammar(std::size_t index, std::string_view line, char letter, bool closes, bool first) {
    if (number_ == 0) return;
    const Question* question = form::find_question(number_, letter);
    const bool lettered = letter != 0 || opens_with_letter(line);
    const std::span<const Question> parts = form::parts_of(number_);
    const Question* const next = part_ == nullptr         ? &parts.front()
                                 : part_ == &parts.back() ? nullptr
                                                          : part_ + 1;
    if (letter == 0 && lettered && !first && part_ != nullptr && next != nullptr) {
      question = next;  // a letter of another alphabet
    } else if (letter == 0 && first && closes) {
      question = form::find_question(number_, 0);
      if (question == nullptr) question = form::find_question(number_, 'a');
    }
    if (question == nullptr || (part_ != nullptr && question <= part_)) return;
    const bool by_limit = closes && (lettered || first);
    const bool by_letter = letter != 0 && question == next && form::is_yes_no(*question) &&
                           line.size() <= 2 * form::longest_label() && !page_knows(*question);
    if (!by_limit && !by_letter) return;
    add(index, *question, Certainty::grammar, nullptr, length_to(index, line, line.size()),
        weight_grammar_prompt);
  }

  /// Whether the table has this prompt in the language that the page's anchors speak.
  [[nodiscard]] bool page_knows(const Question& question) const {
    std::array<bool, form::language_count> spoken{};
    for (const Anchor& anchor : anchors_) {
      if (anchor.label != nullptr) spoken[static_cast<std::size_t>(anchor.label->language)] = true;
    }
    const form::Element element = form::element_of(question);
    return std::any_of(form::labels().begin(), form::labels().end(), [&](const form::Label& label) {
      return label.element == element && spoken[static_cast<std::size_t>(label.language)];
    });
  }

  void add(std::size_t index, const Question& question, Certainty certainty, const form::Label* label,
           std::size_t length, int weight) {
    anchors_.push_back({index, &question, question.number, certainty, label, length, weight, index});
    if (question.number == number_ && (part_ == nullptr || part_ < &question)) part_ = &question;
  }

  /// From the line's beginning to `length` bytes into its trimmed text.
  [[nodiscard]] std::size_t length_to(std::size_t index, std::string_view trimmed, std::size_t length) const {
    return static_cast<std::size_t>(trimmed.data() - dump_.line(index).data()) + length;
  }

  const Dump& dump_;
  std::size_t begin_;
  std::vector<Anchor> anchors_;
  int headings_ = 0;
  int number_ = 0;                  ///< of the heading above
  const Question* part_ = nullptr;  ///< of the last prompt below it
  bool below_heading_ = false;
  std::size_t above_ = no_line;  ///< the last line with text
  std::string_view word_;
};

}  // namespace

int find_damaged_number(std::string_view line) {
  constexpr std::size_t longest = 64;  // bytes
  if (line.size() > longest) return 0;
  const auto heading = form::find_number_heading(text::fold(line), false);
  return heading ? heading->number : 0;
}

bool has_prompt_below(const Dump& dump, std::size_t index, int number) {
  const std::size_t next = dump.next_text(index + 1);
  if (next == no_line) return false;
  const form::Label* label = dump.lines[next].label;
  if (label != nullptr)
    return form::is_narrative(label->element) && form::question_of(label->element).number == number;
  const std::string_view line = text::trim(dump.line(next));
  if (may_close_with_limit(line) && form::find_printed_limit(line)) return true;
  if (opening_letter(line) == 'a' && form::find_question(number, 'a') != nullptr) return true;
  if (line.size() > 2 * form::longest_label()) return false;
  return find_prompt(line, form::parts_of(number)).has_value();
}

std::vector<Anchor> find_anchors(const Dump& dump, std::size_t begin) {
  return AnchorFinder(dump, begin).find();
}

}  // namespace unpsa::parser
