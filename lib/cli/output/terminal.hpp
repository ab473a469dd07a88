// SPDX-License-Identifier: MIT
/// What the terminal that a program writes to can show.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "text/translation.hpp"

namespace unpsa::cli {

enum class Color : bool { off, on };
enum class ColorWhen : std::uint8_t { automatic, always, never };

/// Whether to colour what is written to `descriptor`: as requested; or else as the environment says, never if
/// NO_COLOR is set, always, except in a file, if FORCE_COLOR or CLICOLOR_FORCE is set and not 0; or else if
/// it is a terminal with colours and CLICOLOR is not 0.
[[nodiscard]] Color use_color(ColorWhen when, int descriptor);

/// How results are shown.
struct Screen {
  bool terminal = false;  ///< a terminal, not a file or a pipe
  std::size_t width = 0;  ///< columns to fit, usually those of the terminal; 0: any
  bool color = false;
};

[[nodiscard]] Screen screen_of(int descriptor, ColorWhen when);

/// The language of what is written to `descriptor`: as requested; or else on a terminal what UNPSA_LANGUAGE
/// or the locale of the environment says; or else English.
[[nodiscard]] text::MessageLanguage language_on(int descriptor, std::optional<text::MessageLanguage> asked);

/// The columns of tables that are written elsewhere than to a terminal: COLUMNS of the environment, or 80.
[[nodiscard]] std::size_t usual_table_width();

}  // namespace unpsa::cli
