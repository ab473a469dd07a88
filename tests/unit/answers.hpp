// SPDX-License-Identifier: MIT
/// Answers to check.
#pragma once

#include <optional>
#include <string_view>

#include "unpsa/record.hpp"

namespace unpsa::test {

/// At line 40, unless it is missing. The text must outlive it.
inline Answer make_answer(std::string_view question, AnswerStatus status, std::string_view text = "",
                          std::optional<int> limit = 100) {
  Answer answer;
  answer.question = question;
  answer.status = status;
  answer.text = text;
  answer.limit = limit;
  answer.line = status == AnswerStatus::missing ? 0 : 40;
  return answer;
}

}  // namespace unpsa::test
