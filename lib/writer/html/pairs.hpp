// SPDX-License-Identifier: MIT
/// Near copies side by side: the part of a page below the records.
#pragma once

#include <cstddef>
#include <string>

#include "text/translation.hpp"
#include "unpsa/record.hpp"

namespace unpsa::writer {

/// Everything before the first pair.
void append_pairs_begin(std::string& out, std::size_t pairs, text::MessageLanguage reader);

/// A nomination and the edited one that was made of it, with their numbers on the page: what they share, and
/// what was edited, sentence by sentence. Called `pair-2` by the number of the second.
void append_pair(std::string& out, const Record& first, std::size_t first_number, const Record& second,
                 std::size_t second_number, text::MessageLanguage reader);

/// Everything after the last pair.
void append_pairs_end(std::string& out);

}  // namespace unpsa::writer
