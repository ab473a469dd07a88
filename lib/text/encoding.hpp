// SPDX-License-Identifier: MIT
/// Encodings that are told by their bytes alone.
#pragma once

#include <string_view>

namespace unpsa::text {

enum class Encoding { utf8, utf8_bom, utf16le, utf16be, gb18030 };

/// The name that a record's `source.encoding` carries, e.g. `UTF-8`, `UTF-16LE`.
[[nodiscard]] std::string_view name_of(Encoding encoding) noexcept;

/// Tells the encoding by the first bytes of a stream (64 KiB are plenty):
/// a byte order mark; NUL bytes at even or odd places (UTF-16); otherwise UTF-8
/// unless most multi-byte sequences are invalid in UTF-8 and the bytes are well-formed GB18030.
[[nodiscard]] Encoding detect_encoding(std::string_view head) noexcept;

}  // namespace unpsa::text
