// SPDX-License-Identifier: MIT
/// An input that is plain text.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/compression/archive.hpp"
#include "cli/compression/decompressor.hpp"
#include "text/buffer.hpp"
#include "text/decoder.hpp"
#include "unpsa/reader.hpp"

namespace unpsa::cli {

/// A file or standard input, decompressed and decoded. Memory does not grow with the text.
class TextInput {
 public:
  /// `encoding` is its name where somebody gave it. Throws InputOutputError.
  explicit TextInput(const std::string& path, std::string encoding = {}, int max_ratio = default_max_ratio);

  /// The next piece, UTF-8 of whole characters, valid until the next call; false at the end. Throws
  /// InputOutputError.
  bool next(std::string_view& piece);

  /// All that is left of it. Throws InputOutputError.
  [[nodiscard]] std::string read_all();

  /// `-` is standard input.
  [[nodiscard]] const std::string& path() const noexcept { return path_; }

  /// Whether nothing has been read.
  [[nodiscard]] bool is_empty() const noexcept { return size_ == 0; }

  /// The invalid bytes in what has been read, by their first position. None if all bytes were valid.
  [[nodiscard]] std::optional<Diagnostic> damage() const;

 private:
  void note_damage(std::string_view piece);

  std::string path_;
  std::string encoding_;
  std::unique_ptr<ByteSource> file_;
  DecompressingSource source_;
  std::optional<text::Decoder> decoder_;
  std::string block_;
  text::Buffer decoded_;
  std::vector<DecodingError> damage_;
  bool ended_ = false;
  std::size_t size_ = 0;          // of what has been handed out, decoded
  std::size_t line_ = 1;          // in which the next piece begins
  std::size_t column_ = 1;        // at which it does
  std::size_t damage_count_ = 0;  // since the beginning
  DecodingError first_damage_{};
  std::size_t damage_line_ = 0;  // of the first
  std::size_t damage_column_ = 0;
};

/// Takes a line without its end; its number, from 1; and the offset in the text at which it begins.
using TakeLine = std::function<void(std::string_view line, std::size_t number, std::size_t begin)>;

/// Reads a text to its end, line by line. The text after the last line end is a line too, even if it is
/// empty.
void each_line(TextInput& input, const TakeLine& take);

}  // namespace unpsa::cli
