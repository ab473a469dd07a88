// SPDX-License-Identifier: MIT
// Findings for people, and the workflow commands of GitHub Actions, which are lines of text too.
#include <algorithm>

#include "text/ansi.hpp"
#include "text/printable.hpp"
#include "text/width.hpp"
#include "text/wrap.hpp"
#include "writer/markdown.hpp"
#include "writer/report/report_formats.hpp"

namespace unpsa::writer {
namespace {

using validate::Finding;
using validate::Severity;

constexpr std::size_t context_width = 32;  // columns shown before what is meant
constexpr std::size_t usual_width = 80;    // of a stretch of the source line where there is no terminal
constexpr std::size_t least_width = 16;    // of a stretch of the source line

std::string_view color_of(Severity severity) noexcept {
  switch (severity) {
    case Severity::error:
      return text::ansi::bold_red;
    case Severity::warning:
      return text::ansi::bold_yellow;
    case Severity::note:
      return text::ansi::bold_cyan;
  }
  return {};
}

std::string word(std::string_view english, const ReportSubject& subject) {
  return text::translate(english, language_of(subject.options));
}

/// A stretch of the source line, and where in it to point.
struct Window {
  std::string text;
  std::size_t indent = 0;  // columns before the caret
  std::size_t length = 1;  // columns of carets
};

/// Cuts so many columns off what is shown: first after what is meant, as far as half of it is left.
void take_columns(std::size_t excess, std::size_t room, std::size_t& before, std::size_t& after) {
  const std::size_t spare = after > room / 2 ? std::min(excess, after - room / 2) : 0;
  after -= spare;
  excess -= spare;
  const std::size_t own = std::min(excess, before);
  before -= own;
  after -= std::min(excess - own, after);
}

/// A stretch of the source line that takes at most `room` columns, also where characters are shown by their
/// numbers.
Window make_window(const Finding& finding, std::size_t room) {
  std::size_t before_width = std::min(context_width, room / 2);
  std::size_t after_width = room;
  const std::string_view rest = finding.source.substr(finding.begin);
  while (true) {
    const std::string_view before =
        text::suffix_of_width(finding.source.substr(0, finding.begin), before_width);
    std::string text;
    if (before.size() < finding.begin) text += text::ellipsis;
    text += before;
    Window window;
    window.indent = text::display_width(text::printable(text));
    const std::string_view shown = text::prefix_of_width(rest, after_width);
    const std::string_view meant = shown.substr(0, std::min(finding.end - finding.begin, shown.size()));
    text += shown;
    if (shown.size() < rest.size()) text += text::ellipsis;
    window.text = text::printable(text);  // in one piece, or a command could hide where two meet
    // The caret needs a column of its own, also at the end of the line.
    const std::size_t width = std::max(text::display_width(window.text), window.indent + 1);
    if (width <= room || before_width + after_width == 0) {
      const std::size_t most = room - std::min(window.indent, room - 1);
      window.length = std::clamp<std::size_t>(text::display_width(text::printable(meant)), 1, most);
      return window;
    }
    take_columns(width - room, room, before_width, after_width);
  }
}

class TextFinding {
 public:
  TextFinding(std::string& out, const ReportSubject& subject, const Finding& finding)
      : out_(out),
        subject_(subject),
        finding_(finding),
        color_(subject.options.color),
        width_(subject.options.width) {}

  void append() {
    append_head();
    append_place();
    if (!finding_.source.empty() && finding_.line != 0) append_source();
    if (!finding_.help.empty()) {
      constexpr std::string_view mark = " = ";
      const std::string name = word("help", subject_) + ": ";
      paint(text::ansi::blue, gutter_ + std::string(mark));
      out_ += name;
      const std::size_t below = gutter_.size() + mark.size();
      append_wrapped(finding_.help, below + text::display_width(name), below);
      out_ += '\n';
    }
    out_ += '\n';
  }

 private:
  void paint(std::string_view color, std::string_view text) {
    if (color_) out_ += color;
    out_ += text;
    if (color_) out_ += text::ansi::plain;
  }

  /// The rest of a line that begins with `column` columns.
  void append_wrapped(std::string_view text, std::size_t column, std::size_t indent) {
    text::append_wrapped(out_, text::printable(text), {.width = width_, .column = column, .indent = indent});
  }

  void append_head() {
    const std::string head =
        word(name_of(finding_.severity), subject_).append("[").append(finding_.rule->id).append("]");
    paint(color_of(finding_.severity), head);
    out_ += ": ";
    if (color_) out_ += text::ansi::bold;
    constexpr std::size_t indent = 2;
    append_wrapped(finding_.message, text::display_width(head) + 2, indent);
    if (color_) out_ += text::ansi::plain;
    out_ += '\n';
  }

  void append_place() {
    const std::string number = finding_.line == 0 ? " " : std::to_string(finding_.line);
    gutter_.assign(number.size(), ' ');
    paint(text::ansi::blue, gutter_ + "--> ");
    out_ += text::printable(subject_.file);
    if (finding_.line != 0) out_.append(":").append(number);
    if (finding_.column != 0) out_.append(":").append(std::to_string(finding_.column));
    out_ += '\n';
  }

  void append_source() {
    const std::size_t gutter = gutter_.size() + std::string_view(" | ").size();
    const Window window =
        make_window(finding_, std::max(width_ == 0 ? usual_width : width_, least_width + gutter) - gutter);
    paint(text::ansi::blue, gutter_ + " |");
    out_ += '\n';
    paint(text::ansi::blue, std::to_string(finding_.line) + " | ");
    out_.append(window.text).append("\n");
    paint(text::ansi::blue, gutter_ + " | ");
    out_.append(window.indent, ' ');
    paint(color_of(finding_.severity), std::string(window.length, '^'));
    out_ += '\n';
  }

  std::string& out_;
  const ReportSubject& subject_;
  const Finding& finding_;
  bool color_;
  std::size_t width_;  // 0: lines are not broken
  std::string gutter_;
};

/// Escapes what GitHub would take for a line end, or in a property for its end.
void append_escaped(std::string& out, std::string_view text, bool property) {
  for (const char byte : text) {
    switch (byte) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      case ':':
        out += property ? "%3A" : ":";
        break;
      case ',':
        out += property ? "%2C" : ",";
        break;
      default:
        out += byte;
    }
  }
}

std::string_view github_command(Severity severity) noexcept {
  switch (severity) {
    case Severity::error:
      return "::error ";
    case Severity::warning:
      return "::warning ";
    case Severity::note:
      return "::notice ";
  }
  return {};
}

}  // namespace

void append_finding_text(std::string& out, const ReportSubject& subject, const Finding& finding) {
  TextFinding(out, subject, finding).append();
}

void append_finding_line(std::string& out, const ReportSubject& subject, const Finding& finding) {
  const auto paint = [&](std::string_view color, std::string_view text) {
    if (subject.options.color) out += color;
    out += text;
    if (subject.options.color) out += text::ansi::plain;
  };
  std::string place(subject.file);
  if (finding.line != 0) place.append(":").append(std::to_string(finding.line));
  if (finding.line != 0 && finding.column != 0) place.append(":").append(std::to_string(finding.column));
  paint(text::ansi::bold, text::printable(place));
  out += ": ";
  paint(color_of(finding.severity), word(name_of(finding.severity), subject));
  std::string line = ": " + finding.message;
  if (!finding.help.empty()) {
    line.append(language_of(subject.options) == text::MessageLanguage::zh ? "；" : "; ").append(finding.help);
  }
  line.append(" [").append(finding.rule->id).append("]");
  out.append(text::printable(line)).append("\n");
}

void append_github_command(std::string& out, const ReportSubject& subject, const Finding& finding) {
  out += github_command(finding.severity);
  std::string message = message_with_help(finding);
  if (subject.file.empty() || subject.file == "-") {
    // No file of the repository; the place is for people.
    if (finding.line != 0) message = "line " + std::to_string(finding.line) + ": " + message;
  } else {
    std::string file;
    append_escaped(file, subject.file, true);
    out.append("file=").append(text::printable(file));
    if (finding.line != 0) out.append(",line=").append(std::to_string(finding.line));
    if (finding.column != 0) {
      out.append(",col=").append(std::to_string(finding.column));
      out.append(",endColumn=").append(std::to_string(end_column_of(finding)));
    }
    out += ',';
  }
  out.append("title=").append(finding.rule->id).append("::");
  append_escaped(out, text::printable(message), false);
}

void append_markdown_finding(std::string& out, const ReportSubject& subject, const Finding& finding) {
  std::string place(subject.file);
  if (finding.line != 0) place.append(":").append(std::to_string(finding.line));
  const std::string url = url_of(*finding.rule, subject.options);
  out += "| ";
  append_markdown_cell(out, place);
  out.append(" | ").append(word(name_of(finding.severity), subject)).append(" | ");
  append_markdown_cell(out, finding.message);
  out += " | ";
  append_markdown_cell(out, finding.help);
  out += " | ";
  out +=
      url.empty() ? std::string(finding.rule->id) : "[" + std::string(finding.rule->id) + "](<" + url + ">)";
  out += " |";
}

}  // namespace unpsa::writer
