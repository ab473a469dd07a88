// SPDX-License-Identifier: MIT
/// The letters that parts of a question open with, in the scripts of the form.
#pragma once

namespace unpsa::form {

/// The part that a small letter stands for, `a` to the last that any question has: Latin, full-width,
/// Cyrillic (also those that only look like the Latin letter) or Arabic in the order of the abjad. 0 for
/// anything else.
[[nodiscard]] char small_part_letter(char32_t code_point) noexcept;

/// The same for small letters and capitals.
[[nodiscard]] char part_letter(char32_t code_point) noexcept;

}  // namespace unpsa::form
