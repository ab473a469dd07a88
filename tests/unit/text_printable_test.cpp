// SPDX-License-Identifier: MIT
#include "catch.hpp"
#include "text/printable.hpp"

using unpsa::text::printable;

TEST_CASE("plain text of any script stays as it is") {
  CHECK(printable("") == "");
  CHECK(printable("forms/题 1 – Ünïcode 😀.txt") == "forms/题 1 – Ünïcode 😀.txt");
  CHECK(printable("a:b::c # ## #[") == "a:b::c # ## #[");
}

TEST_CASE("what a terminal obeys becomes visible") {
  CHECK(printable("a\033[31mb") == "a\u241B[31mb");
  CHECK(printable("a\nb").find('\n') == std::string::npos);
  CHECK(printable("\u202Etxt.exe").find("\u202E") == std::string::npos);
  CHECK(printable("\u0085").find("\u0085") == std::string::npos);
}

TEST_CASE("bytes that are no UTF-8 are shown in hexadecimal digits") {
  CHECK(printable("\xFF") == "\\xff");
  CHECK(printable("a\x80z") == "a\\x80z");
  CHECK(printable("\xE9\xA2") == "\\xe9\\xa2");           // a character cut short
  CHECK(printable("\xED\xA0\x80") == "\\xed\\xa0\\x80");  // a surrogate
  CHECK(printable("\xC0\xAF/") == "\\xc0\\xaf/");
}

TEST_CASE("what a CI server obeys is broken up") {
  CHECK(printable("::error::x") == "\\x3a:error::x");
  CHECK(printable("x ##[error] y") == "x \\x23#[error] y");
  CHECK(printable("##vso[task.complete]") == "\\x23#vso[task.complete]");
  CHECK(printable("###[x]") == "#\\x23#[x]");
  CHECK(printable("  ::error::x") == "  \\x3a:error::x");  // servers skip white space
  CHECK(printable("\u3000\u00a0::error") == "\u3000\u00a0\\x3a:error");
  CHECK(printable("a ::error") == "a ::error");
}

TEST_CASE("text without a command is the same with and without a look at each character") {
  // Two marks are no command, but are looked at.
  for (const std::string text :
       {"", "a", "\xE4\xB8\xAD\xEF\xBC\x8C b", "\x1b[1m", "a:b", " \xC2\x85", "caf\xC3\xA9"})
    CHECK(printable("x" + text + "##") == printable("x" + text) + "##");
}

TEST_CASE("what a user wrote is quoted in a message on one line, with what nobody sees") {
  CHECK(unpsa::text::quote("") == "''");
  CHECK(unpsa::text::quote(" N/A\n") == "'N/A'");
  CHECK(unpsa::text::quote("a\nb") == "'a b'");
  CHECK(unpsa::text::quote("a\u200bb") == "'a<U+200B>b'");
  CHECK(unpsa::text::quote("\u200e") == "'<U+200E>'");
  CHECK(unpsa::text::quote("a\u3164") == "'a<U+3164>'");
  CHECK(unpsa::text::quote("\ufe0f a\u200d \U000e0020") == "'<U+FE0F> a\u200d <U+E0020>'");
  CHECK(unpsa::text::quote("❤\ufe0f") == "'❤\ufe0f'");
  std::string forty;
  for (int i = 0; i < 40; ++i) forty += "船";
  CHECK(unpsa::text::quote(forty) == "'" + forty + "'");
  CHECK(unpsa::text::quote(forty + "x") == "'" + forty + "…'");
}
