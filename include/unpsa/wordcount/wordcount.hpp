// SPDX-License-Identifier: MIT
/// Counting the words of a text in which Chinese and English are mixed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace unpsa::wordcount {

/// What can be counted. `asian` and `non_asian` are the two parts of `word`.
enum class Method : std::uint8_t { word, asian, non_asian, ws };

/// `word`, `asian`, `non_asian`, `ws`: column names and JSON keys.
[[nodiscard]] std::string_view name_of(Method method) noexcept;

/// A method by its name or an alias: `msword` and its Chinese name are `word`, `form` and `wc` are `ws`.
[[nodiscard]] std::optional<Method> parse_method(std::string_view name) noexcept;

/// The method that a limit is judged by when `methods` are asked for: the first that counts whole
/// texts (`word` or `ws`), `word` where there is none.
[[nodiscard]] Method judging_method(std::span<const Method> methods) noexcept;

/// The figures of one text.
struct Counts {
  std::size_t asian = 0;      ///< code points that count one each
  std::size_t non_asian = 0;  ///< runs of other code points between spaces, dashes and Asian ones
  std::size_t ws = 0;         ///< runs between white space

  [[nodiscard]] std::size_t word() const noexcept { return asian + non_asian; }
  [[nodiscard]] std::size_t of(Method method) const noexcept;
  bool operator==(const Counts&) const = default;
};

/// Counts a text that arrives in pieces, each well-formed UTF-8 of whole code points.
class WordCounter {
 public:
  void add(std::string_view piece) noexcept;

  /// Code point by code point; what `add` is tested against.
  void add_plain(std::string_view piece) noexcept;

  [[nodiscard]] const Counts& counts() const noexcept { return counts_; }

 private:
  void step(std::uint8_t word_class, bool hyphen) noexcept;
  void close_word() noexcept {
    in_word_ = false;
    hyphens_ = 0;
  }
  std::size_t step_ascii(const char* bytes, std::size_t size) noexcept;
  std::size_t step_character(const char* bytes, std::size_t size) noexcept;

  Counts counts_;
  bool in_word_ = false;      // a run of `word` is open
  bool in_ws_ = false;        // a run of `ws` is open
  std::uint8_t hyphens_ = 0;  // that the open run of `word` ends with, at most 2
};

/// The counts of a whole text, well-formed UTF-8.
[[nodiscard]] Counts count_words(std::string_view text) noexcept;

}  // namespace unpsa::wordcount
