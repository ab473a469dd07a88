// SPDX-License-Identifier: MIT
/// Telling a user where a text is no JSON, and why.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace unpsa::json {

/// A place where a text is not well-formed.
struct Fault {
  std::string_view what;  ///< `a string is not closed`
  std::size_t offset;     ///< of what is wrong, or of what is not closed
};

/// The first fault of `json`, one value with white space around it; none where it is well-formed. Goes byte
/// by byte, for texts that the parser has refused: that one knows neither the place nor words for a user.
[[nodiscard]] std::optional<Fault> find_fault(std::string_view json);

}  // namespace unpsa::json
