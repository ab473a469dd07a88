// SPDX-License-Identifier: MIT
/// A line of a dump as tolerant matching compares it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "form/folded_label.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace unpsa::form {

/// A line, folded to code points.
class FoldedLine {
 public:
  FoldedLine(std::string_view text, std::size_t most_points)
      : text_(text), folded_(fold_points(text, most_points)) {
    std::uint64_t signature = 0;
    for (std::size_t begin = 0; begin < folded_.points.size(); begin += signature_step) {
      signature |= signature_of(points().substr(begin, signature_step));
      signatures_.push_back(signature);
    }
  }

  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  [[nodiscard]] std::u32string_view points() const noexcept { return folded_.points; }
  /// The signature of at least the first `count` points: a long line has nearly every one somewhere.
  [[nodiscard]] std::uint64_t signature(std::size_t count) const noexcept {
    return signatures_.empty() ? 0 : signatures_[std::min(count / signature_step, signatures_.size() - 1)];
  }
  [[nodiscard]] bool is_cut() const noexcept { return folded_.cut; }
  [[nodiscard]] std::size_t count_to(std::size_t offset) const noexcept { return folded_.count_to(offset); }
  [[nodiscard]] std::size_t end_of(std::size_t count) const noexcept {
    return count == 0 ? 0 : folded_.ends[count - 1];
  }

  /// Whether a word ends after the first `count` points.
  [[nodiscard]] bool is_boundary(std::size_t count) const {
    if (count < folded_.ends.size() && folded_.ends[count] == end_of(count)) return false;
    const std::string_view rest = text_.substr(end_of(count));
    return rest.empty() || text::fold(rest.substr(0, text::decode(rest).length)).empty();
  }

 private:
  static constexpr std::size_t signature_step = 16;

  std::string_view text_;
  FoldedPoints folded_;
  std::vector<std::uint64_t> signatures_;  ///< of the first 16 points, the first 32 …
};

}  // namespace unpsa::form
