// SPDX-License-Identifier: MIT
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "text/lines.hpp"

using namespace unpsa::text;

namespace {

constexpr std::size_t npos = std::string_view::npos;

std::vector<std::size_t> all_line_ends(std::string_view bytes) {
  std::vector<std::size_t> offsets;
  for (std::size_t at = find_line_end(bytes, 0); at != npos; at = find_line_end(bytes, at + 1)) {
    offsets.push_back(at);
  }
  return offsets;
}

/// On the heap with no byte to spare, so that a sanitizer sees reads beyond the end.
std::vector<char> exact_copy(std::string_view bytes) { return {bytes.begin(), bytes.end()}; }

}  // namespace

TEST_CASE("a line ends at LF or CR") {
  CHECK(find_line_end("", 0) == npos);
  CHECK(find_line_end("abc", 0) == npos);
  CHECK(find_line_end("abc\ndef", 0) == 3);
  CHECK(find_line_end("abc\rdef", 0) == 3);
  CHECK(find_line_end("abc\r\ndef", 0) == 3);
  CHECK(find_line_end("abc\ndef", 3) == 3);
  CHECK(find_line_end("abc\ndef", 4) == npos);
  CHECK(find_line_end("abc\n", 4) == npos);
  CHECK(find_line_end("abc\n", 5) == npos);
}

TEST_CASE("no other byte ends a line") {
  std::string bytes;
  for (int value = 0; value < 256; ++value) {
    if (value != '\n' && value != '\r') bytes.push_back(static_cast<char>(value));
  }
  CHECK(find_line_end(bytes, 0) == npos);
  CHECK(all_line_ends(bytes).empty());
}

TEST_CASE("all line ends come one after another") {
  CHECK(all_line_ends("").empty());
  CHECK(all_line_ends("abc").empty());
  CHECK(all_line_ends("a\n\nb\r\nc") == std::vector<std::size_t>{1, 2, 4, 5});
  CHECK(all_line_ends(std::string(100, '\n')).size() == 100);
  const std::string far = std::string(1000, 'x') + "\n";
  CHECK(all_line_ends(far) == std::vector<std::size_t>{1000});
}

TEST_CASE("line ends are found as byte by byte") {
  std::mt19937 random(20240623);
  for (int round = 0; round < 3000; ++round) {
    const std::size_t size = random() % 300;
    const auto rarity = 1 + random() % 100;
    std::string text(size, '\0');
    for (char& byte : text) {
      byte = random() % rarity == 0 ? "\n\r"[random() % 2] : static_cast<char>(random());
    }
    const std::vector<char> copy = exact_copy(text);
    const std::string_view bytes(copy.data(), copy.size());
    std::vector<std::size_t> expected;
    for (std::size_t from = 0; from <= size; ++from) {
      const std::size_t found = bytes.find_first_of("\n\r", from);
      REQUIRE(find_line_end(bytes, from) == found);
      if (found == from) expected.push_back(from);
    }
    REQUIRE(all_line_ends(bytes) == expected);
  }
}
