// SPDX-License-Identifier: MIT
// Counts the words of answers and checks them against their limits.
#include "apps/wordcount/options.hpp"
#include "apps/wordcount/run.hpp"
#include "cli/program/missing_memory.hpp"

int main(int argc, char** argv) {
  using namespace unpsa;
  constexpr const char* program = "unpsa-wordcount";
  cli::expect_missing_memory(program);
  cli::Command command(program, "count the words of answers and compare them with their limits");
  apps::WordcountOptions options;
  apps::declare_options(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return apps::run(options, session); });
}
