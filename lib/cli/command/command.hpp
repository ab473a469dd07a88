// SPDX-License-Identifier: MIT
/// The command line of a program: declared once, then parsed and documented.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "cli/command/option_rules.hpp"
#include "text/translation.hpp"

namespace unpsa::cli {

/// What to do after the arguments have been read.
struct ParseResult {
  enum class Next : std::uint8_t { run, show, version, usage_error };
  Next next = Next::run;
  std::string message;  ///< of a usage error, without the program's name; or what to show
};

/// A word that an option accepts, and its value. A word with the value of an earlier one is an alias:
/// accepted but not listed.
template <typename Value>
struct Choice {
  std::string_view word;
  Value value;
};

/// A table of choices, which must outlive the command. Its type follows from the variable.
template <typename Value>
using Choices = std::span<const Choice<std::type_identity_t<Value>>>;

/// Choices for `values`, called as their `name_of` calls them.
template <typename Values>
[[nodiscard]] auto choices_by_name(const Values& values) {
  std::vector<Choice<std::decay_t<decltype(*std::begin(values))>>> choices;
  for (const auto value : values) choices.push_back({name_of(value), value});
  return choices;
}

/// The command line of one program. Declaring an option binds it to a variable, which keeps its value (the
/// default) unless the option is given. Nothing else happens before `parse`. Names are written as in
/// `-o,--output` or `--output`; words that stand for a value are in capitals. If an option is given twice,
/// the last one counts, except for lists, which grow. A value is UTF-8; one whose word has FILE in it, and
/// what is no option, is the name of a file as `text::file_name_as_text` gives it.
class Command {
 public:
  /// Takes a value and returns what was expected instead (`a number from 1 to 256`); empty if the value is
  /// valid.
  using Setter = std::function<std::string(std::string_view)>;

  /// `purpose` completes "unpsa-x: …" and fits on one line.
  Command(std::string_view program, std::string_view purpose);
  ~Command();
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;

  /// Paragraphs between the usage line and the options.
  void describe(std::string_view text);
  /// Options declared after this call are listed under this heading.
  void heading(std::string_view title);

  void flag(std::string_view names, std::string_view help, bool& variable);
  /// Any text except an empty one.
  void text(std::string_view names, std::string_view value_name, std::string_view help,
            std::string& variable);
  void integer(std::string_view names, std::string_view value_name, std::string_view help, int minimum,
               int maximum, int& variable);
  void integer(std::string_view names, std::string_view value_name, std::string_view help, int minimum,
               int maximum, std::optional<int>& variable);
  void option(std::string_view names, std::string_view value_name, std::string_view help, Setter setter);
  /// Values separated by commas, or in several options; `setter` takes one after another.
  void list(std::string_view names, std::string_view value_name, std::string_view help, Setter setter);

  /// Two values, names of files or others, one after another; `value_names` as in `A B`.
  void pair(std::string_view names, std::string_view value_names, std::string_view help, std::string& first,
            std::string& second);

  /// One of several words.
  template <typename Value>
  void choice(std::string_view names, std::string_view value_name, std::string_view help,
              Choices<Value> choices, Value& variable) {
    add_choice(names, value_name, help, words_of<Value>(choices), /*list=*/false,
               [choices, &variable](std::span<const std::size_t> chosen) {
                 variable = choices[chosen.front()].value;
               });
  }
  template <typename Value>
  void choice(std::string_view names, std::string_view value_name, std::string_view help,
              Choices<Value> choices, std::optional<Value>& variable) {
    add_choice(names, value_name, help, words_of<Value>(choices), /*list=*/false,
               [choices, &variable](std::span<const std::size_t> chosen) {
                 variable = choices[chosen.front()].value;
               });
  }

  /// Several words, separated by commas or in several options; each value once, in the order given.
  template <typename Value>
  void choices(std::string_view names, std::string_view value_name, std::string_view help,
               Choices<Value> choices, std::vector<Value>& variable) {
    add_choice(names, value_name, help, words_of<Value>(choices), /*list=*/true,
               [choices, &variable](std::span<const std::size_t> chosen) {
                 variable.clear();
                 for (const std::size_t index : chosen) {
                   const Value value = choices[index].value;
                   if (std::find(variable.begin(), variable.end(), value) == variable.end()) {
                     variable.push_back(value);
                   }
                 }
               });
  }

  /// Leaves the option that was declared last out of the help: another one has taken its place.
  void hide_last();

  /// The values that a shell offers for an option that has been declared, where they are not its words.
  void suggest(std::string_view long_name, std::vector<std::string> values);

  /// The arguments that are not options.
  void files(std::vector<std::string>& variable);
  /// Rules between options; `table` must outlive the command. Checked in the order of declaration, with those
  /// of `check`, after all values are set.
  void rules(std::span<const OptionRule> table);
  /// A rule that a table cannot say: returns what is wrong; empty if nothing.
  void check(std::function<std::string()> rule);
  /// An earlier spelling, which help does not show: `--why` of `--table=words`, or `--report` of `--table`,
  /// with the value that follows.
  void old_spelling(std::string_view old_name, std::string_view option);

  /// What exit code 1 means. Not called by programs that never exit with 1.
  void negative_answer(std::string_view meaning);
  void example(std::string_view command_line, std::string_view explanation);

  /// Asked for the language of the help when all options have been read; English without it.
  void help_language(std::function<text::MessageLanguage()> language);

  /// Parses the arguments, without the name of the program.
  [[nodiscard]] ParseResult parse(std::span<const char* const> arguments);

  [[nodiscard]] const std::string& program() const noexcept;

 private:
  using Chosen = std::function<void(std::span<const std::size_t>)>;

  struct Word {
    std::string_view text;
    bool alias;
  };

  template <typename Value>
  static std::vector<Word> words_of(Choices<Value> choices) {
    std::vector<Word> words;
    for (const Choice<Value>& choice : choices) {
      const auto same = [&](const Choice<Value>& other) { return other.value == choice.value; };
      const auto first = std::find_if(choices.begin(), choices.end(), same);
      words.push_back({choice.word, &*first != &choice});
    }
    return words;
  }
  void add_choice(std::string_view names, std::string_view value_name, std::string_view help,
                  const std::vector<Word>& words, bool list, const Chosen& set);

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace unpsa::cli
