// SPDX-License-Identifier: MIT
#include "cli/compression/decompressor.hpp"

#include <lzma.h>
#define ZLIB_CONST
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <new>
#include <stdexcept>

#include "cli/compression/compression.hpp"
#include "text/format.hpp"

namespace unpsa::cli {
namespace {

constexpr std::size_t compressed_block_size = std::size_t{64} * 1024;

/// A format whose file is one member or several, one after another, with zeros between or after them
/// (RFC 1952, 2.2; .xz, 2.2).
class MemberDecoder : public Decoder {
 public:
  explicit MemberDecoder(char opening) : opening_(opening) {}

  std::size_t decode(std::string_view& in, std::span<char> room) final {
    if (!in_member_ && !begin_member(in)) return 0;
    return decode_member(in, room);
  }
  [[nodiscard]] bool is_complete() const noexcept final { return !in_member_; }

 protected:
  /// Makes ready for a member.
  virtual void reset() = 0;
  /// As `decode`, within a member.
  virtual std::size_t decode_member(std::string_view& in, std::span<char> room) = 0;
  void end_member() noexcept { in_member_ = false; }

 private:
  /// False if none begins.
  bool begin_member(std::string_view& in) {
    if (has_member_) in.remove_prefix(std::min(in.find_first_not_of('\0'), in.size()));
    if (in.empty()) return false;
    if (has_member_ && in.front() != opening_) throw Error("other data follows it");
    reset();
    has_member_ = true;
    in_member_ = true;
    return true;
  }

  char opening_;  // the first byte of a member
  bool has_member_ = false;
  bool in_member_ = false;
};

class GzipDecoder final : public MemberDecoder {
 public:
  GzipDecoder() : MemberDecoder('\x1f') {
    constexpr int only_gzip = 16 + MAX_WBITS;
    if (::inflateInit2(&stream_, only_gzip) != Z_OK) throw std::bad_alloc();
  }
  ~GzipDecoder() override { ::inflateEnd(&stream_); }
  GzipDecoder(const GzipDecoder&) = delete;
  GzipDecoder& operator=(const GzipDecoder&) = delete;

 private:
  void reset() override { ::inflateReset(&stream_); }
  std::size_t decode_member(std::string_view& in, std::span<char> room) override {
    stream_.next_in = reinterpret_cast<const Bytef*>(in.data());
    stream_.avail_in = static_cast<uInt>(in.size());
    stream_.next_out = reinterpret_cast<Bytef*>(room.data());
    stream_.avail_out = static_cast<uInt>(room.size());
    const int result = ::inflate(&stream_, Z_NO_FLUSH);
    in.remove_prefix(in.size() - stream_.avail_in);
    if (result == Z_MEM_ERROR) throw std::bad_alloc();
    if (result == Z_STREAM_END) {
      end_member();
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      throw Error(stream_.msg == nullptr ? "it needs a dictionary" : stream_.msg);
    }
    return room.size() - stream_.avail_out;
  }

  z_stream stream_{};
};

class ZstdDecoder final : public Decoder {
 public:
  ZstdDecoder() : stream_(::ZSTD_createDStream()) {
    if (stream_ == nullptr) throw std::bad_alloc();
  }
  ~ZstdDecoder() override { ::ZSTD_freeDStream(stream_); }
  ZstdDecoder(const ZstdDecoder&) = delete;
  ZstdDecoder& operator=(const ZstdDecoder&) = delete;

  /// The library goes from one frame to the next by itself, and bounds the memory of a frame.
  std::size_t decode(std::string_view& in, std::span<char> room) override {
    if (in.empty() && is_complete_) return 0;
    ZSTD_inBuffer from{in.data(), in.size(), 0};
    ZSTD_outBuffer to{room.data(), room.size(), 0};
    const std::size_t result = ::ZSTD_decompressStream(stream_, &to, &from);
    in.remove_prefix(from.pos);
    if (::ZSTD_getErrorCode(result) == ZSTD_error_frameParameter_windowTooLarge)
      throw std::length_error("zstd");
    if (::ZSTD_isError(result) != 0) throw Error(::ZSTD_getErrorName(result));
    is_complete_ = result == 0;
    return to.pos;
  }

  [[nodiscard]] bool is_complete() const noexcept override { return is_complete_; }

 private:
  ZSTD_DStream* stream_;
  bool is_complete_ = false;
};

class XzDecoder final : public MemberDecoder {
 public:
  XzDecoder() : MemberDecoder('\xFD') {}
  ~XzDecoder() override { ::lzma_end(&stream_); }
  XzDecoder(const XzDecoder&) = delete;
  XzDecoder& operator=(const XzDecoder&) = delete;

 private:
  void reset() override {
    constexpr std::uint64_t most_memory = std::uint64_t{128} << 20;
    if (::lzma_stream_decoder(&stream_, most_memory, 0) != LZMA_OK) throw std::bad_alloc();
  }

  std::size_t decode_member(std::string_view& in, std::span<char> room) override {
    stream_.next_in = reinterpret_cast<const std::uint8_t*>(in.data());
    stream_.avail_in = in.size();
    stream_.next_out = reinterpret_cast<std::uint8_t*>(room.data());
    stream_.avail_out = room.size();
    const ::lzma_ret result = ::lzma_code(&stream_, LZMA_RUN);
    in.remove_prefix(in.size() - stream_.avail_in);
    if (result == LZMA_MEM_ERROR) throw std::bad_alloc();
    if (result == LZMA_MEMLIMIT_ERROR) throw std::length_error("xz");
    if (result == LZMA_STREAM_END) {
      end_member();
    } else if (result != LZMA_OK && result != LZMA_BUF_ERROR) {
      throw Error("its marks or checks are wrong");
    }
    return room.size() - stream_.avail_out;
  }

  ::lzma_stream stream_ = LZMA_STREAM_INIT;
};

std::unique_ptr<Decoder> make_decoder(Compression compression) {
  switch (compression) {
    case Compression::gzip:
      return std::make_unique<GzipDecoder>();
    case Compression::zstd:
      return std::make_unique<ZstdDecoder>();
    case Compression::xz:
      return std::make_unique<XzDecoder>();
    case Compression::none:
      break;
  }
  return nullptr;
}

}  // namespace

DecompressingSource::DecompressingSource(ByteSource& source, std::string_view name, int max_ratio)
    : source_(source),
      name_(name == "-" ? "standard input" : name),
      max_ratio_(static_cast<std::uint64_t>(max_ratio)) {}

DecompressingSource::~DecompressingSource() = default;

std::size_t DecompressingSource::read(std::span<char> room) {
  if (!has_begun_) return begin(room);
  return decoder_ ? read_decoded(room) : source_.read(room);
}

std::size_t DecompressingSource::begin(std::span<char> room) {
  has_begun_ = true;
  std::size_t size = 0;
  while (size < compression_head_size && !has_ended_) {
    const std::size_t more = source_.read(room.subspan(size));
    has_ended_ = more == 0;
    size += more;
  }
  const std::string_view head(room.data(), size);
  const Compression compression = compression_of_bytes(head);
  if (compression == Compression::none) return size;
  decoder_ = make_decoder(compression);
  format_ = name_of(compression);
  block_ = head;
  in_ = block_;
  read_ = size;
  return read_decoded(room);
}

std::size_t DecompressingSource::read_decoded(std::span<char> room) {
  while (true) {
    std::size_t made = 0;
    try {
      made = decoder_->decode(in_, room);
    } catch (const Error& error) {
      fail(text::format("the {} data is damaged after byte {} ({})", format_, read_ - in_.size(),
                        error.what()));
    } catch (const std::length_error&) {
      throw InputOutputError("cannot read '" + name_ +
                             "': it needs more than 128 MiB of memory; compress it again without '--long'");
    }
    made_ += made;
    if (grows_too_much(read_ - in_.size(), made_, max_ratio_)) {
      throw InputOutputError(text::format(
          "cannot read '{}': its first {} bytes grow to more than {} times their size; if you trust it, "
          "raise '--max-ratio'",
          name_, read_ - in_.size(), max_ratio_));
    }
    if (made != 0) return made;
    if (!in_.empty()) continue;
    if (has_ended_) {
      if (!decoder_->is_complete())
        fail(text::format("the {} data is cut off after byte {}", format_, read_));
      return 0;
    }
    block_.resize(compressed_block_size);
    const std::size_t size = source_.read(block_);
    has_ended_ = size == 0;
    read_ += size;
    in_ = std::string_view(block_).substr(0, size);
  }
}

void DecompressingSource::fail(const std::string& what) const {
  throw InputOutputError("cannot read '" + name_ + "': " + what + "; copy or download the file again");
}

}  // namespace unpsa::cli
