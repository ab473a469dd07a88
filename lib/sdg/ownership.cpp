// SPDX-License-Identifier: MIT
#include "sdg/ownership.hpp"

#include <algorithm>
#include <array>

#include "form/characters.hpp"
#include "sdg/agendas.hpp"
#include "sdg/codes.hpp"
#include "sdg/context.hpp"
#include "sdg/folded_text.hpp"
#include "sdg/numerals.hpp"
#include "sdg/separators.hpp"
#include "sdg/vocabulary.hpp"

namespace unpsa::sdg {
namespace {

constexpr std::size_t farthest_indicator_word = 40;

/// What Chinese titles of documents of the agenda contain.
constexpr auto agenda_titles =
    std::to_array<std::string_view>({"2030", "可持续", "可持續", "永续", "永續", "SDG"});

bool is_lower(char32_t c) noexcept {
  return (c >= U'a' && c <= U'z') || (c >= 0xDF && c < 0x180) || (c >= 0x430 && c <= 0x45F);
}

/// The folded text before a word, without the marks that may part it from the word before it.
std::string_view before_word(const FoldedText& folded) noexcept {
  std::string_view before = folded.view();
  return before.substr(0, before.find_last_not_of(" -\"'") + 1);
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

/// `本科室` before `目标`: this office's, unless a preposition parts them, as in `本县对目标3`.
bool ends_with_han_this(std::string_view folded) noexcept {
  constexpr int longest_name = 2;  // characters
  constexpr std::u32string_view prepositions = U"对为与和及在将把向以";
  for (int i = 0; i <= longest_name && !folded.empty(); ++i) {
    const text::CodePoint last = form::decode_last(folded);
    if (last.value == U'本') return i > 0;
    if (!form::is_ideograph(last.value) || text::is_in(prepositions, last.value)) return false;
    folded.remove_suffix(last.length);
  }
  return false;
}

/// Whether one of the last words is one of the agenda of the United Nations: `UN`, `2030`, `sustainable`.
bool ends_with_agenda_word(std::string_view folded) {
  constexpr int farthest = 3;  // words
  for (int i = 0; i < farthest && !folded.empty(); ++i) {
    if (vocabulary().agenda_words.contains(take_last_word(folded))) return true;
  }
  return false;
}

/// `the ministry's`, `partners'`, but not `the UN's` or `it's`.
bool ends_with_possessor(std::string_view folded) {
  folded = folded.substr(0, folded.find_last_not_of(' ') + 1);
  if (folded.ends_with("'s")) {
    folded.remove_suffix(2);
  } else if (folded.ends_with("s'")) {
    folded.remove_suffix(1);
  } else {
    return false;
  }
  std::string_view rest = folded;
  return !vocabulary().contracted.contains(take_last_word(rest)) && !ends_with_agenda_word(folded);
}

/// `Habitat Agenda`, unlike `2030 Agenda` and `the Agenda`.
bool ends_with_own_agenda(std::string_view folded) {
  if (take_last_word(folded) != "agenda") return false;
  std::string_view rest = folded;
  const std::string_view name = take_last_word(rest);
  return !name.empty() && !vocabulary().contracted.contains(name) && !ends_with_agenda_word(folded);
}

/// `《国家信息化规划》`: the title of what the goals are of, unless that is the agenda.
bool ends_with_title(std::string_view text) {
  constexpr std::size_t longest_title = 120;
  while (text.ends_with(' ')) text.remove_suffix(1);
  if (!text.ends_with("》")) return false;
  const std::string_view near = text.substr(text.size() - std::min(text.size(), longest_title));
  const std::size_t begin = near.rfind("《");
  if (begin == std::string_view::npos) return false;
  const std::string_view title = near.substr(begin);
  return std::none_of(agenda_titles.begin(), agenda_titles.end(),
                      [title](std::string_view part) { return title.find(part) != std::string_view::npos; });
}

}  // namespace

bool follows_sdg_word(std::string_view text, std::size_t begin) {
  return ends_with_sdg_word(fold_before(text, begin).view());
}

bool is_owned(std::string_view text, const Head& head) {
  const FoldedText folded = fold_before(text, head.begin);
  const Vocabulary& words = vocabulary();
  if (ends_with_other_agenda(folded.view())) return true;
  if (form::is_ideograph(text::decode(head.word->text).value) &&
      (words.han_owners.length_at_back(folded.view()) > 0 || ends_with_han_this(folded.view())))
    return true;
  if (ends_with_title(text.substr(0, head.begin)) || ends_with_possessor(folded.view())) return true;
  const std::string_view before = before_word(folded);
  if (before.ends_with('(')) return false;
  return is_in_other_numbering(before) || words.owners.length_at_back(before) > 0 ||
         ends_with_own_agenda(before);
}

bool is_possessive_link(std::string_view text) {
  const FoldedText folded(text, 0, text.size());
  std::string_view link = folded.view();
  link = link.substr(0, link.find_last_not_of(' ') + 1);
  const std::size_t length = vocabulary().possessives.length_at_back(link);
  if (length == 0) return false;
  link = link.substr(0, link.size() - length);
  link = link.substr(0, link.find_last_not_of(' ') + 1);
  return link.empty() || vocabulary().list_words.contains(link) || vocabulary().companions.contains(link);
}

bool follows_relation(std::string_view text, std::size_t begin) {
  const FoldedText folded = fold_before(text, begin);
  std::string_view before = before_word(folded);
  constexpr std::array<std::string_view, 7> small_words{"the", "l'", "le", "el", "o", "al", "of"};
  std::string_view word = take_last_word(before);
  for (int i = 0; i < 2 && std::find(small_words.begin(), small_words.end(), word) != small_words.end(); ++i)
    word = take_last_word(before);
  return vocabulary().relations.open(word);
}

bool is_of_own_part(std::string_view text, std::size_t end) {
  const std::size_t begin = skip_space(text, end);
  return begin != end && begin != text.size() && is_lower(text::decode(text.substr(begin)).value) &&
         !continues_sentence(text, begin);
}

bool is_indefinite(std::string_view text, std::size_t begin) {
  const FoldedText folded = fold_before(text, begin);
  return vocabulary().indefinites.length_at_back(before_word(folded)) > 0;
}

bool is_spanish_meta(std::string_view text, std::size_t begin) {
  const FoldedText folded = fold_before(text, begin);
  const std::string_view before = before_word(folded);
  if (before.empty() || before.ends_with('.') || before.ends_with(':')) return true;
  return vocabulary().romance_words.length_at_back(before) > 0;
}

bool is_part_of_count(std::string_view text, std::size_t end) {
  const FoldedText folded = fold_behind(text, end);
  std::string_view after = folded.view();
  skip_marks(after, " ");
  for (const std::string_view word : {"of", "out of", "sur", "de", "sobre", "из", "من", "/"}) {
    if (!after.starts_with(word)) continue;
    std::string_view count = after.substr(word.size());
    skip_marks(count, " ");
    const auto digits = lex_digits(count, 0);
    if (!digits || digits->value == 17 || digits->digits > 3) continue;
    const auto code = word == "/" ? parse_code(count, 0) : std::nullopt;  // `3.7/3.8` are two codes
    if (!code || code->kind == MentionKind::goal || !exists(*code)) return true;
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
  skip_marks(after, " :-.");
  return vocabulary().target_openings.length_at_front(after) > 0 ||
         vocabulary().han_target_openings.open(after);
}

bool opens_han_target_text(std::string_view text, std::size_t end) {
  const FoldedText folded = fold_behind(text, end);
  std::string_view after = folded.view();
  skip_marks(after, " ");
  return vocabulary().han_target_openings.open(after);
}

bool is_beside_indicator_word(std::string_view text, std::size_t begin, std::size_t end) {
  const FoldedText folded = fold_behind(text, end);
  std::string_view after = folded.view();
  skip_marks(after, " ");
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
