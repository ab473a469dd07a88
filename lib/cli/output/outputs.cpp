// SPDX-License-Identifier: MIT
#include "cli/output/outputs.hpp"

#include <algorithm>
#include <utility>

namespace unpsa::cli {

Output& Outputs::open(const std::string& path, Role role, Holds holds, bool is_filter) {
  check(path, holds, is_filter);
  auto output = std::make_unique<Output>(path);
  Output& opened = *output;
  const auto state = std::find_if(entries_.begin(), entries_.end(),
                                  [](const Entry& entry) { return entry.role == Role::state; });
  entries_.insert(role == Role::state ? entries_.end() : state,
                  {std::move(output), role, opened.is_direct()});
  return opened;
}

OutputFolder& Outputs::open_folder(const std::string& path, Holds holds) {
  auto folder =
      std::make_unique<OutputFolder>(path, [this, holds](const std::string& file) { check(file, holds); });
  OutputFolder& opened = *folder;
  entries_.insert(entries_.begin(), {std::move(folder), Role::result, false});
  return opened;
}

std::vector<std::string> Outputs::commit(bool are_whole) {
  std::vector<std::string> left_out;
  std::vector<Move> moves;
  for (const Entry& entry : entries_) {
    if (!are_whole && !entry.is_direct && entry.role != Role::report) {
      left_out.push_back(entry.output->name());
      continue;
    }
    // What goes elsewhere by itself is made durable only for what says that it is there.
    entry.output->finish(entry.is_direct && entries_.size() == 1 ? Sync::no : sync_);
    entry.output->append_moves(moves);
  }
  move_all(moves, sync_);
  return left_out;
}

}  // namespace unpsa::cli
