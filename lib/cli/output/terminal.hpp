// SPDX-License-Identifier: MIT
/// What the terminal that a program writes to can show.
#pragma once

#include <cstddef>
#include <cstdint>

namespace unpsa::cli {

enum class Color : bool { off, on };
enum class ColorWhen : std::uint8_t { automatic, always, never };

/// Whether to colour what is written to `descriptor`: as requested, or else if it is a terminal with colours
/// and NO_COLOR is not set in the environment.
[[nodiscard]] Color use_color(ColorWhen when, int descriptor);

/// How results are shown.
struct Screen {
  bool terminal = false;  ///< a terminal, not a file or a pipe
  std::size_t width = 0;  ///< columns of the terminal; 0: no terminal, or not known
  bool color = false;
};

[[nodiscard]] Screen screen_of(int descriptor, ColorWhen when);

}  // namespace unpsa::cli
