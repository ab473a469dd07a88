// SPDX-License-Identifier: MIT
// Checks nominations by the rules of the form.
#include "apps/validate/options.hpp"
#include "apps/validate/run.hpp"
#include "cli/program/missing_memory.hpp"

int main(int argc, char** argv) {
  using namespace unpsa;
  constexpr const char* program = "unpsa-validate";
  cli::expect_missing_memory(program);
  cli::Command command(program, "check nominations against the rules of the form");
  apps::ValidateOptions options;
  apps::declare_options(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return apps::run(options, session); });
}
