// SPDX-License-Identifier: MIT
/// Records that others are compared with and that are not passed on.
#pragma once

#include <string>

#include "cli/messages/messages.hpp"
#include "cli/messages/progress.hpp"
#include "cli/program/exit_code.hpp"
#include "dedupe/corpus.hpp"

namespace unpsa::apps {

/// Adds the contents of `path` (forms, records or a saved index) to `corpus` as references. Returns
/// `error`, after reporting it, if something in it is not a record. Counts what it reads in `progress`.
/// Throws InputOutputError if it cannot be read completely: without it, old records would be treated as new
/// ones.
[[nodiscard]] cli::ExitCode add_reference(const std::string& path, int max_ratio, dedupe::Corpus& corpus,
                                          cli::Messages& messages, cli::Progress& progress);

}  // namespace unpsa::apps
