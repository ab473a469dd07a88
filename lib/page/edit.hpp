// SPDX-License-Identifier: MIT
/// A text made from another one, with what each of its parts stands for.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unpsa::page {

inline constexpr std::size_t npos = std::string_view::npos;

/// A run of a text and the run of its source that it stands for. Where both have the same size they agree
/// byte by byte, otherwise the whole of one stands for the whole of the other. A run ends where the next
/// begins.
struct Run {
  std::size_t begin;
  std::size_t source_begin;
  std::size_t source_end;
};

/// Bytes [begin, end) of a text that are left out.
struct LeftOut {
  std::size_t begin;
  std::size_t end;
};

/// Builds a text from its source, from the front to the end. What is neither kept nor replaced is left out.
class Edit {
 public:
  explicit Edit(std::string_view source) : source_(source) {}

  /// Appends bytes [begin, end) of the source.
  void keep(std::size_t begin, std::size_t end) {
    if (end > begin) append(source_.substr(begin, end - begin), begin, end);
  }

  /// Appends the whole source without these pieces, which are in order.
  void keep_without(const std::vector<LeftOut>& pieces) {
    std::size_t kept = 0;
    for (const LeftOut& piece : pieces) {
      keep(kept, piece.begin);
      kept = piece.end;
    }
    keep(kept, source_.size());
  }

  /// Appends `text`, which stands for bytes [begin, end) of the source.
  void put(std::string_view text, std::size_t begin, std::size_t end) {
    if (!text.empty()) append(text, begin, end);
  }

  /// The same for text that stands for nothing; it takes the place at which the text so far ends.
  void insert(std::string_view text) { put(text, source_end_, source_end_); }

  /// Says that the line of the source at `begin` may not be of the page; the first is told.
  void doubt(std::size_t begin) noexcept { doubtful_ = std::min(doubtful_, begin); }
  [[nodiscard]] std::size_t doubtful() const noexcept { return doubtful_; }  ///< or `npos`

  [[nodiscard]] std::string_view source() const noexcept { return source_; }
  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  [[nodiscard]] const std::vector<Run>& runs() const noexcept { return runs_; }

  /// Where in the source it first differs from it.
  [[nodiscard]] std::size_t first_change() const noexcept;

 private:
  void append(std::string_view text, std::size_t begin, std::size_t end);

  std::string_view source_;
  std::string text_;
  std::vector<Run> runs_;
  std::size_t source_end_ = 0;  ///< of the last run
  std::size_t doubtful_ = npos;
};

}  // namespace unpsa::page
