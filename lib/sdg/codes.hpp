// SPDX-License-Identifier: MIT
/// Codes of goals, targets and indicators as they are written: `3`, `3.d`, `3D`, `3．d`, `3.2.1`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "sdg/numerals.hpp"
#include "unpsa/sdg.hpp"

namespace unpsa::sdg {

/// A code that was read, whether it exists or not.
struct Code {
  MentionKind kind = MentionKind::goal;
  Numeral goal;
  int number = 0;     ///< of a target `3.8`
  char letter = 0;    ///< of a target `3.d`, in lower case
  int indicator = 0;  ///< the last part of `3.2.1`
  bool dotted = false;
  bool capital = false;  ///< the letter is one
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Forms of codes that count only after some words.
struct CodeForms {
  bool hyphens = false;           ///< `15-1-1`, as Arabic texts write 15.1.1
  bool brackets = false;          ///< `3(d)`
  bool hyphened_letters = false;  ///< `3-b`
};

/// The code that stands at `begin`. None where the number there is another one: too long, part of a longer
/// number (`3,000`, `8.213`) or of a word (`3rd`, `5G`). A code is never shortened to one that exists.
[[nodiscard]] std::optional<Code> parse_code(std::string_view text, std::size_t begin,
                                             CodeForms forms = {}) noexcept;
/// The letter of a target alone, in lower case, as in `16.a-b`; 0 where there is none.
[[nodiscard]] char parse_target_letter(std::string_view text, std::size_t begin, std::size_t& end) noexcept;

/// `3`, `3.d`, `3.2.1`.
[[nodiscard]] std::string spell(const Code& code);
/// `3.2` of `3.2.1`.
[[nodiscard]] std::string spell_target(const Code& code);

[[nodiscard]] bool exists(const Code& code);

/// How many indicators an existing target has ever had, in the framework as adopted and as revised.
[[nodiscard]] int indicator_count(std::string_view target) noexcept;

/// `3` for 3, static storage; empty for 0. `goal` is 0 to 17.
[[nodiscard]] std::string_view code_of_goal(int goal) noexcept;

}  // namespace unpsa::sdg
