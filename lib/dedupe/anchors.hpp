// SPDX-License-Identifier: MIT
/// What of a text survives translation: numbers, and names in Latin letters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dedupe/fields.hpp"
#include "unpsa/record.hpp"

namespace unpsa::dedupe {

/// A number or a name.
struct Anchor {
  std::uint32_t hash = 0;  ///< the lowest two bits tell the kind
  float weight = 0;  ///< how much it tells by itself, before it is known how many records have it: to 1.3
  std::uint32_t text_at = 0;  ///< where it stands among the texts, and in how many bytes
  std::uint32_t text_size = 0;
  [[nodiscard]] std::string_view text(std::string_view texts) const {
    return texts.substr(text_at, text_size);
  }
  /// Neither a field nor a web address: an office has one website for all that it does.
  [[nodiscard]] bool is_of_text() const noexcept { return (hash & 1U) != 0; }
  [[nodiscard]] bool is_number() const noexcept { return (hash & 3U) == 3; }
};

/// Appends the anchors of a text, in its order, and to `texts` what people wrote for each.
///
/// Numbers are taken by their value: `1.2万`, `12,000`, `12 thousand` and `12 000` are the same. Those with
/// more digits tell more. Years, whole numbers below 20 and codes of targets (`3.4`) are none: every form has
/// them. Names are words with a capital letter, whatever their case then, and web addresses.
void append_anchors(std::string_view text, std::vector<Anchor>& anchors, std::string& texts);

/// Makes `anchors` those of the answers of a record, and of its website, its date and its targets, in the
/// order of their hashes, each once; `texts` are those of all, a field's its name.
void make_anchors(const Record& record, const FieldHashes& fields, std::vector<Anchor>& anchors,
                  std::string& texts);

/// The language that most of the answers are written in, without a script or region (`zh`); empty if not
/// known. The view has static storage or is one into the record.
[[nodiscard]] std::string_view answer_language(const Record& record);

}  // namespace unpsa::dedupe
