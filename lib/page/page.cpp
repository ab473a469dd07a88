// SPDX-License-Identifier: MIT
#include "page/page.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

constexpr std::array step_table{
    Step{"page-mojibake",
         "the text is UTF-8 that was opened in another encoding and saved again; it was decoded once more",
         shows_mojibake, undo_mojibake},
    Step{"page-mail", "the text was taken from a message", shows_mail, undo_mail},
    Step{"page-html", "the text was taken from a web page", shows_html, undo_html,
         "the web page is nested too deeply or has too many tags; open it in a browser and save its text"},
    Step{"page-json", "the text was taken from strings of a JSON document", shows_json, undo_json},
    Step{"page-csv", "the text was taken from cells of a table", shows_csv, undo_csv},
    Step{"page-pdf-fields", "the text was taken from the list of a PDF form's fields", shows_pdf_fields,
         undo_pdf_fields},
    Step{"page-escapes", "characters written with a backslash, such as \\n, were read", shows_escapes,
         undo_escapes},
    Step{"page-soft-breaks", "lines that a mail program broke after = were joined", shows_soft_breaks,
         undo_soft_breaks},
    Step{"page-entities", "character references of a web page, such as &amp;, were read", shows_entities,
         undo_entities},
    Step{"page-terminal", "what was written for a terminal, such as colours, was left out", shows_terminal,
         undo_terminal},
    Step{"page-file-names", "the names of files between texts were left out", shows_file_names,
         undo_file_names},
    Step{"page-numbered", "the line numbers before the lines were left out", shows_line_numbers,
         undo_line_numbers},
    Step{"page-quoted",
         "the marks of a quoted mail before the lines were left out",
         shows_quoting,
         undo_quoting,
         {},
         "page-unquoted",
         "{} stands among quoted lines without their mark, as a reply does"},
    Step{"page-soft-hyphens", "soft hyphens within the words were left out", shows_soft_hyphens,
         undo_soft_hyphens},
    Step{"page-line-ends", "line ends such as U+2028 and vertical tabs were read as line ends",
         shows_line_ends, undo_line_ends},
    Step{"page-line-marks", "the mark at the beginning or the end of each line was left out",
         shows_line_marks, undo_line_marks},
    Step{"page-spacing", "spaces between all Chinese characters were left out", shows_spacing, undo_spacing},
    Step{"page-breaks", "page breaks were left out, with the lines that repeat at them", shows_page_breaks,
         undo_page_breaks},
    Step{"page-line-breaks", "the tags <br> were read as line ends", shows_line_breaks, undo_line_breaks},
    Step{"page-tables", "the bars of drawn tables were left out", shows_drawn_tables, undo_drawn_tables},
    Step{"page-markdown", "the marks of Markdown were left out", shows_markdown, undo_markdown},
    Step{"page-markup", "marks around the lines, such as those of a wiki, were left out", shows_markup,
         undo_markup},
    Step{"page-field-marks",
         "the words that stand at nearly all fields, such as Edit or (required), were left out",
         shows_field_marks, undo_field_marks},
    Step{"page-prompt-marks", "the marks after the prompts, such as * or (required), were left out",
         shows_prompt_marks, undo_prompt_marks},
    Step{"page-repeated-lines",
         "lines that repeat at the edges of answers and pages, such as buttons and page numbers, were left "
         "out",
         shows_repeated_lines, undo_repeated_lines},
    Step{
        "page-edge-lines",
        "{} was left out, as was each line that many answers begin or end with; such lines may belong to the "
        "answers",
        shows_repeated_lines, undo_edge_lines},
    Step{"page-value-marks", "the marks between the labels and their values were left out", shows_value_marks,
         undo_value_marks},
    Step{"page-links", "the list of links and their numbers in the text were left out", shows_links,
         undo_links},
    Step{"page-comments", "the comments on a document and their marks were left out", shows_comments,
         undo_comments},
    Step{"page-broken-words", "words that were broken at the ends of lines were joined", shows_broken_words,
         undo_broken_words},
    Step{"page-signature", "the signature of a mail was left out", shows_signature, undo_signature},
};

/// As much of a text as tells what is to be undone.
constexpr std::size_t head_size = 64 * 1024;

/// A message with the line of `text` at `at` in its place, if it has one.
std::string with_line(std::string_view message, std::string_view text, std::size_t at) {
  std::string whole(message);
  if (const std::size_t slot = whole.find("{}"); slot != npos)
    whole.replace(slot, 2, text::quote(text_of(line_from(text, at), text)));
  return whole;
}

}  // namespace

std::span<const Step> steps() noexcept { return step_table; }

bool begins_json(std::string_view text) noexcept {
  text = text::trim(text);
  if (!text.starts_with('[') && !text.starts_with('{')) return false;
  while (text.starts_with('[')) text = text::trim(text.substr(1));
  if (text.empty() || text.front() == '"') return true;
  if (text.front() == '{') {
    text = text::trim(text.substr(1));
    return text.empty() || text.front() == '"' || text.front() == '}';
  }
  // A number or a word of JSON, or nothing; then the list goes on, or its line ends.
  std::size_t size = std::min(text.find_first_not_of("0123456789+-.Ee"), text.size());
  for (const std::string_view word : {"true", "false", "null"}) {
    if (text.starts_with(word)) size = word.size();
  }
  text = text::trim(text.substr(size));
  if (text.empty() || text.front() == ',') return true;
  if (text.front() != ']') {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    return line.find("{\"") < line.find(']');  // a list of records that begins with something else
  }
  const std::string_view below = text.substr(std::min(text.find_first_not_of("]"), text.size()));
  return text::is_blank(below.substr(0, below.find_first_of("\r\n")));
}

bool needs_undoing(std::string_view head) {
  head = head.substr(0, head_size);
  if (begins_json(head)) return shows_json(TextLines(text::trim(head)));
  const TextLines lines(head);
  bool (*asked)(const TextLines&) = nullptr;  // two steps may be known by the same signs
  for (const Step& step : step_table) {
    if (step.shows != asked && step.shows(lines)) return true;
    asked = step.shows;
  }
  return false;
}

std::shared_ptr<const Page> undo(std::string source) {
  const auto page = std::make_shared<Page>(std::move(source));
  TextLines head(page->text.view().substr(0, head_size));
  for (const Step& step : step_table) {
    const std::string_view text = page->text.view();
    if (!step.shows(head)) continue;
    Edit edit(text);
    const Outcome outcome = step.undo(text, edit);
    if (outcome == Outcome::failed) page->failure = step.failure;
    if (outcome != Outcome::undone) continue;
    const auto tell = [&](std::string_view note, std::string_view message, std::size_t at) {
      page->undone.push_back(
          {note, with_line(message, text, at), page->text.source_of(at), page->source.size()});
    };
    tell(step.note, step.message, edit.first_change());
    if (edit.doubtful() != npos) tell(step.doubt_note, step.doubt, edit.doubtful());
    page->text.apply(edit);
    head = TextLines(page->text.view().substr(0, head_size));
  }
  return page;
}

}  // namespace unpsa::page
