// SPDX-License-Identifier: MIT
// Lists the references of nominations to the Sustainable Development Goals.
#include "apps/extract-sdg/options.hpp"
#include "apps/extract-sdg/run.hpp"

int main(int argc, char** argv) {
  using namespace unpsa;
  cli::Command command("unpsa-extract-sdg", "list the Sustainable Development Goals that forms refer to");
  apps::ExtractSdgOptions options;
  apps::declare_options(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return apps::run(options, session); });
}
