// SPDX-License-Identifier: MIT
/// What the elements of a web page do to its text.
#pragma once

#include <gumbo.h>

#include <string_view>

namespace unpsa::page {

/// Whether nothing of an element is text of the page: scripts, styles, navigation, what is hidden.
[[nodiscard]] bool is_hidden(const GumboElement& element);

/// The line ends before and after an element: 2 where a blank line parts it from what is around it.
[[nodiscard]] int line_ends_around(GumboTag tag) noexcept;

/// Whether white space within the element stays as it is.
[[nodiscard]] bool keeps_space(const GumboElement& element);

/// The attribute of this name, or nullptr.
[[nodiscard]] const GumboAttribute* find_attribute(const GumboElement& element, const char* name) noexcept;

/// Its value in lower case; empty without it.
[[nodiscard]] bool attribute_is(const GumboElement& element, const char* name,
                                std::string_view value) noexcept;

/// Whether an element is a box or a button of a choice.
[[nodiscard]] bool is_choice(const GumboElement& element) noexcept;

/// Whether an element is a line of text that one types.
[[nodiscard]] bool is_text_field(const GumboElement& element) noexcept;

}  // namespace unpsa::page
