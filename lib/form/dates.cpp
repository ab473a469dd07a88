// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "form/characters.hpp"
#include "form/date_spelling.hpp"
#include "form/folded_words.hpp"
#include "form/numerals.hpp"
#include "form/values.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace unpsa::form {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2100;

// The words of East Asian dates, which are written with numbers.
constexpr char32_t year_word = U'\u5E74';
constexpr char32_t month_word = U'\u6708';
constexpr char32_t day_word = U'\u65E5';

class Months {
 public:
  Months() {
    for (const MonthName& name : month_names()) names_.emplace_back(text::fold(name.text), name.month);
    std::sort(names_.begin(), names_.end());
  }
  /// 1 to 12; 0 for a word that is no month.
  [[nodiscard]] int find(std::string_view word) const {
    const std::string folded = text::fold(word);
    const auto found =
        std::lower_bound(names_.begin(), names_.end(), folded,
                         [](const auto& entry, const std::string& wanted) { return entry.first < wanted; });
    return found != names_.end() && found->first == folded ? found->second : 0;
  }

 private:
  std::vector<std::pair<std::string, int>> names_;
};

constexpr bool is_leap_year(int year) noexcept {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr int days_of(int month, int year) noexcept {
  if (month == 2) return is_leap_year(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::optional<Date> make_date(int year, int month, int day) noexcept {
  if (year < first_year || year > last_year || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_of(month, year)) return std::nullopt;
  const auto digit = [](int value) { return static_cast<char>('0' + value % 10); };
  return Date{{digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-', digit(month / 10),
               digit(month), '-', digit(day / 10), digit(day), '\0'}};
}

void skip_separators(Scanner& scanner) {
  for (;;) {
    scanner.take_while(is_date_separator);
    Scanner ahead = scanner;
    const std::string_view word = ahead.take_word();
    if (word.empty()) return;
    static const FoldedWords words(date_words(), text::fold);
    if (!words.contains(text::fold(word))) return;
    scanner = ahead;
  }
}

/// Takes a full stop, the word for the year, or white space after a date.
void skip_end(Scanner& scanner) {
  skip_separators(scanner);
  scanner.take_while([](char32_t c) { return text::is_space(c) || text::is_in(text::full_stops, c); });
}

/// Takes the mark between the numbers of a date; 0 if there is none.
char32_t take_date_mark(Scanner& scanner) {
  scanner.skip_space();
  const char32_t mark = scanner.peek();
  const bool known = mark == U'-' || mark == U'/' || mark == U'.' || mark == U'\uFF0F' || mark == U'\uFF0E';
  if (!known) return 0;
  scanner.skip();
  return mark;
}

bool has_full_stops(std::string_view text) noexcept { return text.find('.') != std::string_view::npos; }

/// `5月` or the name of a month, or its Roman number between full stops, `30.V.2020`; 0 if there is none.
int take_month(Scanner& scanner) {
  const int number = scanner.take_number(2);
  if (number >= 0) return scanner.take(month_word) ? number : 0;
  static const Months months;
  const std::string_view word = scanner.take_word();
  const int month = months.find(word);
  return month == 0 && scanner.peek() == U'.' ? roman_number(word) : month;
}

/// A day as it is written; no calendar need have it.
struct Day {
  int year;
  int month;
  int day;
};

/// Takes the ending of an ordinal, `30th`, `1er`, `1º`.
void skip_ordinal(Scanner& scanner) {
  static const FoldedWords endings(ordinal_endings(), text::fold);
  Scanner ahead = scanner;
  const std::string_view ending = ahead.take_word();
  if (!ending.empty() && endings.contains(text::fold(ending))) scanner = ahead;
}

/// The day if nothing but the year follows.
std::optional<Day> end_with_year(Scanner& scanner, int month, int day) {
  skip_separators(scanner);
  const int year = scanner.take_number(4);
  skip_end(scanner);
  if (!scanner.at_end() || year < first_year) return std::nullopt;
  return Day{year, month, day};
}

/// `30 5月 2020`, `30 mai 2020`, `30. Mai 2020`, `30-May-2020`, `30th of May, 2020`, `30 de mayo de 2020`.
std::optional<Day> parse_day_first(std::string_view text) {
  Scanner scanner(text);
  const int day = scanner.take_number(2);
  if (day < 0) return std::nullopt;
  skip_ordinal(scanner);
  skip_separators(scanner);
  const int month = take_month(scanner);
  if (month == 0) return std::nullopt;
  return end_with_year(scanner, month, day);
}

/// `May 30, 2020`, `May 30th 2020`.
std::optional<Day> parse_month_first(std::string_view text) {
  Scanner scanner(text);
  if (digit_value(scanner.peek()) >= 0) return std::nullopt;
  const int month = take_month(scanner);
  if (month == 0) return std::nullopt;
  skip_separators(scanner);
  const int day = scanner.take_number(2);
  if (day < 0) return std::nullopt;
  skip_ordinal(scanner);
  return end_with_year(scanner, month, day);
}

/// Takes the time of day that follows a date of ISO 8601: `T08:30:00.000Z`, ` 08:30+02:00`.
void skip_time(Scanner& scanner) {
  Scanner ahead = scanner;
  if (!ahead.take(U'T') && !ahead.take(U' ')) return;
  if (ahead.take_number(2) < 0 || !ahead.take(U':')) return;
  ahead.take_while([](char32_t c) {
    return digit_value(c) >= 0 || c == U':' || c == U'.' || c == U',' || c == U'Z' || c == U'+' || c == U'-';
  });
  scanner = ahead;
}

/// `20200530`.
std::optional<Day> parse_compact(std::string_view text) {
  Scanner scanner(text);
  const int number = scanner.take_number(8);
  if (number < first_year * 10'000 || !scanner.at_end()) return std::nullopt;
  return Day{number / 10'000, number / 100 % 100, number % 100};
}

/// `2020-05-30`, `2020/5/30`, `2020.5.30`, `2020年5月30日`, also with a time.
std::optional<Day> parse_year_first(std::string_view text) {
  Scanner scanner(text);
  const int year = scanner.take_number(4);
  if (year < first_year) return std::nullopt;
  const char32_t mark = take_date_mark(scanner);
  if (mark == 0 && !scanner.take(year_word)) return std::nullopt;
  scanner.skip_space();
  const int month = scanner.take_number(2);
  if (mark == 0) scanner.skip_space();
  if (mark != 0 ? !scanner.take(mark) : !scanner.take(month_word)) return std::nullopt;
  scanner.skip_space();
  const int day = scanner.take_number(2);
  if (mark == 0) scanner.skip_space();
  if (mark == 0 && !scanner.take(day_word)) return std::nullopt;
  if (mark != 0) skip_time(scanner);
  skip_end(scanner);
  if (!scanner.at_end() || year < first_year) return std::nullopt;
  return Day{year, month, day};
}

/// Three numbers with the year last, in the order of the text.
struct NumericDate {
  int first;
  int second;
  int year;
};

/// `30.05.2020`, `30/5/2020`, `30-05-2020`.
std::optional<NumericDate> parse_year_last(std::string_view text) {
  Scanner scanner(text);
  const int first = scanner.take_number(2);
  if (first < 0) return std::nullopt;
  const char32_t mark = take_date_mark(scanner);
  if (mark == 0) return std::nullopt;
  scanner.skip_space();
  const int second = scanner.take_number(2);
  if (second < 0 || !scanner.take(mark)) return std::nullopt;
  scanner.skip_space();
  const int year = scanner.take_number(4);
  skip_end(scanner);
  if (!scanner.at_end() || year < first_year) return std::nullopt;
  return NumericDate{first, second, year};
}

/// Day first with full stops; otherwise the order that only one calendar date has.
std::optional<Date> parse_numeric(std::string_view text) {
  if (text.empty() || text.size() > longest_date) return std::nullopt;
  const auto numbers = parse_year_last(text);
  if (!numbers) return std::nullopt;
  const auto day_first = make_date(numbers->year, numbers->second, numbers->first);
  const auto month_first = make_date(numbers->year, numbers->first, numbers->second);
  if (!month_first || numbers->first == numbers->second || has_full_stops(text)) return day_first;
  return day_first ? std::nullopt : month_first;
}

/// Whether a date may begin at `offset`: at a word, or at a digit that is not the middle of a number.
bool may_begin(std::string_view line, std::size_t offset) noexcept {
  const char32_t first = text::decode(line.substr(offset)).value;
  if (is_word_character(first) && !is_ideograph(first)) {
    // The name of a month.
    const std::string_view before = line.substr(0, offset);
    return before.empty() || !is_word_character(decode_last(before).value);
  }
  if (digit_value(first) < 0) return false;
  std::string_view before = line.substr(0, offset);
  if (before.empty()) return true;
  const text::CodePoint last = decode_last(before);
  if (digit_value(last.value) >= 0) return false;
  before.remove_suffix(last.length);
  const bool joins = last.value == U'.' || last.value == U',' || last.value == U'-' || last.value == U'/';
  return !joins || before.empty() || digit_value(decode_last(before).value) < 0;
}

/// A date that names its month or begins with the year.
std::optional<Day> parse_words(std::string_view text) {
  if (text.empty() || text.size() > longest_date) return std::nullopt;
  if (digit_value(text::decode(text).value) < 0) return parse_month_first(text);
  if (const auto day = parse_day_first(text)) return day;
  if (const auto day = parse_year_first(text)) return day;
  return parse_compact(text);
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  text = without_weekday(text::trim(text));
  const std::string plain = with_digits(text);
  if (!plain.empty()) text = plain;
  if (const auto day = parse_words(text)) return make_date(day->year, day->month, day->day);
  return parse_numeric(text);
}

DateProblem date_problem(std::string_view text) {
  text = without_weekday(text::trim(text));
  if (parse_date(text)) return DateProblem::none;
  if (parse_words(text)) return DateProblem::impossible;
  if (text.size() > longest_date) return DateProblem::not_understood;
  const auto numbers = parse_year_last(text);
  if (!numbers) return DateProblem::not_understood;
  const bool either = make_date(numbers->year, numbers->second, numbers->first).has_value() ||
                      make_date(numbers->year, numbers->first, numbers->second).has_value();
  return either ? DateProblem::ambiguous : DateProblem::impossible;
}

std::optional<TrailingDate> find_trailing_date(std::string_view line) {
  const std::string_view trimmed = text::trim(line);
  if (trimmed.empty()) return std::nullopt;
  const char32_t last = decode_last(trimmed).value;
  if (digit_value(last) < 0 && last != day_word && last != U'Z') return std::nullopt;

  const auto leading = static_cast<std::size_t>(trimmed.data() - line.data());
  std::size_t offset = trimmed.size() > longest_date ? trimmed.size() - longest_date : 0;
  for (; offset < trimmed.size(); ++offset) {
    if (text::is_continuation(trimmed[offset]) || !may_begin(trimmed, offset)) continue;
    if (const auto date = parse_date(trimmed.substr(offset))) return TrailingDate{*date, leading + offset};
  }
  return std::nullopt;
}

}  // namespace unpsa::form
