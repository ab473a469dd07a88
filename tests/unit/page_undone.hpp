// SPDX-License-Identifier: MIT
/// What the steps make of a page, for their tests.
#pragma once

#include <string>
#include <string_view>

#include "page/page.hpp"

/// The notes of the steps, then the text.
inline std::string undone(std::string_view source) {
  const auto page = unpsa::page::undo(std::string(source));
  std::string result;
  for (const unpsa::page::Undone& step : page->undone) result.append(step.note).append(": ");
  return result.append(page->text.view());
}

inline const std::string form =
    "Member State Fiji\nInstitution Name Ferry Office\nQuestion 1\nBoats sailed.\n";
