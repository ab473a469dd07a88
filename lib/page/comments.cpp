// SPDX-License-Identifier: MIT
// Comments of reviewers in a document that was saved as text: a mark behind the words that a comment is
// about, and below the page the comments, each behind its mark. Word processors make the mark of initials and
// a number, `[MK3]`, editors in a browser of letters in the order of the alphabet, `[a]`.
#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

constexpr std::size_t longest_initials = 12;  // bytes: four Chinese characters
constexpr std::size_t most_digits = 4;

bool is_small_letter(char byte) noexcept { return byte >= 'a' && byte <= 'z'; }

/// Letters of initials: capitals, or of a script other than ASCII.
bool is_initial(char byte) noexcept {
  return (byte >= 'A' && byte <= 'Z') || static_cast<unsigned char>(byte) >= 0x80;
}

/// The size of the mark that `text` opens with; 0 if it opens with none.
std::size_t comment_mark_size(std::string_view text) noexcept {
  if (text.size() < 3 || text.front() != '[') return 0;
  std::size_t at = 1;
  if (is_small_letter(text[at])) {
    while (at < text.size() && at <= 2 && is_small_letter(text[at])) ++at;
  } else {
    while (at < text.size() && at <= longest_initials && is_initial(text[at])) ++at;
    const std::size_t digits = at;
    while (at < text.size() && at - digits < most_digits && is_digit(text[at])) ++at;
    if (digits == 1 || at == digits) return 0;
  }
  return at < text.size() && text[at] == ']' ? at + 1 : 0;
}

/// The letters of the mark that follows `[…]` in the order of the alphabet, `b` after `a`, `aa` after `z`.
std::string letters_of(std::size_t index) {
  constexpr std::size_t alphabet = 26;
  std::string letters(1, static_cast<char>('a' + index % alphabet));
  if (index >= alphabet) letters.insert(0, 1, static_cast<char>('a' + (index / alphabet - 1) % alphabet));
  return letters;
}

/// Finds the comments of a text and their marks. Comments stand below a page, and their marks in several
/// parts of it; below the answer that has all the marks they are notes of its author.
class CommentFinder {
 public:
  explicit CommentFinder(std::string_view text) : text_(text) {}

  void read(const LineRange& line) {
    const std::string_view content = text_of(line, text_);
    if (const std::size_t size = comment_mark_size(content); size != 0 && is_comment(content, size)) {
      comments_.push_back({line.begin, line.next});
      names_.insert(content.substr(0, size));
      in_comment_ = true;
      return;
    }
    const FormLine kind = seen_.empty() ? FormLine::none : form_line_of(content);
    if (kind == FormLine::first) take_comments();
    if (kind == FormLine::further || kind == FormLine::number) drop_comments();
    if (kind == FormLine::first || kind == FormLine::further) answer_marks_ = marks_.size();
    in_comment_ = in_comment_ && !text::is_blank(content) && kind == FormLine::none && !is_form_line(content);
    if (in_comment_) {
      comments_.back().end = line.next;
    } else {
      find_marks(line);
    }
  }

  /// What to leave out, in order.
  [[nodiscard]] std::vector<LeftOut> take_pieces() {
    take_comments();
    return std::move(pieces_);
  }

 private:
  /// Whether a line that opens with a mark is a comment: the text has the mark above.
  [[nodiscard]] bool is_comment(std::string_view line, std::size_t size) {
    const std::string_view mark = line.substr(0, size);
    if (!seen_.contains(mark) || is_form_line(line.substr(size))) return false;
    if (!is_small_letter(mark[1])) return true;
    if (mark == "[a]") lettered_ = 0;  // of a further document
    if (mark.substr(1, size - 2) != letters_of(lettered_)) return false;
    ++lettered_;
    return true;
  }

  void find_marks(const LineRange& line) {
    const std::string_view whole = text_.substr(0, line.end);
    for (std::size_t at = whole.find('[', line.begin + 1); at != npos; at = whole.find('[', at + 1)) {
      const std::size_t size = whole[at - 1] == ' ' ? 0 : comment_mark_size(whole.substr(at));
      if (size == 0 || at == line.begin) continue;
      marks_.push_back({at, at + size});
      seen_.insert(whole.substr(at, size));
    }
  }

  [[nodiscard]] bool has_comment(const LeftOut& mark) const {
    return names_.contains(text_.substr(mark.begin, mark.end - mark.begin));
  }

  /// The page ends here, with these comments.
  void take_comments() {
    if (comments_.empty()) return;
    const auto answer = marks_.begin() + static_cast<std::ptrdiff_t>(answer_marks_);
    if (std::any_of(marks_.begin(), answer, [this](const LeftOut& mark) { return has_comment(mark); })) {
      const auto begin = static_cast<std::ptrdiff_t>(pieces_.size());
      for (const LeftOut& mark : marks_) {
        if (has_comment(mark)) pieces_.push_back(mark);
      }
      pieces_.insert(pieces_.end(), comments_.begin(), comments_.end());
      std::sort(pieces_.begin() + begin, pieces_.end(),
                [](const LeftOut& a, const LeftOut& b) { return a.begin < b.begin; });
    }
    marks_.clear();
    answer_marks_ = 0;
    seen_.clear();
    forget_comments();
  }

  /// The page goes on: what looks like comments is part of this answer, and so are its marks.
  void drop_comments() {
    const auto answer = marks_.begin() + static_cast<std::ptrdiff_t>(answer_marks_);
    marks_.erase(
        std::remove_if(answer, marks_.end(), [this](const LeftOut& mark) { return has_comment(mark); }),
        marks_.end());
    forget_comments();
  }

  void forget_comments() {
    comments_.clear();
    names_.clear();
    lettered_ = 0;
  }

  std::string_view text_;
  std::vector<LeftOut> pieces_;  ///< of the pages above
  std::vector<LeftOut> marks_;
  std::vector<LeftOut> comments_;
  std::unordered_set<std::string_view> seen_;   ///< marks within lines
  std::unordered_set<std::string_view> names_;  ///< marks that have a comment
  std::size_t answer_marks_ = 0;                ///< marks above the last line of the form
  std::size_t lettered_ = 0;                    ///< comments whose mark is of letters
  bool in_comment_ = false;
};

}  // namespace

bool shows_comments(const TextLines& head) {
  for (std::size_t at = head.text.find('['); at != npos; at = head.text.find('[', at + 1)) {
    const std::size_t size = at > 0 && static_cast<unsigned char>(head.text[at - 1]) > 0x20
                                 ? comment_mark_size(head.text.substr(at))
                                 : 0;
    if (size != 0 && (!is_small_letter(head.text[at + 1]) || head.text.substr(at, size) == "[a]"))
      return true;
  }
  return false;
}

Outcome undo_comments(std::string_view text, Edit& edit) {
  CommentFinder finder(text);
  each_line(text, [&](const LineRange& line) { finder.read(line); });
  const std::vector<LeftOut> pieces = finder.take_pieces();
  if (pieces.empty()) return Outcome::nothing;
  edit.keep_without(pieces);
  return Outcome::undone;
}

}  // namespace unpsa::page
