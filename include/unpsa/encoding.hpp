// SPDX-License-Identifier: MIT
/// Encodings of dumps: detection, and conversion to UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unpsa::text {

enum class Encoding { utf8, utf8_bom, utf16le, utf16be, gb18030 };

/// The name that a record's `source.encoding` carries, e.g. `UTF-8`, `UTF-16LE`.
[[nodiscard]] std::string_view name_of(Encoding encoding) noexcept;

/// Guesses the encoding from the first bytes of a stream (64 KiB are plenty):
/// a byte order mark; NUL bytes at even or odd places (UTF-16); otherwise UTF-8
/// unless most multi-byte sequences are invalid in UTF-8 and the bytes are well-formed GB18030.
[[nodiscard]] Encoding detect_encoding(std::string_view head) noexcept;

/// Input bytes that could not be decoded; one U+FFFD replaces them.
struct DecodingError {
  std::size_t output_offset;   ///< byte offset of the U+FFFD in the decoded text
  std::uint64_t input_offset;  ///< byte offset in the input
  std::uint8_t length;         ///< input bytes, 1 to 4
  std::uint8_t bytes[4];       ///< these; 0 after them

  friend bool operator==(const DecodingError&, const DecodingError&) = default;
};

struct DecodedText {
  std::string text;  ///< well-formed UTF-8, without a byte order mark
  std::vector<DecodingError> errors;
};

/// Converts a whole text to UTF-8. A `Reader` does this itself.
[[nodiscard]] DecodedText decode_text(std::string_view bytes, Encoding encoding);

}  // namespace unpsa::text
