// SPDX-License-Identifier: MIT
// An answer may hold a line that looks like a number heading or a prompt, so no line is judged alone. All
// lines that may be anchors are collected here, each with a weight: a heading with its prompt below weighs
// more than a bare number. Which of them are kept is decided in anchor_chain.cpp.
#include "parser/anchors.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "form/editions.hpp"
#include "form/folded_label.hpp"
#include "form/label_beginnings.hpp"
#include "form/labels.hpp"
#include "parser/prompt_lines.hpp"
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

class AnchorFinder {
 public:
  AnchorFinder(const Dump& dump, std::size_t begin) : dump_(dump), begin_(begin) {}

  std::vector<Anchor> find() {
    scan(false);
    // No known word before a number: a page in a language that the table lacks.
    if (headings_ == 0) scan(true);
    constexpr std::size_t enough = 12;
    if (headings_ == 0 && anchors_.size() < enough) {
      std::vector<Anchor> ordered = find_in_order(dump_, begin_);
      if (ordered.size() > anchors_.size() + 2) return ordered;
    }
    return std::move(anchors_);
  }

 private:
  void scan(bool any_word) {
    anchors_.clear();
    number_ = 0;
    part_ = nullptr;
    below_heading_ = false;
    spoken_ = {};
    has_letters_ = false;
    word_ = {};
    for (std::size_t index = begin_; index < dump_.lines.size(); ++index) {
      if (dump_.blank(index)) continue;
      const bool first = below_heading_;
      below_heading_ = false;
      if (!take_heading(index, any_word) && !take_spelled_heading(index)) index = take_prompt(index, first);
    }
  }

  bool take_heading(std::size_t index, bool any_word) {
    const Line& line = dump_.lines[index];
    if (line.question == 0 || (!any_word && !line.known_word)) return false;
    if (any_word) {
      const auto heading = form::find_number_heading(text::trim(dump_.line(index)), true);
      if (!word_.empty() && heading->word != word_) return false;
      word_ = heading->word;
    }
    ++headings_;
    const bool confirmed = has_prompt_below(dump_, index, line.question);
    const MatchCertainty certainty = line.variant      ? MatchCertainty::variant
                                     : line.known_word ? MatchCertainty::exact
                                                       : MatchCertainty::grammar;
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

  /// Whether the word of a heading is nearly one of the table: as long, and with the same ends.
  static bool is_like_heading(std::string_view line) {
    const std::string_view word = line.substr(0, line.find_last_of(" \t"));
    return std::any_of(form::labels().begin(), form::labels().end(), [word](const form::Label& label) {
      return label.element == form::Element::narrative_number && label.text.size() > 3 &&
             label.text.size() == word.size() && label.text.front() == word.front() &&
             label.text.back() == word.back();
    });
  }

  /// A heading in another spelling, such as `Q2` or `2.`, or with a title, right above a prompt of its
  /// question.
  bool take_spelled_heading(std::size_t index) {
    constexpr std::size_t longest = 96;  // bytes
    const Line& line = dump_.lines[index];
    if (line.label != nullptr) return false;
    const std::string_view content = text::trim(dump_.line(index));
    if (content.size() > longest) return false;
    const std::string_view text = without_bullet(content);
    const bool misread = line.question == number_ + 1 && !line.known_word && is_like_heading(text);
    int number = misread ? line.question : form::find_spelled_number(text);
    if (number == 0) number = form::find_titled_number(text);
    bool known = false;
    if (number == 0 || !has_prompt_below(dump_, index, number, &known)) return false;
    // Above a later part a number alone is of an answer.
    const std::string_view below = text::trim(dump_.line(dump_.next_text(index + 1)));
    if (!known && (number != number_ + 1 || opening_letter(below, number_) > 'a')) return false;
    ++headings_;
    anchors_.push_back({index, nullptr, number, MatchCertainty::damaged, nullptr, line.end - line.begin,
                        weight_confirmed, index});
    number_ = number;
    part_ = nullptr;
    below_heading_ = true;
    return true;
  }

  /// Returns the last line that was taken: `index`, or a later one if a prompt is broken over several.
  std::size_t take_prompt(std::size_t index, bool first) {
    const form::Label* label = dump_.lines[index].label;
    if (label != nullptr) {
      if (form::is_narrative(label->element)) take_exact(index, *label);
      return index;
    }
    const std::string_view line = without_bullet(text::trim(dump_.line(index)));
    char letter = opening_letter(line, number_);
    const bool closes = closes_with_limit(line) && !is_limit_over(dump_, index);
    if (letter == 0 && closes) letter = capital_letter(line, number_);
    if (!first && letter == 0 && !closes && line.front() != '.' && !form::is_printed_beginning(line))
      return index;
    if (take_opening(index, line, letter, first)) return index;
    if (line.size() <= 2 * form::longest_label() && take_near(index, line)) return index;
    if (!closes && (first || letter != 0)) {
      if (const std::size_t last = take_broken(index, line, letter, first); last != no_line) return last;
    }
    take_grammar(index, index, line, letter, closes, first);
    return index;
  }

  void take_exact(std::size_t index, const form::Label& label) {
    const Line& line = dump_.lines[index];
    const Question& question = form::question_of(label.element);
    const std::size_t length = line.label_length != 0 ? line.label_length : dump_.line(index).size();
    if (!anchors_.empty() && anchors_.back().question == &question &&
        dump_.next_text(anchors_.back().last_line + 1) == index && is_whole(anchors_.back())) {
      // The same prompt in another language.
      anchors_.back().last_line = index;
      anchors_.back().length = length;
      return;
    }
    const bool here = question.number == number_;
    add(index, question, line.parts > 1 ? MatchCertainty::joined : MatchCertainty::exact, &label, length,
        here ? weight_confirmed : weight_lone_prompt);
  }

  /// Whether nothing follows a prompt on its line.
  [[nodiscard]] bool is_whole(const Anchor& anchor) const {
    const std::string_view line = dump_.line(anchor.last_line);
    return anchor.length >= line.size() || text::is_blank(line.substr(anchor.length));
  }

  /// A prompt that is broken over this line and others, up to its limit. Returns its last line, or `no_line`.
  std::size_t take_broken(std::size_t index, std::string_view line, char letter, bool first) {
    if (number_ == 0 || line.size() > form::longest_label()) return no_line;
    const Question* question = form::find_question(number_, letter);
    const bool yes_no = question != nullptr && form::is_yes_no(*question);
    const std::size_t last = find_prompt_end(dump_, index, number_, yes_no);
    if (last == no_line) return take_half(index, line) ? index : no_line;
    const std::string_view end = text::trim(dump_.line(last));
    const auto begin = static_cast<std::size_t>(line.data() - dump_.text.data());
    const auto size = static_cast<std::size_t>(end.data() + end.size() - line.data());
    const std::string_view joined = dump_.text.substr(begin, size);
    const auto match = find_prompt(joined, form::parts_of(number_));
    if (match && match->label_length == joined.size()) {
      add(index, form::question_of(match->label->element), MatchCertainty::damaged, match->label,
          length_to(last, end, end.size()), weight_near_prompt);
      anchors_.back().last_line = last;
      return last;
    }
    const std::size_t before = anchors_.size();
    take_grammar(index, last, joined, letter, !yes_no, first);
    if (anchors_.size() != before) return last;
    return take_half(index, line) ? index : no_line;
  }

  /// The beginning of a known prompt, the rest of which is not below it.
  bool take_half(std::size_t index, std::string_view line) {
    const bool last = is_last_text(dump_, index);
    const std::size_t enough = last ? 2 : 16;  // folded code points
    const form::Label* const begun = find_begun(line, enough);
    if (begun == nullptr) return last && take_cut(index, line);
    const Question& question = form::question_of(begun->element);
    add(index, question, MatchCertainty::damaged, begun, length_to(index, line, line.size()),
        weight_near_prompt);
    anchors_.back().is_half = true;
    return true;
  }

  /// The prompt of this question, or of any if there is no heading, that a line is the beginning of.
  const form::Label* find_begun(std::string_view line, std::size_t enough) const {
    const auto found = form::find_label_beginning(line, form::LabelScope::prompts);
    if (found.begun == nullptr || found.points < enough) return nullptr;
    if (number_ == 0) return found.begun;
    const form::Part part = form::find_part(line);
    const auto points = form::fold_points(line.substr(part.length), form::longest_label()).points;
    for (const Question& question : form::parts_of(number_)) {
      if (part.letter != 0 && question.part != 0 && part.letter != question.part) continue;
      for (const form::FoldedLabel& label : form::folded_labels(form::element_of(question))) {
        if (label.points.starts_with(points)) return label.label;
      }
    }
    return nullptr;
  }

  /// The beginning of the next prompt in a language that lacks it in the table, where the page is cut: by its
  /// letter.
  bool take_cut(std::size_t index, std::string_view line) {
    if (part_ == nullptr || number_ == 0 || part_ == &form::parts_of(number_).back()) return false;
    const Question& next = *(part_ + 1);
    const char letter = opening_letter(line, number_);
    if (letter != next.part || page_knows(next)) return false;
    add(index, next, MatchCertainty::damaged, nullptr, length_to(index, line, line.size()),
        weight_grammar_prompt);
    anchors_.back().is_half = true;
    return true;
  }

  /// A known prompt with its answer after it on the same line.
  bool take_opening(std::size_t index, std::string_view line, char letter, bool first) {
    if (number_ == 0 || (letter == 0 && !first)) return false;
    const form::Label* best = nullptr;
    for (const form::Label& label : form::labels()) {
      if (!form::is_narrative(label.element) || label.text.size() >= line.size()) continue;
      if (form::question_of(label.element).number != number_ || !line.starts_with(label.text)) continue;
      if (best == nullptr || label.text.size() > best->text.size()) best = &label;
    }
    if (best == nullptr || text::is_blank(line.substr(best->text.size()))) return false;
    const std::size_t limit = form::leading_limit_length(line.substr(best->text.size()));
    add(index, form::question_of(best->element), limit == 0 ? MatchCertainty::exact : MatchCertainty::variant,
        best, length_to(index, line, best->text.size() + limit), weight_confirmed);
    return true;
  }

  bool take_near(std::size_t index, std::string_view line) {
    const bool numbered = number_ != 0;
    const auto match = find_prompt(line, numbered ? form::parts_of(number_) : form::questions());
    if (!match) return false;
    add(index, form::question_of(match->label->element),
        match->damaged ? MatchCertainty::damaged : MatchCertainty::variant, match->label,
        length_to(index, line, match->label_length), numbered ? weight_near_prompt : weight_lone_prompt);
    return true;
  }

  /// A prompt that no table knows: by its letter and limit; by its letter alone, or its place right below the
  /// heading, only where the page's language lacks that prompt in the table.
  void take_grammar(std::size_t index, std::size_t last, std::string_view line, char letter, bool closes,
                    bool first) {
    if (number_ == 0) return;
    const Question* question = form::find_question(number_, letter);
    const bool lettered = letter != 0 || opens_with_letter(line);
    const std::span<const Question> parts = form::parts_of(number_);
    const Question* const next = part_ == nullptr         ? &parts.front()
                                 : part_ == &parts.back() ? nullptr
                                                          : part_ + 1;
    if (letter == 0 && lettered && !first && part_ != nullptr && next != nullptr) {
      question = next;  // a letter of another alphabet
    } else if (letter == 0 && closes && !first && !has_letters_ && next != nullptr && part_ != nullptr) {
      // On a page whose parts have no letters, the limit that the next part usually has.
      const auto limit = form::find_printed_limit(line);
      if (limit && form::usual_limit(*next) == limit->words) question = next;
    } else if (letter == 0 && first && closes) {
      question = form::find_question(number_, 0);
      if (question == nullptr) question = form::find_question(number_, 'a');
    }
    const bool by_limit =
        closes && (lettered || first || (question != nullptr && question == next && !has_letters_));
    if (question == nullptr && first && letter == 0 && closes_with_question(line)) question = &parts.front();
    // Of two lines with the same letter one may be of an answer.
    if (question == nullptr || (part_ != nullptr && (by_limit ? question < part_ : question <= part_)))
      return;
    const bool by_letter = letter != 0 && question == next && form::is_yes_no(*question) &&
                           line.size() <= 2 * form::longest_label() && !page_knows(*question);
    const bool by_question = letter == 0 && first && form::is_yes_no(parts.front()) &&
                             closes_with_question(line) && !page_knows(parts.front());
    if (by_question) question = &parts.front();
    if (!by_limit && !by_letter && !by_question) return;
    const std::string_view end = index == last ? line : text::trim(dump_.line(last));
    add(index, *question, MatchCertainty::grammar, nullptr, length_to(last, end, end.size()),
        weight_grammar_prompt + (by_limit ? likeness_to_prompt(*question, line) : 0));
    anchors_.back().last_line = last;
  }

  /// What speaks for a line with a letter and a limit as a prompt, against a line of an answer.
  static int likeness_to_prompt(const Question& question, std::string_view line) {
    const auto limit = form::find_printed_limit(line);
    const form::Part part = form::find_part(line);
    const std::string_view text = text::trim(line.substr(part.length));
    const std::string_view first = text.substr(0, text.empty() ? 0 : text::decode(text).length);
    const bool capital = !first.empty() && text::fold(first) != first;
    const auto usual = form::usual_limit(question);
    return (limit && usual && limit->words == *usual ? 2 : 0) + (capital ? 1 : 0);
  }

  /// Whether the table has this prompt in the language that the page's anchors speak.
  [[nodiscard]] bool page_knows(const Question& question) const {
    const form::Element element = form::element_of(question);
    return std::any_of(form::labels().begin(), form::labels().end(), [&](const form::Label& label) {
      return label.element == element && spoken_[static_cast<std::size_t>(label.language)];
    });
  }

  void add(std::size_t index, const Question& question, MatchCertainty certainty, const form::Label* label,
           std::size_t length, int weight) {
    anchors_.push_back({index, &question, question.number, certainty, label, length, weight, index});
    has_letters_ = has_letters_ || form::find_part(text::trim(dump_.line(index))).letter != 0;
    if (label != nullptr) spoken_[static_cast<std::size_t>(label->language)] = true;
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
  std::array<bool, form::language_count> spoken_{};  ///< by the known prompts so far
  bool has_letters_ = false;                         ///< some prompt so far opens with a letter
  std::string_view word_;
};

}  // namespace

std::vector<Anchor> find_anchors(const Dump& dump, std::size_t begin) {
  return AnchorFinder(dump, begin).find();
}

}  // namespace unpsa::parser
