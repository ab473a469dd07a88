// SPDX-License-Identifier: MIT
// Long runs of ASCII need no ICU: a letter becomes a small one, white space goes. The last character before
// something that is not ASCII may combine with it (e and U+0301) and goes through ICU along with it. An
// ASCII character never combines with what stands before it, so the text may be cut before any.
#include "text/normalize.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <cstdint>
#include <cstring>
#include <string>

#include "text/icu.hpp"
#include "text/utf8.hpp"

namespace unpsa::text {
namespace {

/// Shorter runs of ASCII are left to ICU: a call costs as much as they do.
constexpr std::size_t ascii_run_worth_a_cut = 32;

constexpr std::string_view purpose = "normalising text";

/// The functions of ICU that are needed.
struct Icu {
  decltype(&::unorm2_getNFKCCasefoldInstance) casefold =
      UNPSA_ICU_FUNCTION(unorm2_getNFKCCasefoldInstance, purpose);
  decltype(&::unorm2_normalize) normalize = UNPSA_ICU_FUNCTION(unorm2_normalize, purpose);
  decltype(&::u_strFromUTF8) from_utf8 = UNPSA_ICU_FUNCTION(u_strFromUTF8, purpose);
  decltype(&::u_strToUTF8) to_utf8 = UNPSA_ICU_FUNCTION(u_strToUTF8, purpose);
  decltype(&::u_isUWhiteSpace) is_white_space = UNPSA_ICU_FUNCTION(u_isUWhiteSpace, purpose);
  decltype(&::u_charType) category = UNPSA_ICU_FUNCTION(u_charType, purpose);
};

const Icu& loaded_icu() {
  static const Icu icu;
  return icu;
}

/// Calls `fill(data, capacity, status)`, which returns the size that the result has, until `out` has room for
/// it.
template <typename String, typename Fill>
void fill_to_size(String& out, Fill fill) {
  for (;;) {
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t size = fill(out.data(), static_cast<std::int32_t>(out.size()), &status);
    const bool has_room = status != U_BUFFER_OVERFLOW_ERROR;
    if (has_room && U_FAILURE(status)) fail_icu(purpose, "it fails with code " + std::to_string(status));
    out.resize(static_cast<std::size_t>(size));
    if (has_room) return;
  }
}

std::string normalize(std::string_view text) {
  std::string result;
  append_casefolded(result, text);
  return result;
}

/// White space and format characters. Nearly all are gone or plain spaces after NFKC_Casefold.
bool is_left_out(char32_t code_point) {
  const auto character = static_cast<UChar32>(code_point);
  const Icu& icu = loaded_icu();
  return icu.is_white_space(character) != 0 || icu.category(character) == U_FORMAT_CHAR;
}

bool is_ascii_space(char byte) noexcept { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

/// The first byte at or after `from` that is not ASCII, or the end.
std::size_t find_beyond_ascii(std::string_view text, std::size_t from) noexcept {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  for (std::uint64_t eight = 0; from + sizeof eight <= text.size(); from += sizeof eight) {
    std::memcpy(&eight, text.data() + from, sizeof eight);
    if ((eight & high_bits) != 0) break;
  }
  while (from < text.size() && static_cast<unsigned char>(text[from]) < 0x80) ++from;
  return from;
}

void append_ascii(std::string& out, std::string_view text) {
  const std::size_t old_size = out.size();
  out.resize(old_size + text.size());
  char* next = out.data() + old_size;
  for (const char byte : text) {
    *next = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
    next += is_ascii_space(byte) ? 0 : 1;
  }
  out.resize(static_cast<std::size_t>(next - out.data()));
}

/// Code points that stand in no other form and are kept: the common Han characters, lead bytes E5 to E9.
bool opens_common_han(char byte) noexcept {
  const auto lead = static_cast<unsigned char>(byte);
  return lead >= 0xE5 && lead <= 0xE9;
}

void append_kept(std::string& out, std::string_view normalized) {
  while (!normalized.empty()) {
    if (opens_common_han(normalized.front())) {
      out += normalized.substr(0, 3);
      normalized.remove_prefix(3);
      continue;
    }
    if (static_cast<unsigned char>(normalized.front()) < 0x80) {
      if (!is_ascii_space(normalized.front())) out += normalized.front();
      normalized.remove_prefix(1);
      continue;
    }
    const CodePoint next = decode(normalized);
    if (!is_left_out(next.value)) out += normalized.substr(0, next.length);
    normalized.remove_prefix(next.length);
  }
}

/// Where, after `from`, the next run of ASCII begins that is worth a cut, or the end.
std::size_t find_cut(std::string_view text, std::size_t from) noexcept {
  while (from < text.size()) {
    const std::size_t run_end = find_beyond_ascii(text, from);
    if (run_end - from >= ascii_run_worth_a_cut) return from;
    if (run_end == text.size()) return run_end;
    from = run_end + 1;
    while (from < text.size() && static_cast<unsigned char>(text[from]) >= 0x80) ++from;
  }
  return text.size();
}

}  // namespace

void append_normalized(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t run_end = find_beyond_ascii(text, 0);
    if (run_end == text.size()) return append_ascii(out, text);
    if (run_end >= ascii_run_worth_a_cut) {
      append_ascii(out, text.substr(0, run_end - 1));
      text.remove_prefix(run_end - 1);
    }
    const std::size_t cut = find_cut(text, 0);
    append_kept(out, normalize(text.substr(0, cut)));
    text.remove_prefix(cut);
  }
}

void append_casefolded(std::string& out, std::string_view text) {
  const Icu& icu = loaded_icu();
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* const casefold = icu.casefold(&status);
  if (U_FAILURE(status)) fail_icu(purpose, "it has no data for NFKC_Casefold");

  std::u16string units(text.size(), u'\0');
  fill_to_size(units, [&](char16_t* data, std::int32_t room, UErrorCode* error) {
    std::int32_t size = 0;
    icu.from_utf8(data, room, &size, text.data(), static_cast<std::int32_t>(text.size()), error);
    return size;
  });
  std::u16string folded(units.size() + units.size() / 2 + 16, u'\0');
  fill_to_size(folded, [&](char16_t* data, std::int32_t room, UErrorCode* error) {
    return icu.normalize(casefold, units.data(), static_cast<std::int32_t>(units.size()), data, room, error);
  });
  std::string bytes(3 * folded.size(), '\0');
  fill_to_size(bytes, [&](char* data, std::int32_t room, UErrorCode* error) {
    std::int32_t size = 0;
    icu.to_utf8(data, room, &size, folded.data(), static_cast<std::int32_t>(folded.size()), error);
    return size;
  });
  out += bytes;
}

void append_normalized_plain(std::string& out, std::string_view text) {
  const std::string normalized = normalize(text);
  for (std::string_view rest = normalized; !rest.empty();) {
    const CodePoint next = decode(rest);
    if (!is_left_out(next.value)) out += rest.substr(0, next.length);
    rest.remove_prefix(next.length);
  }
}

}  // namespace unpsa::text
