// SPDX-License-Identifier: MIT
/// Names of files, which may be any bytes, as text.
#pragma once

#include <string>
#include <string_view>

namespace unpsa::text {

/// The name as it stands in records, rows and messages, always UTF-8. In a name that is not, each byte that
/// is no character is `\xHH` and a backslash is `\\`; so also in one that would be taken for such a text.
/// Other names are as they are.
[[nodiscard]] std::string file_name_as_text(std::string_view bytes);

/// The name that stands as `text`, to open the file. It has no NUL, at which the system would end it: a NUL
/// in `text`, which no file's name has, is the four characters `\x00`.
[[nodiscard]] std::string file_name_as_bytes(std::string_view text);

}  // namespace unpsa::text
