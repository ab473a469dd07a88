// SPDX-License-Identifier: MIT
/// A stream of bytes as UTF-8, seen through a window that grows at its end and is consumed at its front.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "reader/stream_encoding.hpp"
#include "text/buffer.hpp"
#include "text/decoder.hpp"
#include "unpsa/reader.hpp"

namespace unpsa {

class TextStream {
 public:
  /// Reads ahead what it takes to tell the encoding, of which somebody may have given the name.
  explicit TextStream(ByteSource& source, const std::string& encoding = {});

  /// Of a source that is UTF-8 without a byte order mark.
  struct Utf8 {};
  TextStream(ByteSource& source, Utf8);

  /// The text read and not consumed yet.
  [[nodiscard]] std::string_view view() const noexcept {
    return text_.view().substr(begin_, checked_ - begin_);
  }

  /// Reads more. False at the end of the stream. Views become invalid.
  bool fill();

  [[nodiscard]] bool at_end() const noexcept { return ended_; }

  /// Drops the first `count` bytes of the view.
  void consume(std::size_t count) noexcept;

  [[nodiscard]] const StreamEncoding& encoding() const noexcept { return encoding_; }

  /// The stream's first bytes, not decoded: what a file's kind is told by.
  [[nodiscard]] std::string_view head() const noexcept { return head_; }

  /// Takes the damage found in the first `count` bytes of the view; its offsets are made relative to the
  /// view.
  void take_damage(std::size_t count, std::vector<DecodingError>& out);

 private:
  bool read_block(text::Buffer& block);
  void decode_block();
  void check_utf8();

  ByteSource& source_;
  [[nodiscard]] bool is_utf8() const noexcept {
    return encoding_.known == text::Encoding::utf8 || encoding_.known == text::Encoding::utf8_bom;
  }

  StreamEncoding encoding_;
  text::Decoder decoder_;
  text::Buffer block_;  ///< bytes as read, where they are not UTF-8
  text::Buffer text_;
  std::size_t begin_ = 0;     ///< of the view in text_
  std::size_t checked_ = 0;   ///< end of the view in text_; after it, at most the beginning of a character
  std::size_t consumed_ = 0;  ///< bytes of decoded text before text_
  std::size_t dropped_ = 0;   ///< bytes of UTF-8 input less bytes of decoded text, modulo 2^64
  std::vector<DecodingError> damage_;
  std::string head_;
  bool ended_ = false;
};

}  // namespace unpsa
