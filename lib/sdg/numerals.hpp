// SPDX-License-Identifier: MIT
/// Numbers as people write them: `3`, `３`, `٣`, `三`, `III`, `③`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace unpsa::sdg {

enum class NumeralSort : std::uint8_t { digits, chinese, roman, circled };

struct Numeral {
  NumeralSort sort = NumeralSort::digits;
  int value = 0;    ///< at most 9999; what is longer is cut to that
  int digits = 0;   ///< how many, of `digits`
  int letters = 0;  ///< how many characters, of `roman`
  bool leading_zero = false;
  std::size_t end = 0;  ///< the offset after it
};

/// The run of decimal digits (ASCII, full-width, Arabic-Indic) at `begin`.
[[nodiscard]] std::optional<Numeral> lex_digits(std::string_view text, std::size_t begin) noexcept;

/// The same, a number in a circle up to 20, a Chinese numeral up to 99 or a Roman one up to 39, in capitals
/// or the characters for it.
/// The caller must check whether a longer word continues after it.
[[nodiscard]] std::optional<Numeral> lex_numeral(std::string_view text, std::size_t begin) noexcept;

}  // namespace unpsa::sdg
