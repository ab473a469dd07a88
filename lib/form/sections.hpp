// SPDX-License-Identifier: MIT
/// The numbered sections of a form before its narrative: `Question 1: …` to `Question 10: …`.
#pragma once

#include "form/element.hpp"

namespace unpsa::form {

/// They are numbered from 1 to this.
inline constexpr int last_section = 10;

/// The heading of section 1 to 10.
[[nodiscard]] Element section_element(int number) noexcept;

/// The question that section 1 to 10 asks first; of section 4, the date.
[[nodiscard]] Element section_question(int number) noexcept;

/// The section that an element's heading or question belongs to, 1 to 10; 0 for the fields before section 1.
[[nodiscard]] int section_number(Element element) noexcept;

}  // namespace unpsa::form
