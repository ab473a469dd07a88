// SPDX-License-Identifier: MIT
#include "dedupe/fields.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <optional>
#include <span>

#include "form/characters.hpp"
#include "form/values.hpp"
#include "text/fold.hpp"
#include "text/normalize.hpp"
#include "text/punctuation.hpp"

namespace unpsa::dedupe {
namespace {

constexpr std::array<std::string_view, field_count> names{
    "member_state",
    "institution",
    "institution_type",
    "sector",
    "administrative_level",
    "initiative",
    "years_operational",
    "website",
    "public_sector",
    "category",
    "criteria",
    "sdg_relevant",
    "sdg.goals",
    "sdg.targets",
    "two_years_old",
    "implementation_date",
    "un_involved",
    "un_agencies",
    "un_details",
    "previously_submitted",
    "supporting_documents",
    "unpsa_award_won",
    "other_awards_won",
    "other_awards",
    "how_heard",
    "consent",
};

constexpr std::array identifying{Field::member_state, Field::institution, Field::initiative,
                                 Field::implementation_date, Field::website};

constexpr std::array contradicting{Field::member_state, Field::institution, Field::initiative};

/// Symbols, by blocks: what tells `C++` from `C#`, and a name in signs from another.
bool is_symbol(char32_t c) noexcept {
  constexpr std::u32string_view ascii = U"+<=>|~^$";
  return text::is_in(ascii, c) || (c >= 0xA2 && c <= 0xA9) || (c >= 0x20A0 && c <= 0x20CF) ||
         (c >= 0x2100 && c <= 0x2BFF) || (c >= 0x1F000 && c <= 0x1FAFF);
}

/// Appends what folding leaves out of `value`, but for punctuation and white space: symbols, and letters
/// whose marks it takes away. Two values that differ in these are not the same.
void append_told_apart(std::string& folded, std::string_view value) {
  constexpr std::string_view plain =
      " ,.:;'\"-()/&0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  if (value.find_first_not_of(plain) == std::string_view::npos) return;
  std::string casefolded;
  text::append_casefolded(casefolded, value);
  for (form::Scanner scanner(casefolded); !scanner.at_end();) {
    const char32_t c = scanner.peek();
    const std::string_view character = scanner.take();
    const bool is_letter = c >= 0x80 && form::is_word_character(c) && !form::is_ideograph(c);
    if (is_symbol(c) || (is_letter && text::fold(character) != character)) folded += character;
  }
}

/// Appends the digits after a mark between digits, with the mark, which folding leaves out: version 1.0 is
/// not version 10.
void append_decimals(std::string& folded, std::string_view value) {
  const auto is_digit = [value](std::size_t at) {
    return at < value.size() && value[at] >= '0' && value[at] <= '9';
  };
  for (std::size_t at = value.find_first_of(".,", 1); at < value.size();
       at = value.find_first_of(".,", at + 1)) {
    if (!is_digit(at - 1) || !is_digit(at + 1)) continue;
    folded += '.';
    for (std::size_t digit = at + 1; is_digit(digit); ++digit) folded += value[digit];
  }
}

/// Makes the hashes; `folded` is working memory.
class FieldHasher {
 public:
  FieldHasher(FieldHashes& hashes, std::string& folded) : hashes_(hashes), folded_(folded) {}

  void text(Field field, const Text& value) {
    folded_.clear();
    append(value.value_or(std::string_view()));
    put(field);
    mark_placeholder(field, value);
  }

  /// By its normalised form, or where that is not understood by its text.
  void coded(Field field, std::string_view code, const Text& value) {
    folded_.clear();
    append(code.empty() ? value.value_or(std::string_view()) : code);
    put(field);
    if (code.empty()) mark_placeholder(field, value);
  }

  void yes_no(Field field, const YesNoValue& value) {
    if (!value.value) return text(field, value.text);
    folded_ = *value.value ? "yes" : "no";
    put(field);
  }

  void mark_placeholder(Field field, const Text& value) {
    std::uint32_t& hash = hashes_[static_cast<std::size_t>(field)];
    if (hash != 0 && form::is_placeholder(*value)) hash = (hash & ~1U) | 2U;
  }
  void begin() { folded_.clear(); }
  void append(std::string_view value) {
    text::append_folded(folded_, value);
    append_told_apart(folded_, value);
    append_decimals(folded_, value);
    folded_ += '\x1f';
  }
  void put(Field field) {
    const bool empty = folded_.find_first_not_of('\x1f') == std::string::npos;
    const auto hash = static_cast<std::uint32_t>(XXH3_64bits(folded_.data(), folded_.size()) >> 32);
    hashes_[static_cast<std::size_t>(field)] = empty ? 0 : hash | 1U;
  }

 private:
  FieldHashes& hashes_;
  std::string& folded_;
};

/// A web address without what is written or left out at will.
std::string_view bare_address(std::string_view address) noexcept {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (address.starts_with(scheme)) address.remove_prefix(scheme.size());
  }
  if (address.starts_with("www.")) address.remove_prefix(4);
  return address;
}

void hash_lists(FieldHasher& hasher, const Record& record) {
  const auto put = [&hasher](Field field, const auto& list, const auto& value_of) {
    hasher.begin();
    if (list) {
      for (const auto& item : *list) hasher.append(value_of(item));
    }
    hasher.put(field);
  };
  std::string number;
  put(Field::criteria, record.criteria,
      [](const Criterion& item) { return item.code.empty() ? item.text : item.code; });
  put(Field::goals, record.goals, [&number](const TickedGoal& item) -> std::string_view {
    if (item.goal == 0) return item.text;
    return number = std::to_string(item.goal);
  });
  put(Field::targets, record.targets,
      [](const TickedTarget& item) { return item.target.empty() ? item.text : item.target; });
  put(Field::un_agencies, record.un_agencies, [](std::string_view item) { return item; });
}

}  // namespace

std::string_view name_of(Field field) noexcept { return names[static_cast<std::size_t>(field)]; }

void hash_fields(const Record& record, FieldHashes& hashes, std::string& scratch) {
  FieldHasher hasher(hashes, scratch);
  hasher.coded(Field::member_state, record.member_state.iso3166, record.member_state.text);
  hasher.text(Field::institution, record.institution);
  hasher.coded(Field::institution_type, record.institution_type.code, record.institution_type.text);
  hasher.coded(Field::sector, record.sector.code, record.sector.text);
  hasher.coded(Field::administrative_level, record.administrative_level.code,
               record.administrative_level.text);
  hasher.text(Field::initiative, record.initiative);
  hasher.text(Field::years_operational, record.years_operational);
  hasher.text(Field::website, record.website ? Text(bare_address(*record.website)) : Text());
  hasher.yes_no(Field::public_sector, record.public_sector);
  hasher.coded(Field::category, record.category.code, record.category.text);
  hasher.yes_no(Field::sdg_relevant, record.sdg_relevant);
  hasher.yes_no(Field::two_years_old, record.two_years_old);
  hasher.coded(Field::implementation_date, record.implementation_date.date, record.implementation_date.text);
  hasher.yes_no(Field::un_involved, record.un_involved);
  hasher.text(Field::un_details, record.un_details);
  hasher.yes_no(Field::previously_submitted, record.previously_submitted);
  hasher.yes_no(Field::supporting_documents, record.supporting_documents);
  hasher.yes_no(Field::unpsa_award_won, record.unpsa_award_won);
  hasher.yes_no(Field::other_awards_won, record.other_awards_won);
  hasher.text(Field::other_awards, record.other_awards);
  hasher.text(Field::how_heard, record.how_heard);
  hasher.yes_no(Field::consent, record.consent);
  hash_lists(hasher, record);
}

std::string FieldSet::join(std::string_view separator) const {
  std::string joined;
  for (std::size_t i = 0; i < field_count; ++i) {
    if (!has(static_cast<Field>(i))) continue;
    if (!joined.empty()) joined += separator;
    joined += names[i];
  }
  return joined;
}

FieldSet find_agreeing(const FieldHashes& left, const FieldHashes& right) noexcept {
  FieldSet agreeing;
  for (const Field field : identifying) {
    const auto i = static_cast<std::size_t>(field);
    if (is_evidence(left[i]) && left[i] == right[i]) agreeing.add(field);
  }
  return agreeing;
}

FieldSet find_contradicting(const FieldHashes& left, const FieldHashes& right) noexcept {
  FieldSet differing;
  for (const Field field : contradicting) {
    const auto i = static_cast<std::size_t>(field);
    if (left[i] != 0 && right[i] != 0 && left[i] != right[i]) differing.add(field);
  }
  return differing;
}

bool has_names_of(const FieldHashes& left, const FieldHashes& right) noexcept {
  return std::all_of(contradicting.begin(), contradicting.end(), [&](Field field) {
    const auto i = static_cast<std::size_t>(field);
    return right[i] == 0 || left[i] == right[i];
  });
}

FieldSet find_differing(const FieldHashes& left, const FieldHashes& right) noexcept {
  FieldSet differing;
  for (std::size_t i = 0; i < field_count; ++i) {
    if (left[i] != 0 && right[i] != 0 && left[i] != right[i]) differing.add(static_cast<Field>(i));
  }
  return differing;
}

}  // namespace unpsa::dedupe
