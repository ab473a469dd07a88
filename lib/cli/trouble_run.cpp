// SPDX-License-Identifier: MIT
#include "cli/trouble_run.hpp"

#include <string>

namespace unpsa::cli {

void TroubleRun::say(const InputDiagnostic& trouble) {
  const bool is_same = trouble.line > 0 && trouble.message == first_.message && trouble.file == first_.file;
  if (!is_same) {
    end();
    messages_.trouble(trouble);
    first_ = trouble;
    return;
  }
  if (held_back_++ == 0) first_ = trouble;
  last_line_ = trouble.line;
}

void TroubleRun::end() {
  if (held_back_ == 1) {
    messages_.trouble(first_);
  } else if (held_back_ > 1) {
    first_.message = "the same " + std::to_string(held_back_) + " times more, the last in line " +
                     std::to_string(last_line_);
    messages_.trouble(first_);
  }
  first_ = {};
  held_back_ = 0;
}

}  // namespace unpsa::cli
