// SPDX-License-Identifier: MIT
/// Collapses repeated diagnostics.
#pragma once

#include <cstddef>
#include <string>

#include "cli/messages/messages.hpp"
#include "unpsa/error.hpp"

namespace unpsa::cli {

/// Reports each diagnostic, but summarises long runs of similar ones. If the same diagnostic repeats within a
/// file, as for each line of a JSON file without records, the first one is reported, and then the number of
/// further ones. If they differ, as for the pieces of a broken record, a few are reported in full.
class DiagnosticRun {
 public:
  explicit DiagnosticRun(Messages& messages) : messages_(messages) {}

  void say(const Diagnostic& diagnostic);

  /// Reports what was held back. Must be called before any other message, when a record arrives, and at the
  /// end.
  void end();

 private:
  void hold_back(const Diagnostic& diagnostic);
  void release();

  Messages& messages_;
  std::string file_;          // that the run is of
  std::string last_message_;  // of those that were said
  std::size_t said_ = 0;      // since the run began
  Diagnostic first_;          // of those that are held back
  std::size_t held_back_ = 0;
  std::size_t last_line_ = 0;  // of those that are held back
  bool differ_ = false;        // those that are held back, from each other or from what was said last
};

}  // namespace unpsa::cli
