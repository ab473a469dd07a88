// SPDX-License-Identifier: MIT
#include <string>
#include <type_traits>
#include <utility>

#include "catch.hpp"
#include "text/buffer.hpp"

using unpsa::text::Buffer;

TEST_CASE("a new buffer is empty") {
  const Buffer buffer;
  CHECK(buffer.size() == 0);
  CHECK(buffer.view().empty());
}

TEST_CASE("appending and assigning keep what they should") {
  Buffer buffer;
  buffer.append("abc");
  buffer.append("");
  buffer.append("def");
  CHECK(buffer.view() == "abcdef");
  buffer.assign("x");
  CHECK(buffer.view() == "x");
  buffer.clear();
  CHECK(buffer.size() == 0);
}

TEST_CASE("a buffer grows with its content") {
  Buffer buffer;
  std::string expected;
  for (int i = 0; i < 10000; ++i) {
    const char byte = static_cast<char>('a' + i % 26);
    buffer.append({&byte, 1});
    expected.push_back(byte);
  }
  CHECK(buffer.view() == expected);
  CHECK(buffer.capacity() >= buffer.size());
}

TEST_CASE("reserve keeps content and never shrinks") {
  Buffer buffer;
  buffer.append("abc");
  buffer.reserve(5000);
  CHECK(buffer.view() == "abc");
  CHECK(buffer.capacity() >= 5000);
  const char* const data = buffer.data();
  buffer.reserve(10);
  CHECK(buffer.data() == data);
  buffer.resize(5000);
  CHECK(buffer.data() == data);
}

TEST_CASE("resize keeps the old bytes") {
  Buffer buffer;
  buffer.append("abc");
  buffer.resize(1000);
  CHECK(buffer.size() == 1000);
  CHECK(buffer.view().substr(0, 3) == "abc");
  buffer.resize(2);
  CHECK(buffer.view() == "ab");
}

TEST_CASE("the padding may be read and written") {
  Buffer buffer;
  buffer.resize(100);
  for (std::size_t i = 0; i < 100 + Buffer::padding; ++i) buffer.data()[i] = 'p';
  CHECK(buffer.data()[99 + Buffer::padding] == 'p');
}

TEST_CASE("dropping the front moves the rest forward") {
  Buffer buffer;
  buffer.append("0123456789");
  buffer.erase_front(0);
  CHECK(buffer.view() == "0123456789");
  buffer.erase_front(7);
  CHECK(buffer.view() == "789");
  buffer.erase_front(3);
  CHECK(buffer.view().empty());
}

TEST_CASE("a moved buffer keeps its block, the old one is empty") {
  STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<Buffer>);
  Buffer first;
  first.append("abc");
  const char* const data = first.data();
  Buffer second(std::move(first));
  CHECK(second.data() == data);
  CHECK(first.size() == 0);  // NOLINT(bugprone-use-after-move): what is left is stated
  CHECK(first.capacity() == 0);
  first.append("again");
  CHECK(first.view() == "again");
  first = std::move(second);
  CHECK(first.data() == data);
  CHECK(first.view() == "abc");
  CHECK(second.view().empty());
}
