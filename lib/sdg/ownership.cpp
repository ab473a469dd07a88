// SPDX-License-Identifier: MIT
#include "sdg/ownership.hpp"

#include <algorithm>
#include <array>

#include "form/characters.hpp"
#include "sdg/context.hpp"
#include "sdg/folded_text.hpp"
#include "sdg/numerals.hpp"
#include "sdg/separators.hpp"
#include "sdg/vocabulary.hpp"

namespace unpsa::sdg {
namespace {

constexpr std::size_t longest_ahead = 110;
constexpr std::size_t farthest_indicator_word = 40;

/// Words between a number and the agenda that it is of.
constexpr std::array<std::string_view, 28> agenda_links{
    "of",
    "the",
    "under",
    "in",
    "un",
    "un's",
    "onu",
    "des",
    "du",
    "de",
    "de la",
    "l'",
    "de l'",
    "les",
    "del",
    "los",
    "la",
    "do",
    "dos",
    "das",
    "da",
    "из",
    "оон",
    "в",
    "من",
    "ضمن",
    "united nations",
    "united nations'",
};

FoldedText fold_ahead(std::string_view text, std::size_t begin) {
  std::size_t end = std::min(text.size(), begin + longest_ahead);
  const std::size_t line_end = text.substr(begin, end - begin).find('\n');
  if (line_end != std::string_view::npos) end = begin + line_end;
  return {text, begin, end};
}

void skip(std::string_view& folded, std::string_view marks) noexcept {
  folded.remove_prefix(std::min(folded.find_first_not_of(marks), folded.size()));
}

bool take_link(std::string_view& folded) noexcept {
  for (const std::string_view link : agenda_links) {
    if (!folded.starts_with(link)) continue;
    const std::string_view after = folded.substr(link.size());
    if (!link.ends_with('\'') && opens_within_word(after)) continue;
    folded = after;
    skip(folded, " ");
    return true;
  }
  return false;
}

bool is_agenda(std::string_view folded) noexcept {
  for (const std::string_view name : {"2030 agenda", "agenda 2030", "2030年", "agenda for sustainable",
                                      "повестки дня", "programme 2030", "sustainable development goals"}) {
    if (folded.starts_with(name)) return true;
  }
  return folded.starts_with(comparable("خطة التنمية المستدامة")) ||
         folded.starts_with(comparable("تلك الأهداف"));
}

bool is_lower(char32_t c) noexcept {
  return (c >= U'a' && c <= U'z') || (c >= 0xDF && c < 0x180) || (c >= 0x430 && c <= 0x45F);
}

/// The folded text before a word, without the marks that may part it from the word before it.
std::string_view before_word(const FoldedText& folded) noexcept {
  std::string_view before = folded.view();
  return before.substr(0, before.find_last_not_of(" -\"'") + 1);
}

/// Takes a number of four digits off the end: the year of an agenda.
std::string_view take_year(std::string_view& folded) noexcept {
  std::size_t begin = folded.size();
  while (begin > 0 && folded[begin - 1] >= '0' && folded[begin - 1] <= '9') --begin;
  if (folded.size() - begin != 4) return {};
  const std::string_view year = folded.substr(begin);
  folded = folded.substr(0, folded.substr(0, begin).find_last_not_of(" -") + 1);
  return year;
}

std::string_view before_bracket(std::string_view before) noexcept {
  before.remove_suffix(1);
  return before.substr(0, before.find_last_not_of(' ') + 1);
}

std::string_view take_last_word(std::string_view& folded) noexcept {
  const std::size_t begin = folded.find_last_of(' ') + 1;
  const std::string_view word = folded.substr(begin);
  folded = folded.substr(0, folded.substr(0, begin).find_last_not_of(' ') + 1);
  return word;
}

/// Whether the text ends with an agenda or a plan and its year: `Agenda 2063`, `رؤية عمان 2040`.
bool is_other_agenda(std::string_view before) {
  const std::string_view year = take_year(before);
  if (year.empty()) return false;
  constexpr int farthest_name = 3;  // words
  for (int i = 0; i < farthest_name && !before.empty(); ++i) {
    const std::string_view word = take_last_word(before);
    if (word == "agenda") return year != "2030";
    if (vocabulary().agendas.contains(word)) return true;
  }
  return false;
}

/// Whether the text ends with a bracket that opens with a number of another thing: `(Pillar 2, `.
bool is_in_other_numbering(std::string_view before) {
  if (!before.ends_with(',') && !before.ends_with(';')) return false;
  before.remove_suffix(1);
  const std::string_view number = take_last_word(before);
  if (number.empty() || number.size() > 2 || number.find_first_not_of("0123456789") != std::string_view::npos)
    return false;
  const std::string_view word = take_last_word(before);
  if (!word.starts_with('(')) return false;
  return std::none_of(vocabulary().words.begin(), vocabulary().words.end(),
                      [&](const FoldedWord& known) { return known.text == word.substr(1); });
}

}  // namespace

bool names_agenda(std::string_view text, std::size_t end) {
  const FoldedText folded = fold_ahead(text, end);
  std::string_view after = folded.view();
  skip(after, " ");
  if (after.starts_with('(')) {
    after.remove_prefix(1);
  } else if (!take_link(after) && sdg_word_at_front(after) == 0 && !is_agenda(after)) {
    return false;
  }
  for (int i = 0; i < 3 && take_link(after); ++i) {
  }
  return sdg_word_at_front(after) > 0 || is_agenda(after);
}

bool follows_sdg_word(std::string_view text, std::size_t begin) {
  return ends_with_sdg_word(fold_before(text, begin).view());
}

bool is_owned(std::string_view text, const Head& head) {
  const FoldedText folded = fold_before(text, head.begin);
  const Vocabulary& words = vocabulary();
  if (form::is_ideograph(text::decode(head.word->text).value) &&
      words.han_owners.length_at_back(folded.view()) > 0)
    return true;
  std::string_view before = before_word(folded);
  if (before.ends_with('(')) return is_other_agenda(before_bracket(before));
  if (is_in_other_numbering(before)) return true;
  if (is_other_agenda(before)) return true;
  const std::string_view year = take_year(before);
  if (!year.empty() && before.ends_with("agenda")) return false;
  return words.owners.length_at_back(before) > 0;
}

bool is_indefinite(std::string_view text, std::size_t begin) {
  const FoldedText folded = fold_before(text, begin);
  return vocabulary().indefinites.length_at_back(before_word(folded)) > 0;
}

bool is_romance_meta(std::string_view text, std::size_t begin) {
  const FoldedText folded = fold_before(text, begin);
  const std::string_view before = before_word(folded);
  if (before.empty() || before.ends_with('.') || before.ends_with(':')) return true;
  return vocabulary().romance_words.length_at_back(before) > 0;
}

bool is_part_of_count(std::string_view text, std::size_t end) {
  const FoldedText folded = fold_behind(text, end);
  std::string_view after = folded.view();
  skip(after, " ");
  for (const std::string_view word : {"of", "out of", "sur", "de", "sobre", "из", "من", "/"}) {
    if (!after.starts_with(word)) continue;
    std::string_view count = after.substr(word.size());
    skip(count, " ");
    const auto digits = lex_digits(count, 0);
    if (digits && digits->value != 17 && digits->digits <= 3) return true;
  }
  return false;
}

bool is_label(std::string_view text, std::size_t end, bool decimal) {
  form::Scanner scanner(text.substr(end));
  scanner.take_while([](char32_t c) { return c != U'\n' && text::is_space(c); });
  if (scanner.at_end()) return false;
  const char32_t c = scanner.peek();
  if (text::is_in(text::colons, c) || text::is_in(text::dashes, c) || c == U'=') {
    scanner.skip();
    scanner.skip_space();
    return !scanner.at_end();
  }
  if (text::is_in(text::opening_quotes, c) || c == U'\u300A') return true;
  if (form::is_ideograph(c)) {
    constexpr std::u32string_view particles = U"的和与與及或中下是在为為以至到等对對提要";
    return !text::is_in(particles, c) && !is_closed_han(text, skip_space(text, end), 0);
  }
  if (!form::is_word_character(c) || is_closed_or_goes_on(text, end)) return false;
  if (c >= 0x600 && c < 0x700) return !decimal;
  constexpr std::size_t longest_unit = 3;  // characters
  const std::string_view word = scanner.take_word();
  return !is_lower(c) || (decimal && text::count_code_points(word) <= longest_unit);
}

bool opens_target_text(std::string_view text, std::size_t end) {
  const FoldedText folded = fold_behind(text, end);
  std::string_view after = folded.view();
  skip(after, " :-.");
  return vocabulary().target_openings.length_at_front(after) > 0 ||
         vocabulary().han_target_openings.open(after);
}

bool opens_han_target_text(std::string_view text, std::size_t end) {
  const FoldedText folded = fold_behind(text, end);
  std::string_view after = folded.view();
  skip(after, " ");
  return vocabulary().han_target_openings.open(after);
}

bool is_beside_indicator_word(std::string_view text, std::size_t begin, std::size_t end) {
  const FoldedText folded = fold_behind(text, end);
  std::string_view after = folded.view();
  skip(after, " ");
  const FoldedText folded_before = fold_before(text, begin);
  std::string_view before = folded_before.view();
  before = before.substr(before.size() - std::min(before.size(), farthest_indicator_word));
  before = before.substr(before.find_last_of(".;") + 1);
  for (const FoldedWord& word : vocabulary().words) {
    if (word.word->word_class != WordClass::indicator) continue;
    if (after.starts_with(word.text)) return true;
    const std::size_t found = before.rfind(word.text);
    if (found != std::string_view::npos && !ends_within_word(before.substr(0, found))) return true;
  }
  return false;
}

bool opens_clause(std::string_view text, std::size_t begin) {
  form::Scanner scanner(text);
  std::size_t place = begin;
  while (place > 0) {
    const text::CodePoint last = form::decode_last(text.substr(0, place));
    if (last.value == U'\n') return true;
    if (!text::is_space(last.value)) {
      constexpr std::u32string_view marks =
          U".;:([\u3002\uFF1B\uFF1A\uFF08\u2022|\u00B7!?)\uFF09\u061B\u201C\"\u00AB";
      return text::is_in(marks, last.value) || (text::is_in(text::dashes, last.value) && place < begin) ||
             text::is_in(text::dashes, last.value);
    }
    place -= last.length;
  }
  return true;
}

bool follows_colon(std::string_view text, std::size_t begin) {
  std::string_view before = text.substr(0, begin);
  while (!before.empty()) {
    const text::CodePoint last = form::decode_last(before);
    if (!text::is_space(last.value) || last.value == U'\n') return text::is_in(text::colons, last.value);
    before.remove_suffix(last.length);
  }
  return false;
}

bool is_lower_word(std::string_view text, std::size_t end) {
  form::Scanner scanner(text.substr(skip_space(text, end)));
  return !scanner.at_end() && is_lower(scanner.peek());
}

bool is_hyphenated(std::string_view text, std::size_t end) {
  form::Scanner scanner(text.substr(end));
  if (!scanner.take_any(text::dashes) || scanner.at_end()) return false;
  const char32_t c = scanner.peek();
  return form::digit_value(c) >= 0 || (c >= U'a' && c <= U'z');
}

std::size_t find_separator_before(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t place = end;
  while (place > begin && text[place - 1] == ' ') --place;
  const FoldedText folded(text, begin, place);
  const std::size_t length = vocabulary().list_words.length_at_back(folded.view());
  if (length > 0) place = folded.source_of(folded.view().size() - length);
  std::size_t spaces = place;
  while (spaces > begin && text[spaces - 1] == ' ') --spaces;
  if (spaces > begin) {
    const text::CodePoint last = form::decode_last(text.substr(0, spaces));
    if (text::is_in(text::commas, last.value) || last.value == U'&') return spaces - last.length;
  }
  return length > 0 ? spaces : begin;
}

}  // namespace unpsa::sdg
