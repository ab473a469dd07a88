// SPDX-License-Identifier: MIT
/// Records that others are compared with and that are not passed on.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>

#include "cli/pipeline/pipeline.hpp"
#include "cli/program/run.hpp"
#include "dedupe/fingerprint.hpp"

namespace unpsa::apps {

/// What is done with each of the records in a reference: with fingerprints, which are all that an index
/// holds, or with the records of other files.
struct ReferenceTaker {
  std::function<void(const dedupe::Fingerprint& print)> print;
  std::function<std::unique_ptr<cli::BatchWorker>()> make_worker;  ///< for records; its pieces stay empty
};

/// Reads the files (forms, records or saved indexes) in their order, their records with the threads of the
/// session. Returns `error`, after reporting it, if something in them is not a record. Throws
/// InputOutputError if one cannot be read completely: without it, old records would be treated as new ones.
[[nodiscard]] cli::ExitCode read_references(std::span<const std::string> paths, const ReferenceTaker& taker,
                                            cli::Session& session);

}  // namespace unpsa::apps
