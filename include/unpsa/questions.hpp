// SPDX-License-Identifier: MIT
/// The narrative questions of the nomination form.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace unpsa::form {

/// A narrative question, or one part of a question that has parts.
struct Question {
  std::string_view id;        ///< `1`, `3.a`
  std::uint8_t number;        ///< from 1
  char part;                  ///< `a`, `b` …; 0 for a question without parts
  std::string_view title_en;  ///< what the question asks for, in a few words
  std::string_view title_zh;  ///< the Chinese title of its column in tables
};

/// The questions of all editions, in form order. `editions.hpp` tells which edition asks which.
[[nodiscard]] std::span<const Question> questions() noexcept;

/// The question with this number and part letter (0 for none), or nullptr.
[[nodiscard]] const Question* find_question(int number, char part) noexcept;

/// The question with this id (`3.a`), or nullptr.
[[nodiscard]] const Question* find_question(std::string_view id) noexcept;

}  // namespace unpsa::form
