// SPDX-License-Identifier: MIT
#include <set>
#include <string>

#include "catch.hpp"
#include "text/file_name.hpp"
#include "text/utf8.hpp"

using namespace unpsa::text;

TEST_CASE("a name in UTF-8 is its own text") {
  for (const std::string name :
       {"", "forms/x.txt", "冰情.txt", "a\\b", "\\", "\\x", "\\xg0", "\\xFF", "C:\\new"}) {
    CHECK(file_name_as_text(name) == name);
    CHECK(file_name_as_bytes(name) == name);
  }
}

TEST_CASE("bytes that are no character, and backslashes beside them, are escaped") {
  CHECK(file_name_as_text("\xff\xfe.txt") == "\\xff\\xfe.txt");
  CHECK(file_name_as_text("\xb1\xed/冰\\x.txt") == "\\xb1\\xed/冰\\\\x.txt");
  CHECK(file_name_as_text("cut\xe5\x86") == "cut\\xe5\\x86");
  CHECK(file_name_as_text("\\xff") == "\\\\xff");  // otherwise it would be taken for one byte
}

TEST_CASE("no name that is opened has a NUL, at which the system would cut it") {
  CHECK(file_name_as_bytes(std::string("ev/a.conf\0/x.txt", 16)) == "ev/a.conf\\x00/x.txt");
  CHECK(file_name_as_bytes("ev/a.conf\\x00/x.txt") == "ev/a.conf\\x00/x.txt");
  CHECK(file_name_as_bytes(std::string("\\xff\0", 5)) == "\xff\\x00");
}

TEST_CASE("every name comes back from its text, which no other name has") {
  const std::string bytes[] = {"\\", "x", "f", "0", "\xff", "\xe5\x86\xb0", "\xe5"};
  std::set<std::string> texts;
  std::size_t names = 0;
  for (const auto& a : bytes)
    for (const auto& b : bytes)
      for (const auto& c : bytes)
        for (const auto& d : bytes)
          for (const auto& e : bytes) {
            const std::string name = a + b + c + d + e;
            const std::string text = file_name_as_text(name);
            CHECK(is_utf8(text));
            CHECK(file_name_as_bytes(text) == name);
            texts.insert(text);
            ++names;
          }
  CHECK(texts.size() == names);
}
