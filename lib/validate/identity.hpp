// SPDX-License-Identifier: MIT
/// What stays the same in a finding when the form is edited elsewhere, and when a message is reworded.
#pragma once

#include <string>

#include "unpsa/validate.hpp"

namespace unpsa::validate {

/// A nomination by its title, 16 hex digits: initiative and institution, white space collapsed.
[[nodiscard]] std::string record_key(const Record& record);

/// What a finding is about, among those of its rule and question, 16 hex digits: the text that it marks, or
/// the value that was judged. The same for all findings about an answer as a whole, such as its length. For
/// the form as a whole, which questions it lacks.
[[nodiscard]] std::string meaning_of(const Record& record, const Finding& finding);

/// Rule, question, record and meaning in one text.
[[nodiscard]] std::string identity_of(const Record& record, const Finding& finding);

}  // namespace unpsa::validate
