// SPDX-License-Identifier: MIT
// CLI11 cuts the arguments into options and their values and knows nothing else: all values are taken
// as text and judged here, and arguments that are no options come back as "extras". So its own messages and
// exit codes cannot be seen, and its habit of taking a file named `[a,b]` for a list does no harm.
#include "cli/command/command.hpp"

#include <charconv>

#include "cli/command/command_state.hpp"
#include "cli/command/generated.hpp"
#include "cli/command/help.hpp"
#include "text/file_name.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace unpsa::cli {
namespace {

std::string wrong_value(std::string_view value, std::string_view option, std::string_view expected) {
  std::string message = "invalid value '";
  message.append(value).append("' for '").append(option).append("': expected ").append(expected);
  return message;
}

/// `table, tsv or csv; did you mean 'csv'?`
template <typename Words>
std::string expected_words(const Words& words, std::string_view typed) {
  std::vector<std::string_view> all;
  std::vector<std::string_view> listed;
  for (const auto& word : words) {
    all.push_back(word.text);
    if (!word.alias) listed.push_back(word.text);
  }
  return text::expected_one_of(listed, {}) + text::did_you_mean(typed, all);
}

std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t comma = list.find(',');
    parts.emplace_back(text::trim(list.substr(0, comma)));
    if (comma == std::string_view::npos) return parts;
    list.remove_prefix(comma + 1);
  }
}

template <typename Variable>
Command::Setter integer_setter(int minimum, int maximum, Variable& variable) {
  return [=, &variable](std::string_view value) {
    int number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size() || number < minimum || number > maximum) {
      return "a whole number from " + std::to_string(minimum) + " to " + std::to_string(maximum);
    }
    variable = number;
    return std::string();
  };
}

}  // namespace

Command::Command(std::string_view program, std::string_view purpose) : state_(std::make_unique<State>()) {
  state_->page.program = program;
  state_->page.purpose = purpose;
  state_->page.groups.push_back({"Options", {}});
  state_->app.set_help_flag();
  state_->app.allow_extras();
}

Command::~Command() = default;

void Command::describe(std::string_view text) { state_->page.paragraphs.emplace_back(text); }

void Command::heading(std::string_view title) { state_->page.groups.push_back({std::string(title), {}}); }

void Command::flag(std::string_view names, std::string_view help, bool& variable) {
  CLI::Option* parsed = state_->app.add_flag(std::string(names))->disable_flag_override();
  state_->add(parsed, names, {}, help, [&variable](const auto&) {
    variable = true;
    return std::string();
  });
}

void Command::option(std::string_view names, std::string_view value_name, std::string_view help,
                     Setter setter) {
  const bool is_file = value_name.find("FILE") != std::string_view::npos;
  const auto take = [name = std::string(main_name(names)), is_file,
                     setter = std::move(setter)](const auto& values) {
    for (const std::string& value : values) {
      const std::string text = is_file ? text::file_name_as_text(value) : value;
      const std::string expected = text::is_utf8(text) ? setter(text) : "text in UTF-8";
      if (!expected.empty()) return wrong_value(value, name, expected);
    }
    return std::string();
  };
  state_->add(state_->add_valued(names), names, value_name, help, take);
}

void Command::text(std::string_view names, std::string_view value_name, std::string_view help,
                   std::string& variable) {
  option(names, value_name, help, [&variable, what = std::string(value_name)](std::string_view value) {
    variable = value;
    if (!value.empty()) return std::string();
    return std::string(what == "FILE" ? "the name of a file" : "text that is not empty");
  });
}

void Command::pair(std::string_view names, std::string_view value_names, std::string_view help,
                   std::string& first, std::string& second) {
  const auto take = [&first, &second, name = std::string(main_name(names))](const auto& values) {
    const bool empty = std::find(values.begin(), values.end(), "") != values.end();
    if (empty || values.size() % 2 != 0) return "option '" + name + "' needs two values";
    first = text::file_name_as_text(values[values.size() - 2]);
    second = text::file_name_as_text(values.back());
    return std::string();
  };
  state_->add(state_->add_valued(names)->expected(2), names, value_names, help, take);
}

void Command::list(std::string_view names, std::string_view value_name, std::string_view help,
                   Setter setter) {
  option(names, value_name, help, [setter = std::move(setter)](std::string_view value) {
    for (const std::string& item : split(value)) {
      if (std::string expected = setter(item); !expected.empty()) return expected;
    }
    return std::string();
  });
  state_->page.groups.back().options.back().is_list = true;
}

void Command::integer(std::string_view names, std::string_view value_name, std::string_view help, int minimum,
                      int maximum, int& variable) {
  option(names, value_name, help, integer_setter(minimum, maximum, variable));
}

void Command::integer(std::string_view names, std::string_view value_name, std::string_view help, int minimum,
                      int maximum, std::optional<int>& variable) {
  option(names, value_name, help, integer_setter(minimum, maximum, variable));
}

void Command::add_choice(std::string_view names, std::string_view value_name, std::string_view help,
                         const std::vector<Word>& words, bool list, const Chosen& set) {
  const auto take = [=, name = std::string(main_name(names))](const std::vector<std::string>& values) {
    std::vector<std::size_t> chosen;
    for (const std::string& value : values) {
      if (!list) chosen.clear();
      for (const std::string& part : list ? split(value) : std::vector<std::string>{value}) {
        const auto same = [&](const Word& word) { return word.text == part; };
        const auto word = std::find_if(words.begin(), words.end(), same);
        if (word == words.end()) return wrong_value(part, name, expected_words(words, part));
        chosen.push_back(static_cast<std::size_t>(word - words.begin()));
      }
    }
    set(chosen);
    return std::string();
  };
  state_->add(state_->add_valued(names), names, value_name, help, take);
  HelpPage::Option& shown = state_->page.groups.back().options.back();
  shown.is_list = list;
  for (const Word& word : words) {
    if (!word.alias) shown.values.emplace_back(word.text);
  }
}

void Command::help_language(std::function<text::MessageLanguage()> language) {
  state_->language = std::move(language);
}

void Command::hide_last() { state_->page.groups.back().options.pop_back(); }

void Command::suggest(std::string_view long_name, std::vector<std::string> values) {
  for (HelpPage::Group& group : state_->page.groups) {
    for (HelpPage::Option& option : group.options) {
      if (option.long_name == long_name) option.values = std::move(values);
    }
  }
}

void Command::files(std::vector<std::string>& variable) { state_->files = &variable; }

void Command::rules(std::span<const OptionRule> table) {
  state_->tables.push_back(table);
  state_->rules.emplace_back([this, table] {
    return find_broken_rule(table, [this](std::string_view name) { return state_->value_of(name); });
  });
}

void Command::check(std::function<std::string()> rule) { state_->rules.push_back(std::move(rule)); }

void Command::old_spelling(std::string_view old_name, std::string_view option) {
  state_->old_spellings.push_back({old_name, option});
}

void Command::negative_answer(std::string_view meaning) { state_->page.negative_answer = meaning; }

void Command::example(std::string_view command_line, std::string_view explanation) {
  state_->page.examples.push_back({std::string(command_line), std::string(explanation)});
}

ParseResult Command::parse(std::span<const char* const> arguments) {
  using Next = ParseResult::Next;
  bool& help = state_->help;
  bool& version = state_->version;
  // Two flags that are shown as one.
  flag("-h", "show this help; -h shows the options in brief", state_->brief_help);
  state_->page.groups.back().options.pop_back();
  flag("--help", "show this help; -h shows the options in brief", help);
  state_->page.groups.back().options.back().short_name = "-h";
  choice(
      "--generate", "WHAT",
      "print the manual page (man), completions for bash, zsh or fish, or the rules between options (rules)",
      generated_choices, state_->generated);
  flag("--version", "show the versions of the program and its tables", version);

  std::string wrong = state_->find_empty_value(arguments);
  if (wrong.empty()) wrong = state_->cut(arguments);
  if (!wrong.empty()) return {Next::usage_error, wrong};
  const std::string wrong_extra = state_->take_extras();  // what is checked together needs the files too
  wrong = state_->take_values();
  if (help) return {Next::show, render(translated(state_->page, state_->language()))};
  if (state_->brief_help) return {Next::show, render_brief(translated(state_->page, state_->language()))};
  if (state_->generated == Generated::rules) return {Next::show, state_->list_all_rules()};
  if (state_->generated != Generated::none) return {Next::show, generate(state_->page, state_->generated)};
  if (version) return {Next::version, {}};
  if (wrong.empty()) wrong = wrong_extra;
  if (!wrong.empty()) return {Next::usage_error, wrong};
  return {Next::run, {}};
}

const std::string& Command::program() const noexcept { return state_->page.program; }

}  // namespace unpsa::cli
