// SPDX-License-Identifier: MIT
/// The C library loads a conversion when an encoding is opened and unloads it afterwards, which takes longer
/// than to parse an input. Who includes this keeps them loaded.
#pragma once

#include <exception>
#include <string>
#include <vector>

#include "text/decoder.hpp"
#include "text/encoding_candidates.hpp"

inline const std::vector<unpsa::text::Decoder> loaded_encodings = [] {
  std::vector<unpsa::text::Decoder> decoders;
  for (const std::string_view name : unpsa::text::common_encoding_names()) {
    try {
      decoders.emplace_back(std::string(name));
    } catch (const std::exception&) {
      continue;  // a C library without it
    }
  }
  return decoders;
}();
