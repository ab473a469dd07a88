// SPDX-License-Identifier: MIT
#include "page/html_rows.hpp"

#include <cstddef>

#include "form/labels.hpp"
#include "form/questions.hpp"
#include "page/html_elements.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

std::size_t depth_of(const GumboNode* node) noexcept {
  std::size_t depth = 0;
  for (; node != nullptr; node = node->parent) ++depth;
  return depth;
}

/// Whether an element marks its text as a label.
bool is_label_element(const GumboNode& node) noexcept {
  if (node.type != GUMBO_NODE_ELEMENT) return false;
  const GumboTag tag = node.v.element.tag;
  return tag == GUMBO_TAG_LABEL || tag == GUMBO_TAG_TH || tag == GUMBO_TAG_DT || tag == GUMBO_TAG_B ||
         tag == GUMBO_TAG_STRONG;
}

/// Whether a line may be a label that the tables do not have: no prompt, and no heading.
bool may_be_label(std::string_view line) {
  constexpr std::size_t longest = 240;
  return line.size() <= longest && !form::find_printed_limit(line) && !form::find_number_heading(line, true);
}

}  // namespace

bool is_value_of(std::string_view line, const GumboNode& last, const GumboNode& next) {
  if (line.size() > form::longest_label()) return false;
  line = text::trim(line);
  const form::Label* const label = form::find_label(line);
  const bool takes_value =
      label != nullptr && (label->kind == form::Kind::field || label->kind == form::Kind::question);
  if (!takes_value && (label != nullptr || !may_be_label(line))) return false;
  bool is_marked = takes_value;
  const GumboNode* left = &last;
  const GumboNode* right = &next;
  std::size_t left_depth = depth_of(left);
  std::size_t right_depth = depth_of(right);
  while (left != right && left != nullptr && right != nullptr) {
    const bool moves_left = left_depth >= right_depth;
    const bool moves_right = right_depth >= left_depth;
    if (is_label_element(*right)) return false;
    is_marked = is_marked || is_label_element(*left);
    if (moves_left) left = left->parent, --left_depth;
    if (moves_right) right = right->parent, --right_depth;
  }
  if (!is_marked || left == nullptr || left != right || left->type != GUMBO_NODE_ELEMENT) return false;
  constexpr std::size_t most_in_row = 3;
  std::size_t elements = 0;
  for (unsigned i = 0; i < children_of(*left).length && elements <= most_in_row; ++i)
    elements += static_cast<std::size_t>(is_element(*child_at(children_of(*left), i)));
  return elements <= most_in_row && left->v.element.tag != GUMBO_TAG_BODY;
}

}  // namespace unpsa::page
