// SPDX-License-Identifier: MIT
/// Records that others are compared with and that are not passed on.
#pragma once

#include <functional>
#include <string>

#include "cli/messages/messages.hpp"
#include "cli/messages/progress.hpp"
#include "cli/program/exit_code.hpp"
#include "dedupe/fingerprint.hpp"
#include "unpsa/record.hpp"

namespace unpsa::apps {

/// What is done with each of the records in a reference: with fingerprints, which are all that an index
/// holds, or with the records of other files.
struct ReferenceTaker {
  std::function<void(const dedupe::Fingerprint& print)> print;
  std::function<void(const Record& record)> record;
};

/// Reads `path` (forms, records or a saved index). Returns `error`, after reporting it, if something in it is
/// not a record. Counts what it reads in `progress`. Throws InputOutputError if it cannot be read completely:
/// without it, old records would be treated as new ones.
[[nodiscard]] cli::ExitCode read_reference(const std::string& path, int max_ratio,
                                           const ReferenceTaker& taker, cli::Messages& messages,
                                           cli::Progress& progress);

}  // namespace unpsa::apps
