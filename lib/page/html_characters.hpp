// SPDX-License-Identifier: MIT
/// The characters of a web page with their places: as they are, or as references.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace unpsa::page {

/// Goes through a decoded text and the source that it was decoded from side by side.
class HtmlCharacters {
 public:
  HtmlCharacters(std::string_view text, std::string_view original) : text_(text), original_(original) {}

  /// Some text and the part of the original that it stands for.
  struct Piece {
    std::string_view text;
    std::size_t begin;
    std::size_t end;
  };

  /// A white-space character, a reference, or a run of other characters as they are; none at the end.
  [[nodiscard]] std::optional<Piece> next();

 private:
  [[nodiscard]] std::size_t reference_size() const noexcept;
  void skip_tags() noexcept;

  std::string_view text_;
  std::string_view original_;
  std::size_t at_ = 0;    ///< in the original
  bool is_lost_ = false;  ///< the rest stands for the rest
};

}  // namespace unpsa::page
