// SPDX-License-Identifier: MIT
#include "cli/text_input.hpp"

#include <span>

namespace unpsa::cli {
namespace {

constexpr std::size_t block_size = std::size_t{256} * 1024;

}  // namespace

TextInput::TextInput(const std::string& path) : path_(path), source_(path), block_(block_size, '\0') {}

bool TextInput::next(std::string_view& piece) {
  decoded_.clear();
  damage_.clear();
  while (!ended_ && decoded_.size() == 0) {
    // Blocks are filled: the encoding is guessed from the first, and a pipe may give a byte at a time.
    std::size_t size = 0;
    while (size < block_.size() && !ended_) {
      const std::size_t more = source_.read(std::span<char>(block_).subspan(size));
      ended_ = more == 0;
      size += more;
    }
    const std::string_view block = std::string_view(block_).substr(0, size);
    if (!decoder_) decoder_.emplace(text::detect_encoding(block));
    decoder_->decode(block, ended_, decoded_, damage_);
  }
  piece = decoded_.view();
  return !piece.empty();
}

}  // namespace unpsa::cli
