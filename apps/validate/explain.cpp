// SPDX-License-Identifier: MIT
#include "apps/validate/explain.hpp"

#include <algorithm>
#include <string_view>

#include "text/ansi.hpp"
#include "text/wrap.hpp"
#include "unpsa/validate.hpp"

namespace unpsa::apps {
namespace {

/// A page of Markdown, of the few marks that the pages have, as a terminal shows it.
class TerminalPage {
 public:
  TerminalPage(std::string& out, const cli::Screen& screen) : out_(out), screen_(screen) {}

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
      out_.append(screen_.color ? text::ansi::bold : std::string_view()).append(line.substr(3));
      out_.append(screen_.color ? text::ansi::plain : std::string_view()).append("\n");
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
    text::append_wrapped(out_, paragraph_, {.width = screen_.width, .indent = indent});
    out_ += '\n';
    paragraph_.clear();
  }

  std::string& out_;
  const cli::Screen& screen_;
  std::string paragraph_;
  bool is_code_ = false;
};

}  // namespace

cli::ExitCode explain_rules(const std::string& selector, cli::Session& session) {
  const cli::Screen screen = session.screen();
  std::string out;
  for (const validate::Rule& rule : validate::rules()) {
    if (!validate::selects(selector, rule.id)) continue;
    if (!out.empty()) out += '\n';
    if (screen.terminal) {
      TerminalPage(out, screen).append(validate::explain(rule));
    } else {
      out += validate::explain(rule);
    }
  }
  session.output.write(out);
  return cli::ExitCode::done;
}

}  // namespace unpsa::apps
