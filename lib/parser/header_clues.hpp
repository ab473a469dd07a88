// SPDX-License-Identifier: MIT
/// What the header tells of the edition of the form.
#pragma once

#include <string_view>

#include "form/goals.hpp"
#include "parser/dump.hpp"

namespace unpsa::parser {

/// Question 6 asks for supporting documents in 2018, for earlier nominations since.
void add_label_clue(Dump& dump, form::Element element);

/// A criterion's code names the year before the edition.
void add_criterion_clue(Dump& dump, const form::CriterionLine& criterion);

/// Each category was open in some editions only; since 2021 they are numbered.
void add_category_clue(Dump& dump, std::string_view value);

}  // namespace unpsa::parser
