// SPDX-License-Identifier: MIT
// Runs the unit tests. Those tagged [corpus] read the real dumps in $UNPSA_CORPUS: without them they
// are left out, or fail where $UNPSA_REQUIRE_CORPUS is set; asked for alone they are skipped, code 77.
#define CATCH_CONFIG_RUNNER
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>

#include "catch.hpp"

namespace {

constexpr int exit_skipped = 77;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

bool have_corpus() {
  const std::string folder = environment("UNPSA_CORPUS");
  return !folder.empty() && std::filesystem::is_directory(folder);
}

}  // namespace

int main(int argc, char** argv) {
  Catch::Session session;
  if (const int code = session.applyCommandLine(argc, argv); code != 0) return code;

  auto& asked = session.configData().testsOrTags;
  const bool leaves_out = asked.size() == 1 && asked.front() == "~[corpus]";
  if (!have_corpus() && !leaves_out) {
    if (!environment("UNPSA_REQUIRE_CORPUS").empty()) {
      std::cerr << "the real dumps are required, \"" << environment("UNPSA_CORPUS")
                << "\" is no folder; set UNPSA_CORPUS\n";
      return EXIT_FAILURE;
    }
    std::cerr << "skipped: tests on the real dumps (UNPSA_CORPUS names no folder)\n";
    if (asked.size() == 1 && asked.front() == "[corpus]") return exit_skipped;
    asked.emplace_back("~[corpus]");
  }
  return session.run();
}
