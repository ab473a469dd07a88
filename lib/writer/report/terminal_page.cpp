// SPDX-License-Identifier: MIT
#include "writer/report/terminal_page.hpp"

#include <algorithm>

#include "text/ansi.hpp"
#include "text/wrap.hpp"

namespace unpsa::writer {
namespace {

class TerminalPage {
 public:
  TerminalPage(std::string& out, const PageLook& look) : out_(out), look_(look) {}

  void append(std::string_view page) {
    while (!page.empty()) {
      const std::string_view line = page.substr(0, page.find('\n'));
      page.remove_prefix(std::min(page.size(), line.size() + 1));
      append_line(line);
    }
    end_paragraph();
  }

 private:
  void append_line(std::string_view line) {
    if (line.starts_with("```")) {
      end_paragraph();
      is_code_ = !is_code_;
    } else if (is_code_) {
      out_.append(line.empty() ? "" : "    ").append(line).append("\n");
    } else if (line.starts_with("## ")) {
      out_.append(look_.color ? text::ansi::bold : std::string_view()).append(line.substr(3));
      out_.append(look_.color ? text::ansi::plain : std::string_view()).append("\n");
    } else if (line.empty()) {
      end_paragraph();
      out_ += '\n';
    } else {
      if (line.starts_with("- ")) end_paragraph();
      const std::size_t text = line.find_first_not_of(' ');
      paragraph_.append(paragraph_.empty() ? "" : " ").append(line.substr(std::min(text, line.size())));
    }
  }

  void end_paragraph() {
    if (paragraph_.empty()) return;
    const std::size_t indent = paragraph_.starts_with("- ") ? 2 : 0;
    text::append_wrapped(out_, paragraph_, {.width = look_.width, .indent = indent});
    out_ += '\n';
    paragraph_.clear();
  }

  std::string& out_;
  const PageLook& look_;
  std::string paragraph_;
  bool is_code_ = false;
};

}  // namespace

void append_terminal_page(std::string& out, std::string_view page, const PageLook& look) {
  TerminalPage(out, look).append(page);
}

}  // namespace unpsa::writer
