// SPDX-License-Identifier: MIT
/// The text of `--help`.
#pragma once

#include <string>
#include <vector>

namespace unpsa::cli {

/// The contents of `--help`, in order.
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
  std::string negative_answer;  ///< empty: the program never exits with 1
  std::vector<Example> examples;
};

/// Lines of at most 80 columns, except for longer words and for command lines.
[[nodiscard]] std::string render(const HelpPage& page);

}  // namespace unpsa::cli
