// SPDX-License-Identifier: MIT
/// The part of a page before the records.
#pragma once

#include <string>

#include "writer/html/facts.hpp"

namespace unpsa::writer {

/// The overview of the corpus.
void append_overview(std::string& out, const CorpusFacts& totals);

/// Search, and what to filter by; hidden until the page's script shows it.
void append_filters(std::string& out, const CorpusFacts& totals);

/// The countries, those with most records first.
[[nodiscard]] std::vector<std::pair<std::string_view, const CorpusFacts::Group*>> sorted_countries(
    const CorpusFacts& totals);

}  // namespace unpsa::writer
