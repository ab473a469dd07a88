// SPDX-License-Identifier: MIT
/// Whether the inputs fit into a document, found before the work.
#pragma once

#include "apps/export/options.hpp"
#include "cli/program/run.hpp"

namespace unpsa::apps {

/// Throws WriteError if the files of the session have more forms than a sheet of the format can hold the rows
/// of. What is not known before the work, such as the records of a pipe, is not looked at.
void require_room(const ExportOptions& options, const cli::Session& session);

}  // namespace unpsa::apps
