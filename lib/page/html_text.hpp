// SPDX-License-Identifier: MIT
/// The text of a web page, as a browser shows it.
#pragma once

#include <gumbo.h>

#include <string_view>

#include "page/edit.hpp"

namespace unpsa::page {

/// Appends the text of `root`, parsed from the part of the edit's source that begins at `offset`: what a
/// browser copies, with the values of fields and each label of a table, list or form on the line of its
/// value.
void append_html_text(const GumboNode* root, std::string_view source, std::size_t offset, Edit& edit);

}  // namespace unpsa::page
