// SPDX-License-Identifier: MIT
/// Labels of the form, by element and language.
#pragma once

#include <string_view>

#include "form/element.hpp"

namespace unpsa::writer {

/// The text that pages in the language print, with the edition's usual wording; empty where no table has it.
[[nodiscard]] std::string_view find_label_text(form::Element element, std::string_view language_tag) noexcept;

/// The same, in English where the language has none, and else in the first language that has one.
[[nodiscard]] std::string_view find_any_label_text(form::Element element,
                                                   std::string_view language_tag) noexcept;

}  // namespace unpsa::writer
