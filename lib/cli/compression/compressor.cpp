// SPDX-License-Identifier: MIT
#include "cli/compression/compressor.hpp"

#include <lzma.h>
#define ZLIB_CONST
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <new>

namespace unpsa::cli {
namespace {

constexpr std::size_t made_block_size = std::size_t{64} * 1024;

class GzipCompressor final : public Compressor {
 public:
  GzipCompressor() {
    constexpr int as_gzip = 16 + MAX_WBITS;
    constexpr int usual_memory = 8;
    if (::deflateInit2(&stream_, Z_DEFAULT_COMPRESSION, Z_DEFLATED, as_gzip, usual_memory,
                       Z_DEFAULT_STRATEGY) != Z_OK) {
      throw std::bad_alloc();
    }
  }
  ~GzipCompressor() override { ::deflateEnd(&stream_); }
  GzipCompressor(const GzipCompressor&) = delete;
  GzipCompressor& operator=(const GzipCompressor&) = delete;

  void add(std::string_view bytes, std::string& out) override {
    constexpr std::size_t max_piece = std::size_t{1} << 30;  // zlib counts in 32 bits
    for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), max_piece))) {
      deflate(bytes.substr(0, max_piece), Z_NO_FLUSH, out);
    }
  }
  void finish(std::string& out) override { deflate({}, Z_FINISH, out); }

 private:
  void deflate(std::string_view bytes, int flush, std::string& out) {
    std::array<char, made_block_size> block;
    stream_.next_in = reinterpret_cast<const Bytef*>(bytes.data());
    stream_.avail_in = static_cast<uInt>(bytes.size());
    do {
      stream_.next_out = reinterpret_cast<Bytef*>(block.data());
      stream_.avail_out = static_cast<uInt>(block.size());
      ::deflate(&stream_, flush);
      out.append(block.data(), block.size() - stream_.avail_out);
    } while (stream_.avail_out == 0);
  }

  z_stream stream_{};
};

class ZstdCompressor final : public Compressor {
 public:
  ZstdCompressor() : stream_(::ZSTD_createCStream()) {
    if (stream_ == nullptr) throw std::bad_alloc();
    ::ZSTD_CCtx_setParameter(stream_, ZSTD_c_checksumFlag, 1);
  }
  ~ZstdCompressor() override { ::ZSTD_freeCStream(stream_); }
  ZstdCompressor(const ZstdCompressor&) = delete;
  ZstdCompressor& operator=(const ZstdCompressor&) = delete;

  void add(std::string_view bytes, std::string& out) override { compress(bytes, ZSTD_e_continue, out); }
  void finish(std::string& out) override { compress({}, ZSTD_e_end, out); }

 private:
  void compress(std::string_view bytes, ZSTD_EndDirective mode, std::string& out) {
    std::array<char, made_block_size> block;
    ZSTD_inBuffer from{bytes.data(), bytes.size(), 0};
    std::size_t left = 0;
    do {
      ZSTD_outBuffer to{block.data(), block.size(), 0};
      left = ::ZSTD_compressStream2(stream_, &to, &from, mode);
      if (::ZSTD_isError(left) != 0) throw std::bad_alloc();  // there is no other reason
      out.append(block.data(), to.pos);
    } while (mode == ZSTD_e_end ? left != 0 : from.pos < from.size);
  }

  ZSTD_CCtx* stream_;
};

class XzCompressor final : public Compressor {
 public:
  XzCompressor() {
    if (::lzma_easy_encoder(&stream_, LZMA_PRESET_DEFAULT, LZMA_CHECK_CRC64) != LZMA_OK)
      throw std::bad_alloc();
  }
  ~XzCompressor() override { ::lzma_end(&stream_); }
  XzCompressor(const XzCompressor&) = delete;
  XzCompressor& operator=(const XzCompressor&) = delete;

  void add(std::string_view bytes, std::string& out) override { compress(bytes, LZMA_RUN, out); }
  void finish(std::string& out) override { compress({}, LZMA_FINISH, out); }

 private:
  void compress(std::string_view bytes, ::lzma_action action, std::string& out) {
    std::array<char, made_block_size> block;
    stream_.next_in = reinterpret_cast<const std::uint8_t*>(bytes.data());
    stream_.avail_in = bytes.size();
    ::lzma_ret result = LZMA_OK;
    do {
      stream_.next_out = reinterpret_cast<std::uint8_t*>(block.data());
      stream_.avail_out = block.size();
      result = ::lzma_code(&stream_, action);
      if (result != LZMA_OK && result != LZMA_STREAM_END) throw std::bad_alloc();  // there is no other reason
      out.append(block.data(), block.size() - stream_.avail_out);
    } while (action == LZMA_FINISH ? result != LZMA_STREAM_END : stream_.avail_in != 0);
  }

  ::lzma_stream stream_ = LZMA_STREAM_INIT;
};

}  // namespace

std::unique_ptr<Compressor> Compressor::make(Compression compression) {
  switch (compression) {
    case Compression::gzip:
      return std::make_unique<GzipCompressor>();
    case Compression::zstd:
      return std::make_unique<ZstdCompressor>();
    case Compression::xz:
      return std::make_unique<XzCompressor>();
    case Compression::none:
      break;
  }
  return nullptr;
}

}  // namespace unpsa::cli
