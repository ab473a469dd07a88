// SPDX-License-Identifier: MIT
// From the number backwards: white space, a mark such as `No.` or `#`, one of `-`, `:` and `(`, and the word.
// The word is compared folded; its spelling is looked at in the original.
#include "sdg/heads.hpp"

#include "form/characters.hpp"
#include "sdg/folded_text.hpp"
#include "sdg/vocabulary.hpp"

namespace unpsa::sdg {
namespace {

bool is_upper(char32_t c) noexcept {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  if (c < 0x400) return c >= 0xC0 && c <= 0xDE;
  return c > 0x52F || c < 0x430;
}

bool has_lower_ascii(std::string_view text) noexcept {
  for (const char byte : text) {
    if (byte >= 'a' && byte <= 'z') return true;
  }
  return false;
}

/// A folded text that is read from its end.
class BackwardReader {
 public:
  explicit BackwardReader(std::string_view folded) noexcept : rest_(folded) {}

  [[nodiscard]] std::string_view rest() const noexcept { return rest_; }
  void skip_space() noexcept {
    while (rest_.ends_with(' ')) rest_.remove_suffix(1);
  }
  bool take(char wanted) noexcept {
    if (!rest_.ends_with(wanted)) return false;
    rest_.remove_suffix(1);
    skip_space();
    return true;
  }
  void take(std::size_t length) noexcept {
    rest_.remove_suffix(length);
    skip_space();
  }

 private:
  std::string_view rest_;
};

class HeadMatcher {
 public:
  HeadMatcher(std::string_view text, std::size_t number)
      : text_(text), folded_(fold_before(text, number)), reader_(folded_.view()) {}

  std::optional<Head> match() {
    reader_.skip_space();
    take_number_mark();
    if (take_particle()) {
      auto head = match_word();
      return head && head->word->word_class == WordClass::goal ? head : std::nullopt;
    }
    const bool bullet = take_bullets();
    head_.bracket = reader_.take('(') || reader_.take('[');
    const bool dash = !head_.bracket && reader_.take('-');
    head_.colon = reader_.take(':');
    head_.bulleted = head_.colon && dash;
    head_.hyphen = dash && !head_.colon;
    if (auto head = match_word()) return head;
    if (bullet) return std::nullopt;
    if (reader_.take(')')) return match_bracketed();
    return match_range_opening();
  }

 private:
  void take_number_mark() {
    if (reader_.take('#')) return;
    const std::size_t length = vocabulary().number_marks.length_at_back(reader_.rest());
    if (length == 0) return;
    const std::string_view before = reader_.rest();
    head_.ordinal = form::is_ideograph(form::decode_last(before).value);
    head_.numbered = !head_.ordinal;
    reader_.take(length);
  }

  /// `可持续发展目标的第3项`, `可持续发展目标之3`
  bool take_particle() {
    const Phrases& particles =
        head_.ordinal ? vocabulary().han_ordinal_particles : vocabulary().han_number_particles;
    const std::size_t length = particles.length_at_back(reader_.rest());
    if (length == 0) return false;
    reader_.take(length);
    head_.particle = true;
    return true;
  }

  /// `SDGs: • 1`
  bool take_bullets() {
    bool any = false;
    while (!ends_with_comma() && (reader_.take(other_mark) || reader_.take('*'))) any = true;
    return any;
  }

  /// One that folding does not keep, as the Arabic one.
  [[nodiscard]] bool ends_with_comma() const noexcept {
    if (!reader_.rest().ends_with(other_mark)) return false;
    const std::size_t place = folded_.source_of(reader_.rest().size() - 1);
    return text::is_in(text::commas, text::decode(text_.substr(place)).value);
  }

  /// `SDGs from 1`
  std::optional<Head> match_range_opening() {
    if (head_.colon || head_.bracket || head_.hyphen) return std::nullopt;
    const std::size_t length = vocabulary().range_openings.length_at_back(reader_.rest());
    if (length == 0) return std::nullopt;
    reader_.take(length);
    head_.opens_range = true;
    return match_word();
  }

  /// `Sustainable Development Goal (SDG) 3`: the short form of what stands before the bracket, and none of
  /// anything else.
  std::optional<Head> match_bracketed() {
    const auto inner = match_word();
    if (!inner || inner->word->word_class != WordClass::goal) return std::nullopt;
    reader_.take(reader_.rest().size() - begin_);
    if (!reader_.take('(')) return std::nullopt;
    const auto outer = match_word();
    return outer && outer->word->word_class == WordClass::goal ? outer : std::nullopt;
  }

  std::optional<Head> match_word() {
    if (reader_.rest().empty()) return std::nullopt;
    for (const FoldedWord& word : vocabulary().words) {
      if (word.text.back() != reader_.rest().back() || !reader_.rest().ends_with(word.text)) continue;
      const std::size_t begin = reader_.rest().size() - word.text.size();
      if (!begins_at(begin)) continue;
      begin_ = begin;
      head_.word = word.word;
      head_.begin = folded_.source_of(begin);
      if (is_spelled(*word.word, begin)) return head_;
      if (word.word->word_class == WordClass::weak_goal) {
        head_.lower = true;
        return head_;
      }
    }
    return std::nullopt;
  }

  /// Whether a word begins at this place of the folded text.
  bool begins_at(std::size_t begin) {
    const std::string_view before = reader_.rest().substr(0, begin);
    const char32_t first = text::decode(reader_.rest().substr(begin)).value;
    if (form::is_ideograph(first) || !ends_within_word(before)) return true;
    if (form::digit_value(form::decode_last(before).value) >= 0) return false;
    const bool arabic = first >= 0x600 && first < 0x700;
    return arabic && vocabulary().arabic_prefixes.length_at_back(before) > 0;
  }

  bool is_spelled(const Word& word, std::size_t begin) const {
    switch (word.spelling) {
      case Spelling::any:
        return true;
      case Spelling::capital:
        return is_upper(text::decode(text_.substr(head_.begin)).value);
      case Spelling::capitals: {
        const std::size_t end = folded_.source_of(begin + comparable(word.text).size());
        return !has_lower_ascii(text_.substr(head_.begin, end - head_.begin));
      }
    }
    return false;
  }

  std::string_view text_;
  FoldedText folded_;
  BackwardReader reader_;
  Head head_;
  std::size_t begin_ = 0;
};

constexpr std::string_view marks_after_word = " -:,(\"'";

}  // namespace

bool ends_with_sdg_word(std::string_view folded) noexcept {
  folded = folded.substr(0, folded.find_last_not_of(marks_after_word) + 1);
  for (const FoldedWord& word : vocabulary().words) {
    if (word.word->word_class != WordClass::goal || !folded.ends_with(word.text)) continue;
    const std::string_view before = folded.substr(0, folded.size() - word.text.size());
    if (form::is_ideograph(text::decode(word.text).value) || !ends_within_word(before)) return true;
    if (vocabulary().arabic_prefixes.length_at_back(before) > 0) return true;
  }
  return false;
}

std::size_t sdg_word_at_front(std::string_view folded) noexcept {
  for (const FoldedWord& word : vocabulary().words) {
    if (word.word->word_class != WordClass::goal || !folded.starts_with(word.text)) continue;
    if (form::is_ideograph(text::decode(word.text).value) ||
        !opens_within_word(folded.substr(word.text.size())))
      return word.text.size();
  }
  return 0;
}

std::optional<Head> match_head(std::string_view text, std::size_t number) {
  return HeadMatcher(text, number).match();
}

}  // namespace unpsa::sdg
