// SPDX-License-Identifier: MIT
/// The inside of a Command. Included by command.cpp alone, as CLI11 takes long to compile.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/command/command.hpp"
#include "cli/command/foreign_names.hpp"
#include "cli/command/generated.hpp"
#include "cli/command/help.hpp"
#include "cli/command/option_rules.hpp"
#include "text/file_name.hpp"
#include "text/suggest.hpp"

namespace unpsa::cli {

/// The name that messages use: the long one.
inline std::string_view main_name(std::string_view names) { return names.substr(names.rfind(',') + 1); }

/// `-o` of `-o,--output`; empty if there is none.
inline std::string_view short_name(std::string_view names) {
  const std::size_t comma = names.find(',');
  return comma == std::string_view::npos ? std::string_view() : names.substr(0, comma);
}

struct OldSpelling {
  std::string_view name;
  std::string_view option;

  [[nodiscard]] std::string_view main() const { return option.substr(0, option.find('=')); }

  /// What the argument is today; none if it is spelled otherwise.
  [[nodiscard]] std::optional<std::string> renew(std::string_view argument) const {
    const bool is_flag = option.find('=') != std::string_view::npos;
    const bool has_value =
        !is_flag && argument.starts_with(name) && argument.substr(name.size()).starts_with('=');
    if (argument != name && !has_value) return std::nullopt;
    return std::string(option).append(argument.substr(name.size()));
  }
};

/// What a command line consists of.
struct Command::State {
  struct Option {
    CLI::Option* parsed;
    std::string name;
    std::function<std::string(const std::vector<std::string>& values)> take;  // returns what is wrong
  };

  CLI::App app;
  HelpPage page;
  std::deque<Option> options;
  std::vector<std::function<std::string()>> rules;
  std::vector<std::span<const OptionRule>> tables;
  std::vector<OldSpelling> old_spellings;
  std::vector<std::string>* files = nullptr;
  bool help = false;
  bool brief_help = false;
  bool version = false;
  Generated generated = Generated::none;
  std::function<text::MessageLanguage()> language = [] { return text::MessageLanguage::en; };

  CLI::Option* add_valued(std::string_view names) {
    return app.add_option(std::string(names))->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }

  void add(CLI::Option* parsed, std::string_view names, std::string_view value_name,
           std::string_view help_text, std::function<std::string(const std::vector<std::string>&)> take) {
    options.push_back({parsed, std::string(main_name(names)), std::move(take)});
    page.groups.back().options.push_back({std::string(short_name(names)), std::string(main_name(names)),
                                          std::string(value_name), std::string(help_text)});
  }

  [[nodiscard]] std::string unknown_option(std::string_view argument) const {
    std::string_view typed = argument.substr(0, argument.find('='));
    std::vector<std::string_view> names;
    for (const Option& option : options) {
      if (option.name.starts_with("--")) names.push_back(std::string_view(option.name).substr(2));
    }
    std::string message = "unknown option '" + std::string(typed) + "'";
    std::error_code error;
    if (std::filesystem::exists(std::string(argument), error)) {
      return message + "; to read the file of this name, write './" + std::string(argument) + "'";
    }
    std::vector<std::string_view> whole_names;
    for (const Option& option : options) whole_names.push_back(option.name);
    const std::string_view advice = advise_on_foreign_name(typed, whole_names);
    if (!advice.empty()) return message.append("; ").append(advice);
    typed.remove_prefix(std::min(typed.find_first_not_of('-'), typed.size()));
    const std::string_view meant = typed.size() > 1 ? text::find_meant(typed, names) : std::string_view();
    if (!meant.empty()) message += "; did you mean '--" + std::string(meant) + "'?";
    return message;
  }

  /// Sorts what CLI11 did not know into files and unknown options. Returns what is wrong.
  [[nodiscard]] std::string take_extras() {
    std::vector<std::string> names;
    bool only_files = false;
    for (std::string& extra : app.remaining()) {
      if (!only_files && extra == "--") {
        only_files = true;
      } else if (!only_files && extra.size() > 1 && extra.front() == '-') {
        return unknown_option(extra);
      } else {
        names.push_back(text::file_name_as_text(extra));
      }
    }
    if (files != nullptr) {
      *files = std::move(names);
    } else if (!names.empty()) {
      return "unexpected argument '" + names.front() + "'";
    }
    return {};
  }

  /// Returns the first thing that is wrong.
  [[nodiscard]] std::string take_values() {
    std::string first;
    for (const Option& option : options) {
      if (option.parsed->count() == 0) continue;
      const std::string wrong = option.take(option.parsed->results());
      if (first.empty()) first = wrong;
    }
    for (const auto& rule : rules) {
      if (first.empty()) first = rule();
    }
    return first;
  }

  /// An option written `--name=` without a value: CLI11 would take the next argument for it.
  [[nodiscard]] std::string find_empty_value(std::span<const char* const> arguments) const {
    for (const std::string_view argument : arguments) {
      if (argument == "--") break;
      for (const Option& option : options) {
        if (argument.size() == option.name.size() + 1 && argument.starts_with(option.name) &&
            argument.back() == '=') {
          return "option '" + option.name + "' needs a value after '='";
        }
      }
    }
    return {};
  }

  /// The arguments with old spellings replaced.
  [[nodiscard]] std::vector<std::string> renew(std::span<const char* const> arguments) const {
    std::vector<std::string> renewed;
    bool only_files = false;
    for (const std::string_view argument : arguments) {
      only_files = only_files || argument == "--";
      renewed.emplace_back(argument);
      for (const OldSpelling& old : old_spellings) {
        if (auto now = only_files ? std::nullopt : old.renew(argument)) renewed.back() = std::move(*now);
      }
    }
    return renewed;
  }

  /// What is wrong with an old spelling that stands for a value of an option that has another one.
  [[nodiscard]] std::string find_two_spellings(std::span<const char* const> arguments) const {
    std::string_view first;         // as it is written
    std::string_view first_option;  // as it is spelled today
    for (const std::string_view argument : arguments) {
      if (argument == "--") break;
      const std::string_view typed = argument.substr(0, argument.find('='));
      for (const OldSpelling& old : old_spellings) {
        if (typed != old.name && typed != old.main()) continue;
        const std::string_view option = typed == old.name ? old.option : old.main();
        const bool differs = option != first_option && option.substr(0, option.find('=')) ==
                                                           first_option.substr(0, first_option.find('='));
        if (!first.empty() && differs &&
            (option.find('=') != option.npos || first_option.find('=') != option.npos)) {
          return "'" + std::string(first) + "' cannot be combined with '" + std::string(typed) +
                 "': each is a '" + std::string(old.main()) + "'";
        }
        first = typed;
        first_option = option;
        break;
      }
    }
    return {};
  }

  [[nodiscard]] std::string list_all_rules() const {
    std::string out;
    for (const std::span<const OptionRule> table : tables) out += list_rules(table);
    return out;
  }

  /// What an option has been given: its last value, empty for a flag.
  [[nodiscard]] std::optional<std::string_view> value_of(std::string_view name) const {
    for (const Option& option : options) {
      if (option.name != name || option.parsed->count() == 0) continue;
      return option.parsed->get_expected_max() == 0 ? std::string_view() : option.parsed->results().back();
    }
    return std::nullopt;
  }

  /// Lets CLI11 cut the arguments. Returns what is wrong.
  [[nodiscard]] std::string cut(std::span<const char* const> arguments) {
    if (std::string wrong = find_two_spellings(arguments); !wrong.empty()) return wrong;
    std::vector<std::string> reversed = renew(arguments);
    std::reverse(reversed.begin(), reversed.end());  // as CLI11 wants them
    try {
      app.parse(std::move(reversed));
    } catch (const CLI::ArgumentMismatch&) {
      return wrong_count(arguments);
    } catch (const CLI::ParseError& error) {
      return error.what();
    }
    return {};
  }

  /// What is wrong where an option's value is missing, or a flag has one.
  [[nodiscard]] std::string wrong_count(std::span<const char* const> arguments) const {
    for (const std::string_view argument : arguments) {
      const std::size_t equals = argument.find('=');
      if (equals == std::string_view::npos || !argument.starts_with("--")) continue;
      const std::string_view name = argument.substr(0, equals);
      for (const Option& option : options) {
        if (option.name == name && option.parsed->get_expected_max() == 0) {
          return "option '" + option.name + "' takes no value";
        }
      }
    }
    // A value is missing only after the last argument, which may be a cluster of short options.
    std::string name = arguments.back();
    if (!name.starts_with("--")) name = {'-', name.back()};
    return "option '" + name + "' needs a value";
  }
};

}  // namespace unpsa::cli
