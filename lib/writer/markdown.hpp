// SPDX-License-Identifier: MIT
/// GitHub Flavored Markdown in which text of a record is never interpreted as markup.
#pragma once

#include <string>
#include <string_view>

namespace unpsa::writer {

/// Appends `text` as the content of a cell: line ends become `<br>`, whatever Markdown or HTML would obey is
/// escaped, control characters are made visible, and nobody is mentioned.
void append_markdown_cell(std::string& out, std::string_view text);

/// Appends `text` as paragraphs, one per line, each with a blank line after it.
void append_markdown_paragraphs(std::string& out, std::string_view text);

}  // namespace unpsa::writer
