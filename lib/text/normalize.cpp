// SPDX-License-Identifier: MIT
// Long runs of ASCII need no ICU: a letter becomes a small one, white space goes. The last character before
// something that is not ASCII may combine with it (e and U+0301) and goes through ICU along with it. An
// ASCII character never combines with what stands before it, so the text may be cut before any.
#include "text/normalize.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <cstdint>
#include <cstring>
#include <string>

#include "text/icu_error.hpp"
#include "text/utf8.hpp"

namespace unpsa::text {
namespace {

/// Shorter runs of ASCII are left to ICU: a call costs as much as they do.
constexpr std::size_t ascii_run_worth_a_cut = 32;

std::string normalize(std::string_view text) {
  std::string result;
  append_casefolded(result, text);
  return result;
}

/// White space and format characters. Nearly all are gone or plain spaces after NFKC_Casefold.
bool is_left_out(char32_t code_point) {
  const auto character = static_cast<UChar32>(code_point);
  return u_isUWhiteSpace(character) != 0 || u_charType(character) == U_FORMAT_CHAR;
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

/// Bytes of `text` up to a place where more than 30 combining characters follow one another, or all of it.
/// ICU sorts them by their classes, in time that grows with the square of their number; no real text has so
/// many (UAX #15, Stream-Safe Text Format).
std::size_t stream_safe_length(std::string_view text) noexcept {
  constexpr int max_combining = 30;
  if (text.size() <= max_combining) return text.size();
  int count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode(text.substr(at));
    const bool is_combining = next.length > 1 && u_getCombiningClass(static_cast<UChar32>(next.value)) != 0;
    count = is_combining ? count + 1 : 0;
    if (count > max_combining) return at;
    at += next.length;
  }
  return text.size();
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
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  check_icu(status);
  icu::StringByteSink<std::string> sink(&out);
  while (!text.empty() && U_SUCCESS(status)) {
    const std::string_view safe = text.substr(0, stream_safe_length(text));
    casefold->normalizeUTF8(0, safe, sink, nullptr, status);
    text.remove_prefix(safe.size());
  }
  check_icu(status);
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
