// SPDX-License-Identifier: MIT
/// Undoes what a page went through on its way into a text file: HTML, mail, line numbers and the like.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "page/text.hpp"

namespace unpsa::page {

/// What a step has undone, and where in the source.
struct Undone {
  std::string_view note;  ///< `page-html`
  std::string message;    ///< what was undone
  std::size_t begin;      ///< its first place
  std::size_t end;
};

/// A source and the plain text of the pages in it.
struct Page {
  explicit Page(std::string whole) : source(std::move(whole)), text(source) {}
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  const std::string source;
  Text text;
  std::string_view failure;    ///< why a step that applies could not be done; empty: none failed
  std::vector<Undone> undone;  ///< in the order of the steps; empty: the text is the source
};

/// Whether a stream that begins with `head` has something to undo: a look that costs little. Only then the
/// stream need be read whole.
[[nodiscard]] bool needs_undoing(std::string_view head);

/// Whether a text is JSON by how it begins, white space aside. `[10:11]` and `[cid:…]` begin the line of a
/// chat or a mail.
[[nodiscard]] bool begins_json(std::string_view text) noexcept;

/// Runs the steps that apply to `source`, well-formed UTF-8, one after another.
[[nodiscard]] std::shared_ptr<const Page> undo(std::string source);

/// Where in `text` a line opens a saved web page, or npos.
[[nodiscard]] std::size_t find_web_page(std::string_view text) noexcept;

}  // namespace unpsa::page
