// SPDX-License-Identifier: MIT
#include "apps/dedupe/run.hpp"

#include "apps/dedupe/explain.hpp"
#include "apps/dedupe/report.hpp"
#include "apps/dedupe/shards.hpp"
#include "apps/dedupe/stage.hpp"

namespace unpsa::apps {

cli::ExitCode run(const DedupeOptions& options, cli::Session& session) {
  if (options.needs_standard_input_twice()) {
    throw InputOutputError("standard input cannot be both a reference and an input; name the files of one");
  }
  if (!options.explain_first.empty()) return run_explanation(options, session);
  if (options.emit_keys) return run_keys(options, session);
  if (!options.apply.empty()) return run_apply(options, session);
  if (options.shard.count > 0) return run_shard(options, session);
  if (options.report != DedupeReport::none) return run_report(options, session);
  if (options.merge) return run_merge(options, session);
  return run_stage(options, session);
}

}  // namespace unpsa::apps
