// SPDX-License-Identifier: MIT
/// The word boundaries of UAX #29 with dictionaries, as ICU finds them.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace unpsa::text {

/// Counts words with ICU's break iterator of the root locale. Its dictionaries are read when they are needed.
/// Use one per thread.
class WordBreaks {
 public:
  /// Throws Error where ICU lacks the data for it.
  WordBreaks();
  ~WordBreaks();
  WordBreaks(WordBreaks&&) noexcept;
  WordBreaks& operator=(WordBreaks&&) noexcept;

  /// The segments of `text`, well-formed UTF-8, that hold letters, numbers or ideographs (rule status 100 and
  /// above).
  [[nodiscard]] std::size_t count(std::string_view text);

  /// Appends where each of them ends, in bytes.
  void append_ends(std::string_view text, std::vector<std::size_t>& ends);

  /// The word after the first `count` of them, in bytes, half-open; false if there are no more.
  [[nodiscard]] bool find(std::string_view text, std::size_t count, std::size_t& begin, std::size_t& end);

  /// Of ICU: `72.1`.
  [[nodiscard]] static std::string_view version() noexcept;

 private:
  struct State;
  void open(std::string_view text);
  std::unique_ptr<State> state_;
};

}  // namespace unpsa::text
