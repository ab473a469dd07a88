// SPDX-License-Identifier: MIT
#include "form/label_distance.hpp"

#include <algorithm>
#include <array>

namespace unpsa::form {
namespace {

constexpr std::size_t shortest_damaged = 6;  // code points

std::size_t common_prefix(std::u32string_view a, std::u32string_view b) noexcept {
  std::size_t length = 0;
  while (length < a.size() && length < b.size() && a[length] == b[length]) ++length;
  return length;
}

std::size_t common_suffix(std::u32string_view a, std::u32string_view b) noexcept {
  std::size_t length = 0;
  while (length < a.size() && length < b.size() && a[a.size() - 1 - length] == b[b.size() - 1 - length]) {
    ++length;
  }
  return length;
}

}  // namespace

std::optional<Damage> single_site_damage(std::u32string_view label, std::u32string_view line) noexcept {
  if (label.size() < shortest_damaged || line.size() > 2 * label.size()) return std::nullopt;
  const std::size_t head = common_prefix(label, line);
  const std::size_t tail = common_suffix(label.substr(head), line.substr(head));
  const std::size_t lost = label.size() - head - tail;
  const std::size_t found = line.size() - head - tail;
  if (lost * 5 > label.size() || found > label.size()) return std::nullopt;
  return std::max(1, static_cast<Damage>(lost * 1000 / label.size()));
}

bool shares_piece(std::u32string_view label, std::u32string_view line, std::size_t limit) noexcept {
  const std::size_t pieces = limit + 1;
  for (std::size_t piece = 0; piece < pieces; ++piece) {
    const std::size_t begin = label.size() * piece / pieces;
    const std::u32string_view whole = label.substr(begin, label.size() * (piece + 1) / pieces - begin);
    const std::size_t first = begin > limit ? begin - limit : 0;
    if (first > line.size()) return false;
    const std::u32string_view near = line.substr(first, begin + limit + whole.size() - first);
    if (near.find(whole) != std::u32string_view::npos) return true;
  }
  return false;
}

// The usual table of distances, a row a code point of the label, of which only the `2 * limit + 1`
// columns around the diagonal can hold distances up to `limit`.
EditDistances::EditDistances(std::u32string_view label, std::u32string_view line, std::size_t limit) noexcept
    : label_length_(label.size()), limit_(std::min(limit, most_edits)) {
  const std::size_t width = 2 * limit_ + 1;
  const std::size_t far = limit_ + 1;
  // band_[i] is the distance to the prefix of row + i - limit_ code points.
  for (std::size_t i = 0; i < width; ++i) band_[i] = i < limit_ ? far : i - limit_;
  for (std::size_t row = 1; row <= label.size(); ++row) {
    std::size_t left = far;
    std::size_t least = far;
    for (std::size_t i = 0; i < width; ++i) {
      const std::size_t above = i + 1 < width ? band_[i + 1] : far;
      const std::size_t diagonal = band_[i];
      std::size_t distance = far;
      if (row + i >= limit_) {
        const std::size_t column = row + i - limit_;
        if (column == 0) {
          distance = std::min(row, far);
        } else if (column <= line.size()) {
          const std::size_t change = label[row - 1] == line[column - 1] ? 0 : 1;
          distance = std::min({diagonal + change, above + 1, left + 1, far});
        }
      }
      band_[i] = distance;
      left = distance;
      least = std::min(least, distance);
    }
    if (least == far) {
      std::fill_n(band_, width, far);
      return;
    }
  }
}

std::size_t EditDistances::to_prefix(std::size_t length) const noexcept {
  if (length + limit_ < label_length_ || length > label_length_ + limit_) return limit_ + 1;
  return band_[length + limit_ - label_length_];
}

}  // namespace unpsa::form
