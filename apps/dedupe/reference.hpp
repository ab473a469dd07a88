// SPDX-License-Identifier: MIT
/// Records that are compared with and not passed on.
#pragma once

#include <string>

#include "cli/messages/messages.hpp"
#include "cli/messages/progress.hpp"
#include "cli/program/exit_code.hpp"
#include "dedupe/corpus.hpp"

namespace unpsa::apps {

/// Adds what `path` holds, forms, records or a saved index, to `corpus` as references. `trouble`, said, if
/// there was something in it that is no record. Counts in `progress` what it reads. Throws InputOutputError
/// if it cannot be read as a whole: without it, old records would pass for new ones.
[[nodiscard]] cli::ExitCode add_reference(const std::string& path, dedupe::Corpus& corpus,
                                          cli::Messages& messages, cli::Progress& progress);

}  // namespace unpsa::apps
