// SPDX-License-Identifier: MIT
/// The editions of the award, and the questions of each.
#pragma once

#include <bit>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <stdexcept>

#include "unpsa/questions.hpp"

namespace unpsa::form {

/// A set of editions, each named by its year.
class EditionSet {
 public:
  static constexpr int first_year = 2003;  ///< of the first awards
  static constexpr int last_year = first_year + 63;

  constexpr EditionSet() noexcept = default;
  /// Throws std::out_of_range for a year outside `first_year` to `last_year`.
  constexpr EditionSet(std::initializer_list<int> years) {
    for (const int year : years) insert(year);
  }

  /// Throws std::out_of_range as the constructor does.
  constexpr void insert(int year) {
    if (year < first_year || year > last_year) throw std::out_of_range("no edition has this year");
    years_ |= std::uint64_t{1} << (year - first_year);
  }

  [[nodiscard]] constexpr bool contains(int year) const noexcept {
    return year >= first_year && year <= last_year && (years_ >> (year - first_year) & 1U) != 0;
  }
  [[nodiscard]] constexpr bool includes(EditionSet other) const noexcept {
    return (other.years_ & ~years_) == 0;
  }
  [[nodiscard]] constexpr bool empty() const noexcept { return years_ == 0; }
  [[nodiscard]] constexpr int size() const noexcept { return std::popcount(years_); }

  /// Iterates over the years, earliest first.
  class Iterator {
   public:
    constexpr explicit Iterator(std::uint64_t rest) noexcept : rest_(rest) {}
    constexpr int operator*() const noexcept { return first_year + std::countr_zero(rest_); }
    constexpr Iterator& operator++() noexcept {
      rest_ &= rest_ - 1;
      return *this;
    }
    constexpr bool operator==(const Iterator&) const noexcept = default;

   private:
    std::uint64_t rest_;
  };
  [[nodiscard]] constexpr Iterator begin() const noexcept { return Iterator(years_); }
  [[nodiscard]] constexpr Iterator end() const noexcept { return Iterator(0); }

  constexpr bool operator==(const EditionSet&) const noexcept = default;
  friend constexpr EditionSet operator&(EditionSet a, EditionSet b) noexcept {
    return EditionSet(a.years_ & b.years_);
  }
  friend constexpr EditionSet operator|(EditionSet a, EditionSet b) noexcept {
    return EditionSet(a.years_ | b.years_);
  }
  /// The editions of `a` that are not in `b`.
  friend constexpr EditionSet operator-(EditionSet a, EditionSet b) noexcept {
    return EditionSet(a.years_ & ~b.years_);
  }

 private:
  constexpr explicit EditionSet(std::uint64_t years) noexcept : years_(years) {}

  std::uint64_t years_ = 0;  // bit 0 for first_year
};

/// The editions that are in the tables.
[[nodiscard]] EditionSet editions() noexcept;

/// The editions whose narrative questions are known; for the others only some categories are known.
[[nodiscard]] EditionSet editions_with_questions() noexcept;

/// The years without awards between years with awards.
[[nodiscard]] EditionSet years_without_awards() noexcept;

/// Whether the edition asks the question. False if its questions are not known.
[[nodiscard]] bool asks(int edition, const Question& question) noexcept;

/// The limit in words that the edition sets for the answer. None if it does not ask the question, asks for
/// yes or no, or if its questions are not known.
[[nodiscard]] std::optional<int> limit(int edition, const Question& question) noexcept;

}  // namespace unpsa::form
