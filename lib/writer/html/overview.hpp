// SPDX-License-Identifier: MIT
/// What stands before the records of a page.
#pragma once

#include <string>

#include "writer/html/facts.hpp"

namespace unpsa::writer {

/// The corpus at a glance.
void append_overview(std::string& out, const Totals& totals);

/// Search, and what to filter by; hidden until the page's script shows it.
void append_filters(std::string& out, const Totals& totals);

/// The countries, those with most records first.
[[nodiscard]] std::vector<std::pair<std::string_view, const Totals::Group*>> sorted_countries(
    const Totals& totals);

}  // namespace unpsa::writer
