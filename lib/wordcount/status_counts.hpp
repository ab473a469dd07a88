// SPDX-License-Identifier: MIT
/// How the answers of forms stand to their limits, in numbers.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "unpsa/wordcount.hpp"

namespace unpsa::wordcount {

/// How many answers have each status.
class StatusCounts {
 public:
  void add(std::span<const AnswerCount> record) noexcept {
    for (const AnswerCount& count : record) ++counts_[index_of(count.status)];
  }
  StatusCounts& operator+=(const StatusCounts& other) noexcept {
    for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
    return *this;
  }
  [[nodiscard]] std::size_t of(CountStatus status) const noexcept { return counts_[index_of(status)]; }

 private:
  static std::size_t index_of(CountStatus status) noexcept { return static_cast<std::size_t>(status); }

  std::array<std::size_t, static_cast<std::size_t>(CountStatus::unjudged) + 1> counts_{};
};

}  // namespace unpsa::wordcount
