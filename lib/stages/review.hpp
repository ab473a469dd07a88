// SPDX-License-Identifier: MIT
/// All that is found in a record, for who shows it with its places.
#pragma once

#include <memory>
#include <span>

#include "record/record.hpp"
#include "sdg/mentions.hpp"
#include "validate/validate.hpp"
#include "wordcount/answers.hpp"

namespace unpsa::stages {

struct Review {
  std::span<const wordcount::AnswerCount> counts;  ///< one an answer, in their order
  std::span<const sdg::Mention> mentions;
  std::span<const validate::Finding> findings;
};

/// Takes what programs have added to records with `--records`, and finds what they have not, as the programs
/// do without options. Holds working memory, one a thread.
class Reviewer {
 public:
  Reviewer();
  ~Reviewer();
  Reviewer(Reviewer&&) noexcept;
  Reviewer& operator=(Reviewer&&) noexcept;

  /// Valid until the next call, as long as the record lives. Offsets that a record carries are not checked. A
  /// finding that it carries marks what the same finding, found here, does; or else the word at its line and
  /// column. Of a rule that is not known it has a rule without a summary.
  [[nodiscard]] Review review(const Record& record);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace unpsa::stages
