// SPDX-License-Identifier: MIT
// Any bytes as a compressed file: however small the pieces are that come, the same is read or the same is
// wrong, within its bounds. Any bytes that are compressed are the same bytes again.
#include <string>

#include "cli/compression/compressor.hpp"
#include "cli/compression/decompressor.hpp"
#include "require.hpp"

using namespace unpsa;

namespace {

constexpr int max_ratio = 300;

/// What is read, and what is wrong with the rest.
std::string read_all(std::string_view bytes, std::size_t piece, std::string& error) {
  MemorySource memory(bytes, piece);
  std::string all;
  try {
    cli::DecompressingSource source(memory, "a", max_ratio);
    std::string room(65536, '\0');
    while (const std::size_t size = source.read(room)) all.append(room, 0, size);
  } catch (const InputOutputError& wrong) {
    error = wrong.what();
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = bytes_of(data, size);
  std::string error;
  std::string other_error;
  const std::string whole = read_all(bytes, size + 1, error);
  require(whole.size() <= cli::always_allowed_bytes + max_ratio * (size + 1) + 65536, "growth is bounded");
  const std::string in_pieces = read_all(bytes, 1, other_error);
  require(error.empty() == other_error.empty(), "the pieces do not matter");
  require(!error.empty() || whole == in_pieces, "nor to what is read");
  for (const cli::Compression format : {cli::Compression::gzip, cli::Compression::zstd}) {
    std::string file;
    const auto compressor = cli::Compressor::make(format);
    compressor->add(bytes, file);
    compressor->finish(file);
    error.clear();
    require(read_all(file, 1000, error) == bytes && error.empty(), "what is compressed is read again");
  }
  return 0;
}
