// SPDX-License-Identifier: MIT
#include "reader/text_stream.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "text/utf8.hpp"

namespace unpsa {
namespace {

constexpr std::size_t block_size = 256 * 1024;  // larger ones are no faster and cost memory
constexpr std::size_t smallest_room = block_size / 2;
constexpr std::size_t detection_size = 64 * 1024;
constexpr std::size_t head_size = 512;
constexpr std::size_t byte_order_mark_size = 3;

}  // namespace

TextStream::TextStream(ByteSource& source, const std::string& encoding)
    : source_(source), decoder_(text::Encoding::utf8) {
  // However small the pieces are that come, the encoding is told by the same bytes.
  while (text_.size() < detection_size && read_block(text_)) {
  }
  encoding_ = find_stream_encoding(text_.view(), encoding);
  head_ = text_.view().substr(0, head_size);
  if (is_utf8()) {
    if (encoding_.known == text::Encoding::utf8_bom) {
      text_.erase_front(byte_order_mark_size);
      dropped_ = byte_order_mark_size;
    }
    check_utf8();
    return;
  }
  std::swap(block_, text_);
  text_.clear();
  decoder_ = make_decoder(encoding_);
  decode_block();
}

TextStream::TextStream(ByteSource& source, Utf8) : source_(source), decoder_(text::Encoding::utf8) {
  encoding_.known = text::Encoding::utf8;
}

bool TextStream::read_block(text::Buffer& block) {
  // What room there is will do, so that the end of a short file is found without more memory.
  const std::size_t size = block.size();
  const std::size_t left = block.capacity() - size;
  const std::size_t room = left < smallest_room ? block_size : std::min(left, block_size);
  block.resize(size + room);
  const std::size_t count = source_.read(std::span<char>(block.data() + size, room));
  block.resize(size + count);
  if (count == 0) ended_ = true;
  return count != 0;
}

bool TextStream::fill() {
  if (ended_) return false;
  if (begin_ > 0) {
    text_.erase_front(begin_);
    checked_ -= begin_;
    consumed_ += begin_;
    begin_ = 0;
  }
  if (is_utf8()) {
    read_block(text_);
    check_utf8();
  } else {
    block_.clear();
    read_block(block_);
    decode_block();
  }
  return true;
}

void TextStream::decode_block() {
  decoder_.decode(block_.view(), ended_, text_, damage_);
  checked_ = text_.size();
}

/// UTF-8 stays where it was read; only a block with damage in it is decoded into another place. What may be
/// the beginning of a character waits after the view for the rest of it.
void TextStream::check_utf8() {
  const std::string_view fresh = text_.view().substr(checked_);
  const std::size_t tail = ended_ ? 0 : text::truncated_tail(fresh);
  const std::size_t whole = fresh.size() - tail;
  if (text::is_utf8(fresh.substr(0, whole))) {
    checked_ += whole;
    return;
  }
  checked_ += text::utf8_prefix(fresh);
  block_.assign(text_.view().substr(checked_));
  text_.resize(checked_);
  const std::size_t known = damage_.size();
  text::Decoder decoder(text::Encoding::utf8);
  decoder.decode(block_.view().substr(0, block_.size() - tail), true, text_, damage_);
  for (std::size_t i = known; i < damage_.size(); ++i) {
    damage_[i].input_offset += consumed_ + checked_ + dropped_;
    damage_[i].output_offset += consumed_ + checked_;
  }
  dropped_ += (block_.size() - tail) - (text_.size() - checked_);
  checked_ = text_.size();
  text_.append(block_.view().substr(block_.size() - tail));
}

void TextStream::consume(std::size_t count) noexcept { begin_ += count; }

void TextStream::take_damage(std::size_t count, std::vector<DecodingError>& out) {
  out.clear();
  const std::size_t begin = consumed_ + begin_;
  const auto end = std::find_if(damage_.begin(), damage_.end(), [&](const DecodingError& damage) {
    return damage.output_offset >= begin + count;
  });
  for (auto damage = damage_.begin(); damage != end; ++damage) {
    if (damage->output_offset < begin) continue;
    out.push_back(*damage);
    out.back().output_offset -= begin;
  }
  damage_.erase(damage_.begin(), end);
}

}  // namespace unpsa
