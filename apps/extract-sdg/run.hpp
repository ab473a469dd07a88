// SPDX-License-Identifier: MIT
/// What unpsa-extract-sdg does.
#pragma once

#include "apps/extract-sdg/options.hpp"
#include "cli/program/run.hpp"

namespace unpsa::apps {

/// Writes the references that the options ask for.
[[nodiscard]] cli::ExitCode run(const ExtractSdgOptions& options, cli::Session& session);

}  // namespace unpsa::apps
