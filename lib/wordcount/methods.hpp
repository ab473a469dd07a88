// SPDX-License-Identifier: MIT
/// The ways of counting, and the figures of a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace unpsa::wordcount {

/// What can be counted. `asian` and `non_asian` are the two parts of `word`. docs/wordcount.md has the rules.
enum class Method : std::uint8_t { word, asian, non_asian, ws, lexical, equiv, chars, han, icu };

/// `word`, `asian`, `non_asian`, `ws`, `lexical`, `equiv`, `chars`, `han`, `icu`: column names and JSON keys.
[[nodiscard]] std::string_view name_of(Method method) noexcept;

/// A method by its name or an alias: `msword` and its Chinese name are `word`, `form` and `wc` are `ws`.
[[nodiscard]] std::optional<Method> parse_method(std::string_view name) noexcept;

/// A name, and whether it is an alias.
struct MethodName {
  std::string_view name;
  Method method;
};

/// Every name that `parse_method` takes; the first of a method is its own.
[[nodiscard]] std::span<const MethodName> method_names() noexcept;

/// The method that a limit is judged by when `methods` are asked for: the first that counts whole
/// texts (all but `asian` and `non_asian`), `word` where there is none.
[[nodiscard]] Method judging_method(std::span<const Method> methods) noexcept;

/// How many Asian characters make one English word, exactly.
struct Ratio {
  std::uint32_t thousandths = 1700;

  /// ceil(asian / ratio)
  [[nodiscard]] constexpr std::size_t words(std::size_t asian) const noexcept {
    return (asian * 1000 + thousandths - 1) / thousandths;
  }
  bool operator==(const Ratio&) const = default;
};

inline constexpr Ratio shown_ratio{1700};    ///< what tables show
inline constexpr Ratio verdict_ratio{1800};  ///< what a limit is judged with: in doubt for the applicant

/// `1.7`, `2`, `1.75`: from 1 to 9.999, at most three decimals.
[[nodiscard]] std::optional<Ratio> parse_ratio(std::string_view text) noexcept;
/// `1.7`
[[nodiscard]] std::string to_string(Ratio ratio);

/// The figures of one text.
struct Counts {
  std::size_t asian = 0;      ///< code points that count one each
  std::size_t non_asian = 0;  ///< runs of other code points between spaces, dashes and Asian ones
  std::size_t ws = 0;         ///< runs between white space
  std::size_t lexical = 0;    ///< those of `word` that hold a letter or a number
  std::size_t chars = 0;      ///< code points that are no white space
  std::size_t han = 0;        ///< code points of the script Han
  std::size_t icu = 0;        ///< by ICU; 0 unless `count_icu_words` was asked

  [[nodiscard]] std::size_t word() const noexcept { return asian + non_asian; }
  [[nodiscard]] std::size_t equiv(Ratio ratio) const noexcept { return ratio.words(asian) + non_asian; }
  [[nodiscard]] std::size_t of(Method method, Ratio ratio = shown_ratio) const noexcept;
  Counts& operator+=(const Counts& other) noexcept;
  bool operator==(const Counts&) const = default;
};

}  // namespace unpsa::wordcount
