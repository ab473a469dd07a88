// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>

#include "catch.hpp"
#include "writer/read_back.hpp"

using unpsa::writer::has_bytes;

TEST_CASE("a file has the bytes that were written to it, and no others") {
  std::FILE* const file = std::tmpfile();
  REQUIRE(file != nullptr);
  const int descriptor = ::fileno(file);
  const std::string text = std::string(50000, 'x') + "end";
  REQUIRE(::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()));

  CHECK(has_bytes(descriptor, 0, text));
  CHECK(has_bytes(descriptor, 50000, "end"));
  CHECK(has_bytes(descriptor, 7, ""));
  errno = 0;
  CHECK_FALSE(has_bytes(descriptor, 49999, "end"));
  CHECK(errno == EIO);
  errno = 0;
  CHECK_FALSE(has_bytes(descriptor, 50000, "end and more"));  // it is shorter
  CHECK(errno == EIO);
  CHECK_FALSE(has_bytes(-1, 0, "x"));
  CHECK(errno == EBADF);
  // The place of the next write is where it was.
  CHECK(::lseek(descriptor, 0, SEEK_CUR) == static_cast<off_t>(text.size()));
  std::fclose(file);
}
