// SPDX-License-Identifier: MIT
/// The text of `--help`.
#pragma once

#include <string>
#include <vector>

namespace unpsa::cli {

/// What `--help` says, in the order in which it says it.
struct HelpPage {
  struct Option {
    std::string names;  ///< `-o, --output FILE`
    std::string help;
  };
  struct Group {
    std::string title;
    std::vector<Option> options;
  };
  struct Example {
    std::string command_line;
    std::string explanation;
  };

  std::string program;
  std::string purpose;
  std::vector<std::string> paragraphs;
  std::vector<Group> groups;
  std::string negative_answer;  ///< empty: the program never ends with 1
  std::vector<Example> examples;
};

/// Lines of at most 80 columns, save for words that are longer and for command lines.
[[nodiscard]] std::string render(const HelpPage& page);

}  // namespace unpsa::cli
