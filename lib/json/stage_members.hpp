// SPDX-License-Identifier: MIT
/// What stages have added to a record, as values.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "record/record.hpp"

namespace unpsa::json {

/// Texts of a stage; none: the stage has not run.
using StageTexts = std::optional<std::vector<std::string_view>>;

/// None of a member: the stage that adds it has not run, or has left it out.
struct StageMembers {
  std::optional<std::size_t> words;  ///< `wordcount`: the sum of `word` over the answers
  StageTexts over_limit;             ///< `wordcount`: the questions whose answers are over their limits

  StageTexts sdg_ticked_only;  ///< the lists of `sdg.summary`
  StageTexts sdg_cited_only;
  StageTexts sdg_both;
  StageTexts sdg_implied;
  StageTexts sdg_invalid;

  std::optional<std::size_t> finding_errors;  ///< `findings`, by severity
  std::optional<std::size_t> finding_warnings;
  std::optional<std::size_t> finding_notes;
  StageTexts finding_rules;  ///< each once, in the order of the findings

  Text duplicate_kind;  ///< `duplicate`
  Text duplicate_of;
};

/// Reads the members of `Record::json` and `Record::additions`; holds working memory, one a thread. A copy
/// holds working memory of its own.
class StageMembersReader {
 public:
  StageMembersReader();
  ~StageMembersReader();
  StageMembersReader(const StageMembersReader& other);
  StageMembersReader& operator=(const StageMembersReader& other) = delete;
  StageMembersReader(StageMembersReader&&) noexcept;
  StageMembersReader& operator=(StageMembersReader&&) noexcept;

  /// Valid until the next call. A value of another type than the schema has counts as absent.
  [[nodiscard]] const StageMembers& read(const Record& record);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace unpsa::json
