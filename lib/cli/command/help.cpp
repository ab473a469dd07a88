// SPDX-License-Identifier: MIT
#include "cli/command/help.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "text/wrap.hpp"

namespace unpsa::cli {
namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t help_column = 28;

void append_paragraph(std::string& out, std::string_view text, std::size_t column, std::size_t indent) {
  text::append_wrapped(out, text, {.width = page_width, .column = column, .indent = indent});
  out += '\n';
}

void append_option(std::string& out, const HelpPage::Option& option) {
  out.append("  ").append(option.names);
  std::size_t column = 2 + option.names.size();
  if (column + 2 > help_column) {
    out += '\n';
    column = 0;
  }
  out.append(help_column - column, ' ');
  append_paragraph(out, option.help, help_column, help_column);
}

void append_exit_codes(std::string& out, const HelpPage& page) {
  out += "\nExit codes:\n";
  append_option(out, {"0", "success"});
  if (!page.negative_answer.empty()) append_option(out, {"1", page.negative_answer});
  append_option(
      out, {"2", "error: wrong usage, a file that cannot be read or written, or input that is not a form"});
}

}  // namespace

std::string render(const HelpPage& page) {
  std::string out;
  append_paragraph(out, page.program + ": " + page.purpose, 0, 2);
  out += "\nUsage: " + page.program + " [OPTIONS] [FILE...]\n";
  for (const std::string& paragraph : page.paragraphs) {
    out += '\n';
    append_paragraph(out, paragraph, 0, 0);
  }
  for (const HelpPage::Group& group : page.groups) {
    if (group.options.empty()) continue;
    out += "\n" + group.title + ":\n";
    for (const HelpPage::Option& option : group.options) append_option(out, option);
  }
  append_exit_codes(out, page);
  if (!page.examples.empty()) out += "\nExamples:\n";
  for (const HelpPage::Example& example : page.examples) {
    out += "  " + example.command_line + "\n      ";
    append_paragraph(out, example.explanation, 6, 6);
  }
  return out;
}

}  // namespace unpsa::cli
