// SPDX-License-Identifier: MIT
// Numbers in words, and numbers before the word: `third SDG`, `SDG Three`, `第12个可持续发展目标`,
// `الهدف السادس عشر`. The search looks at one character of the word for goals, since number words have
// nothing in common that could be searched for.
#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

#include "form/characters.hpp"
#include "form/goals.hpp"
#include "sdg/agendas.hpp"
#include "sdg/citations.hpp"
#include "sdg/context.hpp"
#include "sdg/counted.hpp"
#include "sdg/folded_text.hpp"
#include "sdg/number_word_table.hpp"
#include "sdg/ownership.hpp"
#include "sdg/topics.hpp"
#include "sdg/vocabulary.hpp"

namespace unpsa::sdg {
namespace {

constexpr auto ordinal_links =
    std::to_array<std::string_view>({"of", "the", "un", "des", "de", "los", "les", "du", "las", "goal",
                                     "objectif", "objetivo", "цель", "цели", "целью", "из", "number", "dos"});

constexpr auto chinese_names =
    std::to_array<std::string_view>({"可持续发展目标", "可持續發展目標", "永续发展目标", "永續發展目標"});
constexpr std::string_view last_character_of_name = "标";

/// A word for the goals as it is written, with the offset of the character that the search sees.
struct Anchor {
  std::string text;
  std::size_t mark;
  bool plural;
};

/// What the search sees: a capital, or how a word in small letters goes on.
constexpr auto anchor_marks =
    std::to_array<std::string_view>({"D", "У", "éveloppement durable", "устойчивого развития"});

void add_anchor(std::vector<Anchor>& table, std::string text, bool plural) {
  std::size_t mark = std::string::npos;
  for (const std::string_view opening : anchor_marks) mark = std::min(mark, text.find(opening));
  if (mark != std::string::npos) table.push_back({std::move(text), mark, plural});
}

/// The text with another first letter; empty where it does not begin with that one.
std::string with_first_letter(std::string_view from, std::string_view to, std::string_view text) {
  return text.starts_with(from) ? std::string(to) + std::string(text.substr(from.size())) : std::string();
}

/// The longest first.
const std::vector<Anchor>& anchors() {
  static const std::vector<Anchor> table = [] {
    std::vector<Anchor> found;
    for (const Word& word : citation_words()) {
      if (word.word_class != WordClass::goal) continue;
      const bool plural = word.plural == Plural::yes;
      add_anchor(found, std::string(word.text), plural);
      if (word.text.find("durable") != std::string_view::npos) {
        std::string capital(word.text);
        capital[capital.find("dév")] = 'D';
        add_anchor(found, capital, plural);
        capital[capital.find("durable")] = 'D';
        add_anchor(found, std::move(capital), plural);
        add_anchor(found, with_first_letter("O", "o", word.text), plural);
      }
      add_anchor(found, with_first_letter("Ц", "ц", word.text), plural);
    }
    std::stable_sort(found.begin(), found.end(), [](const Anchor& left, const Anchor& right) {
      return left.text.size() > right.text.size();
    });
    return found;
  }();
  return table;
}

std::string_view without_trailing_space(std::string_view folded) noexcept {
  return folded.substr(0, folded.find_last_not_of(' ') + 1);
}

bool take_ordinal_link(std::string_view& folded) noexcept {
  for (const std::string_view link : ordinal_links) {
    if (!folded.ends_with(link)) continue;
    const std::string_view before = folded.substr(0, folded.size() - link.size());
    if (ends_within_word(before)) continue;
    folded = without_trailing_space(before);
    return true;
  }
  return false;
}

bool take_suffix(std::string_view& text, std::initializer_list<std::string_view> suffixes) noexcept {
  for (const std::string_view suffix : suffixes) {
    if (!text.ends_with(suffix)) continue;
    text.remove_suffix(suffix.size());
    return true;
  }
  return false;
}

/// A number in words and where it stands in a folded text.
struct PlacedNumber {
  int value;
  std::size_t begin, end;
};

/// Takes the numbers of goals that a folded text ends with off it, one or a list, the last first.
std::vector<PlacedNumber> take_numbers(std::string_view& folded, NumberWords words, bool list) {
  std::vector<PlacedNumber> found;
  std::string_view rest = folded;
  while (true) {
    const auto word = number_word_at_back(rest, words);
    if (!word || word->value < 1 || word->value > form::goal_count) break;
    found.push_back({word->value, word->place, rest.size()});
    folded = rest = without_trailing_space(rest.substr(0, word->place));
    if (!list) break;
    const std::size_t length = vocabulary().list_words.length_at_back(rest);
    if (length == 0 && !rest.ends_with(',')) break;
    rest = without_trailing_space(rest.substr(0, rest.size() - std::max<std::size_t>(length, 1)));
  }
  return found;
}

/// The length of the word for goals of any sort that a folded text ends with; 0 if none.
std::size_t goal_word_at_back(std::string_view folded) {
  for (const FoldedWord& word : vocabulary().words) {
    if (word.word->word_class == WordClass::weak_goal && folded.ends_with(word.text) &&
        !ends_within_word(folded.substr(0, folded.size() - word.text.size())))
      return word.text.size();
  }
  return 0;
}

/// Whether the word has a number in figures: `SDG 3`, which the search reads as any number.
bool has_figures(std::string_view text, std::size_t end) noexcept {
  const std::size_t place = end < text.size() && text[end] == ' ' ? end + 1 : end;
  return place < text.size() && text[place] >= '0' && text[place] <= '9';
}

bool is_upper_letter(char32_t c) noexcept { return (c >= U'A' && c <= U'Z') || (c >= 0x410 && c <= 0x42F); }

}  // namespace

std::size_t CitationReader::read_words(std::size_t place) {
  const std::string_view rest = text_.substr(place);
  const auto is_opened_by = [rest](std::string_view mark) { return rest.starts_with(mark); };
  const std::size_t end = rest.starts_with("ف")    ? read_arabic_ordinals(place)
                          : rest.starts_with("目") ? read_chinese_ordinal(place)
                          : std::any_of(anchor_marks.begin(), anchor_marks.end(), is_opened_by)
                              ? read_around(place)
                              : 0;
  return end > place ? end : place;
}

/// A number in words after the word that the character at `place` is of, or an ordinal before it.
std::size_t CitationReader::read_around(std::size_t place) {
  const char before = place == 0 ? '\n' : text_[place - 1];
  constexpr std::string_view openings = "SO d";
  if (openings.find(before) == std::string_view::npos && static_cast<unsigned char>(before) < 0x80) return 0;
  for (const Anchor& anchor : anchors()) {
    if (place < anchor.mark || text_[place - anchor.mark] != anchor.text.front() ||
        !text_.substr(place - anchor.mark).starts_with(anchor.text))
      continue;
    const std::size_t begin = place - anchor.mark;
    const std::size_t end = begin + anchor.text.size();
    if (begin < done_ || ends_within_word(text_.substr(0, begin)) || opens_within_word(text_.substr(end)))
      return 0;
    if (has_figures(text_, end)) return 0;
    const std::size_t read = read_cardinals(begin, end);
    return read > 0 ? read : read_numbers_before(begin, end, anchor.plural);
  }
  return 0;
}

/// `SDG Three`, `ODD trois`, `SDGs three, four and five`
std::size_t CitationReader::read_cardinals(std::size_t begin, std::size_t end) {
  std::size_t number = skip_space(text_, end);
  if (number == end) return 0;
  const FoldedText marked = fold_behind(text_, number);
  if (const std::size_t mark = vocabulary().number_marks.length_at_front(marked.view()); mark > 0)
    number = skip_space(text_, marked.source_of(mark));
  bool any = false;
  while (true) {
    const FoldedText folded = fold_behind(text_, number);
    const auto word = number_word_at_front(folded.view(), NumberWords::cardinals);
    if (!word || !is_number_of_goal(*word, number, folded.source_of(word->place))) break;
    if (!any) begin_list();
    end = folded.source_of(word->place);
    emit_goal(word->value, any ? number : begin, end, any ? "list-item" : "number-word");
    any = true;
    done_ = end;
    const auto separator = parse_separator(text_, end);
    if (!separator || separator->sort != Separator::Sort::list) break;
    number = separator->end;
  }
  return any ? done_ : 0;
}

/// Whether the number in words is no count: `SDG five years on`, `SDG One Stop Shop`.
bool CitationReader::is_number_of_goal(const NumberInWords& word, std::size_t begin, std::size_t end) const {
  const std::string_view after = text_.substr(end);
  if (after.starts_with('-') && opens_within_word(after.substr(1))) return false;  // `two-pagers`
  if (is_closed(text_, end)) return true;
  if (word.value == 1 || is_quantity(text_, end, Strength::weak) ||
      counts_noun(text_, {word.value, end, false}))
    return false;
  if (is_closed_or_goes_on(text_, end) || is_about(word.value, text_, end)) return true;
  const std::size_t next = skip_space(text_, end);
  return is_upper_letter(text::decode(text_.substr(begin)).value) &&
         !is_upper_letter(text::decode(text_.substr(next)).value);
}

/// `the third SDG`, `5e ODD`, `the third and fifth of the SDGs`, `goals five and six of the SDGs`
std::size_t CitationReader::read_numbers_before(std::size_t begin, std::size_t end, bool plural) {
  const FoldedText folded = fold_before(text_, begin);
  std::string_view before = without_trailing_space(folded.view());
  bool linked = false;
  for (int i = 0; i < 5 && take_ordinal_link(before); ++i) linked = true;
  NumberWords words = NumberWords::ordinals;
  std::vector<PlacedNumber> found = take_numbers(before, words, plural);
  if (found.empty() && linked && plural) {
    words = NumberWords::cardinals;
    found = take_numbers(before, words, plural);
  }
  if (found.empty() || folded.source_of(found.back().begin) < done_) return 0;
  if (words == NumberWords::cardinals) {
    const std::size_t length = goal_word_at_back(before);
    if (length == 0) return 0;
    found.back().begin = before.size() - length;
    before = without_trailing_space(before.substr(0, found.back().begin));
  }
  if (vocabulary().owners.length_at_back(before) > 0) return 0;
  // Only in English may `SDG` stand before another noun: `our first SDG report`.
  const bool english = text_.substr(begin).starts_with("SDG");
  if (english && !linked && !is_closed_or_goes_on(text_, end)) return 0;
  begin_list();
  for (std::size_t i = found.size(); i-- > 0;) {
    emit_goal(found[i].value, folded.source_of(found[i].begin), i == 0 ? end : folded.source_of(found[i].end),
              "number-word");
  }
  return done_ = end;
}

/// `第12个可持续发展目标`, `2030年议程的第12个目标`
std::size_t CitationReader::read_chinese_ordinal(std::size_t place) {
  constexpr std::size_t farthest = 20;  // bytes
  const std::size_t end = place + 2 * last_character_of_name.size();
  std::string_view ahead = text_.substr(0, std::min(end, text_.size()));
  const bool named = std::any_of(chinese_names.begin(), chinese_names.end(),
                                 [&ahead](std::string_view name) { return take_suffix(ahead, {name}); });
  if (!named && !take_suffix(ahead, {"目标", "目標"})) return 0;
  take_suffix(ahead, {"联合国", "聯合國"});
  while (take_suffix(ahead, {" "})) {
  }
  if (!take_suffix(ahead, {"个", "個", "项", "項"})) return 0;
  const std::size_t from = ahead.size() - std::min(ahead.size(), farthest);
  const std::size_t ordinal = ahead.substr(from).rfind("第");
  if (ordinal == std::string_view::npos || from + ordinal < done_) return 0;
  const std::size_t begin = from + ordinal;
  if (!named && !ends_with_agenda(fold_before(text_, begin).view())) return 0;
  const auto numeral = lex_numeral(text_, skip_space(text_, begin + std::string_view("第").size()));
  if (!numeral || skip_space(text_, numeral->end) != ahead.size()) return 0;
  if (numeral->value < 1 || numeral->value > form::goal_count) return 0;
  begin_list();
  emit_goal(numeral->value, begin, end, "number-word");
  return done_ = end;
}

/// `الهدف الثالث`, `هدف التنمية المستدامة الثالث`, `الهدفان الثالث والخامس`; `place` is the place of `ف`.
std::size_t CitationReader::read_arabic_ordinals(std::size_t place) {
  std::string_view before = text_.substr(0, place);
  if (!take_suffix(before, {"هد", "أهدا", "اهدا"})) return 0;
  take_suffix(before, {"ال"});
  const std::size_t begin = before.size();
  if (begin < done_) return 0;
  std::size_t end = place + std::string_view("ف").size();
  for (const std::string_view dual : {"ان", "ين", "ي", "ا"}) {
    if (!text_.substr(end).starts_with(dual)) continue;
    end += dual.size();
    break;
  }
  constexpr std::string_view name = "التنمية المستدامة";
  const bool named = text_.substr(skip_space(text_, end)).starts_with(name);
  if (named) end = skip_space(text_, end) + name.size();
  struct Item {
    int goal;
    std::size_t begin, end;
  };
  std::vector<Item> items;
  std::size_t number = skip_space(text_, end);
  while (number > end) {
    const FoldedText folded = fold_behind(text_, number);
    const auto word = number_word_at_front(folded.view(), NumberWords::ordinals);
    if (!word) break;
    end = folded.source_of(word->place);
    items.push_back({word->value, items.empty() ? begin : number, end});
    number = skip_space(text_, end);
    constexpr std::string_view conjunction = "و";
    if (!text_.substr(number).starts_with(conjunction)) break;
    number += conjunction.size();
  }
  if (items.empty()) return 0;
  const bool certain = named || names_agenda(text_, end);
  if (!certain && (refused_ || is_of_other_agenda(text_, end) ||
                   (!is_about(items.front().goal, text_, end) && !is_expected_alone(end))))
    return 0;
  begin_list();
  certainty_ = certain ? Certainty::explicit_word : Certainty::generic;
  for (const Item& item : items) emit_goal(item.goal, item.begin, item.end, "number-word");
  certainty_ = Certainty::explicit_word;
  return done_ = end;
}

/// Whether nothing follows that would be the text of a goal of the author's, where goals are expected.
bool CitationReader::is_expected_alone(std::size_t place) {
  return (bare_ == BareCodes::yes || speaks_of_sdgs()) && is_closed(text_, place) &&
         !is_label(text_, place, false);
}

void CitationReader::emit_goal(int goal, std::size_t begin, std::size_t end, std::string_view rule) {
  Code code;
  code.goal.value = goal;
  emit(code, begin, end, rule);
  goal_before_ = goal;
}

}  // namespace unpsa::sdg
