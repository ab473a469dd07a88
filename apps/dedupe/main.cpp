// SPDX-License-Identifier: MIT
// Passes on each nomination once.
#include "apps/dedupe/options.hpp"
#include "apps/dedupe/report.hpp"
#include "apps/dedupe/stage.hpp"

namespace {

using namespace unpsa;

cli::ExitCode dedupe_records(const apps::DedupeOptions& options, cli::Session& session) {
  if (options.needs_standard_input_twice()) {
    session.messages.trouble("standard input cannot be both a reference and an input; name the files of one");
    session.nothing_read = true;
    return cli::ExitCode::trouble;
  }
  if (!options.explain_first.empty()) return apps::run_dedupe_explanation(options, session);
  if (options.report != apps::DedupeReport::none) return apps::run_dedupe_report(options, session);
  return apps::run_dedupe_stage(options, session);
}

}  // namespace

int main(int argc, char** argv) {
  apps::DedupeOptions options;
  cli::Command command("unpsa-dedupe", "pass on each nomination once");
  apps::declare_dedupe_options(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return dedupe_records(options, session); });
}
