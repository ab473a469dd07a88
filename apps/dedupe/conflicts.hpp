// SPDX-License-Identifier: MIT
/// Which options of unpsa-dedupe go together.
#pragma once

#include <string>

#include "apps/dedupe/options.hpp"

namespace unpsa::apps {

/// What is wrong with a combination of options; empty if nothing.
[[nodiscard]] std::string find_conflict(const DedupeOptions& options);

}  // namespace unpsa::apps
