// SPDX-License-Identifier: MIT
#include "writer/table/sdg_list.hpp"

#include <algorithm>

#include "text/ansi.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"
#include "writer/table/word_context.hpp"

namespace unpsa::writer {
namespace {

constexpr std::size_t code_width = 7;        // `17.18.1`
constexpr std::size_t line_width = 10;       // `line 12345`
constexpr std::size_t question_columns = 4;  // `3.a`, and `12`
constexpr std::size_t narrow_line = 60;      // a line with less room is not aligned

/// Writes into a line of a width that is given.
class LineWriter {
 public:
  LineWriter(std::string& out, const ListLook& look) : out_(out), look_(look) {}

  void put(std::string_view text, std::string_view color = {}) {
    const bool colored = look_.color && !color.empty() && !text.empty();
    if (colored) out_ += color;
    out_ += text;
    if (colored) out_ += text::ansi::plain;
    used_ += text::display_width(text);
  }

  /// Keeps room for a text that comes at the end.
  void reserve(std::string_view text) { reserved_ = text::display_width(text); }

  /// Text, and the spaces that make a cell of it; in a narrow line those that part it from the next.
  void put_cell(std::string_view text, std::size_t width, std::string_view color = {}) {
    if (look_.width != 0 && look_.width < narrow_line) width = 0;
    if (text.empty() && width == 0) return;
    put(text, color);
    put(std::string(width - std::min(width, text::display_width(text)) + 2, ' '));
  }

  /// The beginning of a text, as far as there is room.
  void put_beginning(std::string_view text, std::string_view color = {}) {
    const std::string shown = text::printable(text);
    if (text::display_width(shown) <= room()) return put(shown, color);
    put(std::string(text::prefix_of_width(shown, room() - 1)).append(text::ellipsis), color);
  }

  /// Its end, in at most `width` columns.
  void put_end(std::string_view text, std::size_t width, std::string_view color) {
    std::string shown = text::printable(text);
    if (text::display_width(shown) > width) {
      std::string_view rest = shown;
      while (!rest.empty() && text::display_width(rest) + 1 > width)
        rest.remove_prefix(text::decode(rest).length);
      shown = std::string(text::ellipsis).append(rest);
    }
    put(shown, color);
  }

  /// At least one column, so that a cut text has room for its ellipsis.
  [[nodiscard]] std::size_t room() const noexcept {
    if (look_.width == 0) return static_cast<std::size_t>(-1) / 2;
    return look_.width > used_ + reserved_ ? look_.width - used_ - reserved_ : 1;
  }

 private:
  std::string& out_;
  const ListLook& look_;
  std::size_t used_ = 0;
  std::size_t reserved_ = 0;
};

void append_with_context(LineWriter& line, const sdg::Mention& mention, std::string_view text,
                         std::size_t words) {
  const WordContext context = find_word_context(text, *mention.begin, *mention.end, words);
  const bool spaced_before = *mention.begin > 0 && text[*mention.begin - 1] == ' ';
  const bool spaced_after = *mention.end < text.size() && text[*mention.end] == ' ';
  line.put_end(context.before, line.room() / 3, text::ansi::dim);
  if (spaced_before && !context.before.empty()) line.put(" ");
  line.put_beginning(mention.text, mention.valid ? text::ansi::bold : text::ansi::bold_red);
  if (spaced_after && !context.after.empty()) line.put(" ");
  line.put_beginning(context.after, text::ansi::dim);
}

}  // namespace

void append_list_heading(std::string& out, std::string_view file, const ListLook& look) {
  LineWriter(out, look).put(text::printable(file), text::ansi::bold);
  out += '\n';
}

void append_list_line(std::string& out, const sdg::Mention& mention, std::string_view text,
                      const ListLook& look) {
  LineWriter line(out, look);
  line.put("  ");
  const auto in_language = [&look](std::string_view what) { return text::translate(what, look.language); };
  line.put_cell(in_language(name_of(mention.layer)), 6);
  line.put_cell(mention.code.empty() ? "?" : mention.code, code_width,
                mention.valid ? text::ansi::bold : text::ansi::bold_red);
  line.put_cell(mention.line == 0 ? std::string() : in_language("line " + std::to_string(mention.line)),
                line_width, text::ansi::dim);
  line.put_cell(mention.question, question_columns);
  const std::string fault =
      mention.valid ? "" : " (" + text::printable(in_language(describe_invalid(mention))) + ")";
  line.reserve(fault);
  const bool in_context = look.words > 0 && mention.begin && *mention.end <= text.size();
  if (in_context) {
    append_with_context(line, mention, text, look.words);
  } else {
    line.put_beginning(mention.text);
  }
  line.put(fault, text::ansi::bold_red);
  while (out.ends_with(' ')) out.pop_back();
  out += '\n';
}

void append_mention_list(std::string& out, const Record& record, std::span<const sdg::Mention> mentions,
                         const ListLook& look) {
  append_list_heading(out, record.source.file, look);
  for (const sdg::Mention& mention : mentions) {
    const Answer* answer = mention.begin ? record.find_answer(mention.question) : nullptr;
    append_list_line(out, mention, answer == nullptr ? std::string_view() : answer->text, look);
  }
  if (mentions.empty()) {
    out += "  ";
    LineWriter(out, look).put(text::translate("none", look.language), text::ansi::dim);
    out += '\n';
  }
}

}  // namespace unpsa::writer
