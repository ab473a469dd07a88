// SPDX-License-Identifier: MIT
/// Encodings of dumps: detection, and conversion to UTF-8 as a stream.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "text/buffer.hpp"

namespace unpsa::text {

enum class Encoding { utf8, utf8_bom, utf16le, utf16be, gb18030 };

/// The name that a record's `source.encoding` carries, e.g. `UTF-8`, `UTF-16LE`.
[[nodiscard]] std::string_view name_of(Encoding encoding) noexcept;

/// Guesses the encoding from the first bytes of a stream (64 KiB are plenty):
/// a byte order mark; NUL bytes at even or odd places (UTF-16); otherwise UTF-8
/// unless the bytes break UTF-8 more often than they keep it and are well-formed
/// GB18030.
[[nodiscard]] Encoding detect_encoding(std::string_view head) noexcept;

/// Input bytes that could not be decoded; one U+FFFD stands for them.
struct Damage {
  std::size_t output_offset;   ///< byte offset of the U+FFFD in the decoded stream
  std::uint64_t input_offset;  ///< byte offset in the input
  std::uint8_t length;         ///< input bytes, 1 to 4
  std::uint8_t bytes[4];       ///< these; 0 behind them

  friend bool operator==(const Damage&, const Damage&) = default;
};

/// Converts a stream of bytes to well-formed UTF-8. A byte order mark at the
/// beginning is dropped. Bytes that are not of the encoding become U+FFFD, each
/// with a Damage entry.
class Decoder {
 public:
  explicit Decoder(Encoding encoding);
  ~Decoder();
  Decoder(Decoder&&) noexcept;
  Decoder& operator=(Decoder&&) noexcept;

  /// Appends `input`, decoded, to `output`; keeps back an incomplete last
  /// character until more comes. With `end` it becomes U+FFFD. Damage found is
  /// appended to `damage`, its output_offset counted from the stream's beginning.
  void decode(std::string_view input, bool end, Buffer& output, std::vector<Damage>& damage);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace unpsa::text
