// SPDX-License-Identifier: MIT
#include "apps/validate/explain.hpp"

#include "unpsa/validate.hpp"
#include "writer/report/terminal_page.hpp"

namespace unpsa::apps {

cli::ExitCode explain_rules(const std::string& selector, cli::Session& session) {
  const cli::Screen screen = session.screen();
  std::string out;
  for (const validate::Rule& rule : validate::rules()) {
    if (!validate::selects(selector, rule.id)) continue;
    if (!out.empty()) out += '\n';
    if (screen.terminal) {
      writer::append_terminal_page(out, validate::explain(rule), {screen.width, screen.color});
    } else {
      out += validate::explain(rule);
    }
  }
  session.output.write(out);
  return cli::ExitCode::done;
}

}  // namespace unpsa::apps
