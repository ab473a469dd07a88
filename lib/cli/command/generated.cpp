// SPDX-License-Identifier: MIT
#include "cli/command/generated.hpp"

#include "cli/command/completions.hpp"
#include "cli/command/manual.hpp"
#include "unpsa/version.hpp"

namespace unpsa::cli {

std::string generate(const HelpPage& page, Generated what) {
  switch (what) {
    case Generated::man:
      return render_manual(page, library_version());
    case Generated::bash:
      return render_bash_completion(page);
    case Generated::zsh:
      return render_zsh_completion(page);
    case Generated::fish:
      return render_fish_completion(page);
    case Generated::rules:
    case Generated::none:
      break;
  }
  return {};
}

}  // namespace unpsa::cli
