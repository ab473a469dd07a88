// SPDX-License-Identifier: MIT
/// The words that make a large number of a small one: `1.2万`, `3.5 million`.
#pragma once

#include <array>
#include <string_view>

namespace unpsa::text {

/// What a Chinese character multiplies the number before it by; 0 for any other.
[[nodiscard]] constexpr double han_magnitude(char32_t code_point) noexcept {
  switch (code_point) {
    case U'\u5341':
      return 1e1;
    case U'\u767E':
      return 1e2;
    case U'\u5343':
      return 1e3;
    case U'\u4E07':
    case U'\u842C':
      return 1e4;
    case U'\u4EBF':
    case U'\u5104':
      return 1e8;
    default:
      return 0;
  }
}

/// Whether it may stand between a number and its magnitude: `30余万`, `30多万`.
[[nodiscard]] constexpr bool is_about_sign(char32_t code_point) noexcept {
  return code_point == U'\u4F59' || code_point == U'\u591A' || code_point == U'\u9918';
}

struct Magnitude {
  std::string_view word;  ///< folded
  double factor;
};
/// Of other languages.
inline constexpr std::array magnitude_words{
    Magnitude{"hundred", 1e2},   Magnitude{"thousand", 1e3},  Magnitude{"million", 1e6},
    Magnitude{"millions", 1e6},  Magnitude{"mln", 1e6},       Magnitude{"billion", 1e9},
    Magnitude{"billions", 1e9},  Magnitude{"bn", 1e9},        Magnitude{"lakh", 1e5},
    Magnitude{"crore", 1e7},     Magnitude{"mille", 1e3},     Magnitude{"milliard", 1e9},
    Magnitude{"milliards", 1e9}, Magnitude{"mil", 1e3},       Magnitude{"millon", 1e6},
    Magnitude{"millones", 1e6},  Magnitude{"milhao", 1e6},    Magnitude{"milhoes", 1e6},
    Magnitude{"тыс", 1e3},       Magnitude{"тысяч", 1e3},     Magnitude{"тысячи", 1e3},
    Magnitude{"тысяча", 1e3},    Magnitude{"млн", 1e6},       Magnitude{"миллион", 1e6},
    Magnitude{"миллиона", 1e6},  Magnitude{"миллионов", 1e6}, Magnitude{"млрд", 1e9},
    Magnitude{"миллиард", 1e9},  Magnitude{"миллиарда", 1e9}, Magnitude{"миллиардов", 1e9},
};

/// What a folded word multiplies the number before it by; 0 for any other.
[[nodiscard]] constexpr double magnitude_of(std::string_view word) noexcept {
  for (const Magnitude& magnitude : magnitude_words)
    if (magnitude.word == word) return magnitude.factor;
  return 0;
}

}  // namespace unpsa::text
