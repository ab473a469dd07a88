// SPDX-License-Identifier: MIT
/// Conversion of a stream of bytes to UTF-8.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/buffer.hpp"
#include "text/encoding.hpp"
#include "unpsa/encoding.hpp"

namespace unpsa::text {

/// Converts a stream of bytes to well-formed UTF-8. A byte order mark at the
/// beginning is dropped. Bytes that are not of the encoding become U+FFFD, each
/// with a DecodingError.
class Decoder {
 public:
  explicit Decoder(Encoding encoding);
  /// Of an encoding that `has_encoding` knows; throws InputOutputError otherwise.
  explicit Decoder(const std::string& name);
  ~Decoder();
  Decoder(Decoder&&) noexcept;
  Decoder& operator=(Decoder&&) noexcept;

  /// Appends `input`, decoded, to `output`; keeps back an incomplete last
  /// character until more comes. With `end` it becomes U+FFFD. Errors are
  /// appended to `errors`, their output_offset counted from the stream's beginning.
  void decode(std::string_view input, bool end, Buffer& output, std::vector<DecodingError>& errors);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Whether the C library converts the encoding of this name to UTF-8.
[[nodiscard]] bool has_encoding(const std::string& name);

}  // namespace unpsa::text
