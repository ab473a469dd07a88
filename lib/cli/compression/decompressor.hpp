// SPDX-License-Identifier: MIT
/// Reads what may be compressed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "unpsa/reader.hpp"

namespace unpsa::cli {

/// By how much an input may grow when it is decompressed, unless somebody says otherwise. Text of forms grows
/// 3 to 10 times, many copies of one form some 50 times.
constexpr int default_max_ratio = 200;

/// What an input may always grow to: less than this harms nobody.
constexpr std::uint64_t always_allowed_bytes = std::uint64_t{16} << 20;

/// Whether `read` bytes that have become `made` have grown to more than `max_ratio` times their size; 0 is
/// any.
[[nodiscard]] constexpr bool grows_too_much(std::uint64_t read, std::uint64_t made,
                                            std::uint64_t max_ratio) noexcept {
  return max_ratio != 0 && made > always_allowed_bytes && made / max_ratio > read;
}

/// A format, step by step.
class Decoder {
 public:
  virtual ~Decoder() = default;
  /// Takes bytes from the front of `in` and fills `room`; returns how much. If it is 0, all of `in` has been
  /// taken. Throws Error if the data is damaged, and std::length_error if it needs too much memory.
  virtual std::size_t decode(std::string_view& in, std::span<char> room) = 0;
  /// Whether the data may end here.
  [[nodiscard]] virtual bool is_complete() const noexcept = 0;
};

/// The bytes of a source, decompressed if they begin as a gzip, zstd or xz file does. Memory does not depend
/// on the size of the input.
class DecompressingSource final : public ByteSource {
 public:
  /// `source` must outlive it. `name` is what messages call it. `max_ratio` is how many times its size it may
  /// grow to; 0 is any.
  DecompressingSource(ByteSource& source, std::string_view name, int max_ratio = default_max_ratio);
  ~DecompressingSource() override;

  /// The room of the first call must have `compression_head_size` bytes. Throws InputOutputError, also if the
  /// data is damaged, cut off or grows too much.
  std::size_t read(std::span<char> room) override;

 private:
  std::size_t begin(std::span<char> room);
  std::size_t read_decoded(std::span<char> room);
  [[noreturn]] void fail(const std::string& what) const;

  ByteSource& source_;
  std::string name_;
  std::uint64_t max_ratio_;
  bool has_begun_ = false;
  bool has_ended_ = false;            // the source
  std::unique_ptr<Decoder> decoder_;  // none: the bytes are as they are
  std::string_view format_;
  std::string block_;
  std::string_view in_;     // the rest of `block_`
  std::uint64_t read_ = 0;  // of the source
  std::uint64_t made_ = 0;
};

}  // namespace unpsa::cli
