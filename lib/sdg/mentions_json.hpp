// SPDX-License-Identifier: MIT
/// References to the Sustainable Development Goals as JSON.
#pragma once

#include <span>
#include <string>

#include "unpsa/sdg.hpp"

namespace unpsa::sdg {

/// Appends the value of the record's `sdg.mentions` member: an array of
/// `{"line":…,"question":…,"layer":…,"kind":…,"code":…,"goal":…,"iri":…,"text":…,"begin":…,"end":…,"rule":…,"valid":…,"target":…}`.
void append_mentions_json(std::string& out, std::span<const Mention> mentions);

/// Appends the value of the record's `sdg.summary` member.
void append_summary_json(std::string& out, const Summary& summary);

}  // namespace unpsa::sdg
