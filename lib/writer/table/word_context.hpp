// SPDX-License-Identifier: MIT
/// The words around a place in a text.
#pragma once

#include <cstddef>
#include <string_view>

namespace unpsa::writer {

struct WordContext {
  std::string_view before;
  std::string_view after;
};

/// At most `words` words before `begin` and after `end`, in the same line, white space at their ends left
/// out. A word is a Chinese character or a run of others without white space.
[[nodiscard]] WordContext find_word_context(std::string_view text, std::size_t begin, std::size_t end,
                                            std::size_t words) noexcept;

}  // namespace unpsa::writer
