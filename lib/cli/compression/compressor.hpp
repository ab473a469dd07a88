// SPDX-License-Identifier: MIT
/// Writes compressed bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cli/compression/compression.hpp"

namespace unpsa::cli {

/// Compresses a stream of bytes. The same bytes in the same pieces give the same result.
class Compressor {
 public:
  virtual ~Compressor() = default;
  /// None for `none`.
  [[nodiscard]] static std::unique_ptr<Compressor> make(Compression compression);

  /// Appends to `out` what `bytes` make, as far as it is known yet.
  virtual void add(std::string_view bytes, std::string& out) = 0;
  /// Appends the rest. Nothing may be added after it.
  virtual void finish(std::string& out) = 0;
};

}  // namespace unpsa::cli
