// SPDX-License-Identifier: MIT
/// The inputs of a run.
#pragma once

#include "cli/input/inputs.hpp"
#include "cli/program/run.hpp"

namespace unpsa::cli {

/// The inputs that the options name, without the file that standard output goes to if it was found in a
/// folder. Throws OutputError if it was named.
[[nodiscard]] InputList list_session_inputs(const Session& session);

}  // namespace unpsa::cli
