// SPDX-License-Identifier: MIT
#include "form/goals.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "form/characters.hpp"
#include "form/folded_words.hpp"
#include "form/numerals.hpp"
#include "form/text_index.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace unpsa::form {
namespace {

constexpr std::size_t longest_goal = 240;  // bytes of a line that may name a goal
constexpr std::size_t most_goals_on_line = 17;
constexpr std::size_t shortest_name_beginning = 6;  // folded bytes: two ideographs

std::string_view name_of_row(std::size_t row) noexcept { return goal_names()[row].text; }

using GoalIndex = TextIndex<512>;

const GoalIndex& goal_index() noexcept {
  static const GoalIndex index = [] {
    GoalIndex built;
    for (std::size_t row = 0; row < goal_names().size(); ++row) built.insert(row, name_of_row);
    return built;
  }();
  return index;
}

/// Whether a word of `name` ends where its first `length` folded bytes do.
bool is_word_end(std::string_view name, std::size_t length) {
  std::string folded;
  Scanner scanner(name);
  while (!scanner.at_end() && folded.size() < length) {
    const std::string_view rest = scanner.rest();
    scanner.skip();
    text::append_folded(folded, rest.substr(0, rest.size() - scanner.rest().size()));
  }
  return folded.size() == length && (is_ideograph(scanner.peek()) || !is_word_character(scanner.peek()));
}

/// The goal that has the name, or the only one with a name that begins so: `Good Health`.
int find_goal_folded(std::string_view text) {
  const std::string folded = text::fold(text);
  if (folded.empty()) return 0;
  int begins = 0;
  bool unique = true;
  const auto& names = folded_goal_names();
  for (std::size_t row = 0; row < names.size(); ++row) {
    if (names[row].size() < folded.size() || names[row].front() != folded.front()) continue;
    const GoalName& name = goal_names()[row];
    if (names[row] == folded) return name.goal;
    if (folded.size() < shortest_name_beginning || !names[row].starts_with(folded)) continue;
    if (!is_word_end(name.text, folded.size())) continue;
    unique = unique && (begins == 0 || begins == name.goal);
    begins = name.goal;
  }
  return unique ? begins : 0;
}

/// Whether the folded text is a name of the goal or its beginning.
bool is_name_of(int goal, std::string_view text) { return find_goal_folded(text) == goal; }

/// The goal by the number that the line opens with, after a word for goals or not; 0 if none is printed.
int parse_goal_number(std::string_view line) {
  static const FoldedWords words(goal_words(), text::fold);
  Scanner scanner(line);
  const std::string_view before =
      scanner.take_while([](char32_t code_point) { return digit_value(code_point) < 0; });
  const std::string folded = text::fold(before);
  if (!folded.empty() && !words.contains(folded)) return 0;
  const int number = scanner.take_number(2);
  if (number < 1 || number > goal_count) return 0;

  Scanner ahead = scanner;
  ahead.skip_space();
  if (ahead.at_end() || ahead.take_any(text::colons, text::closing_brackets, text::enumeration_commas))
    return number;
  if (scanner.take_any(text::dots)) {
    return parse_target(line) || digit_value(scanner.peek()) >= 0 ? 0 : number;
  }
  if (ahead.take_any(text::commas, text::semicolons)) return number;
  return !folded.empty() || is_name_of(number, ahead.rest()) ? number : 0;
}

/// A goal with its number behind its name, `Good Health (SDG 3)`.
int parse_goal_in_brackets(std::string_view line) {
  const std::size_t open = line.rfind('(');
  if (line.empty() || line.back() != ')' || open == std::string_view::npos || open == 0) return 0;
  const int goal = parse_goal_number(line.substr(open + 1, line.size() - open - 2));
  return goal != 0 && is_name_of(goal, text::trim(line.substr(0, open))) ? goal : 0;
}

/// Whether a comma, a semicolon or an enumeration comma may stand in a text.
bool has_separator(std::string_view text) noexcept {
  return text.find_first_of(",;") != std::string_view::npos ||
         text.find("\xE3\x80\x81") != std::string_view::npos ||
         text.find("\xEF\xBC") != std::string_view::npos || text.find("\xD8") != std::string_view::npos;
}

/// Whether a text opens with a goal: with its number, or with a name up to a comma or the end. Names have few
/// commas.
bool opens_with_goal(std::string_view text) {
  constexpr int most_commas = 3;
  if (text.empty()) return false;
  if (parse_goal_number(text.substr(0, longest_goal)) != 0) return true;
  int commas = 0;
  for (Scanner scanner(text.substr(0, longest_goal)); !scanner.at_end() && commas < most_commas;) {
    const std::size_t at = scanner.offset();
    if (scanner.take_any(text::commas, text::semicolons, text::enumeration_commas)) {
      if (parse_goal_number(text.substr(0, at)) != 0 || find_goal_folded(text.substr(0, at)) != 0)
        return true;
      ++commas;
    } else {
      scanner.skip();
    }
  }
  return text.size() <= longest_goal && (find_goal_folded(text) != 0 || parse_goal_in_brackets(text) != 0);
}

/// A goal after the number of a list, `1) Goal 3: Good Health`, `① 3 Good Health`, `(1) Good Health`; 0 if it
/// prints neither another number nor a name.
int parse_listed_goal(std::string_view line) {
  Scanner scanner(line);
  if (!take_item_number(scanner)) return 0;
  const std::string_view rest = text::trim(scanner.rest());
  const int goal = parse_goal_number(rest);
  return goal != 0 ? goal : find_goal_folded(rest);
}

/// Numbers alone after a word for goals, the last behind a word that joins it: `Goals 3, 6 and 16`.
std::vector<GoalLine> parse_joined_numbers(std::string_view line) {
  static const FoldedWords words(goal_words(), text::fold);
  constexpr std::size_t longest = 96;  // bytes
  std::vector<GoalLine> goals;
  // Names end in no number.
  if (line.size() > longest || line.empty() || digit_value(decode_last(line).value) < 0) return goals;
  bool joined = false;
  for (std::string_view rest = line; !rest.empty();) {
    Scanner scanner(rest);
    const auto before = scanner.take_while([](char32_t c) { return digit_value(c) < 0; });
    const std::string folded = text::fold(before);
    const int number = scanner.take_number(2);
    if (number < 1 || number > goal_count || (!folded.empty() && !words.contains(folded))) return {};
    goals.push_back({number, rest.substr(0, scanner.offset())});
    scanner.skip_space();
    rest = scanner.rest();
    if (rest.empty()) break;
    const bool listed = Scanner(rest).take_any(text::commas, text::semicolons, text::enumeration_commas);
    if (listed) rest = text::trim(rest.substr(text::decode(rest).length));
    const std::string_view last = after_joining_word(rest);
    if (last.empty() && !listed) return {};
    joined = joined || !last.empty();
    if (!last.empty()) rest = last;
  }
  return joined ? goals : std::vector<GoalLine>();
}

}  // namespace

std::string_view after_joining_word(std::string_view text) {
  static const FoldedWords words(joining_words(), text::fold);
  constexpr std::size_t longest = 12;  // bytes
  Scanner scanner(text);
  if (!scanner.take_any(text::ampersands)) {
    const std::string_view word = scanner.take_word();
    if (word.empty() || word.size() > longest || !words.contains(text::fold(word))) return {};
  }
  return text::trim(scanner.rest());
}

const std::vector<std::string>& folded_goal_names() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> folded;
    for (const GoalName& name : goal_names()) folded.push_back(text::fold(name.text));
    return folded;
  }();
  return all;
}

int find_goal_exact(std::string_view text) noexcept {
  const std::size_t row = goal_index().find(text, name_of_row);
  return row == GoalIndex::no_row ? 0 : goal_names()[row].goal;
}

bool is_goal_name(int goal, std::string_view text) {
  const std::size_t mark = text.find_first_of(":.");
  return find_goal_folded(text) == goal ||
         (mark != std::string_view::npos && find_goal_folded(text.substr(mark + 1)) == goal) ||
         find_goal_folded(text.substr(std::min(text.find(' '), text.size()))) == goal;
}

std::vector<GoalLine> parse_goals(std::string_view line) {
  std::vector<GoalLine> goals;
  std::string_view rest = text::trim(line);
  Scanner listed(rest);
  if (take_item_number(listed) && parse_goal_number(listed.rest()) != 0) rest = listed.rest();
  if (auto numbers = parse_joined_numbers(rest); !numbers.empty()) return numbers;
  if (!has_separator(rest)) {
    if (const int goal = parse_goal(rest)) goals.push_back({goal, rest});
    return goals;
  }
  if (rest.size() > most_goals_on_line * longest_goal || !opens_with_goal(rest)) return goals;
  while (!rest.empty()) {
    // Names have commas too: the text goes on to where another goal begins.
    std::size_t end = rest.size();
    std::size_t next = rest.size();
    for (Scanner scanner(rest); !scanner.at_end();) {
      const std::size_t at = scanner.offset();
      if (!scanner.take_any(text::commas, text::semicolons, text::enumeration_commas)) {
        scanner.skip();
      } else if (opens_with_goal(text::trim(scanner.rest()))) {
        end = at;
        next = scanner.offset();
        break;
      }
    }
    const std::string_view text = text::trim(rest.substr(0, end));
    const int goal = parse_goal(text);
    if (goal == 0) return {};
    goals.push_back({goal, text});
    rest = text::trim(rest.substr(next));
  }
  return goals;
}

int parse_goal(std::string_view line) {
  line = text::trim(line);
  if (line.empty() || line.size() > longest_goal) return 0;
  if (const int goal = find_goal_exact(line)) return goal;
  if (const int goal = parse_listed_goal(line)) return goal;
  if (const int goal = parse_goal_number(line)) return goal;
  if (const int goal = parse_goal_in_brackets(line)) return goal;
  return find_goal_folded(line);
}

}  // namespace unpsa::form
