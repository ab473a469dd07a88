// SPDX-License-Identifier: MIT
/// An input that is plain text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "unpsa/reader/source.hpp"
#include "unpsa/text/buffer.hpp"
#include "unpsa/text/encoding.hpp"

namespace unpsa::cli {

/// A file or standard input, decoded. Memory does not grow with the text.
class TextInput {
 public:
  /// Throws InputOutputError.
  explicit TextInput(const std::string& path);

  /// The next piece, UTF-8 of whole characters, valid until the next call; false at the end. Throws
  /// InputOutputError.
  bool next(std::string_view& piece);

  /// `-` is standard input.
  [[nodiscard]] const std::string& path() const noexcept { return path_; }

 private:
  std::string path_;
  FileSource source_;
  std::optional<text::Decoder> decoder_;
  std::string block_;
  text::Buffer decoded_;
  std::vector<text::Damage> damage_;
  bool ended_ = false;
};

}  // namespace unpsa::cli
