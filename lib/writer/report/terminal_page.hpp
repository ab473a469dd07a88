// SPDX-License-Identifier: MIT
/// Pages of Markdown on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace unpsa::writer {

struct PageLook {
  std::size_t width = 0;  ///< columns to fit; 0: any
  bool color = false;
};

/// Appends a page of Markdown as a terminal shows it. Only the marks that the pages of rules have are known:
/// headings, lists and blocks of code.
void append_terminal_page(std::string& out, std::string_view page, const PageLook& look);

}  // namespace unpsa::writer
