// SPDX-License-Identifier: MIT
/// A label that a line prints twice, in two languages.
#pragma once

#include <cstddef>
#include <string_view>

#include "form/element.hpp"

namespace unpsa::parser {

/// The bytes of `line`, which opens with a label of `element` that takes `length` bytes, up to the end of the
/// same label in another language: `Member State / País`, `Member State 联合国成员国`; `length` if there is
/// none.
[[nodiscard]] std::size_t skip_second_label(std::string_view line, form::Element element, std::size_t length);

}  // namespace unpsa::parser
