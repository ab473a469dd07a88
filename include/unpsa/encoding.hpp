// SPDX-License-Identifier: MIT
/// Encodings of dumps: detection, and conversion to UTF-8. A `Reader` does both itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unpsa {

struct DetectedEncoding {
  std::string name;    ///< as a record's `source.encoding` carries it: `UTF-8`, `GB18030`, `windows-1251` …
  std::string reason;  ///< why it was assumed, for a message; empty: the bytes tell it
};

/// Tells the encoding by the first bytes of a stream (64 KiB are plenty): a byte order mark; NUL bytes
/// (UTF-16, UTF-32); well-formed UTF-8 or GB18030; what a web page states; otherwise the one of a detector's
/// candidates in which most labels of the form can be read. UTF-8 if nothing speaks for another one.
[[nodiscard]] DetectedEncoding detect_encoding(std::string_view head);

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

/// Converts a whole text to UTF-8. `encoding` is a name that `detect_encoding` gives, or any other that the
/// C library's iconv(3) knows, in any case. Throws InputOutputError for a name that it does not know.
[[nodiscard]] DecodedText decode_text(std::string_view bytes, const std::string& encoding);

}  // namespace unpsa
