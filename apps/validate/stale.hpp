// SPDX-License-Identifier: MIT
/// Baselines that are out of date.
#pragma once

#include "apps/validate/profiles.hpp"
#include "cli/messages/messages.hpp"

namespace unpsa::apps {

/// Warns of each entry that covers nothing, and of files that were renamed.
void report_stale(const UsedBaseline& baseline, cli::Messages& messages);

}  // namespace unpsa::apps
