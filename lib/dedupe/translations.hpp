// SPDX-License-Identifier: MIT
/// Finds nominations that seem to be of one initiative in two languages, by what survives translation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dedupe/anchors.hpp"
#include "dedupe/fingerprint.hpp"
#include "dedupe/record_label.hpp"
#include "dedupe/reports.hpp"

namespace unpsa::dedupe {

/// What the texts of two records must share at least, in anchors that few others have: three such names or
/// exact numbers.
inline constexpr double least_shared_anchors = 2.5;
/// Of it, in numbers: an office has names that stand in all its forms.
inline constexpr double least_shared_numbers = 1;
/// The share of the anchors of the record that has fewer, each by its weight: where website or date are the
/// same; where they do not tell; where they differ. Forms of two offices may quote the same figures about
/// their country, which are all that a short one has.
inline constexpr double supported_anchor_share = 0.4;
inline constexpr double least_anchor_share = 2.0 / 3;
inline constexpr double contradicted_anchor_share = 0.8;

/// So many of the anchors that two records share are named as evidence.
inline constexpr std::size_t max_evidence = 12;

/// What is kept of a record to find its translation: its label and its anchors, about 3 KB.
struct AnchorPrint {
  RecordLabel label;
  FieldHashes fields;
  std::string language;
  std::vector<Anchor> anchors;
  std::string texts;  ///< of the anchors
};
[[nodiscard]] AnchorPrint make_anchor_print(const Record& record, const Fingerprint& print);

/// What the first of two records says in the anchors that both have: those that tell most, first.
[[nodiscard]] std::vector<std::string> find_evidence(const AnchorPrint& record, const AnchorPrint& other);

/// Collects records. An anchor counts less the more records have it. Two records are a pair if their answers
/// are written in two languages, their countries do not differ, they share enough, and neither has another
/// partner with which it shares much more.
class TranslationFinder {
 public:
  void add(AnchorPrint record) { records_.push_back(std::move(record)); }
  /// The pairs, of kind `translation`, each with the later record first; those of records in `left_out`, by
  /// their places, are none: they are copies of others.
  [[nodiscard]] std::vector<Pair> finish(const std::vector<bool>& left_out);

 private:
  struct Partner {
    std::uint32_t earlier;
    std::uint32_t later;
    double score;
  };
  void weigh(const std::vector<bool>& left_out);
  [[nodiscard]] std::vector<Partner> find_partners(const std::vector<bool>& left_out) const;
  [[nodiscard]] double compare(const AnchorPrint& left, const AnchorPrint& right) const noexcept;
  [[nodiscard]] Pair make_pair(const Partner& partner) const;

  std::vector<AnchorPrint> records_;
};

}  // namespace unpsa::dedupe
