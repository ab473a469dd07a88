// SPDX-License-Identifier: MIT
/// unpsa-dedupe over more than one machine: each part of a corpus is read on its own, all fingerprints are
/// compared in one place, and what was decided is applied to each part on its own.
#pragma once

#include "apps/dedupe/options.hpp"
#include "cli/program/run.hpp"

namespace unpsa::apps {

/// Passes on all records of a part and saves their fingerprints.
[[nodiscard]] cli::ExitCode run_shard(const DedupeOptions& options, cli::Session& session);

/// Compares the records of all parts and writes a verdict for each.
[[nodiscard]] cli::ExitCode run_merge(const DedupeOptions& options, cli::Session& session);

/// Passes on the records of a part that are kept, as the verdicts of `--merge` say.
[[nodiscard]] cli::ExitCode run_apply(const DedupeOptions& options, cli::Session& session);

/// Writes the keys by which other programs can group the records that may be duplicates of each other.
[[nodiscard]] cli::ExitCode run_keys(const DedupeOptions& options, cli::Session& session);

}  // namespace unpsa::apps
