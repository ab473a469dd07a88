// SPDX-License-Identifier: MIT
/// How the answers of forms stand to their limits, in words.
#pragma once

#include <string>

#include "wordcount/status_counts.hpp"

namespace unpsa::apps {

/// `3 answers over the limit, 2 disputed, 18 within; 1 missing`
[[nodiscard]] std::string describe(const wordcount::StatusCounts& counts);

}  // namespace unpsa::apps
