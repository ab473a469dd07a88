// SPDX-License-Identifier: MIT
// Exact look-up of labels. `find_label` runs for every short line of the input and nearly always
// misses: a hash of the line's ends, one slot, done. `find_label_prefix` runs for the lines of the
// header: labels that take a value are grouped by their first four bytes, longest first.
#include <algorithm>
#include <vector>

#include "form/characters.hpp"
#include "form/labels.hpp"
#include "form/text_index.hpp"
#include "text/utf8.hpp"

namespace unpsa::form {
namespace {

constexpr auto text_of_row = [](std::size_t row) { return labels()[row].text; };

struct LabelIndex {
  LabelIndex() {
    for (std::size_t row = 0; row < labels().size(); ++row) {
      if (labels()[row].element == Element::narrative_number) continue;
      rows.insert(row, text_of_row);
      longest = std::max(longest, labels()[row].text.size());
    }
  }

  TextIndex<label_slots> rows;
  std::size_t longest = 0;
};

const LabelIndex& label_index() {
  static const LabelIndex index;
  return index;
}

constexpr std::size_t key_size = 4;  // no label that takes a value is shorter

std::uint32_t key_of(std::string_view text) noexcept {
  std::uint32_t key;
  std::memcpy(&key, text.data(), key_size);
  return key;
}

/// Labels that take a value, grouped by key, the longest of a group first.
class PrefixIndex {
 public:
  PrefixIndex() {
    for (const Label& label : labels()) {
      if (takes_value(label) && label.text.size() >= key_size) rows_.push_back({key_of(label.text), &label});
    }
    std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
      return a.key != b.key ? a.key < b.key : a.label->text.size() > b.label->text.size();
    });
    for (std::size_t row = rows_.size(); row-- > 0;) {
      std::size_t place = place_of(rows_[row].key);
      while (groups_[place] != 0 && rows_[groups_[place] - 1U].key != rows_[row].key) place = next(place);
      groups_[place] = static_cast<std::uint16_t>(row + 1);
    }
  }

  template <typename Accept>
  [[nodiscard]] const Label* find(std::string_view line, const Accept& accept) const noexcept {
    if (line.size() < key_size) return nullptr;
    const std::uint32_t key = key_of(line);
    std::size_t place = place_of(key);
    while (groups_[place] != 0 && rows_[groups_[place] - 1U].key != key) place = next(place);
    if (groups_[place] == 0) return nullptr;
    for (std::size_t row = groups_[place] - 1U; row < rows_.size() && rows_[row].key == key; ++row) {
      if (accept(*rows_[row].label)) return rows_[row].label;
    }
    return nullptr;
  }

 private:
  struct Row {
    std::uint32_t key;
    const Label* label;
  };
  static constexpr std::size_t group_slots = 512;
  static std::size_t place_of(std::uint32_t key) noexcept { return (key * 0x9E3779B1U) >> 23U; }
  static std::size_t next(std::size_t place) noexcept { return (place + 1) % group_slots; }

  std::vector<Row> rows_;
  std::array<std::uint16_t, group_slots> groups_{};  // first row of a group, plus one
};

/// Whether a label that ends here may be followed by `rest`: nothing, white space or a mark such as a colon.
/// After a label's own full stop or question mark anything may follow.
bool ends_label(std::string_view label, std::string_view rest) noexcept {
  if (rest.empty()) return true;
  const char32_t next = text::decode(rest).value;
  if (text::is_in(text::value_marks, next) || text::is_space(next) || text::is_ignorable(next)) return true;
  const char32_t last = decode_last(label).value;
  return text::is_in(text::question_marks, last) || text::is_in(text::full_stops, last);
}

}  // namespace

std::size_t longest_label() noexcept { return label_index().longest; }

const Label* find_label(std::string_view line) noexcept {
  const std::size_t row = label_index().rows.find(line, text_of_row);
  return row == TextIndex<label_slots>::no_row ? nullptr : &labels()[row];
}

const Label* find_label_prefix(std::string_view line) noexcept {
  static const PrefixIndex index;
  return index.find(line, [line](const Label& label) {
    return line.starts_with(label.text) && ends_label(label.text, line.substr(label.text.size()));
  });
}

std::size_t find_value_begin(std::string_view line, std::size_t length) noexcept {
  Scanner scanner(line.substr(length));
  scanner.skip_space();
  if (scanner.take_any(text::value_marks)) scanner.skip_space();
  // A dash alone is a value.
  Scanner dash = scanner;
  if (dash.take_any(text::dashes) && !dash.at_end() && text::is_space(dash.peek())) {
    dash.skip_space();
    if (!dash.at_end()) scanner = dash;
  }
  return length + scanner.offset();
}

}  // namespace unpsa::form
