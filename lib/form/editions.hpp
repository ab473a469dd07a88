// SPDX-License-Identifier: MIT
/// What the tables tell of editions beside what is public.
#pragma once

#include <optional>

#include "form/element.hpp"
#include "unpsa/editions.hpp"

namespace unpsa::form {

/// The editions that ask a question, of those whose questions are known.
[[nodiscard]] EditionSet editions_asking(const Question& question) noexcept;

/// The limit that the first edition with the question sets: all that can be said where the edition is not
/// known.
[[nodiscard]] std::optional<int> usual_limit(const Question& question) noexcept;

/// Whether the question asks for yes or no: the only ones without a limit.
[[nodiscard]] inline bool is_yes_no(const Question& question) noexcept { return !usual_limit(question); }

/// The editions whose pages have an element of the header; empty where it tells nothing.
[[nodiscard]] EditionSet editions_with(Element element) noexcept;

/// The editions that number their categories (`2: …`).
[[nodiscard]] EditionSet editions_with_numbered_categories() noexcept;

}  // namespace unpsa::form
