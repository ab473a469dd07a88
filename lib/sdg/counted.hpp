// SPDX-License-Identifier: MIT
/// What a number counts.
#pragma once

#include <cstddef>
#include <string_view>

namespace unpsa::sdg {

/// A number that may be a count.
struct Count {
  int number = 0;
  std::size_t end = 0;   ///< the offset after it
  bool english = false;  ///< a noun may have another word before it: `8 partner clinics`
};

/// Whether a plain noun follows in the form that a count asks for, as in `8 ministries`, `8 ministères`,
/// `8 министерств`, `8 وزارات`. A verb (`SDGs 3 and 8 guide us`), a name in capitals and a word for targets
/// are none.
[[nodiscard]] bool counts_noun(std::string_view text, const Count& count);

/// Whether a word for targets or indicators follows, which are no count of their own: `SDG 9/11 indicators`.
[[nodiscard]] bool names_parts_of_goals(std::string_view text, std::size_t end);

}  // namespace unpsa::sdg
