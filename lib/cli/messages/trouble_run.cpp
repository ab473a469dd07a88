// SPDX-License-Identifier: MIT
#include "cli/messages/trouble_run.hpp"

namespace unpsa::cli {
namespace {

constexpr std::size_t most_said = 8;  // of a run, summaries included

}  // namespace

void TroubleRun::say(const Diagnostic& trouble) {
  const bool has_place = trouble.line > 0;
  if (!has_place || trouble.file != file_) end();
  file_ = trouble.file;
  const bool is_same = said_ > 0 && !differ_ && trouble.message == last_message_;
  if (has_place && (is_same || said_ >= most_said)) return hold_back(trouble);
  release();
  messages_.trouble(trouble);
  last_message_ = trouble.message;
  ++said_;
}

void TroubleRun::end() {
  release();
  file_.clear();
  said_ = 0;
}

void TroubleRun::hold_back(const Diagnostic& trouble) {
  if (held_back_++ == 0) first_ = trouble;
  if (trouble.message != last_message_) differ_ = true;
  last_line_ = trouble.line;
}

void TroubleRun::release() {
  if (held_back_ == 0) return;
  if (held_back_ > 1) {
    const std::string count = std::to_string(held_back_);
    first_.message = differ_ ? count + " more errors" : "the same error " + count + " more times";
    first_.message += ", the last one on line " + std::to_string(last_line_);
  }
  messages_.trouble(first_);
  ++said_;
  held_back_ = 0;
  differ_ = false;
}

}  // namespace unpsa::cli
