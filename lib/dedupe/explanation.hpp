// SPDX-License-Identifier: MIT
/// What two records share, also where only their fingerprints are known.
#pragma once

#include "dedupe/fingerprint.hpp"
#include "unpsa/dedupe.hpp"

namespace unpsa::dedupe {

/// As `explain`, without sentences: fingerprints hold no text.
[[nodiscard]] Explanation explain_prints(const Fingerprint& first, const Fingerprint& second,
                                         const Options& settings);

}  // namespace unpsa::dedupe
