// SPDX-License-Identifier: MIT
/// From places in the plain text of a page to places in the file.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "page/page.hpp"
#include "parser/lines.hpp"
#include "unpsa/form.hpp"
#include "unpsa/record.hpp"

namespace unpsa {

/// The part of an undone page that is one dump.
struct Excerpt {
  std::shared_ptr<const page::Page> page;
  std::shared_ptr<const page::Places> places;  ///< of the page's source
  std::size_t begin = 0;                       ///< of the dump in the page's text
  std::size_t source_begin = 0;                ///< of what it was made from
  std::size_t source_end = 0;

  [[nodiscard]] std::string_view source() const noexcept {
    return std::string_view(page->source).substr(source_begin, source_end - source_begin);
  }
};

/// Makes the lines and columns of `record`, parsed from `lines` of the excerpt's text, those of the source,
/// and adds a note for each step that was undone in it.
void relocate(const Excerpt& excerpt, std::span<const Line> lines, Record& record);

/// Fills `out` with spans of the excerpt's source, made of the `spans` of its text: what stands between them
/// in the source is markup.
void relocate_spans(const Excerpt& excerpt, std::span<const Span> spans, std::vector<Span>& out);

}  // namespace unpsa
