// SPDX-License-Identifier: MIT
/// Whether targets are ticked with the same texts throughout a corpus.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "unpsa/record.hpp"

namespace unpsa::sdg {

/// A place in a corpus. Ordered by file, then line.
struct CorpusPlace {
  std::string file;
  std::size_t line = 0;  ///< 1-based; 0: not known
  auto operator<=>(const CorpusPlace&) const = default;
};

/// A text of a target that is not its usual one.
struct OddText {
  std::string target;
  CorpusPlace place;        ///< the first of them
  std::size_t count = 0;    ///< lines that have it
  CorpusPlace usual_place;  ///< the first line with the usual text
  std::size_t usual_count = 0;
};

/// `target 3.d has another text than at a.txt:33 (1 line against 5); check which has the wrong code`
[[nodiscard]] std::string describe(const OddText& odd);

/// Gathers the lines of ticked targets; several threads may add to it at once. Texts are compared within a
/// language of the page; letter case, white space, punctuation and the kind of Chinese characters do not
/// matter. What is found does not depend on the order of the records.
class TargetTexts {
 public:
  void add(const Record& record);

  /// By place. The usual text of a target is the one that most lines have, of several the first in the
  /// corpus.
  [[nodiscard]] std::vector<OddText> odd_ones() const;

 private:
  struct Variant {
    std::uint64_t hash;  // of the folded text
    CorpusPlace place;
    std::size_t count;
  };
  static constexpr std::size_t max_variants = 100;  // of a target; more are not told apart

  void add_line(std::string_view language, const TickedTarget& target, std::string_view file);

  mutable std::mutex mutex_;
  std::map<std::pair<std::string, std::string>, std::vector<Variant>, std::less<>> variants_;
  std::string folded_;
};

}  // namespace unpsa::sdg
