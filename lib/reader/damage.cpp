// SPDX-License-Identifier: MIT
#include "reader/damage.hpp"

#include "text/format.hpp"

namespace unpsa {
namespace {

/// Bytes of the input, as a message shows them: `0xC3 0x28`.
std::string describe_bytes(const DecodingError& damage) {
  std::string text;
  for (std::size_t i = 0; i < damage.length; ++i) {
    if (i > 0) text += ' ';
    text += text::format("0x{:02X}", damage.bytes[i]);
  }
  return text;
}

}  // namespace

std::string describe_damage(const DecodingError& damage, std::size_t count) {
  if (count > 1)
    return text::format(
        "{} invalid byte sequences from input offset {} on, the first {}; each replaced by U+FFFD", count,
        damage.input_offset, describe_bytes(damage));
  return text::format("invalid byte{} {} at input offset {}; replaced by U+FFFD",
                      damage.length == 1 ? "" : "s", describe_bytes(damage), damage.input_offset);
}

void add_damage_notes(const std::vector<DecodingError>& damage, const FindPlace& find_place,
                      std::vector<Note>& notes) {
  constexpr std::size_t replacement_size = 3;  // bytes of U+FFFD
  for (std::size_t i = 0; i < damage.size();) {
    std::size_t end = i + 1;
    while (end < damage.size() &&
           damage[end].output_offset == damage[end - 1].output_offset + replacement_size)
      ++end;
    const auto place = find_place(damage[i].output_offset);
    notes.push_back({"encoding-invalid", place.line, place.column, describe_damage(damage[i], end - i)});
    i = end;
  }
}

}  // namespace unpsa
