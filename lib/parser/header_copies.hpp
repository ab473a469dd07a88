// SPDX-License-Identifier: MIT
/// The copies of the header on a page. Some pages print a part of the form again: a label that the current
/// copy had already opens a further one. Values of a later copy go to the record where the first copies
/// lacked them, and are compared otherwise.
#pragma once

#include <cstddef>

#include "parser/dump.hpp"
#include "parser/header_values.hpp"

namespace unpsa::parser {

class HeaderCopies {
 public:
  explicit HeaderCopies(Dump& dump) : dump_(dump) {}

  /// What goes into the record.
  [[nodiscard]] HeaderValues& first() noexcept { return first_; }

  /// Where values of the element go at this place of the page.
  [[nodiscard]] HeaderValues& values_for(form::Element element) noexcept;

  /// Whether the current copy had the element.
  [[nodiscard]] bool has_current(form::Element element) const noexcept;

  /// Takes a label on line `index` in, and opens a copy if the current one had it. `last_text` is the last
  /// line with text above.
  void see(form::Element element, std::size_t index, std::size_t last_text);

  /// Marks a list as present by one of its items, with its label or without.
  HeaderValues& mark(form::Element list);

  /// Ends the current copy, if one is open, and reports it.
  void close(std::size_t last_text);

 private:
  void open(form::Element element, std::size_t index);

  Dump& dump_;
  HeaderValues first_;
  HeaderValues copy_;       ///< values of the current copy that the record has already
  ElementSet current_;      ///< seen in the current copy
  ElementSet before_copy_;  ///< what the record had when the current copy began
  bool is_open_ = false;
  Repeat repeat_;
  std::size_t line_ = 0;  ///< where the current copy began
};

}  // namespace unpsa::parser
