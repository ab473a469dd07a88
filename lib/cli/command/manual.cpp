// SPDX-License-Identifier: MIT
#include "cli/command/manual.hpp"

#include <array>

namespace unpsa::cli {
namespace {

constexpr std::array<std::string_view, 5> programs = {"unpsa-dedupe", "unpsa-export", "unpsa-extract-sdg",
                                                      "unpsa-validate", "unpsa-wordcount"};

/// Text as roff takes it: no byte of it is a command or an escape, and what is typed can be copied.
std::string escaped(std::string_view text) {
  std::string out;
  if (text.starts_with('.')) out += "\\&";
  for (const char byte : text) {
    switch (byte) {
      case '\\':
        out += "\\e";
        break;
      case '-':
        out += "\\-";
        break;
      case '\'':
        out += "\\(aq";
        break;
      case '`':
        out += "\\(ga";
        break;
      case '^':
        out += "\\(ha";
        break;
      case '~':
        out += "\\(ti";
        break;
      default:
        out += byte;
    }
  }
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + escaped(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + escaped(text) + "\\fR"; }

void append_manual_option(std::string& out, const HelpPage::Option& option) {
  out += ".TP\n";
  if (!option.short_name.empty()) out += bold(option.short_name) + ", ";
  out += bold(option.long_name);
  if (!option.value_name.empty()) out += ' ' + italic(option.value_name);
  out += '\n' + escaped(option.help) + ".\n";
  if (option.values.empty() || option.values.size() > HelpPage::most_listed_values) return;
  out += "Values:";
  for (std::size_t i = 0; i < option.values.size(); ++i) {
    out += (i == 0 ? " " : ", ") + bold(option.values[i]);
  }
  out += ".\n";
}

void append_exit_status(std::string& out, const HelpPage& page) {
  out += ".SH EXIT STATUS\n";
  for (const HelpPage::ExitCode& code : exit_codes(page)) {
    out += ".TP\n" + bold(code.code) + '\n' + escaped(code.meaning) + ".\n";
  }
}

}  // namespace

std::string render_manual(const HelpPage& page, std::string_view version) {
  std::string title = page.program;
  for (char& byte : title) {
    if (byte >= 'a' && byte <= 'z') byte = static_cast<char>(byte - 'a' + 'A');
  }
  std::string out = ".TH " + escaped(title) + " 1 \"\" \"unpsa " + std::string(version) + "\" \"unpsa\"\n";
  out += ".SH NAME\n" + escaped(page.program) + " \\- " + escaped(page.purpose) + '\n';
  out += ".SH SYNOPSIS\n" + bold(page.program) + " [" + italic("OPTIONS") + "] [" + italic("FILE") + "...]\n";
  out += ".SH DESCRIPTION\n";
  for (const std::string& paragraph : page.paragraphs) out += ".PP\n" + escaped(paragraph) + '\n';
  out += ".SH OPTIONS\n";
  for (const HelpPage::Group& group : page.groups) {
    if (group.options.empty()) continue;
    out += ".SS " + escaped(group.title) + '\n';
    for (const HelpPage::Option& option : group.options) append_manual_option(out, option);
  }
  append_exit_status(out, page);
  if (!page.examples.empty()) out += ".SH EXAMPLES\n";
  for (const HelpPage::Example& example : page.examples) {
    out += ".TP\n" + bold(example.command_line) + '\n' + escaped(example.explanation) + ".\n";
  }
  out += ".SH SEE ALSO\n";
  for (const std::string_view program : programs) {
    if (program != page.program) out += bold(program) + "(1),\n";
  }
  out += bold("unpsa-record") + "(5),\n" + bold("unpsa") + "(7)\n";
  return out;
}

}  // namespace unpsa::cli
