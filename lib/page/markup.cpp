// SPDX-License-Identifier: MIT
// Marks that a wiki, a forum, an editor or a screen reader puts around the lines of a page: `== heading ==`,
// `[b]label[/b] value`, `- label :: value`, `heading  level 2  text`. Which marks a page has is learned from
// the lines that are known, labels and items of lists: what stands before at least three of them is a mark,
// and so is what all of them have after the label. Lines of marks alone below a heading underline it.
#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "form/goals.hpp"
#include "form/label_beginnings.hpp"
#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

constexpr std::size_t enough_marked = 3;    // lines with the same mark
constexpr std::size_t longest_before = 40;  // bytes of a mark
constexpr std::size_t longest_after = 16;
constexpr std::size_t longest_tag = 24;

bool is_letter_byte(char byte) noexcept {
  return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') ||
         static_cast<unsigned char>(byte) >= 0x80;
}

/// The size of the tag that `text` opens with, such as `[b]` or `[/size]`; 0 if it opens with none.
std::size_t tag_size(std::string_view text) noexcept {
  if (text.size() < 3 || text.front() != '[') return 0;
  const std::size_t end = text.substr(0, longest_tag).find(']');
  if (end == npos || end < 2 || (text[1] != '/' && text[1] != '*' && !is_letter_byte(text[1]))) return 0;
  return text.substr(0, end).find(' ') != npos ? 0 : end + 1;
}

/// The size of the marks that `text` opens with: punctuation, white space, tags.
std::size_t marks_size(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size() && !is_letter_byte(text[at]))
    at += std::max<std::size_t>(tag_size(text.substr(at)), 1);
  return at;
}

/// The size of a label without white space and colons at its end, which may be marks of the page.
std::size_t without_marks(std::string_view label) noexcept {
  while (!label.empty() && (label.back() == ' ' || label.back() == ':')) label.remove_suffix(1);
  return label.size();
}

/// Bytes of a label, a number heading or an item that `text` opens with, followed by nothing but marks, or by
/// its value; 0 for other text.
std::size_t known_size(std::string_view text) {
  if (form::may_begin_label(text)) {
    for (const auto scope : {form::LabelScope::header, form::LabelScope::prompts}) {
      const auto found = form::find_label_beginning(text, scope);
      if (found.label != nullptr && found.at_word_end) return without_marks(text.substr(0, found.length));
    }
  }
  const std::size_t mark = std::min(text.find_first_of("[=*'`\\~|#"), text.size());
  const std::string_view plain = text::trim(text.substr(0, mark));
  // `Question 3`, also with a title.
  if (form::find_number_heading(text::trim(plain.substr(0, plain.find(':'))), false)) return plain.size();
  const bool item = form::find_goal_exact(plain) != 0 || form::parse_target(text).has_value();
  return item ? text.size() : 0;
}

/// A line with marks before a part of it that is known.
struct Marked {
  std::size_t before = 0;  ///< bytes of the marks; 0 if there are none
  std::size_t known = 0;   ///< bytes of what is known
};

Marked find_marked(std::string_view line) {
  constexpr int most_tries = 6;
  if (line.empty()) return {};
  const bool opens_with_mark = !is_letter_byte(line.front());
  int tries = 0;
  for (std::size_t at = 1; at < std::min(line.size(), longest_before) && tries < most_tries; ++at) {
    const bool gap = at > 1 && line[at - 1] == ' ' && line[at - 2] == ' ' && line[at] != ' ';
    // The form prints some targets between quotes.
    const bool begins =
        opens_with_mark && (is_letter_byte(line[at]) || line[at] == '"') && !is_letter_byte(line[at - 1]);
    if ((!gap && !begins) || text::is_blank(line.substr(0, at))) continue;
    ++tries;
    if (const std::size_t known = known_size(line.substr(at))) return {at, known};
  }
  return {};
}

/// Whether a line is a run of one mark, three or more.
bool is_underline(std::string_view line) noexcept {
  line = text::trim(line);
  return line.size() >= 3 && std::string_view("=-~^*#+`\"").find(line.front()) != npos &&
         line.find_first_not_of(line.front()) == npos;
}

/// Whether marks are a bullet alone, which the parser knows.
bool is_bullet(std::string_view marks) noexcept {
  const std::string_view bullet = text::trim(marks);
  if (bullet.empty() || marks.size() == bullet.size()) return false;
  const text::CodePoint first = text::decode(bullet);
  return first.length == bullet.size() && text::is_in(text::bullets, first.value);
}

/// Whether a line has a run of the same marks, three or more, before and after it: `***** heading *****`.
bool is_mirrored(std::string_view line, std::string_view before) noexcept {
  const std::string_view run = text::trim(before);
  return is_underline(run) && line.size() > 2 * before.size() && text::trim(line).ends_with(run);
}

/// The marks before and after what they mark.
struct Coat {
  std::string_view before;
  std::string_view after;  ///< after a label, before its value or the end of the line
  std::size_t count = 0;
};

std::size_t common_size(std::string_view a, std::string_view b) noexcept {
  const auto end = std::mismatch(
      a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
  return static_cast<std::size_t>(end.first - a.begin());
}

class Coats {
 public:
  void learn(std::string_view line) {
    const Marked marked = find_marked(line);
    if (marked.before == 0) return;
    const std::string_view before = line.substr(0, marked.before);
    const std::string_view rest = line.substr(marked.before + marked.known).substr(0, longest_after);
    const std::string_view after = rest.substr(0, std::min(marks_size(rest), rest.size()));
    const auto same = std::find_if(coats_.begin(), coats_.end(),
                                   [before](const Coat& coat) { return coat.before == before; });
    constexpr std::size_t most_coats = 64;
    // A run of marks on both sides of a line leaves no doubt.
    const std::size_t count = is_mirrored(line, before) ? enough_marked : 1;
    if (same == coats_.end()) {
      if (coats_.size() < most_coats) coats_.push_back({before, after, count});
      return;
    }
    same->count += count;
    // An item may have no mark after it where labels have one.
    if (!after.empty())
      same->after = same->after.empty() ? after : after.substr(0, common_size(same->after, after));
  }

  /// Forgets what is no mark of the page.
  void keep_marks_of_page() {
    std::erase_if(coats_, [](const Coat& coat) {
      const bool is_plain = is_bullet(coat.before) && text::trim(coat.after).size() < 2;
      return coat.count < enough_marked || is_plain;
    });
    std::sort(coats_.begin(), coats_.end(),
              [](const Coat& a, const Coat& b) { return a.before.size() > b.before.size(); });
    has_tags_ = std::any_of(coats_.begin(), coats_.end(),
                            [](const Coat& coat) { return tag_size(coat.before) == coat.before.size(); });
  }

  [[nodiscard]] bool empty() const noexcept { return coats_.empty(); }
  [[nodiscard]] bool has_tags() const noexcept { return has_tags_; }

  /// The marks of a line, or nullptr.
  [[nodiscard]] const Coat* find(std::string_view line) const noexcept {
    const auto found = std::find_if(coats_.begin(), coats_.end(),
                                    [line](const Coat& coat) { return line.starts_with(coat.before); });
    return found == coats_.end() ? nullptr : &*found;
  }

  /// The size of marks that are more or fewer of those of the page, on both sides of a line: `''…''`.
  [[nodiscard]] std::size_t kin_size(std::string_view line) const noexcept {
    if (line.empty() || is_letter_byte(line.front())) return 0;
    const std::size_t run = std::min(line.find_first_not_of(line.front()), line.size());
    const bool is_kin = std::any_of(coats_.begin(), coats_.end(), [line](const Coat& coat) {
      return coat.before.size() > 1 && coat.before[1] == line.front() && coat.before.front() == line.front();
    });
    const bool both =
        run > 1 && line.size() > 2 * run && line.substr(line.size() - run) == line.substr(0, run);
    return is_kin && both ? run : 0;
  }

 private:
  std::vector<Coat> coats_;
  bool has_tags_ = false;
};

/// The names of tags that the text closes, `b` of `[/b]`.
std::set<std::string_view> closed_tags(std::string_view text) {
  std::set<std::string_view> names;
  for (std::size_t at = text.find("[/"); at != npos; at = text.find("[/", at + 1)) {
    const std::string_view name = text.substr(at + 2, longest_tag);
    if (const std::size_t end = name.find(']'); end != npos) names.insert(name.substr(0, end));
  }
  return names;
}

class MarkupWriter {
 public:
  MarkupWriter(std::string_view text, const Coats& coats, bool has_underlines, Edit& edit)
      : text_(text), coats_(coats), edit_(edit), has_underlines_(has_underlines) {
    if (coats.has_tags()) closed_ = closed_tags(text);
  }

  void write(const LineRange& range) {
    const std::string_view line = text_of(range, text_);
    if (is_underline(line) && (below_label_ || text::count_code_points(line) == size_above_)) {
      below_label_ = false;
      return;
    }
    const std::size_t first = edit_.text().size();
    if (const Coat* coat = coats_.find(line)) {
      write_marked(range, line, *coat);
    } else {
      const std::size_t kin = coats_.kin_size(line);
      write_text(range.begin + kin, range.end - kin);
    }
    const std::string_view written = std::string_view(edit_.text()).substr(first);
    below_label_ = is_form_line(written);
    size_above_ = has_underlines_ && !written.empty() ? text::count_code_points(written) : 0;
    edit_.keep(range.end, range.next);
  }

 private:
  void write_marked(const LineRange& range, std::string_view line, const Coat& coat) {
    const std::string_view after = text::trim(coat.after);
    const std::size_t mark = after.size() > 1 ? line.find(after, coat.before.size()) : npos;
    if (mark == npos) {
      const std::string_view before = text::trim(coat.before);
      const bool is_run = before.size() > 1 && before.find_first_not_of(before.front()) == npos;
      const bool mirrored = is_run && line.size() > 2 * coat.before.size() && line.ends_with(before);
      write_text(range.begin + (is_bullet(coat.before) ? 0 : coat.before.size()),
                 range.end - (mirrored ? before.size() : 0));
      return;
    }
    const std::string_view label = text::trim(line.substr(coat.before.size(), mark - coat.before.size()));
    const std::size_t label_begin = static_cast<std::size_t>(label.data() - text_.data());
    write_text(label_begin, label_begin + label.size());
    const std::size_t end = range.begin + mark + after.size();
    if (end < range.end && text_[end] != ' ' && text_[end] != '\t') edit_.put(" ", end, end);
    write_text(end, range.end);
  }

  /// Writes bytes [begin, end), without tags if the page has them.
  void write_text(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    std::size_t kept = begin;
    const std::string_view whole = text_.substr(0, end);
    for (std::size_t at = coats_.has_tags() ? whole.find('[', begin) : npos; at != npos;
         at = whole.find('[', at)) {
      const std::size_t size = tag_size(whole.substr(at));
      if (size == 0 || !is_paired(whole.substr(at, size))) {
        ++at;
        continue;
      }
      edit_.keep(kept, at);
      kept = at += size;
    }
    edit_.keep(kept, end);
  }

  /// Whether a tag closes another or is closed itself, or opens an item.
  bool is_paired(std::string_view tag) {
    if (tag[1] == '/' || tag == "[*]") return true;
    const std::size_t end = tag.find_first_of("=]");
    const auto known = std::find(paired_.begin(), paired_.end(), tag.substr(0, end));
    if (known != paired_.end()) return true;
    constexpr std::size_t most = 16;
    if (paired_.size() >= most || !closed_.contains(tag.substr(1, end - 1))) return false;
    paired_.push_back(tag.substr(0, end));
    return true;
  }

  std::string_view text_;
  const Coats& coats_;
  Edit& edit_;
  std::set<std::string_view> closed_;
  std::vector<std::string_view> paired_;
  bool has_underlines_;
  bool below_label_ = false;
  std::size_t size_above_ = 0;  ///< of the line above, in code points, if lines of any text are underlined
};

}  // namespace

bool shows_markup(const TextLines& head) {
  constexpr std::size_t most_lines = 12;
  constexpr std::size_t enough_plain = 4;
  constexpr std::size_t enough_hidden = 2;
  std::size_t plain = 0;
  std::size_t hidden = 0;
  std::size_t lines = 0;
  for (std::size_t at = 0; at < head.text.size() && lines < most_lines;) {
    const LineRange range = line_from(head.text, at);
    const std::string_view line = text_of(range, head.text);
    at = range.next;
    if (text::is_blank(line)) continue;
    ++lines;
    if (is_underline(line)) {
      ++hidden;
    } else if (is_form_line(line)) {
      if (++plain == enough_plain && hidden == 0) return false;
    } else {
      hidden += find_marked(line).before != 0;
    }
    if (hidden >= enough_hidden) return true;
  }
  return false;
}

Outcome undo_markup(std::string_view text, Edit& edit) {
  Coats coats;
  std::size_t underlines = 0;
  bool below_label = false;
  each_line(text, [&](const LineRange& range) {
    const std::string_view line = text_of(range, text);
    underlines += below_label && is_underline(line);
    below_label = is_form_line(line);
    if (!below_label) coats.learn(line);
  });
  coats.keep_marks_of_page();
  if (coats.empty() && underlines < enough_marked) return Outcome::nothing;
  MarkupWriter writer(text, coats, underlines >= enough_marked, edit);
  each_line(text, [&](const LineRange& range) { writer.write(range); });
  return has_form(edit.text()) ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
