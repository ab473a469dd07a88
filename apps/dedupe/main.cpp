// SPDX-License-Identifier: MIT
// Passes on each nomination once.
#include "apps/dedupe/options.hpp"
#include "apps/dedupe/run.hpp"
#include "cli/program/missing_memory.hpp"

int main(int argc, char** argv) {
  using namespace unpsa;
  constexpr const char* program = "unpsa-dedupe";
  cli::expect_missing_memory(program);
  cli::Command command(program, "pass on each nomination once");
  apps::DedupeOptions options;
  apps::declare_options(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return apps::run(options, session); });
}
