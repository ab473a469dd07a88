// SPDX-License-Identifier: MIT
/// How a program ends.
#pragma once

namespace unpsa::cli {

enum class ExitCode : int {
  done = 0,
  negative = 1,  ///< the answer of a checker is no
  trouble = 2,   ///< usage, input or output, no form in the input
};

/// The worse of the two: trouble outweighs a negative answer.
[[nodiscard]] constexpr ExitCode worse(ExitCode left, ExitCode right) noexcept {
  return left < right ? right : left;
}

}  // namespace unpsa::cli
