// SPDX-License-Identifier: MIT
/// What the name after `--output` asks for.
#pragma once

#include <string>

#include "apps/export/options.hpp"

namespace unpsa::apps {

/// The usual endings of the formats that are no rows, separated by spaces.
[[nodiscard]] std::string list_endings();

/// What is wrong with the name of a folder that is written; empty if nothing. One that looks like the name of
/// a file would hide what was meant.
[[nodiscard]] std::string refuse_folder_name(const ExportOptions& options);

}  // namespace unpsa::apps
