// SPDX-License-Identifier: MIT
/// Foreign text made fit for a terminal and for the log of a CI server.
#pragma once

#include <string>
#include <string_view>

namespace unpsa::text {

/// `text`, any bytes, so that it can be shown on a terminal and in the log of a CI server: what a terminal
/// obeys is made visible (`append_visible`), bytes that are no UTF-8 become `\xff`, and in what a
/// server takes for a command, `::` behind nothing but white space and `##[` or `##vso[` anywhere, the first
/// character does.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace unpsa::text
