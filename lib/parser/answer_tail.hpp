// SPDX-License-Identifier: MIT
/// What may stand below the last answer and be none of it: feet of mails and programs, names of writers.
#pragma once

#include <cstddef>
#include <span>

#include "parser/dump.hpp"

namespace unpsa::parser {

/// Sees the answers one after another and notes what ends the last one as no other ends.
class AnswerTails {
 public:
  explicit AnswerTails(Dump& dump) : dump_(dump) {}

  /// `lines` are those of the answer that have text, by their indexes.
  void see(std::span<const std::size_t> lines);
  /// To be called after the last answer.
  void note() const;

 private:
  [[nodiscard]] std::size_t find_gap(std::span<const std::size_t> lines) const;
  [[nodiscard]] std::size_t find_foot(std::span<const std::size_t> lines) const;

  Dump& dump_;
  std::size_t gap_ = no_line;    ///< the line below a blank one in the last answer seen
  std::size_t foot_ = no_line;   ///< the first of the lines that end it, if they are no sentences
  std::size_t with_gap_ = 0;     ///< answers
  std::size_t without_gap_ = 0;  ///< of several lines
  std::size_t with_foot_ = 0;
  std::size_t without_foot_ = 0;  ///< that end with a sentence
};

}  // namespace unpsa::parser
