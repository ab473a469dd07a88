// SPDX-License-Identifier: MIT
// The folded labels are sorted; a text is followed point by point through the rows that still agree with it.
// A label ends where one of them is used up.
#include "form/label_beginnings.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "form/characters.hpp"
#include "form/folded_label.hpp"
#include "form/folded_line.hpp"
#include "form/questions.hpp"

namespace unpsa::form {
namespace {

constexpr std::size_t beginning_size = 3;  // bytes: of three in the widest script, a character

std::uint32_t slot_of(std::string_view text) noexcept {
  const auto byte = [text](std::size_t at) { return std::uint32_t{static_cast<unsigned char>(text[at])}; };
  return ((byte(0) | byte(1) << 8U | byte(2) << 16U) * 0x9E3779B1U) >> 20U;
}

/// A bit for each beginning of a label; several share one.
class Keys {
 public:
  Keys() {
    for (const Label& label : labels()) {
      add(label.text);
      if (label.kind == Kind::prompt) add(text::trim(label.text.substr(find_part(label.text).length)));
    }
  }
  [[nodiscard]] bool has(std::string_view line) const noexcept {
    const std::uint32_t slot = slot_of(line);
    return (bits_[slot / 64] >> (slot % 64) & 1U) != 0;
  }

 private:
  void add(std::string_view text) noexcept {
    if (text.size() < beginning_size) return;
    const std::uint32_t slot = slot_of(text);
    bits_[slot / 64] |= std::uint64_t{1} << (slot % 64);
  }
  std::array<std::uint64_t, 4096 / 64> bits_{};
};

class Beginnings {
 public:
  explicit Beginnings(LabelScope scope) {
    for (const Label& label : labels()) {
      const bool prompt = label.kind == Kind::prompt;
      if (prompt != (scope == LabelScope::prompts) || label.element == Element::narrative_number) continue;
      for (const FoldedLabel& folded : folded_labels(label.element)) {
        if (folded.label == &label) rows_.push_back(&folded);
      }
    }
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const FoldedLabel* a, const FoldedLabel* b) { return a->points < b->points; });
    for (const FoldedLabel* row : rows_) longest_ = std::max(longest_, row->points.size());
  }

  [[nodiscard]] std::size_t longest() const noexcept { return longest_; }

  /// Follows the points of `line` from `first` on; `part` is its letter, or 0.
  [[nodiscard]] LabelBeginning follow(const FoldedLine& line, std::size_t first, char part) const {
    LabelBeginning found;
    auto from = rows_.begin();
    auto to = rows_.end();
    const std::u32string_view points = line.points().substr(first);
    for (std::size_t at = 0; at < points.size(); ++at) {
      from = std::partition_point(from, to, [&](const FoldedLabel* row) {
        return row->points.size() <= at || row->points[at] < points[at];
      });
      to = std::partition_point(from, to,
                                [&](const FoldedLabel* row) { return row->points[at] == points[at]; });
      if (from == to) return found;
      found.points = at + 1;
      for (auto row = from; row != to && (*row)->points.size() == at + 1; ++row) {
        if (fits(**row, part)) offer(line, **row, first + at + 1, found);
      }
    }
    for (auto row = from; row != to && found.begun == nullptr; ++row) {
      if ((*row)->points.size() > points.size() && fits(**row, part)) found.begun = (*row)->label;
    }
    return found;
  }

 private:
  /// Two different letters never match.
  static bool fits(const FoldedLabel& row, char part) noexcept {
    if (part == 0 || row.label->kind != Kind::prompt) return true;
    const char own = question_of(row.label->element).part;
    return own == 0 || own == part;
  }

  /// Takes the row, which ends after `count` points; of several that end there the first.
  static void offer(const FoldedLine& line, const FoldedLabel& row, std::size_t count,
                    LabelBeginning& found) {
    const bool at_word_end = line.is_boundary(count);
    if (found.label != nullptr && found.at_word_end && !at_word_end) return;
    const std::size_t length = end_of_label(line.text(), line.end_of(count), row);
    if (found.label != nullptr && found.length == length) return;
    found.label = row.label;
    found.length = length;
    found.at_word_end = at_word_end;
  }

  std::vector<const FoldedLabel*> rows_;
  std::size_t longest_ = 0;
};

const Beginnings& beginnings(LabelScope scope) {
  static const Beginnings header(LabelScope::header);
  static const Beginnings prompts(LabelScope::prompts);
  return scope == LabelScope::header ? header : prompts;
}

}  // namespace

bool may_begin_label(std::string_view line) noexcept {
  static const Keys keys;
  return line.size() >= beginning_size && keys.has(line);
}

bool is_printed_beginning(std::string_view line) noexcept {
  static const auto texts = [] {
    std::vector<std::string_view> all;
    for (const Label& label : labels()) {
      if (label.element == Element::narrative_number) continue;
      all.push_back(label.text);
      if (label.kind == Kind::prompt)
        all.push_back(text::trim(label.text.substr(find_part(label.text).length)));
    }
    std::sort(all.begin(), all.end());
    return all;
  }();
  if (line.size() >= beginning_size && !may_begin_label(line)) return false;
  const auto found = std::lower_bound(texts.begin(), texts.end(), line);
  return found != texts.end() && found->starts_with(line);
}

LabelBeginning find_label_beginning(std::string_view text, LabelScope scope) {
  const Beginnings& labels = beginnings(scope);
  // Most texts differ from every label within a few characters.
  constexpr std::size_t probe_size = 32;  // bytes
  if (text.size() > 2 * probe_size) {
    const LabelBeginning probe = find_label_beginning(text::beginning_of(text, probe_size), scope);
    if (probe.label == nullptr && probe.begun == nullptr) return probe;
  }
  const FoldedLine line(text, labels.longest() + 16);
  const Part part = scope == LabelScope::prompts ? find_part(text) : Part{};
  return labels.follow(line, line.count_to(part.length), part.letter);
}

}  // namespace unpsa::form
