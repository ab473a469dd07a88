// SPDX-License-Identifier: MIT
// The rules are those of a browser's innerText: white space collapses, blocks and <br> end lines, paragraphs
// stand between blank lines. Beyond them, a cell goes on with the line of the label in the cell before it,
// and a choice that is not made is left out with its label.
#include "page/html_text.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "form/characters.hpp"
#include "form/folded_label.hpp"
#include "form/questions.hpp"
#include "page/form_lines.hpp"
#include "page/html_characters.hpp"
#include "page/html_elements.hpp"
#include "page/html_rows.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

bool is_html_space(char byte) noexcept {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' || byte == '\f';
}

bool is_text(const GumboNode& node) noexcept {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA || node.type == GUMBO_NODE_WHITESPACE;
}

/// Walks the tree without recursion and writes lines.
class Writer {
 public:
  Writer(std::string_view source, std::size_t offset, Edit& edit)
      : source_(source), offset_(offset), edit_(edit), line_begin_(edit.text().size()) {}

  void write(const GumboNode* root);

 private:
  struct Frame {
    const GumboNode* node;
    std::size_t next = 0;  ///< child
    bool keeps_space = false;
  };

  bool enter(const GumboNode& node, std::vector<Frame>& stack);
  void leave(const GumboNode& node);
  void find_choices(const GumboNode* root);
  [[nodiscard]] bool is_left_out(const GumboElement& element) const;
  void end_line(int count) { line_ends_ = std::max(line_ends_, count); }
  void open_cell(const GumboNode& cell);
  void write_text(const GumboNode& node, bool keeps_space);
  void write_value(const GumboNode& node, const GumboAttribute& value);
  void write_characters(std::string_view text, std::string_view original, const GumboNode& node,
                        bool keeps_space);
  void open_text(const GumboNode& node);
  void take_space(std::size_t begin, std::size_t end);
  void part();
  [[nodiscard]] std::string_view line() const { return std::string_view(edit_.text()).substr(line_begin_); }

  std::string_view source_;
  std::size_t offset_;
  Edit& edit_;
  std::size_t line_begin_;       ///< of the last line in the edit's text
  int line_ends_ = 0;            ///< to be written before the next text
  bool space_ = false;           ///< likewise
  std::size_t space_begin_ = 0;  ///< what the space stands for
  std::size_t space_end_ = 0;
  std::string_view separator_;                   ///< between two cells, likewise
  const GumboNode* last_text_ = nullptr;         ///< whose text was written last
  bool has_left_out_ = false;                    ///< a choice or what is hidden, since the last line break
  bool skips_text_ = false;                      ///< the next text belongs to a choice that is not made
  std::set<std::string, std::less<>> labelled_;  ///< ids of elements that have a label
  std::set<std::string, std::less<>> open_choices_;  ///< ids of choices that are not made
};

/// Collects the choices that are not made, whose labels may stand anywhere.
void Writer::find_choices(const GumboNode* root) {
  std::vector<Frame> stack{{root}};
  while (!stack.empty()) {
    Frame& top = stack.back();
    const GumboVector& children = children_of(*top.node);
    if (top.next == children.length) {
      stack.pop_back();
      continue;
    }
    const GumboNode* const child = child_at(children, top.next++);
    if (!is_element(*child)) continue;
    const GumboElement& element = child->v.element;
    if (element.tag == GUMBO_TAG_LABEL) {
      if (const GumboAttribute* const target = find_attribute(element, "for"))
        labelled_.insert(target->value);
    }
    if (is_choice(element) && find_attribute(element, "checked") == nullptr) {
      if (const GumboAttribute* const id = find_attribute(element, "id")) open_choices_.insert(id->value);
    }
    stack.push_back({child});
  }
}

/// The choice directly within a label, or nullptr.
const GumboElement* choice_within(const GumboElement& label) noexcept {
  for (unsigned i = 0; i < label.children.length; ++i) {
    const GumboNode* const child = child_at(label.children, i);
    if (is_element(*child) && is_choice(child->v.element)) return &child->v.element;
  }
  return nullptr;
}

bool Writer::is_left_out(const GumboElement& element) const {
  if (is_hidden(element)) return true;
  if (element.tag == GUMBO_TAG_LABEL) {
    const GumboElement* const choice = choice_within(element);
    if (choice != nullptr) return find_attribute(*choice, "checked") == nullptr;
    const GumboAttribute* const target = find_attribute(element, "for");
    return target != nullptr && open_choices_.find(std::string_view(target->value)) != open_choices_.end();
  }
  if (element.tag == GUMBO_TAG_OPTION) return find_attribute(element, "selected") == nullptr;
  return false;
}

void Writer::write(const GumboNode* root) {
  find_choices(root);
  std::vector<Frame> stack{{root}};
  while (!stack.empty()) {
    Frame& top = stack.back();
    const GumboVector& children = children_of(*top.node);
    if (top.next == children.length) {
      leave(*top.node);
      stack.pop_back();
      continue;
    }
    const GumboNode& child = *child_at(children, top.next++);
    if (is_text(child)) {
      write_text(child, top.keeps_space);
    } else if (is_element(child)) {
      const bool inherits = top.keeps_space;
      if (enter(child, stack)) stack.back().keeps_space |= inherits;
    }
  }
  if (edit_.text().size() > line_begin_) edit_.insert("\n");
}

/// Whether the element's children are to be gone through: they are on the stack then.
bool Writer::enter(const GumboNode& node, std::vector<Frame>& stack) {
  const GumboElement& element = node.v.element;
  if (is_left_out(element)) {
    has_left_out_ = true;
    return false;
  }
  skips_text_ = skips_text_ && line_ends_around(element.tag) == 0 && element.tag != GUMBO_TAG_INPUT;
  if (element.tag == GUMBO_TAG_BR) {
    // Two in a row make a blank line, if nothing between them was left out.
    line_ends_ = line_ends_ == 0 || has_left_out_ ? std::max(line_ends_, 1) : 2;
    has_left_out_ = false;
    space_ = false;
    return false;
  }
  if (is_text_field(element)) {
    const GumboAttribute* const value = find_attribute(element, "value");
    if (value != nullptr) write_value(node, *value);
    return false;
  }
  if (element.tag == GUMBO_TAG_INPUT) {
    const GumboAttribute* const id = find_attribute(element, "id");
    const bool has_label = node.parent->v.element.tag == GUMBO_TAG_LABEL ||
                           (id != nullptr && labelled_.count(std::string(id->value)) != 0);
    if (is_choice(element) && find_attribute(element, "checked") == nullptr) skips_text_ = !has_label;
    return false;
  }
  if (element.tag == GUMBO_TAG_TD || element.tag == GUMBO_TAG_TH || element.tag == GUMBO_TAG_DD) {
    open_cell(node);
  } else {
    end_line(line_ends_around(element.tag));
  }
  if (element.tag == GUMBO_TAG_OPTION || element.tag == GUMBO_TAG_SELECT) part();
  stack.push_back({&node, 0, keeps_space(element)});
  return true;
}

void Writer::leave(const GumboNode& node) {
  if (!is_element(node)) return;
  const GumboTag tag = node.v.element.tag;
  end_line(line_ends_around(tag));
  if (tag == GUMBO_TAG_OPTION && node.parent->v.element.tag == GUMBO_TAG_SELECT &&
      find_attribute(node.parent->v.element, "multiple") != nullptr)
    end_line(1);
}

/// Whether a row has a cell beside this one and no further: a label and its value, as a rule.
bool is_one_of_two(const GumboNode& cell) {
  std::size_t cells = 0;
  const GumboVector& row = cell.parent->v.element.children;
  for (unsigned i = 0; i < row.length && cells < 3; ++i)
    cells += static_cast<std::size_t>(is_element(*child_at(row, i)));
  return cells == 2;
}

/// Whether a line ends in a limit, or is a question with the letter of a part.
bool may_be_prompt(std::string_view line) {
  if (form::find_printed_limit(line)) return true;
  return form::find_part(line).letter != 0 &&
         text::is_in(text::question_marks, form::decode_last(line).value);
}

/// A cell goes on with the line of the cell before it, a definition with that of its term.
void Writer::open_cell(const GumboNode& cell) {
  const GumboNode* before = nullptr;
  for (std::size_t i = cell.index_within_parent; i-- > 0 && before == nullptr;) {
    const GumboNode* const sibling = child_at(cell.parent->v.element.children, i);
    if (is_element(*sibling)) before = sibling;
  }
  const bool is_definition = cell.v.element.tag == GUMBO_TAG_DD;
  const bool continues =
      before != nullptr && !line().empty() && (!is_definition || before->v.element.tag == GUMBO_TAG_DT);
  if (!continues) {
    end_line(line_ends_around(cell.v.element.tag));
    return;
  }
  if (may_be_prompt(text::trim(line()))) return end_line(1);  // the answer stands below it
  line_ends_ = 0;
  separator_ = is_definition || is_one_of_two(cell) || is_form_line(line()) ? " " : "\t";
}

/// Writes what stands before the next text of `node`.
void Writer::open_text(const GumboNode& node) {
  if (line().empty()) {
    // The first text of the page.
  } else if (line_ends_ > 0 && last_text_ != nullptr && is_value_of(line(), *last_text_, node)) {
    edit_.insert(" ");
  } else if (line_ends_ > 0) {
    edit_.insert(std::string_view("\n\n").substr(0, static_cast<std::size_t>(line_ends_)));
    line_begin_ = edit_.text().size();
  } else if (!separator_.empty()) {
    edit_.insert(separator_);
  } else if (space_) {
    edit_.put(" ", space_begin_, space_end_);
  }
  line_ends_ = 0;
  has_left_out_ = false;
  separator_ = {};
  space_ = false;
  last_text_ = &node;
}

void Writer::write_text(const GumboNode& node, bool keeps_space) {
  const std::string_view text = node.v.text.text;
  const bool is_white = std::all_of(text.begin(), text.end(), is_html_space);
  if (skips_text_) {
    if (!is_white) skips_text_ = false;
    has_left_out_ = true;
    return;
  }
  const std::string_view original(node.v.text.original_text.data, node.v.text.original_text.length);
  write_characters(text, original, node, keeps_space);
}

void Writer::write_value(const GumboNode& node, const GumboAttribute& value) {
  std::string_view original(value.original_value.data, value.original_value.length);
  if (original.size() >= 2 && (original.front() == '"' || original.front() == '\'')) {
    original.remove_prefix(1);
    original.remove_suffix(1);
  }
  part();
  write_characters(value.value, original, node, true);
  part();
}

/// White space, of which one space is left.
void Writer::take_space(std::size_t begin, std::size_t end) {
  if (!space_ || space_end_ != begin) space_begin_ = begin;
  space_end_ = end;
  space_ = true;
}

/// Text that is parted from the one before by a space that stands nowhere.
void Writer::part() {
  space_ = true;
  space_begin_ = space_end_ = 0;
}

void Writer::write_characters(std::string_view text, std::string_view original, const GumboNode& node,
                              bool keeps_space) {
  HtmlCharacters characters(text, original);
  const std::size_t begin = offset_ + static_cast<std::size_t>(original.data() - source_.data());
  while (const auto next = characters.next()) {
    if (is_html_space(next->text.front()) && !keeps_space) {
      take_space(begin + next->begin, begin + next->end);
      continue;
    }
    if (keeps_space && next->text.front() == '\n') {
      line_ends_ = std::min(line_ends_ + 1, 2);
      continue;
    }
    open_text(node);
    edit_.put(next->text, begin + next->begin, begin + next->end);
  }
}

}  // namespace

void append_html_text(const GumboNode* root, std::string_view source, std::size_t offset, Edit& edit) {
  Writer(source, offset, edit).write(root);
}

}  // namespace unpsa::page
