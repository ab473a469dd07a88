// SPDX-License-Identifier: MIT
#include "cli/command/help.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace unpsa::cli {
namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t help_column = 28;

/// Appends the words of `text`, the cursor being in `column`, and breaks lines so that they end before the
/// page does. Further lines are indented by `indent`. Help is ASCII: a byte is a column.
void append_wrapped(std::string& out, std::string_view text, std::size_t column, std::size_t indent) {
  bool first = true;
  while (!text.empty()) {
    const std::size_t length = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, length);
    text.remove_prefix(std::min(length + 1, text.size()));
    if (!first && column + 1 + word.size() > page_width) {
      out.append("\n").append(indent, ' ');
      column = indent;
      first = true;
    }
    if (!first) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
    first = false;
  }
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
  append_wrapped(out, option.help, help_column, help_column);
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
  append_wrapped(out, page.program + ": " + page.purpose, 0, 2);
  out += "\nUsage: " + page.program + " [OPTIONS] [FILE...]\n";
  for (const std::string& paragraph : page.paragraphs) {
    out += '\n';
    append_wrapped(out, paragraph, 0, 0);
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
    append_wrapped(out, example.explanation, 6, 6);
  }
  return out;
}

}  // namespace unpsa::cli
