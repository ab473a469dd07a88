// SPDX-License-Identifier: MIT
// The command line is read as a table: arguments on one side, on the other the options or what is wrong.
#include <array>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/command/command.hpp"
#include "cli/command/common_options.hpp"

namespace {

using namespace unpsa::cli;
using Next = ParseResult::Next;

enum class Fruit { apple, pear, quince };

constexpr std::array fruits = {Choice<Fruit>{"apple", Fruit::apple}, Choice<Fruit>{"pear", Fruit::pear},
                               Choice<Fruit>{"quince", Fruit::quince}, Choice<Fruit>{"pomme", Fruit::apple}};

struct Options {
  CommonOptions common;
  Fruit fruit = Fruit::pear;
  std::vector<Fruit> basket = {Fruit::quince};
  int weight = 5;
  bool ripe = false;
};

void declare(Command& command, Options& options) {
  command.heading("Fruit");
  command.choice("--fruit", "NAME", "what to eat", std::span<const Choice<Fruit>>(fruits), options.fruit);
  command.choices("-b,--basket", "LIST", "what to buy", std::span<const Choice<Fruit>>(fruits),
                  options.basket);
  command.integer("-w,--weight", "GRAMS", "how much", 1, 9, options.weight);
  command.flag("--ripe", "only soft ones", options.ripe);
}

ParseResult parse(Options& options, const std::vector<const char*>& arguments) {
  Command command("fruit", "eat");
  declare(command, options);
  declare_common_options(command, options.common);
  return command.parse(arguments);
}

/// What is wrong with the arguments.
std::string wrong(const std::vector<const char*>& arguments) {
  Options options;
  const ParseResult result = parse(options, arguments);
  CHECK(result.next == Next::usage_error);
  return result.message;
}

Options read(const std::vector<const char*>& arguments) {
  Options options;
  const ParseResult result = parse(options, arguments);
  CHECK(result.message == "");
  CHECK(result.next == Next::run);
  return options;
}

}  // namespace

TEST_CASE("without arguments all options keep their defaults", "[cli]") {
  const Options options = read({});
  CHECK(options.fruit == Fruit::pear);
  CHECK(options.basket == std::vector{Fruit::quince});
  CHECK(options.weight == 5);
  CHECK_FALSE(options.ripe);
  CHECK(options.common.files.empty());
  CHECK(options.common.output.empty());
  CHECK(options.common.jobs == 1);
  CHECK(options.common.color == ColorWhen::automatic);
  CHECK_FALSE(options.common.quiet);
}

TEST_CASE("values are taken in each of the usual spellings", "[cli]") {
  CHECK(read({"--weight", "7"}).weight == 7);
  CHECK(read({"--weight=7"}).weight == 7);
  CHECK(read({"-w", "7"}).weight == 7);
  CHECK(read({"-w7"}).weight == 7);
  CHECK(read({"--ripe", "-qw7"}).weight == 7);
  CHECK(read({"-qw7"}).common.quiet);
  CHECK(read({"--ripe", "--ripe"}).ripe);
  CHECK(read({"--fruit", "quince"}).fruit == Fruit::quince);
  CHECK(read({"--fruit", "pomme"}).fruit == Fruit::apple);
  CHECK(read({"-o", "-"}).common.output == "-");
  CHECK(read({"-o", "--fruit"}).common.output == "--fruit");
  CHECK(read({"-j", "0"}).common.jobs == 0);
  CHECK(read({"--color=never"}).common.color == ColorWhen::never);
  CHECK(read({"-0", "--files-from", "list"}).common.null_separated);
}

TEST_CASE("the last value counts, and lists grow", "[cli]") {
  CHECK(read({"-w", "1", "-w", "2"}).weight == 2);
  CHECK(read({"--fruit=apple", "--fruit=quince"}).fruit == Fruit::quince);
  CHECK(read({"-b", "apple,pear"}).basket == std::vector{Fruit::apple, Fruit::pear});
  CHECK(read({"-b", "pear", "-b", "apple"}).basket == std::vector{Fruit::pear, Fruit::apple});
  CHECK(read({"-b", "pear,pear,apple,pomme"}).basket == std::vector{Fruit::pear, Fruit::apple});
}

TEST_CASE("what is no option is a file", "[cli]") {
  using Files = std::vector<std::string>;
  CHECK(read({"a.txt", "--ripe", "b.txt"}).common.files == Files{"a.txt", "b.txt"});
  CHECK(read({"-", "a.txt"}).common.files == Files{"-", "a.txt"});
  CHECK(read({"--", "--ripe", "-x", "--"}).common.files == Files{"--ripe", "-x", "--"});
  CHECK_FALSE(read({"--", "--ripe"}).ripe);
  CHECK(read({"[a,b]"}).common.files == Files{"[a,b]"});
  CHECK(read({"题 1.txt"}).common.files == Files{"题 1.txt"});
  CHECK(read({""}).common.files == Files{""});
}

TEST_CASE("wrong usage is named, with what was meant", "[cli]") {
  CHECK(wrong({"--basquet", "x"}) == "unknown option '--basquet'; did you mean '--basket'?");
  CHECK(wrong({"--wieght=3"}) == "unknown option '--wieght'; did you mean '--weight'?");
  CHECK(wrong({"-ripe"}) == "unknown option '-ripe'; did you mean '--ripe'?");
  CHECK(wrong({"--colour", "never"}) == "unknown option '--colour'; did you mean '--color'?");
  CHECK(wrong({"--zzz"}) == "unknown option '--zzz'");
  CHECK(wrong({"-x"}) == "unknown option '-x'");
  CHECK(wrong({"-qx"}) == "unknown option '-x'");
  CHECK(wrong({"-5"}) == "unknown option '-5'");
  CHECK(wrong({"--fruit", "appel"}) ==
        "invalid value 'appel' for '--fruit': expected apple, pear or quince; did you mean 'apple'?");
  CHECK(wrong({"--fruit", "meat"}) == "invalid value 'meat' for '--fruit': expected apple, pear or quince");
  CHECK(wrong({"-b", "pear,nut"}) == "invalid value 'nut' for '--basket': expected apple, pear or quince");
  CHECK(wrong({"-b", "pear,"}) == "invalid value '' for '--basket': expected apple, pear or quince");
  CHECK(wrong({"-w", "0"}) == "invalid value '0' for '--weight': expected a whole number from 1 to 9");
  CHECK(wrong({"-w", "10"}) == "invalid value '10' for '--weight': expected a whole number from 1 to 9");
  CHECK(wrong({"-w", "-3"}) == "invalid value '-3' for '--weight': expected a whole number from 1 to 9");
  CHECK(wrong({"-w", "3g"}) == "invalid value '3g' for '--weight': expected a whole number from 1 to 9");
  CHECK(wrong({"-w", "99999999999999999999"}) ==
        "invalid value '99999999999999999999' for '--weight': expected a whole number from 1 to 9");
  CHECK(wrong({"-j", "-1"}) == "invalid value '-1' for '--jobs': expected a whole number from 0 to 256");
  CHECK(wrong({"--weight"}) == "option '--weight' needs a value");
  CHECK(wrong({"a.txt", "-qw"}) == "option '-w' needs a value");
  CHECK(wrong({"--weight=", "3"}) == "option '--weight' needs a value after '='");
  CHECK(wrong({"--ripe=yes"}) == "option '--ripe' takes no value");
  CHECK(wrong({"-o", ""}) == "invalid value '' for '--output': expected the name of a file");
  CHECK(wrong({"-0"}) == "'--null-names' needs '--files-from'");
}

TEST_CASE("a value does not hide in the next option", "[cli]") {
  CHECK(wrong({"--fruit", "--ripe"}) ==
        "invalid value '--ripe' for '--fruit': expected apple, pear or quince");
}

TEST_CASE("help and version go before what is wrong with the rest", "[cli]") {
  Options options;
  CHECK(parse(options, {"-h"}).next == Next::show);
  CHECK(parse(options, {"--zzz", "--help"}).next == Next::show);
  CHECK(parse(options, {"--fruit", "meat", "-h", "--version"}).next == Next::show);
  CHECK(parse(options, {"--version"}).next == Next::version);
  CHECK(parse(options, {"--", "--help"}).next == Next::run);
}

TEST_CASE("a program without files takes none", "[cli]") {
  Command command("bare", "do nothing");
  const std::vector<const char*> arguments = {"x"};
  CHECK(command.parse(arguments).message == "unexpected argument 'x'");
}

TEST_CASE("the help is laid out in 80 columns", "[cli]") {
  Options options;
  Command command("fruit", "eat");
  command.describe(
      "A paragraph that is long enough to be broken, which happens where the next word would no longer fit "
      "in the line.");
  declare(command, options);
  command.integer("--a-name-that-fills-its-column", "NUMBER",
                  "stands on a line of its own, and is broken too where it is long", 0, 1, options.weight);
  command.negative_answer("it is not ripe");
  command.example("fruit --ripe", "eats a soft one");
  const std::vector<const char*> arguments = {"--help"};
  const ParseResult parsed = command.parse(arguments);
  CHECK(parsed.next == Next::show);
  CHECK(parsed.message ==
        "fruit: eat\n"
        "\n"
        "Usage: fruit [OPTIONS] [FILE...]\n"
        "\n"
        "A paragraph that is long enough to be broken, which happens where the next word\n"
        "would no longer fit in the line.\n"
        "\n"
        "Fruit:\n"
        "      --fruit NAME          what to eat\n"
        "  -b, --basket LIST         what to buy\n"
        "  -w, --weight GRAMS        how much\n"
        "      --ripe                only soft ones\n"
        "      --a-name-that-fills-its-column NUMBER\n"
        "                            stands on a line of its own, and is broken too where\n"
        "                            it is long\n"
        "  -h, --help                show this help; -h shows the options in brief\n"
        "      --generate WHAT       print the manual page (man), completions for bash,\n"
        "                            zsh or fish, or the rules between options (rules)\n"
        "      --version             show the versions of the program and its tables\n"
        "\n"
        "Exit codes:\n"
        "  0                         success\n"
        "  1                         it is not ripe\n"
        "  2                         error: wrong usage, a file that cannot be read or\n"
        "                            written, or input that is not a form\n"
        "\n"
        "Examples:\n"
        "  fruit --ripe\n"
        "      eats a soft one\n"
        "\n"
        "More: man fruit, man 7 unpsa, man 5 unpsa-record\n");

  std::istringstream lines(parsed.message);
  for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 80);
}

TEST_CASE("an option that takes two values") {
  std::string first;
  std::string second;
  std::vector<std::string> files;
  const auto parse = [&](std::vector<const char*> arguments) {
    first = second = "";
    Command command("unpsa-x", "does things");
    command.heading("Output");
    command.pair("--explain", "A B", "two records", first, second);
    command.files(files);
    return command.parse(arguments);
  };
  CHECK(parse({"--explain", "a", "b", "c.txt"}).next == ParseResult::Next::run);
  CHECK(first == "a");
  CHECK(second == "b");
  CHECK(files == std::vector<std::string>{"c.txt"});
  CHECK(parse({"--explain", "a", "b", "--explain", "c", "d"}).next == ParseResult::Next::run);
  CHECK(first == "c");
  CHECK(second == "d");
  CHECK(parse({"--explain", "a"}).message == "option '--explain' needs two values");
  CHECK(parse({"--explain", "", "b", "c.txt"}).message == "option '--explain' needs two values");
  CHECK(parse({"--explain"}).message == "option '--explain' needs a value");
}
