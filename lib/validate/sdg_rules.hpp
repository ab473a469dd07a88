// SPDX-License-Identifier: MIT
/// The rules that hold what a form has ticked against what its answers cite.
#pragma once

#include <vector>

#include "unpsa/validate/validate.hpp"

namespace unpsa::validate {

/// Appends what the rules `sdg-…` find. Ticked and cited goals are compared only where the form has the
/// section to tick them in.
void check_sdg(const Record& record, std::vector<Finding>& findings);

}  // namespace unpsa::validate
