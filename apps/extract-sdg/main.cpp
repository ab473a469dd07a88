// SPDX-License-Identifier: MIT
// Lists the references of nominations to the Sustainable Development Goals.
#include "apps/extract-sdg/options.hpp"
#include "apps/extract-sdg/run.hpp"
#include "cli/program/missing_memory.hpp"

int main(int argc, char** argv) {
  using namespace unpsa;
  constexpr const char* program = "unpsa-extract-sdg";
  cli::expect_missing_memory(program);
  cli::Command command(program, "list the Sustainable Development Goals that forms refer to");
  apps::ExtractSdgOptions options;
  apps::declare_options(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return apps::run(options, session); });
}
