// SPDX-License-Identifier: MIT
/// The encoding of a stream: stated, told by its bytes, or guessed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/decoder.hpp"
#include "text/encoding.hpp"

namespace unpsa {

struct StreamEncoding {
  std::optional<text::Encoding> known;  ///< none: it has a name only
  std::string name;                     ///< for `text::Decoder`
  std::string guess;                    ///< why it was assumed; empty: it is no guess
  std::string_view label;               ///< as records carry it; stays valid
};

/// Tells the encoding by the first bytes of a stream; `stated` is its name where somebody gave it, else
/// empty.
[[nodiscard]] StreamEncoding find_stream_encoding(std::string_view head, const std::string& stated);

/// Throws InputOutputError if the C library does not know the encoding.
[[nodiscard]] text::Decoder make_decoder(const StreamEncoding& encoding);

}  // namespace unpsa
