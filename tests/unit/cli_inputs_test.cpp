// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "cli/input/inputs.hpp"
#include "cli/output/terminal.hpp"
#include "temporary_folder.hpp"
#include "unpsa/reader.hpp"

namespace {

using namespace unpsa::cli;
using Names = std::vector<std::string>;

Names names_of(const InputList& list) {
  Names names;
  for (const Input& input : list.inputs) names.push_back(input.name);
  return names;
}

/// A file with a list of names.
class ListFile {
 public:
  explicit ListFile(const std::string& content) {
    path_ = std::filesystem::temp_directory_path() / ("unpsa-list-" + std::to_string(::getpid()));
    std::ofstream(path_, std::ios::binary) << content;
  }
  ~ListFile() { std::filesystem::remove(path_); }
  ListFile(const ListFile&) = delete;
  ListFile& operator=(const ListFile&) = delete;

  [[nodiscard]] Names read(bool null_separated = false, Names files = {}) const {
    CommonOptions options;
    options.files = std::move(files);
    options.files_from = path_.string();
    options.null_separated = null_separated;
    return names_of(list_inputs(options));
  }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("without names the input is standard input", "[cli]") {
  CHECK(names_of(list_inputs({})) == Names{"-"});
  CommonOptions options;
  options.files = {"a", "-", "b"};
  CHECK(names_of(list_inputs(options)) == Names{"a", "-", "b"});
}

TEST_CASE("a list of names is read line by line", "[cli]") {
  CHECK(ListFile("a.txt\nforms/题 1.txt\n").read() == Names{"a.txt", "forms/题 1.txt"});
  CHECK(ListFile("a\r\n\r\n b \r\n").read() == Names{"a", " b "});
  CHECK(ListFile("a\n\nb").read() == Names{"a", "b"});
  CHECK(ListFile("b\n").read(false, {"a"}) == Names{"a", "b"});
  CHECK(ListFile("\xEF\xBB\xBF"
                 "a\nb\n")
            .read() == Names{"a", "b"});  // as some editors save it
  CHECK(ListFile("\xEF\xBB\xBF\n").read().empty());
}

TEST_CASE("an empty list is no standard input", "[cli]") {
  CHECK(ListFile("").read().empty());
  CHECK(ListFile("\n\n").read().empty());
}

TEST_CASE("names that end in NUL may hold anything else", "[cli]") {
  CHECK(ListFile(std::string("a\nb\0c\r\0\0d", 9)).read(true) == Names{"a\nb", "c\r", "d"});
}

TEST_CASE("a list whose names end in NUL is read as one, or refused", "[cli]") {
  const std::string list("a\0b\0", 4);
  CHECK(ListFile(list).read(true) == Names{"a", "b"});
  const auto message_of = [](const std::string& content) {
    try {
      static_cast<void>(ListFile(content).read());
    } catch (const unpsa::InputOutputError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK(message_of(list).find("'-0'") != std::string::npos);
  CHECK(message_of(std::string("x\na\0b\n", 6)).find("'-0'") != std::string::npos);
  CHECK(message_of(std::string("\xFF\xFEs\0\n\0", 6)).find("UTF-16") != std::string::npos);
}

TEST_CASE("long lists are read in pieces", "[cli]") {
  std::string list;
  Names names;
  for (int i = 0; i < 20000; ++i) names.push_back("forms/" + std::to_string(i) + ".txt");
  for (const std::string& name : names) list += name + "\n";
  CHECK(ListFile(list).read() == names);
  CHECK_THROWS_AS(ListFile(std::string(70000, 'x')).read(), unpsa::InputOutputError);
}

TEST_CASE("a list that has no end is not read", "[cli]") {
  CommonOptions options;
  options.files_from = "/dev/zero";
  CHECK_THROWS_AS(list_inputs(options), unpsa::InputOutputError);
}

TEST_CASE("a name as it is shown leads to its file", "[cli]") {
  const unpsa::test::TemporaryFolder folder("names");
  const std::string path = folder.path().string();
  const auto make = [&path](const std::string& name) { std::ofstream(path + "/" + name) << "x"; };
  make("bad\xff.txt");
  make("back\\slash\xff.txt");
  make("both\xff.txt");
  make("both\\xff.txt");
  const std::string list = path + "/bad\\xff.txt\n" + path + "/back\\\\slash\\xff.txt\n" + path +
                           "/both\\xff.txt\n" + path + "/bad\xff.txt\n" + path + "/no\\xff.txt\n";
  CHECK(ListFile(list).read() == Names{path + "/bad\\xff.txt", path + "/back\\\\slash\\xff.txt",
                                       path + "/both\\\\xff.txt", path + "/bad\\xff.txt",
                                       path + "/no\\\\xff.txt"});
}

TEST_CASE("a list that cannot be read is an error", "[cli]") {
  CommonOptions options;
  options.files_from = "/nonexistent/list";
  CHECK_THROWS_AS(list_inputs(options), unpsa::InputOutputError);
}

TEST_CASE("standard input cannot be the list and an input", "[cli]") {
  CommonOptions options;
  options.files_from = "-";
  options.files = {"-"};
  CHECK_THROWS_AS(list_inputs(options), unpsa::InputOutputError);
}

TEST_CASE("colour is as told, and never by itself where there is no terminal", "[cli]") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  CHECK(use_color(ColorWhen::always, ends[1]) == Color::on);
  CHECK(use_color(ColorWhen::never, ends[1]) == Color::off);
  CHECK(use_color(ColorWhen::automatic, ends[1]) == Color::off);
  ::close(ends[0]);
  ::close(ends[1]);
}
