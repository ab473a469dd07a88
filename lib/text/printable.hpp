// SPDX-License-Identifier: MIT
/// Escapes untrusted text for terminals and CI logs.
#pragma once

#include <string>
#include <string_view>

namespace unpsa::text {

/// `text` (any bytes) in a form that is safe on a terminal and in the log of a CI server. Control characters
/// are made visible (`append_visible`), and bytes that are not UTF-8 become `\xff`. So does the first
/// character of text that a CI server would execute as a command: `::` after nothing but white space, and
/// `##[` or `##vso[` anywhere.
[[nodiscard]] std::string printable(std::string_view text);

/// What a user wrote, for a message: in single quotes, without the white space around it, on one line, cut
/// after 40 code points. Characters that nobody sees are shown by their numbers.
[[nodiscard]] std::string quote(std::string_view text);

}  // namespace unpsa::text
