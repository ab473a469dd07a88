// SPDX-License-Identifier: MIT
/// The texts of `--help` and `-h`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/translation.hpp"

namespace unpsa::cli {

/// What a program says about its command line, in order. Help, manual pages and completions show it.
struct HelpPage {
  struct Option {
    std::string short_name;  ///< `-o`; empty if there is none
    std::string long_name;   ///< `--output`
    std::string value_name;  ///< `FILE`; empty for a flag
    std::string help;
    std::vector<std::string> values = {};  ///< the words that it accepts, where that is a list
    bool is_list = false;                  ///< it takes several, separated by commas

    /// `-o, --output FILE`; without a short name the long one is indented.
    [[nodiscard]] std::string names() const;
  };
  struct Group {
    std::string title;
    std::vector<Option> options;
  };
  struct Example {
    std::string command_line;
    std::string explanation;
  };

  struct ExitCode {
    std::string code;
    std::string meaning;
  };
  /// More are not listed where there is little space.
  static constexpr std::size_t most_listed_values = 20;

  text::MessageLanguage language = text::MessageLanguage::en;  ///< of all texts
  std::string program;
  std::string purpose;
  std::vector<std::string> paragraphs;
  std::vector<Group> groups;
  std::string negative_answer;  ///< empty: the program never exits with 1
  std::vector<Example> examples;
};

[[nodiscard]] std::vector<HelpPage::ExitCode> exit_codes(const HelpPage& page);

/// The beginning of the help of an option, up to what comes after a semicolon or in brackets.
[[nodiscard]] std::string_view brief(std::string_view help) noexcept;

/// The page with its texts in a language.
[[nodiscard]] HelpPage translated(HelpPage page, text::MessageLanguage language);

/// Lines of at most 80 columns, except for longer words and for command lines.
[[nodiscard]] std::string render(const HelpPage& page);

/// The same of the usage and of the options in brief only.
[[nodiscard]] std::string render_brief(const HelpPage& page);

}  // namespace unpsa::cli
