// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "catch.hpp"
#include "cli/output/spool.hpp"

using unpsa::cli::Output;
using unpsa::cli::Spool;

namespace {

/// What comes out of a spool that keeps `in_memory` bytes after pieces went into it.
std::string through(std::size_t in_memory, std::size_t pieces) {
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("unpsa-spool-test-" + std::to_string(::getpid()));
  {
    Spool spool(in_memory);
    for (std::size_t i = 0; i < pieces; ++i) spool.write("piece " + std::to_string(i) + "\n");
    Output output(path.string());
    spool.copy_to(output);
    output.commit();
  }
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  std::filesystem::remove(path);
  return text;
}

}  // namespace

TEST_CASE("a spool gives back what it got, from memory or from a file") {
  std::string wanted;
  for (std::size_t i = 0; i < 1000; ++i) wanted += "piece " + std::to_string(i) + "\n";
  CHECK(through(1 << 20, 1000) == wanted);
  CHECK(through(100, 1000) == wanted);
  CHECK(through(1, 1000) == wanted);
  CHECK(through(1, 0).empty());
}
