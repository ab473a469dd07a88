// SPDX-License-Identifier: MIT
/// Identifies the type of an input that contains no form.
#pragma once

#include <string_view>

namespace unpsa {

/// The type of a stream by its first bytes, and advice on what to do.
struct FileKind {
  std::string_view name;    ///< `an HTML page`
  std::string_view remedy;  ///< `save its text: …`
  bool binary;              ///< it contains no text to search
};

/// The type of a file that begins with `head`; plain text if it is not recognised.
[[nodiscard]] FileKind kind_of_file(std::string_view head) noexcept;

}  // namespace unpsa
