// SPDX-License-Identifier: MIT
#include "cli/command/common_options.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "unpsa/reader.hpp"

namespace unpsa::cli {
namespace {

constexpr int most_jobs = 256;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr std::array color_choices = {
    Choice<ColorWhen>{"auto", ColorWhen::automatic},
    Choice<ColorWhen>{"always", ColorWhen::always},
    Choice<ColorWhen>{"never", ColorWhen::never},
};

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

std::string read_all(const std::string& path) {
  FileSource source(path);
  std::string content;
  std::array<char, 65536> block;
  while (const std::size_t size = source.read(block)) content.append(block.data(), size);
  return content;
}

/// Appends the names in `list`, which end in `separator`; empty ones are passed over, and so is the mark that
/// editors put before lines.
void append_names(std::vector<std::string>& names, std::string_view list, char separator) {
  if (separator == '\n' && list.starts_with(byte_order_mark)) list.remove_prefix(byte_order_mark.size());
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    std::string_view name = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    if (separator == '\n' && name.ends_with('\r')) name.remove_suffix(1);
    if (!name.empty()) names.emplace_back(name);
  }
}

}  // namespace

void declare_common_options(Command& command, CommonOptions& options) {
  command.files(options.files);
  command.heading("Common options");
  command.text("-o,--output", "FILE", "write to FILE, whole or not at all, instead of standard output",
               options.output);
  command.text("--files-from", "FILE", "read the names of further FILEs from FILE, one a line",
               options.files_from);
  command.flag("-0,--null-names", "the names in --files-from end in NUL, as find -print0 writes them",
               options.null_separated);
  command.integer("-j,--jobs", "N",
                  "work with N threads, 0: one a processor; the output is the same for every N (default: 1)",
                  0, most_jobs, options.jobs);
  command.flag("-q,--quiet", "no warnings and no progress", options.quiet);
  command.choice("--color", "WHEN", "colours: auto, always or never (default: auto, which heeds NO_COLOR)",
                 std::span<const Choice<ColorWhen>>(color_choices), options.color);
  command.check([&options] {
    return options.null_separated && options.files_from.empty()
               ? std::string("'--null-names' needs '--files-from'")
               : std::string();
  });
}

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

std::vector<std::string> list_inputs(const CommonOptions& options) {
  std::vector<std::string> names = options.files;
  if (options.files_from.empty()) {
    if (names.empty()) names.emplace_back("-");
    return names;
  }
  const auto check_standard_input = [&] {
    if (options.files_from != "-" || std::find(names.begin(), names.end(), "-") == names.end()) return;
    throw InputOutputError("standard input cannot be both the list of names and one of the inputs");
  };
  check_standard_input();
  append_names(names, read_all(options.files_from), options.null_separated ? '\0' : '\n');
  check_standard_input();
  return names;
}

}  // namespace unpsa::cli
