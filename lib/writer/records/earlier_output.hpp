// SPDX-License-Identifier: MIT
/// Recognises what the programs have written before, so that nothing else is replaced.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace unpsa::writer {

enum class EarlierOutput : std::uint8_t {
  document,  ///< a report, a page or a workbook, which opens as nothing else does
  rows,      ///< a table, or JSON; an input that holds a form may look the same
  baseline,  ///< of unpsa-validate
  index,     ///< of unpsa-dedupe
};

/// What a file holds, by its beginning, `head`; none if no program has written it. Forms and record streams,
/// which are inputs too, are not told apart here.
[[nodiscard]] std::optional<EarlierOutput> find_earlier_output(std::string_view head);

}  // namespace unpsa::writer
