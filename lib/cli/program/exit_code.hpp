// SPDX-License-Identifier: MIT
/// Exit codes.
#pragma once

namespace unpsa::cli {

enum class ExitCode : int {
  done = 0,
  negative = 1,  ///< a check failed
  error = 2,     ///< an error: usage, input or output, or no form in the input
};

/// The worse of the two: an error takes precedence over a failed check.
[[nodiscard]] constexpr ExitCode worse(ExitCode left, ExitCode right) noexcept {
  return left < right ? right : left;
}

}  // namespace unpsa::cli
