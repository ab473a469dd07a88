// SPDX-License-Identifier: MIT
// Matching lines that are no label byte by byte. Line and labels are folded to code points; each point
// of the line knows the byte where it ends, so that a match in points is a match in bytes. A label may
// be, from close to far: the whole line; its beginning, where a value follows; damaged. Damage is judged
// against the whole line or, for labels that take a value, against the line up to its first question
// mark or colon, and against its beginnings. A label that lacks too many of a line's code points, or is
// much longer than it, is passed over before anything is compared.
#include <algorithm>
#include <bit>
#include <span>
#include <tuple>
#include <vector>

#include "form/characters.hpp"
#include "form/folded_label.hpp"
#include "form/folded_line.hpp"
#include "form/label_distance.hpp"
#include "form/questions.hpp"
#include "text/fold.hpp"

namespace unpsa::form {
namespace {

enum class Closeness { whole, prefix, damaged };

struct Match {
  const FoldedLabel* label = nullptr;
  std::size_t length = 0;  ///< bytes of the line
  Closeness closeness = Closeness::damaged;
  int cost = 0;      ///< less is closer
  int mismatch = 0;  ///< of part letter and limit; tells rows of one element apart

  [[nodiscard]] auto rank() const noexcept { return std::tuple(closeness, cost); }
};

bool is_delimiter(char32_t code_point) noexcept {
  return text::is_in(text::question_marks, code_point) || text::is_in(text::colons, code_point);
}

std::size_t first_delimiter(std::string_view line) noexcept {
  Scanner scanner(line);
  while (!scanner.at_end() && !is_delimiter(scanner.peek())) scanner.skip();
  return scanner.offset();
}

/// Whether `points` are the label with a good deal more before or after it. That is no damaged heading.
bool has_long_addition(std::u32string_view label, std::u32string_view points) noexcept {
  if (points.size() <= label.size() + label.size() / 4) return false;
  return points.starts_with(label) || points.ends_with(label);
}

/// The damage if `points` are the label, damaged.
std::optional<Damage> damage_of(const FoldedLabel& label, std::u32string_view points) {
  std::optional<Damage> damage = single_site_damage(label.points, points);
  const auto edited =
      edit_damage(label.points, points, [&](std::size_t end) { return end == points.size(); });
  if (edited && (!damage || edited->damage < *damage)) damage = edited->damage;
  return damage;
}

std::optional<Match> match_heading(const FoldedLine& line, const FoldedLabel& label) {
  if (line.is_cut()) return std::nullopt;
  const std::size_t length = line.text().size();
  if (line.points() == label.points) return Match{&label, length, Closeness::whole};
  if (has_long_addition(label.points, line.points())) return std::nullopt;
  const auto damage = damage_of(label, line.points());
  if (!damage) return std::nullopt;
  return Match{&label, length, Closeness::damaged, *damage};
}

/// What a prompt's line is without its part letter and its limit.
struct PromptLine {
  explicit PromptLine(const FoldedLine& line)
      : part(find_part(line.text())), limit(find_printed_limit(line.text())) {
    const std::size_t begin = line.count_to(part.length);
    const std::size_t end = limit ? line.count_to(limit->begin) : line.points().size();
    if (begin < end) points = line.points().substr(begin, end - begin);
    first = begin;
  }

  Part part;
  std::optional<PrintedLimit> limit;
  std::u32string_view points;
  std::size_t first;  ///< of the points in the line
};

std::optional<Match> match_prompt(const FoldedLine& line, const PromptLine& prompt,
                                  const FoldedLabel& label) {
  if (line.is_cut() || prompt.points.size() > 2 * label.points.size()) return std::nullopt;
  const char part = question_of(label.label->element).part;
  if (prompt.part.letter != 0 && part != 0 && prompt.part.letter != part) return std::nullopt;
  const int other_part = prompt.part.letter == label.part ? 0 : 1;
  const int other_limit = (prompt.limit ? prompt.limit->words : 0) == label.label->limit ? 0 : 2;
  Match match{&label, line.text().size(), Closeness::whole, 0, other_part + other_limit};
  if (prompt.points == label.points) return match;

  const std::size_t count = prompt.first + label.points.size();
  if (!prompt.limit && prompt.points.starts_with(label.points) && line.is_boundary(count)) {
    match.closeness = Closeness::prefix;
    match.cost = -static_cast<int>(label.points.size());
    match.length = end_of_prompt(line.text(), end_of_label(line.text(), line.end_of(count), label));
    return match;
  }
  const auto damage = damage_of(label, prompt.points);
  if (!damage) return std::nullopt;
  match.closeness = Closeness::damaged;
  match.cost = *damage;
  return match;
}

/// A label that takes a value, damaged, with a mark after it or alone on the line.
std::optional<Match> match_damaged_head(const FoldedLine& line, const FoldedLabel& label,
                                        std::size_t delimiter) {
  const bool alone = delimiter == line.text().size();
  if (alone && line.is_cut()) return std::nullopt;
  const std::u32string_view head = line.points().substr(0, line.count_to(delimiter));
  // Without a mark, more text with another end is a value rather than a damaged end.
  if (alone && head.size() > label.points.size() && head.back() != label.points.back()) return std::nullopt;
  const auto damage = damage_of(label, head);
  if (!damage) return std::nullopt;
  const std::size_t length = alone ? delimiter : end_of_label(line.text(), delimiter, label);
  return Match{&label, length, Closeness::damaged, *damage};
}

/// A label in a script without spaces less one of its characters, with white space or the end after it: some
/// PDFs lose all occurrences of a character.
std::optional<Match> match_lacking_one(const FoldedLine& line, const FoldedLabel& label) {
  constexpr std::size_t shortest = 5;  // code points of the label
  const std::size_t count = label.points.size() - 1;
  const std::u32string_view points = line.points().substr(0, count);
  if (label.points.size() < shortest || !is_ideograph(label.points.back()) || points.size() < count)
    return std::nullopt;
  std::size_t head = 0;
  while (head < count && points[head] == label.points[head]) ++head;
  if (points.substr(head) != label.points.substr(head + 1)) return std::nullopt;
  const std::string_view after = line.text().substr(line.end_of(count));
  const bool ends = after.empty() || text::is_space(text::decode(after).value) ||
                    is_delimiter(text::decode(after).value) ||
                    text::is_in(text::full_stops, text::decode(after).value);
  if (!ends) return std::nullopt;
  constexpr int cost = 150;  // thousandths
  return Match{&label, end_of_label(line.text(), line.end_of(count), label), Closeness::damaged, cost};
}

/// Whether a value begins here, although no space is before it: with a number, a capital or an address.
bool begins_value(std::string_view text) {
  if (text.empty() || text.starts_with("http") || text.starts_with("www.")) return !text.empty();
  const text::CodePoint first = text::decode(text);
  if (digit_value(first.value) >= 0 || is_ideograph(first.value)) return true;
  return text::folding_changes_first(text);
}

/// A whole label with its value right after it: where words have no spaces between them, or the value is a
/// number or begins as no word goes on. Not for short labels, which may be the beginning of another word.
std::optional<Match> match_glued(const FoldedLine& line, const FoldedLabel& label) {
  constexpr std::size_t shortest = 4;
  const std::size_t count = label.points.size();
  if (count < shortest) return std::nullopt;
  if (line.end_of(count + 1) == line.end_of(count)) return std::nullopt;  // within a character
  // In Chinese a short label may be the beginning of another word.
  constexpr std::size_t shortest_word = 6;
  if (count < shortest_word && is_ideograph(line.points()[count])) return std::nullopt;
  if (!is_ideograph(label.points.back()) && !begins_value(line.text().substr(line.end_of(count))))
    return std::nullopt;
  return Match{&label, line.end_of(count), Closeness::damaged, 1};
}

std::optional<Match> match_with_value(const FoldedLine& line, const FoldedLabel& label,
                                      std::size_t delimiter) {
  const std::size_t count = label.points.size();
  const auto after = [&](std::size_t points) {
    return end_of_label(line.text(), line.end_of(points), label);
  };
  if (line.points().starts_with(label.points)) {
    if (line.is_boundary(count)) {
      return Match{&label, after(count), Closeness::prefix, -static_cast<int>(count)};
    }
    if (auto glued = match_glued(line, label)) return glued;
  }
  // What is more than the whole label is its value, however near the two together are to the label.
  std::optional<Match> match;
  if (!line.points().starts_with(label.points)) match = match_damaged_head(line, label, delimiter);
  const auto edited =
      edit_damage(label.points, line.points(), [&](std::size_t end) { return line.is_boundary(end); });
  if (edited && (!match || edited->damage <= match->cost)) {
    match = Match{&label, after(edited->length), Closeness::damaged, edited->damage};
  }
  if (!match) match = match_lacking_one(line, label);
  return match;
}

/// Whether a label cannot be on a line: it is too long for it, or too many of its code points are missing.
bool is_out_of_reach(const FoldedLine& line, const FoldedLabel& label) noexcept {
  const std::size_t length = label.points.size();
  if (line.points().size() < length - length / 5) return true;
  // With all that may be added to it, a label ends within twice its length; a part letter goes before it.
  const int missing = std::popcount(label.signature & ~line.signature(2 * length + 2));
  return static_cast<std::size_t>(missing) > length / 5;
}

/// Calls `visit` with the folded labels of the elements from `first` to `last`, in their order. Others are
/// not folded: for a form whose labels are whole that takes longer than to read it.
template <typename Visit>
void each_label(Element first, Element last, Visit visit) {
  for (auto index = static_cast<std::size_t>(first); index <= static_cast<std::size_t>(last); ++index) {
    const auto element = static_cast<Element>(index);
    if (element == Element::narrative_number) continue;
    for (const FoldedLabel& label : folded_labels(element)) visit(label);
  }
}

/// What a line must not exceed to be a label of one of some elements.
struct Reach {
  Reach(Element first, Element last) {
    each_label(first, last, [this](const FoldedLabel& label) {
      points = std::max(points, label.points.size());
      has_values = has_values || takes_value(*label.label);
    });
  }

  /// The points of a line to look at: no label takes more than twice its own, a part letter and a limit.
  [[nodiscard]] std::size_t most_points() const noexcept { return 2 * points + 16; }
  /// Whether a line is too long, before it is folded: in the widest script a point takes three bytes.
  [[nodiscard]] bool is_exceeded_by(std::string_view line) const noexcept {
    constexpr std::size_t point_size = 3;
    return !has_values && line.size() > point_size * most_points() + 64;
  }

  std::size_t points = 0;
  bool has_values = false;
};

/// Keeps the closest match, and whether it is the only one as close.
class Best {
 public:
  void offer(const Match& match) noexcept {
    if (best_.label == nullptr || match.rank() < best_.rank()) {
      best_ = match;
      ambiguous_ = false;
    } else if (match.rank() == best_.rank()) {
      if (match.label->label->element != best_.label->label->element) {
        ambiguous_ = true;
      } else if (match.mismatch < best_.mismatch) {
        best_ = match;
      }
    }
  }

  [[nodiscard]] std::optional<TolerantMatch> take() const noexcept {
    if (best_.label == nullptr || ambiguous_) return std::nullopt;
    return TolerantMatch{best_.label->label, best_.length, best_.closeness == Closeness::damaged};
  }

 private:
  Match best_;
  bool ambiguous_ = false;
};

}  // namespace

std::optional<TolerantMatch> find_label_tolerant(std::string_view line, Element first, Element last) {
  const Reach reach(first, last);
  if (reach.is_exceeded_by(line)) return std::nullopt;
  const FoldedLine folded(line, reach.most_points());
  if (folded.points().empty()) return std::nullopt;
  const std::size_t delimiter = first_delimiter(line);
  std::optional<PromptLine> prompt;

  Best best;
  each_label(first, last, [&](const FoldedLabel& label) {
    if (is_out_of_reach(folded, label)) return;
    std::optional<Match> match;
    if (takes_value(*label.label)) {
      match = match_with_value(folded, label, delimiter);
    } else if (label.label->kind == Kind::prompt) {
      if (!prompt) prompt.emplace(folded);
      match = match_prompt(folded, *prompt, label);
    } else {
      match = match_heading(folded, label);
    }
    if (match) best.offer(*match);
  });
  return best.take();
}

}  // namespace unpsa::form
