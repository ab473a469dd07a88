// SPDX-License-Identifier: MIT
// A printed page has a date and a title above its text, an address and `6/7` below it. What is the same at
// the edges of most pages, numbers aside, is no text of the form. Pages are parted by form feeds, or by lines
// that count them.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/shapes.hpp"
#include "page/steps.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

/// So many lines at the edge of a page may be furniture.
constexpr std::size_t edge = 5;

/// `6/7`: the page and how many there are; 0 of 0 for other lines.
struct Count {
  std::size_t page = 0;
  std::size_t pages = 0;
};

std::size_t take_number(std::string_view text, std::size_t& at) noexcept {
  std::size_t number = 0;
  constexpr std::size_t most = 10'000;
  while (at < text.size() && is_digit(text[at]) && number < most)
    number = number * 10 + static_cast<std::size_t>(text[at++] - '0');
  return number;
}

/// The count that a line ends with.
Count read_count(std::string_view line) noexcept {
  line = text::trim(line);
  const std::size_t slash = line.rfind('/');
  if (slash == std::string_view::npos || slash == 0) return {};
  std::size_t begin = slash;
  while (begin > 0 && is_digit(line[begin - 1])) --begin;
  if (begin == slash || (begin > 0 && line[begin - 1] != ' ')) return {};
  std::size_t at = begin;
  Count count;
  count.page = take_number(line, at);
  if (at != slash) return {};
  ++at;
  count.pages = take_number(line, at);
  const bool is_count = at == line.size() && count.page > 0 && count.page <= count.pages && count.pages > 1;
  return is_count ? count : Count{};
}

/// Whether a line is an address alone, as printed below a page.
bool is_address(std::string_view line) noexcept {
  line = text::trim(line);
  return line.find("://") != std::string_view::npos && line.find(' ') == std::string_view::npos;
}

/// Whether a line opens with a date and a time, as printed above a page: `11/12/21, 10:00 AM`.
bool is_printed_date(std::string_view line) noexcept {
  line = text::trim(line);
  std::size_t at = 0;
  int numbers = 0;
  std::string marks;
  constexpr int most = 5;
  while (at < line.size() && numbers < most) {
    const std::size_t digits = at;
    take_number(line, at);
    if (at == digits) return false;
    ++numbers;
    const std::size_t mark = at;
    while (at < line.size() && !is_digit(line[at]) && at - mark < 2) ++at;
    marks += line.substr(mark, at - mark);
  }
  return numbers == most && (marks.starts_with("//, :") || marks.starts_with("--, :") ||
                             marks.starts_with(".., :") || marks.starts_with("// :"));
}

/// The line that ends before `at`, blank ones left out.
std::string_view line_above(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t longest = 600;
  text = text.substr(0, at).substr(at - std::min(at, longest));
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' '))
    text.remove_suffix(1);
  return text.substr(text.find_last_of("\r\n") + 1);
}

/// Whether the line with a count at `line` closes a page by itself: it is alone, below an address.
bool closes_page(std::string_view text, const LineRange& line) noexcept {
  const std::string_view content = text::trim(text_of(line, text));
  return content.find_first_not_of("0123456789/") == std::string_view::npos &&
         is_address(line_above(text, line.begin));
}

/// The lines of one page, blank ones left out.
struct Sheet {
  std::vector<LineRange> lines;
  std::size_t first = 0;  ///< lines at the top that are furniture
  std::size_t last = 0;   ///< and at the bottom
  std::size_t glued = 0;  ///< bytes of furniture that the last of the other lines ends with
};

std::vector<Sheet> find_sheets(std::string_view text) {
  std::vector<Sheet> sheets(1);
  const bool has_feeds = text.find('\f') != std::string_view::npos;
  std::size_t next_page = 1;
  std::size_t pages = 0;
  bool is_sure = has_feeds;
  each_line(text, [&](LineRange line) {
    while (has_feeds) {
      std::size_t feed = text_of(line, text).find('\f');
      if (feed == std::string_view::npos) break;
      feed += line.begin;
      const LineRange head{line.begin, feed, feed + 1};
      if (!text::is_blank(text_of(head, text))) sheets.back().lines.push_back(head);
      sheets.emplace_back();
      line.begin = feed + 1;
    }
    const std::string_view content = text_of(line, text);
    if (text::is_blank(content)) return;
    sheets.back().lines.push_back(line);
    if (has_feeds) return;
    const Count count = read_count(content);
    const bool closes = count.page != 0 && closes_page(text, line);
    if (count.page == 0 || (!closes && (count.page != next_page || (next_page > 1 && count.pages != pages))))
      return;
    pages = count.pages;
    is_sure = is_sure || closes;
    next_page = count.page == count.pages ? 1 : count.page + 1;
    sheets.emplace_back();
  });
  // Counts within an answer, `1/4` of one thing and `2/4` of another, do not come to their end, or more of
  // the page stands below it.
  const bool all_counted = next_page == 1 && sheets.back().lines.empty();
  if (!is_sure && !all_counted) return {};
  if (sheets.back().lines.empty()) sheets.pop_back();
  return sheets;
}

/// Counts how many sheets have a line of each shape near their top, or their bottom.
class Shapes {
 public:
  void add(std::string_view text, const Sheet& sheet, bool at_top) {
    std::vector<std::string> seen;
    for (std::size_t i = 0; i < std::min(edge, sheet.lines.size()); ++i) {
      std::string shape = shape_at(text, sheet, i, at_top);
      if (std::find(seen.begin(), seen.end(), shape) != seen.end()) continue;
      ++counts_[shape];
      seen.push_back(std::move(shape));
    }
  }

  /// The lines from the edge on that stand at the edge of at least half of the sheets.
  [[nodiscard]] std::size_t count_furniture(std::string_view text, const Sheet& sheet, bool at_top,
                                            std::size_t sheets) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < std::min(edge, sheet.lines.size()); ++i) {
      const auto found = counts_.find(shape_at(text, sheet, i, at_top));
      const bool repeats = found != counts_.end() && found->second >= 2 && found->second * 2 >= sheets;
      const LineRange& line = line_at(sheet, i, at_top);
      if (is_form_line(text_of(line, text))) break;
      if (!repeats) break;
      count = i + 1;
    }
    return count;
  }

 private:
  static const LineRange& line_at(const Sheet& sheet, std::size_t index, bool at_top) {
    return sheet.lines[at_top ? index : sheet.lines.size() - 1 - index];
  }

  static std::string shape_at(std::string_view text, const Sheet& sheet, std::size_t index, bool at_top) {
    const LineRange& line = line_at(sheet, index, at_top);
    return shape_of(text_of(line, text));
  }

  std::map<std::string, std::size_t, std::less<>> counts_;
};

/// Whether sheets are pages that were joined, each from its first line on, rather than those of one page.
bool are_whole_pages(std::string_view text, const std::vector<Sheet>& sheets) {
  const auto first_line = [&](const Sheet& sheet) {
    if (sheet.lines.empty()) return std::string_view();
    return text::trim(
        text.substr(sheet.lines.front().begin, sheet.lines.front().end - sheet.lines.front().begin));
  };
  const std::string_view first = first_line(sheets.front());
  return is_form_line(first) && std::all_of(sheets.begin() + 1, sheets.end(), [&](const Sheet& sheet) {
           return sheet.lines.empty() || first_line(sheet) == first;
         });
}

void find_furniture(std::string_view text, std::vector<Sheet>& sheets) {
  if (are_whole_pages(text, sheets)) return;
  for (const bool at_top : {true, false}) {
    Shapes shapes;
    for (const Sheet& sheet : sheets) shapes.add(text, sheet, at_top);
    for (Sheet& sheet : sheets)
      (at_top ? sheet.first : sheet.last) = shapes.count_furniture(text, sheet, at_top, sheets.size());
  }
}

/// One page break may be all there is: an address and the count above it, the date and a title of one word
/// below.
void find_printed_edges(std::string_view text, std::vector<Sheet>& sheets) {
  const auto content = [text](const LineRange& line) { return text_of(line, text); };
  for (std::size_t i = 0; i + 1 < sheets.size(); ++i) {
    Sheet& above = sheets[i];
    Sheet& below = sheets[i + 1];
    const std::size_t size = above.lines.size();
    const bool is_edge = size > 2 && below.lines.size() > 2 && closes_page(text, above.lines.back()) &&
                         is_printed_date(content(below.lines.front()));
    if (!is_edge) continue;
    const std::string_view title = text::trim(content(below.lines[1]));
    const bool is_title = title.find(' ') == std::string_view::npos &&
                          title.find('-') != std::string_view::npos && title.front() != '-' &&
                          title.back() != '-';
    above.last = std::max<std::size_t>(above.last, 2);
    below.first = std::max<std::size_t>(below.first, is_title ? 2 : 1);
  }
}

/// A page that is full to its edge may have its last line and what is below it in one: `partlyhttps://…`.
void find_glued_furniture(std::string_view text, std::vector<Sheet>& sheets) {
  constexpr std::size_t shortest = 12;  // bytes: an address, not a number
  std::string_view furniture;
  for (const Sheet& sheet : sheets) {
    for (std::size_t i = 0; i < sheet.last; ++i) {
      const LineRange& line = sheet.lines[sheet.lines.size() - 1 - i];
      const std::string_view content = text::trim(text_of(line, text));
      if (content.size() > furniture.size()) furniture = content;
    }
  }
  if (furniture.size() < shortest) return;
  for (Sheet& sheet : sheets) {
    if (sheet.first + sheet.last >= sheet.lines.size()) continue;
    const LineRange& last = sheet.lines[sheet.lines.size() - 1 - sheet.last];
    if (text_of(last, text).ends_with(furniture)) sheet.glued = furniture.size();
  }
}

}  // namespace

bool shows_page_breaks(const TextLines& head) {
  if (head.text.find('\f') != std::string_view::npos) return true;
  std::size_t next_page = 1;
  for (std::size_t at = head.text.find('/'); at != std::string_view::npos; at = head.text.find('/', at + 1)) {
    if (at == 0 || !is_digit(head.text[at - 1]) || at + 1 == head.text.size() || !is_digit(head.text[at + 1]))
      continue;
    constexpr std::size_t longest = 300;
    const std::size_t from = at - std::min(at, longest);
    const LineRange line =
        line_from(head.text, from + head.text.substr(from, at - from).find_last_of("\r\n") + 1);
    if (line.end < at || line.end - line.begin > longest) continue;
    const Count count = read_count(text_of(line, head.text));
    if (count.page > 1 && closes_page(head.text, line)) return true;
    next_page += count.page == next_page;
  }
  constexpr std::size_t enough_pages = 2;
  return next_page > enough_pages;
}

Outcome undo_page_breaks(std::string_view text, Edit& edit) {
  std::vector<Sheet> sheets = find_sheets(text);
  const bool has_feeds = text.find('\f') != std::string_view::npos;
  if (sheets.size() < 2 && !has_feeds) return Outcome::nothing;
  find_furniture(text, sheets);
  find_printed_edges(text, sheets);
  find_glued_furniture(text, sheets);
  std::size_t kept = 0;
  for (const Sheet& sheet : sheets) {
    if (sheet.first + sheet.last >= sheet.lines.size()) continue;
    const LineRange& first = sheet.lines[sheet.first];
    const LineRange& last = sheet.lines[sheet.lines.size() - 1 - sheet.last];
    // What stands between two pages is left out, save at the beginning of the first.
    const bool is_first = &sheet == &sheets.front() && sheet.first == 0;
    if (!edit.text().empty() && edit.text().back() != '\n') edit.insert("\n");
    edit.keep(is_first ? 0 : first.begin, last.end - sheet.glued);
    const bool has_end = last.next > last.end && text[last.end] != '\f';
    if (has_end) edit.keep(last.end, last.next);
    kept = last.next;
  }
  return kept > 0 ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
