// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// What switches a terminal's colors (ECMA-48, Select Graphic Rendition).
namespace unpsa::text::ansi {

inline constexpr std::string_view plain = "\x1b[0m";
inline constexpr std::string_view bold = "\x1b[1m";
inline constexpr std::string_view dim = "\x1b[2m";
inline constexpr std::string_view red = "\x1b[31m";
inline constexpr std::string_view green = "\x1b[32m";
inline constexpr std::string_view yellow = "\x1b[33m";
inline constexpr std::string_view blue = "\x1b[34m";
inline constexpr std::string_view bold_red = "\x1b[1;31m";
inline constexpr std::string_view bold_green = "\x1b[1;32m";
inline constexpr std::string_view bold_yellow = "\x1b[1;33m";
inline constexpr std::string_view bold_cyan = "\x1b[1;36m";

}  // namespace unpsa::text::ansi
