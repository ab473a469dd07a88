// SPDX-License-Identifier: MIT
/// A record as Markdown, for reading.
#pragma once

#include <string>

#include "unpsa/record.hpp"

namespace unpsa::writer {

/// Appends a heading, a list of the record's fields, and its answers below their prompts.
void append_markdown_record(std::string& out, const Record& record);

}  // namespace unpsa::writer
