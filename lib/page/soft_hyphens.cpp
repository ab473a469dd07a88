// SPDX-License-Identifier: MIT
// Soft hyphens, U+00AD, tell a browser where a word may be broken. A page that is full of them was taken from
// one; they are not seen, but part the words of labels, limits and goals.
#include "page/steps.hpp"

namespace unpsa::page {
namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";
constexpr std::size_t enough_hyphens = 8;

}  // namespace

bool shows_soft_hyphens(const TextLines& head) {
  std::size_t count = 0;
  for (std::size_t at = head.text.find(soft_hyphen); at != npos; at = head.text.find(soft_hyphen, at + 1)) {
    if (++count == enough_hyphens) return true;
  }
  return false;
}

Outcome undo_soft_hyphens(std::string_view text, Edit& edit) {
  std::size_t kept = 0;
  for (std::size_t at = text.find(soft_hyphen); at != npos; at = text.find(soft_hyphen, kept)) {
    edit.keep(kept, at);
    kept = at + soft_hyphen.size();
  }
  edit.keep(kept, text.size());
  return Outcome::undone;
}

}  // namespace unpsa::page
