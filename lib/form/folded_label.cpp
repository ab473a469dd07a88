// SPDX-License-Identifier: MIT
#include "form/folded_label.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>

#include "form/characters.hpp"
#include "form/part_letters.hpp"
#include "form/questions.hpp"
#include "text/fold.hpp"

namespace unpsa::form {
namespace {

constexpr std::size_t everything = static_cast<std::size_t>(-1);

/// Folds ASCII as `text::append_folded` does: letters in lower case and digits, nothing else.
char32_t fold_ascii(char character) noexcept {
  const auto point = static_cast<unsigned char>(character);
  if (point >= 'A' && point <= 'Z') return char32_t{point} + (U'a' - U'A');
  const bool kept = (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9');
  return kept ? char32_t{point} : U'\0';
}

int count_end_marks(std::string_view text) noexcept {
  int count = 0;
  for (Scanner scanner(text); !scanner.at_end(); scanner.skip()) {
    if (is_end_mark(scanner.peek())) ++count;
  }
  return count;
}

FoldedLabel fold_label(const Label& label) {
  std::string_view text = label.text;
  Part part;
  if (label.kind == Kind::prompt) {
    part = find_part(text);
    if (const auto limit = find_printed_limit(text)) text = text::trim(text.substr(0, limit->begin));
    text.remove_prefix(part.length);
  }
  FoldedPoints folded = fold_points(text, everything);
  const std::uint64_t signature = signature_of(folded.points);
  const int end_marks = count_end_marks(text.substr(folded.ends.back()));
  return {&label, std::move(folded.points), signature, part.letter, end_marks};
}

struct ElementLabels {
  std::atomic<bool> ready = false;
  std::vector<FoldedLabel> rows;
};

}  // namespace

bool is_end_mark(char32_t code_point) noexcept {
  return text::is_in(text::full_stops, code_point) || text::is_in(text::closing_brackets, code_point);
}

std::size_t FoldedPoints::count_to(std::size_t offset) const noexcept {
  return static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), offset) - ends.begin());
}

FoldedPoints fold_points(std::string_view text, std::size_t most) {
  FoldedPoints folded;
  const std::size_t expected = std::min(most, text.size());
  folded.points.reserve(expected);
  folded.ends.reserve(expected);
  std::string piece;
  for (std::size_t offset = 0; offset < text.size();) {
    if (folded.points.size() >= most) {
      folded.cut = true;
      break;
    }
    if (static_cast<unsigned char>(text[offset]) < 0x80) {
      const char32_t point = fold_ascii(text[offset++]);
      if (point == 0) continue;
      folded.points.push_back(point);
      folded.ends.push_back(static_cast<std::uint32_t>(offset));
      continue;
    }
    const std::size_t length = text::decode(text.substr(offset)).length;
    piece.clear();
    text::append_folded(piece, text.substr(offset, length));
    offset += length;
    for (Scanner scanner(piece); !scanner.at_end(); scanner.skip()) {
      folded.points.push_back(scanner.peek());
      folded.ends.push_back(static_cast<std::uint32_t>(offset));
    }
  }
  return folded;
}

std::uint64_t signature_of(std::u32string_view points) noexcept {
  std::uint64_t signature = 0;
  for (const char32_t point : points) signature |= std::uint64_t{1} << ((point * 0x9E3779B1U) >> 26U);
  return signature;
}

Part find_part(std::string_view text) noexcept {
  Scanner scanner(text);
  scanner.skip_space();
  const bool bracketed = scanner.take_any(text::all_opening_brackets);
  Part part;
  if (digit_value(scanner.peek()) >= 0) {
    part.number = scanner.take_number(2);
    if (part.number < 1 || part.number > last_question_number()) return {};
    scanner.take_any(text::dots, text::dashes);
  }
  if (scanner.at_end()) return {};
  part.letter = part_letter(scanner.peek());
  if (part.letter == 0) return {};
  scanner.skip();
  const bool marked =
      scanner.take_any(text::dots, text::all_closing_brackets, text::enumeration_commas, text::colons);
  if (!marked && (bracketed || part.number == 0)) return {};
  if (!marked && !scanner.at_end() && !text::is_space(scanner.peek())) return {};
  scanner.take_any(text::dots);
  part.length = scanner.offset();
  return part;
}

std::size_t end_of_label(std::string_view line, std::size_t offset, const FoldedLabel& label) noexcept {
  Scanner scanner(line.substr(offset));
  int end_marks = label.end_marks;
  for (;;) {
    // Marks on the last letter, where they are characters of their own.
    scanner.take_while([](char32_t c) { return text::is_space(c) || (c >= 0x300 && c <= 0x36F); });
    if (scanner.take_any(text::question_marks, text::colons)) continue;
    if (end_marks == 0 || scanner.at_end() || !is_end_mark(scanner.peek())) return offset + scanner.offset();
    scanner.skip();
    --end_marks;
  }
}

std::size_t end_of_prompt(std::string_view line, std::size_t offset) noexcept {
  const std::size_t length = leading_limit_length(line.substr(offset));
  if (length == 0) return offset;
  Scanner scanner(line.substr(offset + length));
  scanner.skip_space();
  return offset + length + scanner.offset();
}

std::span<const FoldedLabel> folded_labels(Element element) {
  static std::vector<ElementLabels> table(element_count + questions().size());
  static std::mutex mutex;  // once_flag would call the kernel for each element
  ElementLabels& folded = table[static_cast<std::size_t>(element)];
  if (folded.ready.load(std::memory_order_acquire)) return folded.rows;
  const std::lock_guard lock(mutex);
  if (!folded.ready.load(std::memory_order_relaxed)) {
    for (const Label& label : labels()) {
      if (label.element == element) folded.rows.push_back(fold_label(label));
    }
    folded.ready.store(true, std::memory_order_release);
  }
  return folded.rows;
}

}  // namespace unpsa::form
