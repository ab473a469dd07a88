// SPDX-License-Identifier: MIT
/// Guesses of encodings that `detect_encoding` does not know.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace unpsa::text {

struct EncodingCandidate {
  std::string name;    ///< as `Decoder` takes it
  int confidence = 0;  ///< of the detector, in per cent; 0: it did not think of it
};

/// What `bytes` may be encoded in, the most likely first; then further encodings in which forms may be
/// written.
[[nodiscard]] std::vector<EncodingCandidate> find_encoding_candidates(std::string_view bytes);

/// Names for `did_you_mean`.
[[nodiscard]] std::vector<std::string_view> common_encoding_names();

}  // namespace unpsa::text
