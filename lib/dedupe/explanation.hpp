// SPDX-License-Identifier: MIT
/// Why two records are, or are not, duplicates: what stands in both, and what in one only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dedupe/dedupe.hpp"

namespace unpsa::dedupe {

/// Where a sentence stands. Sentences are the same where they are equal after normalisation.
enum class Side : std::uint8_t { both, first, second };
/// `both`, `A`, `B`.
[[nodiscard]] std::string_view name_of(Side side) noexcept;

struct ExplainedSentence {
  Side side = Side::both;
  std::string_view text;  ///< of the first record where it stands in both
};

/// An answer of the first record beside the one of the second that is most like it.
struct ExplainedAnswer {
  std::string_view question;                 ///< of the first record; empty: it has no such answer
  std::string_view of_question;              ///< of the second
  double score = 0;                          ///< containment
  std::vector<ExplainedSentence> sentences;  ///< in the order of the texts
};

struct Explanation {
  DuplicateKind kind = DuplicateKind::none;  ///< of the second record, were the first one its representative
  double score = 0;                          ///< containment of the smaller in the larger record
  double size_ratio = 0;
  FieldSet agree;
  FieldSet differ;
  std::size_t first_left_out = 0;  ///< answers that are empty or placeholders
  std::size_t second_left_out = 0;
  std::vector<ExplainedAnswer> answers;  ///< in form order of the first, then those of the second alone
};

/// Compares two records, which must outlive the explanation.
[[nodiscard]] Explanation explain(const Record& first, const Record& second, const Settings& settings);

}  // namespace unpsa::dedupe
