// SPDX-License-Identifier: MIT
/// The fields of two forms side by side.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "record/record.hpp"

namespace unpsa::dedupe {

/// In the order of the form.
enum class Field : std::uint8_t {
  member_state,
  institution,
  institution_type,
  sector,
  administrative_level,
  initiative,
  years_operational,
  website,
  public_sector,
  category,
  criteria,
  sdg_relevant,
  goals,
  targets,
  two_years_old,
  implementation_date,
  un_involved,
  un_agencies,
  un_details,
  previously_submitted,
  supporting_documents,
  unpsa_award_won,
  other_awards_won,
  other_awards,
  how_heard,
  consent,
};
inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::consent) + 1;

/// The key of the record: `member_state`, `sdg.goals`.
[[nodiscard]] std::string_view name_of(Field field) noexcept;

/// A hash for each field, 0 where it has no value. Where the form has a code, a country, a date or yes and
/// no, the hash is of that, so that pages in two languages agree; elsewhere of the text without case,
/// punctuation and white space.
using FieldHashes = std::array<std::uint32_t, field_count>;
void hash_fields(const Record& record, FieldHashes& hashes, std::string& scratch);

/// A set of fields.
class FieldSet {
 public:
  void add(Field field) noexcept { bits_ |= 1U << static_cast<unsigned>(field); }
  [[nodiscard]] bool has(Field field) const noexcept {
    return (bits_ >> static_cast<unsigned>(field) & 1) != 0;
  }
  [[nodiscard]] bool empty() const noexcept { return bits_ == 0; }
  /// The names, in the order of the form, parted by `separator`.
  [[nodiscard]] std::string join(std::string_view separator) const;
  bool operator==(const FieldSet&) const = default;

 private:
  std::uint32_t bits_ = 0;
};

/// Which of the fields that tell initiatives apart are the same: country, institution, title, date of
/// implementation, website.
[[nodiscard]] FieldSet find_agreeing(const FieldHashes& left, const FieldHashes& right) noexcept;

/// Which fields, of all, have different values, or a value on one side only.
[[nodiscard]] FieldSet find_differing(const FieldHashes& left, const FieldHashes& right) noexcept;

/// Whether the agreeing fields say that it is the same initiative: the title is the same, or the institution
/// and the date are. Country, institution and website alone are those of all that an institution ever sent.
[[nodiscard]] bool name_same_initiative(FieldSet agreeing) noexcept;

}  // namespace unpsa::dedupe
