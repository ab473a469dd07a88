// SPDX-License-Identifier: MIT
#include "cli/output/terminal.hpp"

#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
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

bool is_file(int descriptor) {
  struct stat status {};
  return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
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
  if (!environment("NO_COLOR").empty()) return Color::off;
  for (const char* name : {"FORCE_COLOR", "CLICOLOR_FORCE"}) {
    const std::string_view value = environment(name);
    if (!value.empty() && value != "0" && value != "false" && !is_file(descriptor)) return Color::on;
  }
  const std::string_view terminal = environment("TERM");
  const bool wanted = environment("CLICOLOR") != "0" && environment("FORCE_COLOR") != "0" &&
                      !terminal.empty() && terminal != "dumb";
  return wanted && ::isatty(descriptor) == 1 ? Color::on : Color::off;
}

Screen screen_of(int descriptor, ColorWhen when) {
  const bool terminal = ::isatty(descriptor) == 1;
  return {.terminal = terminal,
          .width = terminal ? terminal_width(descriptor) : 0,
          .color = use_color(when, descriptor) == Color::on};
}

text::MessageLanguage language_on(int descriptor, std::optional<text::MessageLanguage> asked) {
  if (asked) return *asked;
  if (::isatty(descriptor) != 1) return text::MessageLanguage::en;
  for (const char* name : {"UNPSA_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string_view value = environment(name);
    if (!value.empty())
      return value.starts_with("zh") ? text::MessageLanguage::zh : text::MessageLanguage::en;
  }
  return text::MessageLanguage::en;
}

std::size_t usual_table_width() {
  constexpr std::size_t usual = 80;
  const std::string_view columns = environment("COLUMNS");
  std::size_t width = 0;
  const auto [end, error] = std::from_chars(columns.data(), columns.data() + columns.size(), width);
  return error == std::errc() && end == columns.data() + columns.size() && width > 0 ? width : usual;
}

}  // namespace unpsa::cli
