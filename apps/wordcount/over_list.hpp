// SPDX-License-Identifier: MIT
/// Why `--check` fails: which answers are over their limits.
#pragma once

#include <cstddef>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "cli/messages/messages.hpp"

namespace unpsa::apps {

/// Where an answer stands, in the order of files, forms and answers.
struct OverPlace {
  std::string file;
  std::size_t line = 0;   ///< of its form
  std::size_t index = 0;  ///< among the answers of the form
  std::string what;       ///< `a.txt: question 5.b`

  [[nodiscard]] bool operator<(const OverPlace& other) const {
    return std::tie(file, line, index) < std::tie(other.file, other.line, other.index);
  }
};

/// How many answers are over their limits, and the first few of them, whatever the order in which they come.
/// Several threads may add to it at once.
class OverList {
 public:
  void add(OverPlace place);
  /// A line for each of the first few, and one for all; each is a `noun`.
  void report(cli::Messages& messages, std::string_view noun) const;
  [[nodiscard]] bool empty() const noexcept { return count_ == 0; }

 private:
  std::mutex mutex_;
  std::size_t count_ = 0;
  std::multiset<OverPlace> first_;
};

}  // namespace unpsa::apps
