// SPDX-License-Identifier: MIT
#include "cli/command/completions.hpp"

#include <algorithm>
#include <string_view>

namespace unpsa::cli {
namespace {

using Option = HelpPage::Option;

/// Calls `take` with each option.
template <typename Take>
void each_option(const HelpPage& page, const Take& take) {
  for (const HelpPage::Group& group : page.groups) {
    for (const Option& option : group.options) take(option);
  }
}

bool takes_file(const Option& option) {
  return option.value_name.find("FILE") != std::string::npos ||
         option.value_name.find("FOLDER") != std::string::npos || option.value_name == "A B";
}

std::string joined_values(const Option& option) {
  std::string joined;
  for (const std::string& value : option.values) joined += (joined.empty() ? "" : " ") + value;
  return joined;
}

/// `text` with a backslash before each of `special`.
std::string with_backslashes(std::string_view text, std::string_view special) {
  std::string out;
  for (const char byte : text) {
    if (special.find(byte) != std::string_view::npos) out += '\\';
    out += byte;
  }
  return out;
}

/// Between single quotes, as bash and zsh read them.
std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (const char byte : text) {
    if (byte == '\'') {
      out += "'\\''";
    } else {
      out += byte;
    }
  }
  return out + "'";
}

std::string function_name(const HelpPage& page) {
  std::string name = "_" + page.program;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

}  // namespace

std::string render_bash_completion(const HelpPage& page) {
  const std::string function = function_name(page);
  std::string options;
  std::string cases;
  each_option(page, [&](const Option& option) {
    for (const std::string& name : {option.short_name, option.long_name}) {
      if (!name.empty()) options += (options.empty() ? "" : " ") + name;
    }
    if (option.value_name.empty()) return;
    cases += "    " + (option.short_name.empty() ? "" : option.short_name + " | ") + option.long_name + ")\n";
    if (!option.values.empty()) {
      if (option.is_list) cases += "      [[ $word == *,* ]] && before=${word%,*},\n";
      cases += "      COMPREPLY=($(compgen -P \"$before\" -W " + shell_quoted(joined_values(option)) +
               " -- \"${word#\"$before\"}\"))\n";
    }
    if (option.is_list) cases += "      compopt -o nospace\n";
    // Without a reply the names of files are offered.
    if (option.values.empty() && !takes_file(option)) cases += "      compopt +o default +o bashdefault\n";
    cases += "      return\n      ;;\n";
  });
  return "# bash completion for " + page.program + "\n" + function +
         "() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD-1]} before=\n"
         "  COMPREPLY=()\n"
         "  # In '--name=value' the sign is a word of its own.\n"
         "  if [[ $word == = ]]; then\n"
         "    word=\n"
         "  elif [[ $option == = ]]; then\n"
         "    option=${COMP_WORDS[COMP_CWORD-2]}\n"
         "  fi\n"
         "  case $option in\n" +
         cases +
         "  esac\n"
         "  [[ $word == -* ]] && COMPREPLY=($(compgen -W " +
         shell_quoted(options) + " -- \"$word\"))\n}\ncomplete -o bashdefault -o default -F " + function +
         " " + page.program + "\n";
}

std::string render_zsh_completion(const HelpPage& page) {
  std::string out = "#compdef " + page.program + "\n_arguments -s -S \\\n";
  each_option(page, [&](const Option& option) {
    std::string spec = "[" + with_backslashes(brief(option.help), "[]\\") + "]";
    if (!option.value_name.empty()) {
      std::string action;
      if (!option.values.empty() && option.is_list) {
        action = "_values -s , value " + joined_values(option);
      } else if (!option.values.empty()) {
        action = "(" + joined_values(option) + ")";
      } else if (takes_file(option)) {
        action = "_files";
      }
      const std::string value = ":" + with_backslashes(option.value_name, ":[]\\") + ":" + action;
      spec += option.value_name == "A B" ? ":A:_files:B:_files" : value;
    }
    const std::string sign = option.value_name.empty() ? "" : "=";
    if (!option.short_name.empty()) {
      out += "  " + shell_quoted("*" + option.short_name + (sign.empty() ? "" : "+") + spec) + " \\\n";
    }
    out += "  " + shell_quoted("*" + option.long_name + sign + spec) + " \\\n";
  });
  return out + "  '*:FILE:_files'\n";
}

std::string render_fish_completion(const HelpPage& page) {
  const auto quoted_for_fish = [](std::string_view text) {
    return "'" + with_backslashes(text, "'\\") + "'";
  };
  std::string out = "# fish completion for " + page.program + "\n";
  each_option(page, [&](const Option& option) {
    out += "complete -c " + page.program;
    if (!option.short_name.empty()) out += " -s " + option.short_name.substr(1);
    if (option.long_name.starts_with("--")) out += " -l " + option.long_name.substr(2);
    out += " -d " + quoted_for_fish(brief(option.help));
    if (!option.values.empty()) {
      const std::string values = joined_values(option);
      out += " -x -a " + quoted_for_fish(option.is_list ? "(__fish_append , " + values + ")" : values);
    } else if (!option.value_name.empty()) {
      out += takes_file(option) ? " -r -F" : " -x";
    }
    out += '\n';
  });
  return out;
}

}  // namespace unpsa::cli
