// SPDX-License-Identifier: MIT
#include <type_traits>

#include "catch.hpp"
#include "unpsa/error.hpp"

using namespace unpsa;

TEST_CASE("a diagnostic is written as compilers write theirs") {
  CHECK(to_string({"form.txt", 12, 5, "what is wrong"}) == "form.txt:12:5: what is wrong");
  CHECK(to_string({"form.txt", 12, 0, "what is wrong"}) == "form.txt:12: what is wrong");
  CHECK(to_string({"form.pdf", 0, 0, "what is wrong"}) == "form.pdf: what is wrong");
}

TEST_CASE("a message with a NUL is shown to its end") {
  CHECK(InputOutputError(std::string("cannot open 'a\0b': why", 22)).what() ==
        std::string("cannot open 'a\u2400b': why"));
}

TEST_CASE("all exceptions are of one family") {
  STATIC_REQUIRE(std::is_base_of_v<Error, InputOutputError>);
  STATIC_REQUIRE(std::is_base_of_v<Error, WriteError>);
}
