// SPDX-License-Identifier: MIT
#include "json/document.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "json/object_writer.hpp"

namespace unpsa::json {
namespace {

/// The library leaves DEL and the controls from U+0080 on as they are; outside of strings there are none.
std::string escape_controls(const std::string& json) {
  constexpr std::string_view suspects = "\x7F\xC2";
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = json.find_first_of(suspects); at != json.npos;
       at = json.find_first_of(suspects, done)) {
    const std::size_t size = json[at] == '\x7F' ? 1 : 2;
    std::string escaped;
    append_string(escaped, std::string_view(json).substr(at, size));
    out.append(json, done, at - done).append(escaped, 1, escaped.size() - 2);
    done = at + size;
  }
  return out.append(json, done);
}

std::string dump(const Document& document) {
  return document.dump(-1, ' ', false, Document::error_handler_t::replace);
}

bool holds_others(const Document& document) {
  return std::any_of(document.begin(), document.end(),
                     [](const Document& item) { return item.is_structured(); });
}

void append_page(std::string& out, const Document& document, int levels, std::size_t margin) {
  constexpr std::size_t indent = 2;
  if (!document.is_structured()) {
    out += dump(document);
    return;
  }
  const bool spread = levels > 0 && holds_others(document);
  const auto break_line = [&](std::size_t width) { out.append(1, '\n').append(width, ' '); };
  out += document.is_object() ? '{' : '[';
  bool first = true;
  for (const auto& [key, item] : document.items()) {
    if (!first) out += spread ? "," : ", ";
    first = false;
    if (spread) break_line(margin + indent);
    if (document.is_object()) out.append(dump(key)).append(": ");
    append_page(out, item, levels - 1, margin + indent);
  }
  if (spread) break_line(margin);
  out += document.is_object() ? '}' : ']';
}

}  // namespace

std::string to_text(const Document& document) { return escape_controls(dump(document)); }

std::string to_page(const Document& document, int levels) {
  std::string page;
  append_page(page, document, levels, 0);
  return escape_controls(page) + '\n';
}

}  // namespace unpsa::json
