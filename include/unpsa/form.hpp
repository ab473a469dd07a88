// SPDX-License-Identifier: MIT
/// The elements of the text of a nomination page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace unpsa {

namespace form {

/// An element of the form: a field, a question, a heading.
enum class Element : std::uint8_t;

/// The element's name: `member_state`, `section.about`, `narrative.3.a`; `none` for `Element{}`.
[[nodiscard]] std::string_view name_of(Element element) noexcept;

/// The version of the table of labels, which rises when labels are added.
[[nodiscard]] std::string_view label_table_version() noexcept;

}  // namespace form

/// The kind of a span of a dump. `unassigned` is text that no label claims; `markup` is what was undone
/// around the page, such as the tags of a web page.
enum class SpanKind : std::uint8_t { label, value, furniture, white_space, unassigned, markup };
[[nodiscard]] std::string_view name_of(SpanKind kind) noexcept;

/// A span of a dump, with half-open byte offsets.
struct Span {
  std::size_t begin;
  std::size_t end;
  SpanKind kind;
  form::Element element;  ///< whose label or value it is; `none` otherwise
};

}  // namespace unpsa
