// SPDX-License-Identifier: MIT
/// What the elements of a web page do to its text.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <string_view>

namespace unpsa::page {

[[nodiscard]] inline const GumboVector& children_of(const GumboNode& node) noexcept {
  return node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
}

[[nodiscard]] inline const GumboNode* child_at(const GumboVector& children, std::size_t index) noexcept {
  return static_cast<const GumboNode*>(children.data[index]);
}

[[nodiscard]] inline bool is_element(const GumboNode& node) noexcept {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

/// Whether nothing of an element is text of the page: scripts, styles, navigation, what is hidden.
[[nodiscard]] bool is_hidden(const GumboElement& element);

/// The line ends before and after an element: 2 where a blank line parts it from what is around it.
[[nodiscard]] int line_ends_around(GumboTag tag) noexcept;

/// Whether white space within the element stays as it is.
[[nodiscard]] bool keeps_space(const GumboElement& element);

/// The attribute of this name, or nullptr.
[[nodiscard]] const GumboAttribute* find_attribute(const GumboElement& element, const char* name) noexcept;

/// Whether the attribute has this value, which is in lower case.
[[nodiscard]] bool attribute_is(const GumboElement& element, const char* name,
                                std::string_view value) noexcept;

/// Whether an element is a box or a button of a choice.
[[nodiscard]] bool is_choice(const GumboElement& element) noexcept;

/// Whether an element is a line of text that one types.
[[nodiscard]] bool is_text_field(const GumboElement& element) noexcept;

}  // namespace unpsa::page
