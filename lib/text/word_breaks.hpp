// SPDX-License-Identifier: MIT
/// The word boundaries of UAX #29 with dictionaries, as ICU finds them.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

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

  /// Calls `take` with the bytes of each of them, half-open.
  void each(std::string_view text, const std::function<void(std::size_t begin, std::size_t end)>& take);

  /// Of ICU: `72.1`.
  [[nodiscard]] static std::string_view version() noexcept;

 private:
  struct State;
  void open(std::string_view text);
  std::unique_ptr<State> state_;
};

}  // namespace unpsa::text
