// SPDX-License-Identifier: MIT
/// The position in the text of a finding from the input.
#pragma once

#include <span>

#include "unpsa/record.hpp"
#include "unpsa/validate.hpp"

namespace unpsa::stages {

/// Lets a finding that has a line and a column, but no extent, mark what the same one among `found` does, or
/// else the word at its place in the answer.
void place_finding(const Record& record, std::span<const validate::Finding> found,
                   validate::Finding& finding);

}  // namespace unpsa::stages
