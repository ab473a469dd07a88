// SPDX-License-Identifier: MIT
/// Finds where and why a text is not valid JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace unpsa::json {

/// A place where a text is not well-formed.
struct Fault {
  std::string what;    ///< `unexpected end of input; expected '}'`
  std::size_t offset;  ///< of what is wrong: a token, or a byte within one
};

/// The first fault of `json`, UTF-8, one value with white space around it; none where it is well-formed. For
/// texts that the cursor has refused: that one has no words for a user.
[[nodiscard]] std::optional<Fault> find_fault(std::string_view json);

}  // namespace unpsa::json
