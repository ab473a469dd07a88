// SPDX-License-Identifier: MIT
#include "dedupe/anchors.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "form/questions.hpp"
#include "text/fold.hpp"
#include "text/han_digits.hpp"
#include "text/language.hpp"
#include "text/language_magnitudes.hpp"
#include "text/utf8.hpp"

namespace unpsa::dedupe {
namespace {

constexpr float address_weight = 1.3F;
constexpr float acronym_weight = 1.0F;
constexpr float short_acronym_weight = 0.5F;
constexpr float name_weight = 0.7F;
constexpr double least_number = 20;

constexpr bool is_digit(char32_t c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char32_t c) noexcept { return c >= 'A' && c <= 'Z'; }
constexpr bool is_latin(char32_t c) noexcept {
  constexpr char32_t times = 0xD7;
  constexpr char32_t divided = 0xF7;
  return is_upper(c) || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F && c != times && c != divided);
}
constexpr bool is_letter(char32_t c) noexcept { return is_latin(c) || (c >= 0x400 && c <= 0x52F); }

/// Full-width forms as ASCII, but for the comma, which parts numbers of a list.
constexpr char32_t narrow(char32_t c) noexcept {
  constexpr char32_t comma = 0xFF0C;
  return c == comma ? c : text::narrow(c);
}

/// What may part the thousands of a number.
constexpr bool parts_thousands(char32_t c) noexcept {
  return c == ',' || c == '.' || c == ' ' || c == '\'' || c == 0xA0 || c == 0x2009 || c == 0x2019 ||
         c == 0x202F;
}

/// Percent and per mille.
constexpr bool is_share(char32_t c) noexcept { return c == '%' || c == 0x2030; }

/// `3.4`, `16.10`.
bool looks_like_target(double value, std::size_t decimals) noexcept {
  constexpr double goals = 17;
  constexpr double last_target = 0.195;  // of two digits: `17.19`
  const double part = value - std::floor(value);
  return value < goals + 1 && (decimals == 1 || (decimals == 2 && part > 0.095 && part < last_target));
}

/// Inside an address.
constexpr bool joins(char32_t c) noexcept {
  return c == '.' || c == '-' || c == '_' || c == '@' || c == '/' || c == ':';
}

/// As the lowest two bits of a hash.
enum class AnchorKind : std::uint8_t { field = 0, name = 1, address = 2, number = 3 };

std::uint32_t hash_of(AnchorKind kind, const void* data, std::size_t size) noexcept {
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits(data, size) >> 32);
  return (hash & ~3U) | static_cast<std::uint32_t>(kind);
}

/// How many digits a number has between its first and its last that is not 0.
int significant_digits(double value) noexcept {
  auto digits = static_cast<std::uint64_t>(std::llround(value * 100));
  while (digits != 0 && digits % 10 == 0) digits /= 10;
  int count = 0;
  for (; digits != 0; digits /= 10) ++count;
  return count;
}

float weight_of_number(double value) noexcept {
  constexpr std::array<float, 5> weights{0, 0.25F, 0.7F, 1.0F, 1.3F};
  constexpr float percentage_weight = 0.4F;  // of two digits
  const int digits = significant_digits(value);
  if (digits == 2 && value < 100) return percentage_weight;
  return weights[static_cast<std::size_t>(std::min(digits, 4))];
}

class Scanner {
 public:
  Scanner(std::string_view text, std::vector<Anchor>& anchors, std::string& texts)
      : anchors_(anchors), texts_(texts) {
    while (!text.empty()) {
      const text::CodePoint next = text::decode(text);
      points_.push_back(narrow(next.value));
      text.remove_prefix(next.length);
    }
  }

  void run() {
    while (at_ < points_.size()) {
      const std::size_t begin = at_;
      const std::size_t before = anchors_.size();
      take_next();
      // A word that is not an address may have been several.
      if (anchors_.size() == before + 1 && anchors_.back().text_size == 0) add_text(begin, at_);
    }
  }

 private:
  void take_next() {
    const char32_t c = points_[at_];
    if (is_digit(c)) {
      take_number();
    } else if (is_letter(c)) {
      take_word();
    } else if (text::han_digit_value(c) != 0) {
      take_han_number();
    } else {
      ++at_;
    }
  }
  /// The last anchor is what these code points say.
  void add_text(std::size_t begin, std::size_t end) {
    anchors_.back().text_at = static_cast<std::uint32_t>(texts_.size());
    while (end > begin && points_[end - 1] == ' ') --end;
    for (; begin < end; ++begin) text::append_utf8(texts_, points_[begin]);
    anchors_.back().text_size = static_cast<std::uint32_t>(texts_.size() - anchors_.back().text_at);
  }

  [[nodiscard]] char32_t peek(std::size_t ahead = 0) const noexcept {
    return at_ + ahead < points_.size() ? points_[at_ + ahead] : 0;
  }
  [[nodiscard]] std::size_t digits_from(std::size_t begin) const noexcept {
    std::size_t end = begin;
    while (end < points_.size() && is_digit(points_[end])) ++end;
    return end - begin;
  }

  void add_number(double value) {
    constexpr double largest = 1e15;
    const bool is_whole = value == std::floor(value);
    if ((is_whole && value < least_number) || value >= largest) return;
    const std::int64_t hundredths = std::llround(value * 100);
    anchors_.push_back(
        {hash_of(AnchorKind::number, &hundredths, sizeof hundredths), weight_of_number(value)});
  }

  double take_digits(std::size_t count) {
    double value = 0;
    for (const std::size_t end = at_ + count; at_ < end; ++at_) value = value * 10 + (points_[at_] - '0');
    return value;
  }

  void take_number() {
    std::size_t count = digits_from(at_);
    const bool is_short = count <= 3;
    double value = take_digits(count);
    bool has_parts = false;
    while (is_short && parts_thousands(peek()) && digits_from(at_ + 1) == 3) {
      ++at_;
      value = value * 1000 + take_digits(3);
      has_parts = true;
    }
    std::size_t decimals = 0;
    if ((peek() == '.' || peek() == ',') && (decimals = digits_from(at_ + 1)) > 0 && decimals != 3 &&
        (peek() == '.' || decimals < 3)) {
      ++at_;
      value += take_digits(decimals) / std::pow(10, static_cast<double>(decimals));
      // A date, or a version.
      if (peek() == '.' && digits_from(at_ + 1) > 0) return skip_dotted();
    } else {
      decimals = 0;
    }
    const double factor = take_magnitude();
    if (factor > 1) return add_number(value * factor);
    const bool is_target =
        looks_like_target(value, decimals) && !is_share(peek()) && !(peek() == ' ' && is_share(peek(1)));
    const bool is_year = decimals == 0 && !has_parts && value >= 1900 && value < 2100;
    if (!is_target && !is_year) add_number(value);
  }

  void skip_dotted() {
    while (peek() == '.' && digits_from(at_ + 1) > 0) at_ += 1 + digits_from(at_ + 1);
  }

  /// The product of the words and characters after a number that make it larger.
  double take_magnitude() {
    double factor = 1;
    while (true) {
      std::size_t begin = at_ + (peek() == ' ' || text::is_about_sign(peek()) ? 1 : 0);
      if (begin < points_.size() && text::han_magnitude(points_[begin]) > 0) {
        factor *= text::han_magnitude(points_[begin]);
        at_ = begin + 1;
        continue;
      }
      begin = at_;
      while (begin < points_.size() && (points_[begin] == ' ' || points_[begin] == 0xA0)) ++begin;
      std::size_t end = begin;
      constexpr std::size_t longest = 12;
      std::string word;
      for (; end < points_.size() && is_letter(points_[end]) && end - begin < longest; ++end)
        text::append_utf8(word, points_[end]);
      const double magnitude = text::magnitude_of(text::fold(word));
      if (magnitude == 0) return factor;
      factor *= magnitude;
      at_ = end;
    }
  }

  /// `三千二百`, `两万`: of characters alone.
  void take_han_number() {
    double total = 0;
    double section = 0;  // below ten thousand
    double digit = 0;
    std::size_t magnitudes = 0;
    for (; at_ < points_.size(); ++at_) {
      const int value = text::han_digit_value(points_[at_]);
      const double magnitude = text::han_magnitude(points_[at_]);
      if (value != 0) {
        digit = value;
      } else if (magnitude == 0) {
        break;
      } else if (magnitude >= 1e4) {
        total = (total + section + digit) * magnitude;
        section = digit = 0;
        ++magnitudes;
      } else {
        section += digit * magnitude;
        digit = 0;
        ++magnitudes;
      }
    }
    if (magnitudes > 0) add_number(total + section + digit);
  }

  /// A word of letters and digits, or an address of several.
  void take_word() {
    const std::size_t begin = at_;
    bool is_address = false;
    while (at_ < points_.size()) {
      if (is_letter(points_[at_]) || is_digit(points_[at_])) {
        ++at_;
      } else if (joins(points_[at_]) && (is_letter(peek(1)) || is_digit(peek(1)) || peek(1) == '/')) {
        is_address |= points_[at_] == '.' && is_letter(peek(1)) && at_ > begin && is_letter(points_[at_ - 1]);
        ++at_;
      } else {
        break;
      }
    }
    const std::u32string_view word(points_.data() + begin, at_ - begin);
    if (is_address && take_address(word)) return;
    for (std::size_t i = 0; i < word.size();) {
      std::size_t end = i;
      while (end < word.size() && !joins(word[end])) ++end;
      const std::size_t before = anchors_.size();
      if (end > i) add_name(word.substr(i, end - i));
      if (anchors_.size() > before) add_text(begin + i, begin + end);
      i = end + 1;
    }
  }

  /// `https://www.meters.example/en` by its host; false for `e.g.` and the like.
  bool take_address(std::u32string_view word) {
    constexpr std::size_t shortest = 6;
    std::string host;
    for (const char32_t c : word) text::append_utf8(host, c);
    if (const std::size_t scheme = host.find("://"); scheme != host.npos) host.erase(0, scheme + 3);
    host.erase(std::min(host.find('/'), host.size()));
    const std::size_t dot = host.rfind('.');
    if (host.size() < shortest || dot == host.npos || host.size() - dot < 3) return false;
    if (host.starts_with("www.")) host.erase(0, 4);
    host = text::fold(host);
    anchors_.push_back({hash_of(AnchorKind::address, host.data(), host.size()), address_weight});
    return true;
  }

  void add_name(std::u32string_view word) {
    const auto capitals = std::count_if(word.begin(), word.end(), is_upper);
    if (capitals == 0 || word.size() < 2 || !is_latin(word.front())) return;
    const bool has_digit = std::any_of(word.begin(), word.end(), is_digit);
    float weight = name_weight;
    if (capitals > 1 || has_digit) weight = word.size() > 2 ? acronym_weight : short_acronym_weight;
    std::string name;
    for (const char32_t c : word) text::append_utf8(name, c);
    name = text::fold(name);
    anchors_.push_back({hash_of(AnchorKind::name, name.data(), name.size()), weight});
  }

  std::vector<Anchor>& anchors_;
  std::string& texts_;
  std::u32string points_;
  std::size_t at_ = 0;
};

}  // namespace

void append_anchors(std::string_view text, std::vector<Anchor>& anchors, std::string& texts) {
  Scanner(text, anchors, texts).run();
}

void make_anchors(const Record& record, const FieldHashes& fields, std::vector<Anchor>& anchors,
                  std::string& texts) {
  anchors.clear();
  texts.clear();
  for (const Answer& answer : record.answers)
    if (answer.status == AnswerStatus::answered) append_anchors(answer.text, anchors, texts);
  constexpr std::array telling{std::pair(Field::website, 1.0F), std::pair(Field::implementation_date, 1.0F),
                               std::pair(Field::targets, 0.5F)};
  for (const auto& [field, weight] : telling) {
    const std::uint32_t hash = fields[static_cast<std::size_t>(field)];
    const std::array<std::uint32_t, 2> both{static_cast<std::uint32_t>(field), hash};
    if (!is_evidence(hash)) continue;
    const std::string_view name = name_of(field);
    anchors.push_back({hash_of(AnchorKind::field, both.data(), sizeof both), weight,
                       static_cast<std::uint32_t>(texts.size()), static_cast<std::uint32_t>(name.size())});
    texts += name;
  }
  std::sort(anchors.begin(), anchors.end(), [](const Anchor& left, const Anchor& right) {
    return left.hash != right.hash ? left.hash < right.hash : left.weight > right.weight;
  });
  const auto same = [](const Anchor& left, const Anchor& right) { return left.hash == right.hash; };
  anchors.erase(std::unique(anchors.begin(), anchors.end(), same), anchors.end());
}

std::string_view answer_language(const Record& record) {
  std::vector<std::pair<std::string_view, std::size_t>> sizes;
  for (const Answer& answer : record.answers) {
    if (answer.status != AnswerStatus::answered) continue;
    std::string_view language = answer.language;
    if (language.empty() || language == "und") language = text::language_of(answer.text);
    language = language.substr(0, language.find('-'));
    if (language == "und") continue;
    const auto found = std::find_if(sizes.begin(), sizes.end(),
                                    [language](const auto& size) { return size.first == language; });
    if (found == sizes.end())
      sizes.emplace_back(language, answer.text.size());
    else
      found->second += answer.text.size();
  }
  const auto most = std::max_element(sizes.begin(), sizes.end(), [](const auto& left, const auto& right) {
    return left.second < right.second;
  });
  return most == sizes.end() ? std::string_view() : most->first;
}

}  // namespace unpsa::dedupe
