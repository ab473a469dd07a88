// SPDX-License-Identifier: MIT
/// The separators between the numbers of a list or of a range.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace unpsa::sdg {

struct Code;

struct Separator {
  enum class Sort : std::uint8_t { list, range };
  Sort sort = Sort::list;
  std::size_t end = 0;  ///< where the next number should begin
};

/// The separator at `begin`, white space around it and marks before the next number (`#`, `第`) included;
/// a remark in brackets without digits may stand before it: `Goals 1 (No poverty) and 3`.
[[nodiscard]] std::optional<Separator> parse_separator(std::string_view text, std::size_t begin);

/// The separator after an item of a list; for one that stands in brackets alone, with the brackets between it
/// and the next one: `[3], [4]`.
[[nodiscard]] std::optional<Separator> parse_separator_after(std::string_view text, const Code& item);

/// Whether a code stands in brackets alone: `(3.8)`.
[[nodiscard]] bool is_bracketed(std::string_view text, const Code& code) noexcept;

/// Whether such a code stands alone: a text after it would make it the number of an item, `(1) clean water`.
[[nodiscard]] bool is_bracketed_item(std::string_view text, const Code& code);

/// The offset after the bracket that closes the one at `begin`, near it and in its line; or `npos`.
[[nodiscard]] std::size_t find_remark_end(std::string_view text, std::size_t begin) noexcept;

/// The offset after white space other than line ends.
[[nodiscard]] std::size_t skip_space(std::string_view text, std::size_t begin) noexcept;

}  // namespace unpsa::sdg
