// SPDX-License-Identifier: MIT
/// The frame of a page.
#pragma once

#include <string>
#include <string_view>

#include "writer/html/facts.hpp"

namespace unpsa::writer {

/// Everything before the first record. Without a `title` the page has the usual one.
void append_page_begin(std::string& out, const CorpusFacts& totals, std::string_view title);
/// What ends the list of records.
void append_records_end(std::string& out);
/// Everything after the last section.
void append_page_end(std::string& out, const CorpusFacts& totals, std::string_view version);

}  // namespace unpsa::writer
