// SPDX-License-Identifier: MIT
#include "dedupe/translations.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace unpsa::dedupe {
namespace {

/// An anchor leads to the first records that have it; it still counts for those that others have found.
constexpr std::size_t most_records = 64;
/// So many records have an anchor for a translation, and the same again: it counts in full.
constexpr double few_records = 2;
/// A partner of a record must be this near to its best one.
constexpr double least_of_best = 0.8;
/// Added to what the shorter record has: a few anchors tell little, even if none of them differs.
constexpr double prior_anchors = 1;

double rarity_of(std::size_t records) noexcept {
  return 1 / (1 + std::log2(std::max(1.0, static_cast<double>(records) / few_records)));
}

/// The values that people write as they like are never the same in two languages.
FieldSet without_free_text(FieldSet fields) noexcept {
  constexpr std::array free_text{Field::institution, Field::initiative,   Field::years_operational,
                                 Field::un_details,  Field::other_awards, Field::how_heard};
  FieldSet rest;
  for (std::size_t i = 0; i < field_count; ++i) {
    const auto field = static_cast<Field>(i);
    if (fields.has(field) && std::find(free_text.begin(), free_text.end(), field) == free_text.end())
      rest.add(field);
  }
  return rest;
}

/// What website and date say. An institution or a title has another name in each language.
double least_share_of(const FieldHashes& left, const FieldHashes& right) noexcept {
  bool agrees = false;
  bool differs = false;
  for (const Field field : {Field::website, Field::implementation_date}) {
    const auto i = static_cast<std::size_t>(field);
    if (!is_evidence(left[i]) || !is_evidence(right[i])) continue;
    (left[i] == right[i] ? agrees : differs) = true;
  }
  if (agrees == differs) return least_anchor_share;
  return agrees ? supported_anchor_share : contradicted_anchor_share;
}

bool in_different_countries(const FieldHashes& left, const FieldHashes& right) noexcept {
  return find_contradicting(left, right).has(Field::member_state);
}

}  // namespace

AnchorPrint make_anchor_print(const Record& record, const Fingerprint& print) {
  AnchorPrint made{label_of(print), print.fields(), std::string(answer_language(record)), {}, {}};
  make_anchors(record, made.fields, made.anchors, made.texts);
  return made;
}

std::vector<std::string> find_evidence(const AnchorPrint& record, const AnchorPrint& other) {
  std::vector<Anchor> shared;
  const auto by_hash = [](const Anchor& left, const Anchor& right) { return left.hash < right.hash; };
  std::set_intersection(record.anchors.begin(), record.anchors.end(), other.anchors.begin(),
                        other.anchors.end(), std::back_inserter(shared), by_hash);
  std::sort(shared.begin(), shared.end(), [](const Anchor& left, const Anchor& right) {
    return left.weight != right.weight ? left.weight > right.weight : left.text_at < right.text_at;
  });
  shared.resize(std::min(shared.size(), max_evidence));
  std::vector<std::string> evidence;
  for (const Anchor& anchor : shared) evidence.emplace_back(anchor.text(record.texts));
  return evidence;
}

std::vector<Pair> TranslationFinder::finish(const std::vector<bool>& left_out) {
  weigh(left_out);
  const std::vector<Partner> partners = find_partners(left_out);
  std::vector<double> best(records_.size());
  for (const Partner& partner : partners) {
    best[partner.earlier] = std::max(best[partner.earlier], partner.score);
    best[partner.later] = std::max(best[partner.later], partner.score);
  }
  std::vector<Pair> pairs;
  for (const Partner& partner : partners) {
    const double better = std::max(best[partner.earlier], best[partner.later]);
    if (partner.score >= least_of_best * better) pairs.push_back(make_pair(partner));
  }
  return pairs;
}

/// Makes the weight of each anchor what it tells in this corpus.
void TranslationFinder::weigh(const std::vector<bool>& left_out) {
  std::unordered_map<std::uint32_t, std::uint32_t> counts;
  for (std::size_t i = 0; i < records_.size(); ++i) {
    if (left_out[i]) continue;
    for (const Anchor& anchor : records_[i].anchors) ++counts[anchor.hash];
  }
  for (std::size_t i = 0; i < records_.size(); ++i) {
    if (left_out[i]) continue;
    for (Anchor& anchor : records_[i].anchors)
      anchor.weight *= static_cast<float>(rarity_of(counts[anchor.hash]));
  }
}

std::vector<TranslationFinder::Partner> TranslationFinder::find_partners(
    const std::vector<bool>& left_out) const {
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> owners;
  std::vector<float> shared(records_.size());
  std::vector<std::uint32_t> touched;
  std::vector<Partner> partners;
  for (std::uint32_t i = 0; i < records_.size(); ++i) {
    const AnchorPrint& record = records_[i];
    if (left_out[i] || record.language.empty()) continue;
    touched.clear();
    for (const Anchor& anchor : record.anchors) {
      std::vector<std::uint32_t>& others = owners[anchor.hash];
      for (const std::uint32_t other : others) {
        if (shared[other] == 0) touched.push_back(other);
        shared[other] += anchor.weight;
      }
      if (others.size() < most_records) others.push_back(i);
    }
    for (const std::uint32_t other : touched) {
      const float weight = std::exchange(shared[other], 0);
      if (weight < least_shared_anchors / 2 || records_[other].language == record.language) continue;
      const double score = compare(records_[other], record);
      if (score >= least_share_of(records_[other].fields, record.fields))
        partners.push_back({other, i, score});
    }
  }
  return partners;
}

/// The share, or 0 if it is not enough.
double TranslationFinder::compare(const AnchorPrint& left, const AnchorPrint& right) const noexcept {
  if (in_different_countries(left.fields, right.fields)) return 0;
  const auto sum = [](const std::vector<Anchor>& anchors) {
    double weight = 0;
    for (const Anchor& anchor : anchors) weight += anchor.weight;
    return weight;
  };
  double shared = 0;
  double shared_text = 0;
  double shared_numbers = 0;
  for (auto a = left.anchors.begin(), b = right.anchors.begin();
       a != left.anchors.end() && b != right.anchors.end();) {
    if (a->hash == b->hash) {
      shared += a->weight;
      if (a->is_of_text()) shared_text += a->weight;
      if (a->is_number()) shared_numbers += a->weight;
      ++a;
      ++b;
    } else if (a->hash < b->hash) {
      ++a;
    } else {
      ++b;
    }
  }
  if (shared_text < least_shared_anchors || shared_numbers < least_shared_numbers) return 0;
  return shared / (std::min(sum(left.anchors), sum(right.anchors)) + prior_anchors);
}

Pair TranslationFinder::make_pair(const Partner& partner) const {
  const AnchorPrint& record = records_[partner.later];
  const AnchorPrint& of = records_[partner.earlier];
  return {
      .order = partner.later,
      .record = record.label,
      .of = of.label,
      .kind = DuplicateKind::translation,
      .score = partner.score,
      .answers = {},
      .agree = find_agreeing(record.fields, of.fields),
      .differ = without_free_text(find_differing(record.fields, of.fields)),
      .nearest = std::nullopt,
      .evidence = find_evidence(record, of),
  };
}

}  // namespace unpsa::dedupe
