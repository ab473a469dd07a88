// SPDX-License-Identifier: MIT
/// Word counts as bars, for a person at a terminal.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "text/translation.hpp"
#include "unpsa/record.hpp"
#include "unpsa/wordcount.hpp"

namespace unpsa::writer {

/// Appends a line with the file of the record and a line with a bar for each answer, safe for a terminal:
///
///     form.txt
///       1    ███████████████████·   287/300  near
///       4.c  ████████████████████▌  228/200  over: 28 to cut
///
/// The bar is as long as the count is beside the limit; in fewer than 70 columns of `width` bars are shorter,
/// 0 is any. Nothing where `counts` is empty.
void append_bars(std::string& out, const Record& record, std::span<const wordcount::AnswerCount> counts,
                 bool color, std::size_t width = 0,
                 text::MessageLanguage language = text::MessageLanguage::en);

}  // namespace unpsa::writer
