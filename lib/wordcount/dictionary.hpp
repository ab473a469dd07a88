// SPDX-License-Identifier: MIT
/// Words that only a dictionary tells apart: what ICU is asked for.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "unpsa/wordcount.hpp"

namespace unpsa::wordcount {

/// The words of the runs of Thai, Lao, Khmer and Burmese in a text, well-formed UTF-8.
[[nodiscard]] std::size_t count_by_dictionary(std::string_view text);

/// The words of a text by ICU, which `Method::icu` counts.
[[nodiscard]] std::size_t count_by_icu(std::string_view text);

/// These words.
[[nodiscard]] std::vector<Word> list_by_icu(std::string_view text);

}  // namespace unpsa::wordcount
