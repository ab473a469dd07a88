// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "catch.hpp"
#include "cli/output/output.hpp"
#include "cli/output/temporary_file.hpp"

using namespace unpsa::cli;

TEST_CASE("a temporary file gives back any part of what was appended") {
  TemporaryFile file;
  std::string all;
  for (int i = 0; i < 3000; ++i) {
    const std::string piece =
        std::string(static_cast<std::size_t>(i % 2000), static_cast<char>('a' + i % 26)) + "|";
    CHECK(file.append(piece) == all.size());
    all += piece;
  }
  CHECK(file.size() == all.size());
  for (std::size_t begin = 0; begin < all.size(); begin += 99'991) {
    std::string part(std::min<std::size_t>(150'000, all.size() - begin), '\0');
    file.read(begin, part);
    CHECK(part == all.substr(begin, part.size()));
  }
}

TEST_CASE("all that was appended is copied, from memory or from the file") {
  const std::string path =
      (std::filesystem::temp_directory_path() / ("unpsa-copy-test-" + std::to_string(::getpid()))).string();
  std::string all;
  for (int i = 0; i < 1000; ++i) all += "piece " + std::to_string(i) + "\n";
  for (const std::size_t in_memory : {1U << 20, 100U, 1U}) {
    {
      TemporaryFile file(in_memory);
      for (std::size_t begin = 0; begin < all.size(); begin += 7) file.append(all.substr(begin, 7));
      Output output(path);
      file.copy_to(output);
      output.commit();
    }
    std::ifstream in(path, std::ios::binary);
    CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == all);
  }
  std::filesystem::remove(path);
}

TEST_CASE("a folder for temporary files that does not exist is named, with what to do") {
  const char* const before = std::getenv("TMPDIR");
  const std::string kept = before == nullptr ? "" : before;
  ::setenv("TMPDIR", "/nowhere/at/all", 1);
  TemporaryFile file;
  CHECK_THROWS_WITH(
      file.append(std::string(std::size_t{2} << 20, 'x')),
      "cannot write a temporary file in '/nowhere/at/all': No such file or directory; set TMPDIR to a "
      "folder with more space");
  if (before == nullptr) {
    ::unsetenv("TMPDIR");
  } else {
    ::setenv("TMPDIR", kept.c_str(), 1);
  }
}
