// SPDX-License-Identifier: MIT
#include "page/page.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "page/steps.hpp"

namespace unpsa::page {
namespace {

constexpr std::array step_table{
    Step{"page-numbered", "the line numbers before the lines were left out", shows_line_numbers,
         undo_line_numbers},
    Step{"page-quoted", "the quotation marks of a mail before the lines were left out", shows_quoting,
         undo_quoting},
};

/// As much of a text as tells what is to be undone.
constexpr std::size_t head_size = 64 * 1024;

}  // namespace

std::span<const Step> steps() noexcept { return step_table; }

bool needs_undoing(std::string_view head) noexcept {
  head = head.substr(0, head_size);
  return std::any_of(step_table.begin(), step_table.end(),
                     [head](const Step& step) { return step.shows(head); });
}

std::shared_ptr<const Page> undo(std::string source) {
  const auto page = std::make_shared<Page>(std::move(source));
  for (const Step& step : step_table) {
    const std::string_view text = page->text.view();
    if (!step.shows(text.substr(0, head_size))) continue;
    Edit edit(text);
    if (!step.undo(text, edit)) continue;
    const std::size_t begin = page->text.source_of(edit.first_change());
    page->text.apply(edit);
    page->undone.push_back({step.note, step.message, begin, page->source.size()});
  }
  return page;
}

std::size_t find_web_page(std::string_view) noexcept { return std::string_view::npos; }

}  // namespace unpsa::page
