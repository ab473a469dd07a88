// SPDX-License-Identifier: MIT
/// Lists of a record as the text of one cell.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "writer/table/table.hpp"

namespace unpsa::writer {

/// A list of the record joined into one text; `begin` and `end` are offsets in it.
struct ListRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool present = false;

  [[nodiscard]] Cell cell(std::string_view lists) const noexcept {
    return present ? Cell(lists.substr(begin, end - begin)) : Cell();
  }
};

/// Where lists are joined.
struct ListText {
  std::string& text;
  std::string_view separator;
};

template <typename Item, typename AppendItem>
ListRange append_list(ListText out, const std::vector<Item>& items, AppendItem append) {
  const std::size_t begin = out.text.size();
  for (const Item& item : items) {
    if (&item != &items.front()) out.text += out.separator;
    append(item);
  }
  return {begin, out.text.size(), true};
}

template <typename Item, typename AppendItem>
ListRange append_list(ListText out, const std::optional<std::vector<Item>>& items, AppendItem append) {
  return items ? append_list(out, *items, append) : ListRange{};
}

}  // namespace unpsa::writer
