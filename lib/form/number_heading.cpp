// SPDX-License-Identifier: MIT
// Number headings are read from their end: most short lines end in no digit, which settles it.
#include <string>
#include <vector>

#include "form/characters.hpp"
#include "form/labels.hpp"
#include "form/questions.hpp"
#include "form/text_index.hpp"
#include "text/fold.hpp"

namespace unpsa::form {
namespace {

constexpr std::size_t longest_heading = 48;  // bytes; no word that asks is longer

/// Takes the white space off the end of `line`; false if no digit stands there.
bool trim_to_digit(std::string_view& line) noexcept {
  while (!line.empty()) {
    const text::CodePoint last = decode_last(line);
    if (!text::is_space(last.value)) return digit_value(last.value) >= 0;
    line.remove_suffix(last.length);
  }
  return false;
}

/// The number of a question that `line` ends in, cut off it; 0 if there is none.
int cut_number(std::string_view& line) noexcept {
  int number = 0;
  int place = 1;
  bool leading_zero = false;
  while (!line.empty() && place <= 100) {
    const text::CodePoint last = decode_last(line);
    const int digit = digit_value(last.value);
    if (digit < 0) break;
    number += digit * place;
    place *= 10;
    leading_zero = digit == 0;
    line.remove_suffix(last.length);
  }
  return number <= last_question_number() && !leading_zero ? number : 0;
}

/// A word of the table.
struct NumberWord {
  const Label* label;
  std::string folded;
};

const std::vector<NumberWord>& folded_number_words() {
  static const std::vector<NumberWord> words = [] {
    std::vector<NumberWord> found;
    for (const Label& label : labels()) {
      if (label.element == Element::narrative_number) found.push_back({&label, text::fold(label.text)});
    }
    return found;
  }();
  return words;
}

/// The word's heading: as the table has it, or folded.
std::optional<NumberHeading> find_known_word(std::string_view word, int number) {
  for (const NumberWord& known : folded_number_words()) {
    if (known.label->text == word) return NumberHeading{number, word, known.label->language};
  }
  const std::string folded = text::fold(word);
  for (const NumberWord& known : folded_number_words()) {
    if (known.folded == folded) return NumberHeading{number, word, known.label->language, true};
  }
  return std::nullopt;
}

/// Every heading as pages print it, `Question 3`: spares those that are whole the reading.
class PrintedHeadings {
 public:
  PrintedHeadings() {
    for (const NumberWord& word : folded_number_words()) {
      for (int number = 1; number <= last_question_number(); ++number) {
        if (find(std::string(word.label->text) + ' ' + std::to_string(number)) == nullptr)
          add(*word.label, number);
      }
    }
  }

  /// The heading that `line` is, or nullptr. Its word is a view into the label table.
  [[nodiscard]] const NumberHeading* find(std::string_view line) const noexcept {
    const std::size_t row =
        index_.find(line, [this](std::size_t at) -> std::string_view { return texts_[at]; });
    return row == Index::no_row ? nullptr : &headings_[row];
  }

 private:
  using Index = TextIndex<heading_slots>;

  void add(const Label& label, int number) {
    headings_.push_back({number, label.text, label.language});
    texts_.push_back(std::string(label.text) + ' ' + std::to_string(number));
    index_.insert(texts_.size() - 1, [this](std::size_t row) -> std::string_view { return texts_[row]; });
  }

  std::vector<NumberHeading> headings_;
  std::vector<std::string> texts_;
  Index index_;
};

bool is_word(std::string_view text) noexcept {
  Scanner scanner(text);
  scanner.take_word();
  return !text.empty() && scanner.at_end();
}

/// A heading in two languages, `Question 1 / 题 1`, with the word of the first.
std::optional<NumberHeading> find_twice(std::string_view line) noexcept {
  const std::size_t mark = line.find_first_of("/|");
  if (mark == std::string_view::npos) return std::nullopt;
  auto first = find_number_heading(text::trim(line.substr(0, mark)), false);
  const auto second = find_number_heading(text::trim(line.substr(mark + 1)), false);
  if (!first || !second || first->number != second->number) return std::nullopt;
  first->variant = true;
  return first;
}

}  // namespace

std::optional<NumberHeading> find_number_heading(std::string_view line, bool any_word) noexcept {
  if (line.size() > longest_heading) line = text::trim(line);  // it may be filled with spaces
  if (line.size() < 2 || line.size() > longest_heading) return std::nullopt;
  static const PrintedHeadings printed;
  if (const NumberHeading* heading = printed.find(line)) {
    NumberHeading found = *heading;
    found.word = line.substr(0, heading->word.size());
    return found;
  }
  if (!trim_to_digit(line)) return std::nullopt;
  std::string_view before = line;
  const int number = cut_number(before);
  if (number == 0) return std::nullopt;

  const std::string_view word = text::trim(before);
  if (!is_word(word)) {
    if (auto twice = find_twice(line)) return twice;
    const std::string seen = without_unseen(word);
    auto known = seen.size() != word.size() && is_word(seen) ? find_known_word(seen, number) : std::nullopt;
    if (known) known->word = word;
    return known;
  }
  if (auto known = find_known_word(word, number)) return known;
  const bool spaced = !before.empty() && text::is_space(decode_last(before).value);
  if (!any_word || !spaced) return std::nullopt;
  return NumberHeading{number, word, std::nullopt};
}

}  // namespace unpsa::form
