// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "cli/input/text_input.hpp"

namespace {

using unpsa::cli::TextInput;

/// The text of a file with these bytes.
std::string read(const std::string& bytes) {
  const auto path = std::filesystem::temp_directory_path() / ("unpsa-text-" + std::to_string(::getpid()));
  std::ofstream(path, std::ios::binary) << bytes;
  std::string text;
  TextInput input(path.string());
  for (std::string_view piece; input.next(piece);) {
    CHECK_FALSE(piece.empty());
    text += piece;
  }
  std::filesystem::remove(path);
  return text;
}

}  // namespace

TEST_CASE("plain text is decoded", "[cli]") {
  CHECK(read("") == "");
  CHECK(read("one\ntwo") == "one\ntwo");
  CHECK(read("\xEF\xBB\xBF三条船") == "三条船");
  CHECK(read(std::string("\xFF\xFE\x09\x4E\x61\x00", 6)) == "三a");
  CHECK(read("a\xFFz") == "a\uFFFDz");
}

TEST_CASE("what is no text is noted by its first place", "[cli]") {
  const auto damage = [](const std::string& bytes) {
    const auto path = std::filesystem::temp_directory_path() / ("unpsa-damage-" + std::to_string(::getpid()));
    std::ofstream(path, std::ios::binary) << bytes;
    TextInput input(path.string());
    std::string_view piece;
    while (input.next(piece)) continue;
    std::filesystem::remove(path);
    const auto found = input.damage();
    return found ? std::to_string(found->line) + ":" + std::to_string(found->column) + " " +
                       found->message.substr(0, found->message.find(';'))
                 : "none";
  };
  CHECK(damage("") == "none");
  CHECK(damage("三条船\n") == "none");
  CHECK(damage("\xFF") == "1:1 invalid byte 0xFF replaced by U+FFFD");
  CHECK(damage("a\n三条\xE9\x91z\xFF\n\xFF") ==
        "2:3 invalid bytes 0xE9 0x91, and 2 more invalid sequences after it");
  std::string lines;
  for (int i = 0; i < 200'000; ++i) lines += "三条船\n";  // several blocks
  CHECK(damage(lines + "三\xFF") == "200001:2 invalid byte 0xFF replaced by U+FFFD");
  CHECK(damage(std::string(1'000'000, 'x') + "\xFFz\xFF") ==
        "1:1000001 invalid byte 0xFF, and 1 more invalid sequence after it");
}

TEST_CASE("a text is read line by line", "[cli]") {
  const auto path = std::filesystem::temp_directory_path() / ("unpsa-lines-" + std::to_string(::getpid()));
  const std::string longest(600'000, 'x');  // more than a block
  std::ofstream(path, std::ios::binary) << "一\n\n" + longest + "\nend";
  TextInput input(path.string());
  std::vector<std::string> lines;
  std::vector<std::size_t> begins;
  unpsa::cli::each_line(input, [&](std::string_view line, std::size_t number, std::size_t begin) {
    lines.emplace_back(line);
    begins.push_back(begin);
    CHECK(number == lines.size());
  });
  std::filesystem::remove(path);
  CHECK((lines == std::vector<std::string>{"一", "", longest, "end"}));
  CHECK(begins == std::vector<std::size_t>{0, 4, 5, 5 + longest.size() + 1});
}

TEST_CASE("a text longer than a block comes whole, its characters uncut", "[cli]") {
  std::string text = "x";
  while (text.size() < 1'000'000) text += "三条船";
  CHECK((read(text) == text));
}

TEST_CASE("a text that cannot be opened is an error", "[cli]") {
  CHECK_THROWS_AS(TextInput("/nonexistent/text"), unpsa::InputOutputError);
}
