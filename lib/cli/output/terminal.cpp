// SPDX-License-Identifier: MIT
#include "cli/output/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace unpsa::cli {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

std::size_t terminal_width(int descriptor) {
  winsize size{};
  return ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace

Color use_color(ColorWhen when, int descriptor) {
  switch (when) {
    case ColorWhen::always:
      return Color::on;
    case ColorWhen::never:
      return Color::off;
    case ColorWhen::automatic:
      break;
  }
  const bool wanted = environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  return wanted && ::isatty(descriptor) == 1 ? Color::on : Color::off;
}

Screen screen_of(int descriptor, ColorWhen when) {
  const bool terminal = ::isatty(descriptor) == 1;
  return {.terminal = terminal,
          .width = terminal ? terminal_width(descriptor) : 0,
          .color = use_color(when, descriptor) == Color::on};
}

}  // namespace unpsa::cli
