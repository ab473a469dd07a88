// SPDX-License-Identifier: MIT
/// References to the Sustainable Development Goals as a list, for a person at a terminal.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "text/translation.hpp"
#include "unpsa/record.hpp"
#include "unpsa/sdg.hpp"

namespace unpsa::writer {

struct ListLook {
  std::size_t width = 0;  ///< columns to fit; 0: as wide as the texts are
  bool color = false;
  text::MessageLanguage language = text::MessageLanguage::en;
  std::size_t words = 0;  ///< of the answer, before and after what is cited
};

/// Appends a line with the name of a file.
void append_list_heading(std::string& out, std::string_view file, const ListLook& look);

/// Appends a line for a mention in `text`, the answer that its offsets are of. Safe for a terminal.
void append_list_line(std::string& out, const sdg::Mention& mention, std::string_view text,
                      const ListLook& look);

/// Appends the file of a record and its mentions:
///
///     form.txt
///       ticked  3.d      line 34        Strengthen the capacity of all countries, in particular …
///       cited   3        line 85  3.a   … contributes to Goal 3 by early warning …
///       cited   18       line 86  3.a   SDG 18 (there is no goal 18)
void append_mention_list(std::string& out, const Record& record, std::span<const sdg::Mention> mentions,
                         const ListLook& look);

}  // namespace unpsa::writer
