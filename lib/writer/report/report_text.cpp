// SPDX-License-Identifier: MIT
// Findings for people, and the workflow commands of GitHub Actions, which are lines of text too.
#include <algorithm>

#include "text/ansi.hpp"
#include "text/printable.hpp"
#include "text/width.hpp"
#include "writer/report/report_formats.hpp"

namespace unpsa::writer {
namespace {

using validate::Finding;
using validate::Severity;

constexpr std::size_t context_width = 32;  // columns shown before what is meant
constexpr std::size_t window_width = 72;   // columns shown in all
constexpr std::string_view ellipsis = "...";

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

/// A stretch of the source line, and where in it to point.
struct Window {
  std::string text;
  std::size_t indent = 0;  // columns before the caret
  std::size_t length = 1;  // columns of carets
};

Window make_window(const Finding& finding) {
  const std::string_view before =
      text::suffix_of_width(finding.source.substr(0, finding.begin), context_width);
  std::string text;
  if (before.size() < finding.begin) text += ellipsis;
  text += before;
  Window window;
  window.indent = text::display_width(text::printable(text));
  const std::string_view rest = finding.source.substr(finding.begin);
  const std::string_view shown =
      text::prefix_of_width(rest, window_width - std::min(window.indent, context_width));
  const std::string_view meant = shown.substr(0, std::min(finding.end - finding.begin, shown.size()));
  window.length = std::max<std::size_t>(1, text::display_width(text::printable(meant)));
  text += shown;
  if (shown.size() < rest.size()) text += ellipsis;
  window.text = text::printable(text);  // in one piece, or a command could hide where two meet
  return window;
}

class TextFinding {
 public:
  TextFinding(std::string& out, const Record& record, const Finding& finding, bool color)
      : out_(out), record_(record), finding_(finding), color_(color) {}

  void append() {
    append_head();
    append_place();
    if (!finding_.source.empty() && finding_.line != 0) append_source();
    if (!finding_.help.empty()) {
      paint(text::ansi::blue, gutter_ + " = ");
      out_ += "help: ";
      out_.append(text::printable(finding_.help)).append("\n");
    }
    out_ += '\n';
  }

 private:
  void paint(std::string_view color, std::string_view text) {
    if (color_) out_ += color;
    out_ += text;
    if (color_) out_ += text::ansi::plain;
  }

  void append_head() {
    paint(color_of(finding_.severity),
          std::string(name_of(finding_.severity)).append("[").append(finding_.rule->id).append("]"));
    out_ += ": ";
    if (color_) out_ += text::ansi::bold;
    out_ += text::printable(finding_.message);
    if (color_) out_ += text::ansi::plain;
    out_ += '\n';
  }

  void append_place() {
    const std::string number = finding_.line == 0 ? " " : std::to_string(finding_.line);
    gutter_.assign(number.size(), ' ');
    paint(text::ansi::blue, gutter_ + "--> ");
    out_ += text::printable(record_.source.file);
    if (finding_.line != 0) out_.append(":").append(number);
    if (finding_.column != 0) out_.append(":").append(std::to_string(finding_.column));
    out_ += '\n';
  }

  void append_source() {
    const Window window = make_window(finding_);
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
  const Record& record_;
  const Finding& finding_;
  bool color_;
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

void append_finding_text(std::string& out, const Record& record, const Finding& finding, bool color) {
  TextFinding(out, record, finding, color).append();
}

void append_finding_line(std::string& out, std::string_view file, const validate::Finding& finding) {
  std::string line(file);
  if (finding.line != 0) line.append(":").append(std::to_string(finding.line));
  if (finding.line != 0 && finding.column != 0) line.append(":").append(std::to_string(finding.column));
  line.append(": ").append(name_of(finding.severity)).append(": ").append(finding.message);
  if (!finding.help.empty()) line.append("; ").append(finding.help);
  line.append(" [").append(finding.rule->id).append("]");
  out.append(text::printable(line)).append("\n");
}

void append_github_command(std::string& out, const Record& record, const Finding& finding) {
  out.append(github_command(finding.severity)).append("file=");
  std::string file;
  append_escaped(file, record.source.file, true);
  out += text::printable(file);
  if (finding.line != 0) out.append(",line=").append(std::to_string(finding.line));
  if (finding.column != 0) {
    out.append(",col=").append(std::to_string(finding.column));
    out.append(",endColumn=").append(std::to_string(end_column_of(finding)));
  }
  out.append(",title=").append(finding.rule->id).append("::");
  append_escaped(out, text::printable(message_with_help(finding)), false);
}

}  // namespace unpsa::writer
