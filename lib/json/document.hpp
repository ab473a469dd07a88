// SPDX-License-Identifier: MIT
/// JSON as a tree, for what is small or written once: schemas, metadata, reports of CI servers. Records do
/// not go through it. It takes the compiler seconds: for .cpp files that make a document, not for headers.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace unpsa::json {

/// Members stay in the order in which they were added.
using Document = nlohmann::ordered_json;

/// `document` on one line, without spaces. In strings bytes that are not UTF-8 become U+FFFD, and all that a
/// terminal obeys is escaped.
[[nodiscard]] std::string to_text(const Document& document);

/// The same to be read by people: arrays and objects that hold others take a line for each item, those more
/// than `levels` deep one line. Ends with a line end.
[[nodiscard]] std::string to_page(const Document& document, int levels);

}  // namespace unpsa::json
