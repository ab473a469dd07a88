// SPDX-License-Identifier: MIT
/// Telling a user what a file is that holds no form.
#pragma once

#include <string_view>

namespace unpsa {

/// What a stream is by its first bytes, and what to do with it.
struct FileKind {
  std::string_view name;     ///< `an HTML page`
  std::string_view remedy;   ///< `save its text: …`
  bool binary;               ///< there is no text in it to look for
  bool may_be_dump = false;  ///< once the remedy is applied
};

/// The kind of file that begins with `head`; plain text where nothing speaks for another.
[[nodiscard]] FileKind kind_of_file(std::string_view head) noexcept;

}  // namespace unpsa
