// SPDX-License-Identifier: MIT
/// The separators between the numbers of a list or of a range.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace unpsa::sdg {

struct Separator {
  enum class Sort : std::uint8_t { list, range };
  Sort sort = Sort::list;
  std::size_t end = 0;  ///< where the next number should begin
};

/// The separator at `begin`, white space around it and marks before the next number (`#`, `第`) included;
/// a remark in brackets without digits may stand before it: `Goals 1 (No poverty) and 3`.
[[nodiscard]] std::optional<Separator> parse_separator(std::string_view text, std::size_t begin);

/// The offset after the bracket that closes the one at `begin`, near it and in its line; or `npos`.
[[nodiscard]] std::size_t find_remark_end(std::string_view text, std::size_t begin) noexcept;

/// The offset after white space other than line ends.
[[nodiscard]] std::size_t skip_space(std::string_view text, std::size_t begin) noexcept;

}  // namespace unpsa::sdg
