// SPDX-License-Identifier: MIT
// Writes nominations for spreadsheets, databases and other programs.
#include "apps/export/options.hpp"
#include "apps/export/run.hpp"
#include "cli/program/missing_memory.hpp"

int main(int argc, char** argv) {
  using namespace unpsa;
  constexpr const char* program = "unpsa-export";
  cli::expect_missing_memory(program);
  cli::Command command(program, "write nominations for spreadsheets, databases and other programs");
  apps::ExportOptions options;
  apps::declare_options(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return apps::run(options, session); });
}
