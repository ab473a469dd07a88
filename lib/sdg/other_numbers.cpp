// SPDX-License-Identifier: MIT
#include "sdg/other_numbers.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "form/characters.hpp"
#include "form/tables/word_table.hpp"
#include "sdg/context.hpp"
#include "sdg/counted.hpp"
#include "sdg/folded_text.hpp"
#include "sdg/ownership.hpp"
#include "sdg/separators.hpp"
#include "sdg/vocabulary.hpp"

namespace unpsa::sdg {
namespace {

bool counts_something(std::string_view text, const Numeral& number, std::size_t end) {
  return is_quantity(text, end, Strength::weak) || is_part_of_count(text, end) ||
         counts_noun(text, {number.value, end, true});
}

/// The name of a month as it is written, by its spelling: the English ones have a capital, which tells `5
/// May` from `5 may`.
bool is_month(std::string_view word) {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> found;
    for (const form::MonthName& name : form::month_names()) found.push_back(name.text);
    std::sort(found.begin(), found.end());
    return found;
  }();
  return std::binary_search(names.begin(), names.end(), word);
}

/// Whether a word is that short that another one may be meant, as by `set` and `out`.
bool is_short_in_small_letters(std::string_view word) noexcept {
  constexpr std::size_t longest = 3;
  return word.size() <= longest && word.front() >= 'a' && word.front() <= 'z';
}

bool is_date_word(std::string_view word) noexcept {
  const auto words = form::date_words();
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool opens_decimal(std::string_view text, const Code& code) {
  if (code.kind != MentionKind::goal || !text.substr(code.end).starts_with(',')) return false;
  const auto fraction = lex_digits(text, code.end + 1);
  return fraction && counts_something(text, *fraction, fraction->end);
}

bool opens_counted_range(std::string_view text, const Code& code) {
  const auto separator = parse_separator(text, code.end);
  if (!separator || separator->sort != Separator::Sort::range) return false;
  const auto high = lex_digits(text, separator->end);
  return high && high->value > code.goal.value && counts_something(text, *high, high->end);
}

bool is_day_of_month(std::string_view text, std::size_t end) {
  form::Scanner scanner(text.substr(end));
  const auto take_next = [&scanner] {
    scanner.take_while([](char32_t c) { return c != U'\n' && text::is_space(c); });
    return scanner.take_word();
  };
  std::string_view word = take_next();
  if (is_date_word(word)) word = take_next();
  if (!is_month(word)) return false;
  if (!is_short_in_small_letters(word)) return true;
  scanner.skip_space();
  return lex_digits(scanner.rest(), 0).has_value();
}

bool is_part_of_those(std::string_view text, std::size_t end) {
  const FoldedText folded = fold_behind(text, end);
  std::string_view after = folded.view();
  skip_marks(after, " ");
  return vocabulary().partitives.length_at_front(after) > 0;
}

}  // namespace unpsa::sdg
