// SPDX-License-Identifier: MIT
/// Records through the pipeline, with what a user is told of all of them.
#pragma once

#include <functional>
#include <memory>

#include "apps/export/options.hpp"
#include "cli/pipeline/stage.hpp"

namespace unpsa::apps {

/// The same as `cli::run_batches`. Where readers of the output take `id` for a key, it is told of records
/// that have the same.
[[nodiscard]] cli::ExitCode run_batches(const ExportOptions& options, cli::Session& session,
                                        const std::function<std::unique_ptr<cli::BatchWorker>()>& make);

}  // namespace unpsa::apps
