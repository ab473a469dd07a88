// SPDX-License-Identifier: MIT
/// The text of a page with the places of all its parts in the text that it was made from.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "page/edit.hpp"

namespace unpsa::page {

/// What is left of a source after edits, one after another.
class Text {
 public:
  /// All of `source`, which must outlive the text.
  explicit Text(std::string_view source);

  [[nodiscard]] std::string_view source() const noexcept { return source_; }
  [[nodiscard]] std::string_view view() const noexcept { return text_; }
  [[nodiscard]] const std::vector<Run>& runs() const noexcept { return runs_; }

  /// Replaces the text by `edit`, made from it.
  void apply(const Edit& edit);

  /// Appends another text, made from the part of this one's source that begins at `offset`.
  void append(const Text& part, std::size_t offset);

  void clear() noexcept;

  /// Where in the source the byte at `offset` stands; the source's end for the text's end.
  [[nodiscard]] std::size_t source_of(std::size_t offset) const noexcept;

  /// The runs of [begin, end) in order: calls `take(size, begin, end)` with their size in the text and the
  /// bytes of the source that they stand for.
  template <typename Take>
  void each_run(std::size_t begin, std::size_t end, Take take) const;

 private:
  [[nodiscard]] std::size_t run_at(std::size_t offset) const noexcept;
  [[nodiscard]] std::size_t end_of(std::size_t run) const noexcept {
    return run + 1 < runs_.size() ? runs_[run + 1].begin : text_.size();
  }
  [[nodiscard]] bool agrees(std::size_t run) const noexcept {
    return end_of(run) - runs_[run].begin == runs_[run].source_end - runs_[run].source_begin;
  }

  std::string_view source_;
  std::string text_;
  std::vector<Run> runs_;
};

template <typename Take>
void Text::each_run(std::size_t begin, std::size_t end, Take take) const {
  if (begin >= end) return;
  for (std::size_t i = run_at(begin); i < runs_.size() && runs_[i].begin < end; ++i) {
    const Run& run = runs_[i];
    const std::size_t from = begin > run.begin ? begin - run.begin : 0;
    const std::size_t to = (end < end_of(i) ? end : end_of(i)) - run.begin;
    if (agrees(i)) {
      take(to - from, run.source_begin + from, run.source_begin + to);
    } else {
      take(to - from, run.source_begin, run.source_end);
    }
  }
}

/// The lines of a text.
class Places {
 public:
  /// `first_line` is the number of the text's first line in its file.
  explicit Places(std::string_view text, std::size_t first_line = 1);

  [[nodiscard]] std::size_t line_of(std::size_t offset) const noexcept;

  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  [[nodiscard]] std::size_t begin_of(std::size_t line) const noexcept { return begins_[line - first_line_]; }

 private:
  std::string_view text_;
  std::size_t first_line_;
  std::vector<std::size_t> begins_;  ///< of each line
};

/// Finds lines and columns; remembers the last one, so that a long line is gone through once if offsets rise.
class PositionFinder {
 public:
  explicit PositionFinder(const Places& places) : places_(places) {}

  struct Place {
    std::size_t line;    ///< 1-based
    std::size_t column;  ///< 1-based, in code points
  };
  [[nodiscard]] Place find(std::size_t offset);

 private:
  const Places& places_;
  std::size_t known_ = 0;  ///< an offset whose column is known
  Place place_{0, 1};      ///< of it
};

}  // namespace unpsa::page
