// SPDX-License-Identifier: MIT
#include "cli/messages/diagnostic_run.hpp"

namespace unpsa::cli {
namespace {

constexpr std::size_t max_said = 8;  // of a run, summaries included

}  // namespace

void DiagnosticRun::say(const Diagnostic& diagnostic) {
  const bool has_place = diagnostic.line > 0;
  if (!has_place || diagnostic.file != file_) end();
  file_ = diagnostic.file;
  const bool is_same = said_ > 0 && !differ_ && diagnostic.message == last_message_;
  if (has_place && (is_same || said_ >= max_said)) return hold_back(diagnostic);
  release();
  messages_.error(diagnostic);
  last_message_ = diagnostic.message;
  ++said_;
}

void DiagnosticRun::end() {
  release();
  file_.clear();
  said_ = 0;
}

void DiagnosticRun::hold_back(const Diagnostic& diagnostic) {
  if (held_back_++ == 0) first_ = diagnostic;
  if (diagnostic.message != last_message_) differ_ = true;
  last_line_ = diagnostic.line;
}

void DiagnosticRun::release() {
  if (held_back_ == 0) return;
  if (held_back_ > 1) {
    const std::string count = std::to_string(held_back_);
    first_.message = differ_ ? count + " more errors" : "the same error " + count + " more times";
    first_.message += ", the last one on line " + std::to_string(last_line_);
  }
  messages_.error(first_);
  ++said_;
  held_back_ = 0;
  differ_ = false;
}

}  // namespace unpsa::cli
