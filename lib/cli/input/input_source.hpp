// SPDX-License-Identifier: MIT
/// The bytes of an input.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "cli/compression/archive.hpp"
#include "cli/compression/decompressor.hpp"
#include "cli/messages/progress.hpp"
#include "text/file_name.hpp"
#include "unpsa/reader.hpp"

namespace unpsa::cli {

/// A file, one in an archive, a pipe or standard input (`-`), decompressed. Tells the progress line what is
/// read.
class InputSource final : public ByteSource {
 public:
  /// Throws InputOutputError.
  InputSource(const std::string& path, Progress& progress, int max_ratio = default_max_ratio)
      : file_(open_bytes(text::file_name_as_bytes(path), max_ratio)),
        bytes_(*file_, path, max_ratio),
        progress_(progress) {}

  std::size_t read(std::span<char> room) override;

  /// The first `size` bytes, or fewer where the input is shorter; they are still read later. To be called
  /// before anything is read.
  [[nodiscard]] std::string_view peek(std::size_t size);

 private:
  std::unique_ptr<ByteSource> file_;
  DecompressingSource bytes_;
  Progress& progress_;
  std::string head_;  // what was looked at and is not read yet
};

}  // namespace unpsa::cli
