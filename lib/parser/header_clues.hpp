// SPDX-License-Identifier: MIT
/// Clues in the header to the edition of the form.
#pragma once

#include <string_view>

#include "form/goals.hpp"
#include "parser/dump.hpp"

namespace unpsa::parser {

/// What question 6 asks for differs between editions.
void add_label_clue(Dump& dump, form::Element element);

/// The code of a criterion contains the year before the edition.
void add_criterion_clue(Dump& dump, const form::CriterionLine& criterion);

/// Each category was open in some editions only, and only some print its number.
void add_category_clue(Dump& dump, std::string_view value);

}  // namespace unpsa::parser
