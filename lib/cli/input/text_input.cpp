// SPDX-License-Identifier: MIT
#include "cli/input/text_input.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "text/file_name.hpp"
#include "text/format.hpp"
#include "text/utf8.hpp"

namespace unpsa::cli {
namespace {

constexpr std::size_t block_size = std::size_t{256} * 1024;

}  // namespace

TextInput::TextInput(const std::string& path, std::string encoding, int max_ratio)
    : path_(path),
      encoding_(std::move(encoding)),
      file_(open_bytes(text::file_name_as_bytes(path), max_ratio)),
      source_(*file_, path, max_ratio),
      block_(block_size, '\0') {}

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
    if (!decoder_ && encoding_.empty()) decoder_.emplace(text::detect_encoding(block));
    if (!decoder_) decoder_.emplace(encoding_);
    decoder_->decode(block, ended_, decoded_, damage_);
  }
  piece = decoded_.view();
  note_damage(piece);
  return !piece.empty();
}

std::string TextInput::read_all() {
  std::string whole;
  for (std::string_view piece; next(piece);) whole += piece;
  return whole;
}

void TextInput::note_damage(std::string_view piece) {
  const auto move = [this](std::string_view text) {
    line_ += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    const std::size_t last_end = text.rfind('\n');
    if (last_end != std::string_view::npos) column_ = 1;
    column_ += text::count_code_points(text.substr(last_end + 1));  // npos + 1 is 0
  };
  const bool is_first = damage_count_ == 0 && !damage_.empty();
  if (is_first) {
    first_damage_ = damage_.front();
    move(piece.substr(0, first_damage_.output_offset - size_));
    damage_line_ = line_;
    damage_column_ = column_;
  } else if (damage_count_ == 0) {
    move(piece);
  }
  damage_count_ += damage_.size();
  size_ += piece.size();
}

std::optional<Diagnostic> TextInput::damage() const {
  if (damage_count_ == 0) return std::nullopt;
  std::string bytes = first_damage_.length == 1 ? "invalid byte " : "invalid bytes ";
  for (std::size_t i = 0; i < first_damage_.length; ++i) {
    bytes += text::format("{}0x{:02X}", i == 0 ? "" : " ", first_damage_.bytes[i]);
  }
  std::string message;
  if (damage_count_ == 1) {
    message = bytes + " replaced by U+FFFD";
  } else {
    message = text::format("{}, and {} more invalid sequence{} after it; each replaced by U+FFFD", bytes,
                           damage_count_ - 1, damage_count_ == 2 ? "" : "s");
  }
  return Diagnostic{path_, damage_line_, damage_column_, message + "; save the text as UTF-8"};
}

void each_line(TextInput& input, const TakeLine& take) {
  std::string line;
  std::size_t number = 0;
  std::size_t begin = 0;
  const auto finish = [&] {
    take(line, ++number, begin);
    begin += line.size() + 1;
    line.clear();
  };
  for (std::string_view piece; input.next(piece);) {
    for (std::size_t end = piece.find('\n'); end != std::string_view::npos; end = piece.find('\n')) {
      line += piece.substr(0, end);
      finish();
      piece.remove_prefix(end + 1);
    }
    line += piece;
  }
  finish();
}

}  // namespace unpsa::cli
