// SPDX-License-Identifier: MIT
/// Checking a record in which other verbs have looked already.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "unpsa/sdg.hpp"
#include "unpsa/validate.hpp"
#include "unpsa/wordcount.hpp"

namespace unpsa::validate {

/// What the verbs have found in the record itself; never what it carries, which was found with other options.
struct Evidence {
  std::span<const wordcount::AnswerCount> answers =
      {};  ///< one per answer, or none: each is counted when needed
  std::optional<std::span<const sdg::Mention>> mentions = std::nullopt;  ///< none: they are found when needed
};

/// `check` without finding what `evidence` has.
void check(const Record& record, const Evidence& evidence, const Settings& settings,
           std::vector<Finding>& findings);

}  // namespace unpsa::validate
