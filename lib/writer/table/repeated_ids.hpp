// SPDX-License-Identifier: MIT
/// Records that have the same id.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unpsa::writer {

/// Finds ids that come twice, where a reader takes them for a key. Takes eight bytes per record, and of ids
/// of other programs their text.
class RepeatedIds {
 public:
  void add(std::string_view id);
  /// Adds those of `others`, which are gone then.
  void take(RepeatedIds& others);
  /// What a user is told of them; empty if there are none.
  [[nodiscard]] std::string describe();

 private:
  std::vector<std::uint64_t> ids_;
  std::vector<std::string> other_ids_;  // that are none of ours
};

}  // namespace unpsa::writer
