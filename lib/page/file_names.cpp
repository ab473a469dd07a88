// SPDX-License-Identifier: MIT
// The lines that `head` and `tail` put between files: `==> forms/two.txt <==`.
#include "page/lines.hpp"
#include "page/steps.hpp"

namespace unpsa::page {
namespace {

constexpr std::string_view opening = "==> ";
constexpr std::string_view closing = " <==";

bool is_heading(std::string_view line) noexcept {
  return line.size() > opening.size() + closing.size() && line.substr(0, opening.size()) == opening &&
         line.substr(line.size() - closing.size()) == closing;
}

}  // namespace

bool shows_file_names(const TextLines& head) { return head.text.find(opening) != std::string_view::npos; }

Outcome undo_file_names(std::string_view text, Edit& edit) {
  bool found = false;
  each_line(text, [&](const LineRange& line) {
    const bool is_name = is_heading(text_of(line, text));
    found = found || is_name;
    if (!is_name) edit.keep(line.begin, line.next);
  });
  return found ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
