// SPDX-License-Identifier: MIT
/// Troubles that repeat themselves.
#pragma once

#include <cstddef>
#include <string>

#include "cli/messages/messages.hpp"
#include "unpsa/error.hpp"

namespace unpsa::cli {

/// Says troubles as they come, but does not drown a person in them. Of those of a file that are the same one
/// behind another, as a JSON file without records has one for each of its lines, it says the first, and then
/// how many more there were. Of those that differ, as the pieces of a broken record do, it says a few in
/// full.
class TroubleRun {
 public:
  explicit TroubleRun(Messages& messages) : messages_(messages) {}

  void say(const Diagnostic& trouble);

  /// What was held back is said. To be called before anything else is said, when a record comes, and at the
  /// end.
  void end();

 private:
  void hold_back(const Diagnostic& trouble);
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
