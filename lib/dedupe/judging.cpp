// SPDX-License-Identifier: MIT
#include "dedupe/judging.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "unpsa/dedupe.hpp"

namespace unpsa::dedupe {
namespace {

constexpr double never = 2;

constexpr std::array telling{Field::member_state, Field::institution, Field::initiative, Field::website};

/// Country, institution and website alone are those of all that an institution ever sent.
bool name_same_initiative(FieldSet agreeing, FieldSet contradicting) noexcept {
  if (contradicting.has(Field::member_state)) return false;
  const bool same_title = agreeing.has(Field::initiative) && !contradicting.has(Field::institution);
  return same_title || (agreeing.has(Field::institution) && agreeing.has(Field::implementation_date));
}

/// A title alone is edited from year to year, and an institution may hand its initiative over.
bool name_other_initiatives(FieldSet contradicting) noexcept {
  return contradicting.has(Field::member_state) ||
         (contradicting.has(Field::institution) && contradicting.has(Field::initiative));
}

}  // namespace

Lines lines_of(const FieldHashes& left, const FieldHashes& right, double threshold,
               double size_ratio) noexcept {
  const FieldSet agreeing = find_agreeing(left, right);
  const FieldSet contradicting = find_contradicting(left, right);
  const bool supported = name_same_initiative(agreeing, contradicting);
  Lines lines;
  if (size_ratio < least_size_ratio) {
    lines.resubmission = supported ? threshold : never;
  } else {
    lines.resubmission = supported ? threshold * supported_share : threshold;
  }
  const bool all_agree =
      std::all_of(telling.begin(), telling.end(), [agreeing](Field field) { return agreeing.has(field); });
  if (all_agree) {
    lines.review = 0;
  } else if (supported) {
    lines.review = supported_review;
  } else {
    lines.review = name_other_initiatives(contradicting) ? contradicted_review : review_containment;
  }
  return lines;
}

FieldKeys keys_of_fields(const FieldHashes& fields) noexcept {
  FieldKeys keys;
  const auto add = [&](std::initializer_list<Field> parts) {
    std::uint64_t key = parts.size();
    for (const Field field : parts) {
      const std::uint32_t hash = fields[static_cast<std::size_t>(field)];
      if (!is_evidence(hash)) return;
      key = (key ^ hash) * 0x9FB21C651E98DF25;
    }
    keys.keys[keys.count++] = static_cast<std::uint32_t>(key >> 32);
  };
  add({Field::initiative});
  add({Field::institution, Field::implementation_date});
  return keys;
}

}  // namespace unpsa::dedupe
