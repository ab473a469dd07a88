// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "cli/text_input.hpp"

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

TEST_CASE("a text longer than a block comes whole, its characters uncut", "[cli]") {
  std::string text = "x";
  while (text.size() < 1'000'000) text += "三条船";
  CHECK((read(text) == text));
}

TEST_CASE("a text that cannot be opened is an error", "[cli]") {
  CHECK_THROWS_AS(TextInput("/nonexistent/text"), unpsa::InputOutputError);
}
