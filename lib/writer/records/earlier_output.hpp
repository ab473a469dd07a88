// SPDX-License-Identifier: MIT
/// Recognises what the programs have written before, so that nothing else is replaced.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace unpsa::writer {

enum class EarlierOutput : std::uint8_t {
  document,  ///< a page, a database or XML, which opens as nothing else does
  rows,      ///< a table, JSON or a report as text; an input that holds a form may look the same
  baseline,  ///< of unpsa-validate
  index,     ///< of unpsa-dedupe
};

/// What a file holds, by its beginning, `head`; none if no program has written it, or if that is in doubt.
/// Forms and record streams, which are inputs too, are not told apart here.
[[nodiscard]] std::optional<EarlierOutput> find_earlier_output(std::string_view head);

/// The file of a workbook that tells who wrote it, and whether it is one that was written here and that
/// nobody has saved since, by that file's text.
inline constexpr std::string_view workbook_properties = "docProps/core.xml";
[[nodiscard]] bool is_own_workbook(std::string_view properties) noexcept;

}  // namespace unpsa::writer
