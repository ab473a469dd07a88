// SPDX-License-Identifier: MIT
// Writes nominations for spreadsheets, databases and other programs.
#include "apps/export/options.hpp"
#include "apps/export/run.hpp"

int main(int argc, char** argv) {
  using namespace unpsa;
  cli::Command command("unpsa-export", "write nominations for spreadsheets, databases and other programs");
  apps::ExportOptions options;
  apps::declare_options(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return apps::run(options, session); });
}
