// SPDX-License-Identifier: MIT
/// The units of a text, in any script, and the text in the form in which contents are compared.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/buffer.hpp"
#include "text/trivial_list.hpp"

namespace unpsa::text {

/// A hash for each unit.
using UnitList = TrivialList<std::uint64_t>;

/// Appends `text`, well-formed UTF-8, to `normalized` as `append_normalized` does: NFKC_Casefold, without
/// white space and format characters, and with Simplified for Traditional Han, `"`, `'` and `-` for all
/// quotation marks, apostrophes and dashes. Appends to `units` a hash for each unit: a Han, kana or hangul
/// code point is a unit, a word of Thai, Lao, Khmer or Burmese as ICU's dictionaries find it is one, and any
/// other run of letters and digits. White space and punctuation part units and
/// belong to none. Equal units have equal hashes, on every machine.
void append_units(Buffer& normalized, UnitList& units, std::string_view text);

/// Whether `text` has letters of Thai, Lao, Khmer, Burmese and the like, which write no spaces.
[[nodiscard]] bool has_unspaced(std::string_view text) noexcept;

/// Passes everything through ICU, code point by code point; the reference version for testing `append_units`.
void append_units_plain(Buffer& normalized, UnitList& units, std::string_view text);

}  // namespace unpsa::text
