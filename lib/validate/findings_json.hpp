// SPDX-License-Identifier: MIT
/// Findings as JSON.
#pragma once

#include <span>
#include <string>

#include "unpsa/validate.hpp"

namespace unpsa::validate {

/// Appends the value of the record's `findings` member: an array of
/// `{"line":…,"column":…,"rule":…,"severity":…,"question":…,"message":…,"help":…}`.
void append_findings_json(std::string& out, std::span<const Finding> findings);

}  // namespace unpsa::validate
