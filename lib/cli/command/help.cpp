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

void append_item(std::string& out, const std::string& names, std::string_view help) {
  out.append("  ").append(names);
  std::size_t column = 2 + names.size();
  if (column + 2 > help_column) {
    out += '\n';
    column = 0;
  }
  out.append(help_column - column, ' ');
  append_paragraph(out, help, help_column, help_column);
}

void append_usage(std::string& out, const HelpPage& page) {
  append_paragraph(out, page.program + ": " + page.purpose, 0, 2);
  out += "\n" + text::translate("Usage", page.language) + ": " + page.program + " [OPTIONS] [FILE...]\n";
}

void append_groups(std::string& out, const HelpPage& page, bool is_brief) {
  for (const HelpPage::Group& group : page.groups) {
    if (group.options.empty()) continue;
    out += "\n" + group.title + ":\n";
    for (const HelpPage::Option& option : group.options) {
      append_item(out, option.names(), is_brief ? brief(option.help) : option.help);
    }
  }
}

}  // namespace

std::string HelpPage::Option::names() const {
  std::string names = (short_name.empty() ? std::string(4, ' ') : short_name + ", ") + long_name;
  if (!value_name.empty()) names += ' ' + value_name;
  return names;
}

HelpPage translated(HelpPage page, text::MessageLanguage language) {
  const auto translate = [language](std::string& text) { text = text::translate(text, language); };
  page.language = language;
  translate(page.purpose);
  translate(page.negative_answer);
  for (std::string& paragraph : page.paragraphs) translate(paragraph);
  for (HelpPage::Example& example : page.examples) translate(example.explanation);
  for (HelpPage::Group& group : page.groups) {
    translate(group.title);
    for (HelpPage::Option& option : group.options) translate(option.help);
  }
  return page;
}

std::vector<HelpPage::ExitCode> exit_codes(const HelpPage& page) {
  const auto in_language = [&page](std::string_view text) { return text::translate(text, page.language); };
  std::vector<HelpPage::ExitCode> codes = {{"0", in_language("success")}};
  if (!page.negative_answer.empty()) codes.push_back({"1", page.negative_answer});
  codes.push_back(
      {"2", in_language(
                "error: wrong usage, a file that cannot be read or written, or input that is not a form")});
  return codes;
}

std::string_view brief(std::string_view help) noexcept {
  std::size_t end = help.size();
  for (const std::string_view sign : {"; ", " (", ", such as ", "；", "（"})
    end = std::min(end, help.find(sign));
  return help.substr(0, end);
}

std::string render(const HelpPage& page) {
  std::string out;
  append_usage(out, page);
  for (const std::string& paragraph : page.paragraphs) {
    out += '\n';
    append_paragraph(out, paragraph, 0, 0);
  }
  append_groups(out, page, false);
  out += "\n" + text::translate("Exit codes", page.language) + ":\n";
  for (const HelpPage::ExitCode& code : exit_codes(page)) append_item(out, code.code, code.meaning);
  if (!page.examples.empty()) out += "\n" + text::translate("Examples", page.language) + ":\n";
  for (const HelpPage::Example& example : page.examples) {
    out += "  " + example.command_line + "\n      ";
    append_paragraph(out, example.explanation, 6, 6);
  }
  out += "\n" + text::translate("More", page.language) + ": man " + page.program +
         ", man 7 unpsa, man 5 unpsa-record\n";
  return out;
}

std::string render_brief(const HelpPage& page) {
  std::string out;
  append_usage(out, page);
  append_groups(out, page, true);
  out += "\n" + text::translate("'" + page.program + " --help' says more.", page.language) + "\n";
  return out;
}

}  // namespace unpsa::cli
