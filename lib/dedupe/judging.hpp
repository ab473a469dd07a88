// SPDX-License-Identifier: MIT
/// From how much text in common on two records are what; their fields speak for it or against it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "dedupe/fields.hpp"

namespace unpsa::dedupe {

/// Where the fields say that it is the same initiative, this share of the threshold is enough: 0.4, which
/// even records with every third sentence edited reach.
inline constexpr double supported_share = 2.0 / 3;
/// Of a record that is shorter than this share of the other, the shingles alone do not tell a resubmission
/// from a reused answer: the fields must agree.
inline constexpr double least_size_ratio = 0.25;
/// For review where the fields say that it is the same initiative.
inline constexpr double supported_review = 0.25;
/// For review where the countries differ, or both institution and title: offices everywhere fill in the same
/// template.
inline constexpr double contradicted_review = 0.55;

/// Containments from which on a pair is a resubmission, or for review; more than 1: never.
struct Lines {
  double resubmission = 0;
  double review = 0;
};

/// For two records with these fields. `threshold` is that of `Options`; `size_ratio` as in Overlap.
[[nodiscard]] Lines lines_of(const FieldHashes& left, const FieldHashes& right, double threshold,
                             double size_ratio) noexcept;

/// Keys that records share which may be the same initiative by their fields: of the title, and of institution
/// and date. They are compared whatever their texts have in common: a short form may stand in a long one of
/// which few keys are kept.
struct FieldKeys {
  std::array<std::uint32_t, 2> keys{};
  std::size_t count = 0;
  [[nodiscard]] std::span<const std::uint32_t> view() const noexcept { return {keys.data(), count}; }
};
[[nodiscard]] FieldKeys keys_of_fields(const FieldHashes& fields) noexcept;

}  // namespace unpsa::dedupe
