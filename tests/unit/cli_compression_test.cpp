// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "cli/compression/compressor.hpp"
#include "cli/compression/decompressor.hpp"

namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;
using unpsa::cli::Compression;
using unpsa::cli::Compressor;
using unpsa::cli::DecompressingSource;

// Made with gzip -n, zstd and xz: `Member State Chad` and a line feed.
constexpr std::string_view gzip_file =
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xf3\x4d\xcd\x4d\x4a\x2d\x52\x08\x2e\x49\x2c\x49\x55\x70\xce\x48"
    "\x4c\xe1\x02\x00\x7a\xea\x6c\x53\x12\x00\x00\x00"sv;
constexpr std::string_view zstd_file =
    "\x28\xb5\x2f\xfd\x24\x12\x91\x00\x00\x4d\x65\x6d\x62\x65\x72\x20\x53\x74\x61\x74\x65\x20\x43\x68\x61\x64"
    "\x0a\xd0\x2d\x93\xd0"sv;
constexpr std::string_view xz_file =
    "\xfd\x37\x7a\x58\x5a\x00\x00\x04\xe6\xd6\xb4\x46\x02\x00\x21\x01\x16\x00\x00\x00\x74\x2f\xe5\xa3\x01"
    "\x00\x11\x4d\x65\x6d\x62\x65\x72\x20\x53\x74\x61\x74\x65\x20\x43\x68\x61\x64\x0a\x00\x00\x00\x9b\xbb"
    "\x64\x10\x50\xa1\x85\x99\x00\x01\x2a\x12\x4b\x08\x54\xbc\x1f\xb6\xf3\x7d\x01\x00\x00\x00\x00\x04\x59"
    "\x5a"sv;
constexpr std::string_view text = "Member State Chad\n";

/// What is read in pieces of `piece` bytes of the file.
std::string read_all(std::string_view file, std::size_t piece = 1000, int max_ratio = 200,
                     std::size_t room_size = 64) {
  unpsa::MemorySource bytes(file, piece);
  DecompressingSource source(bytes, "a", max_ratio);
  std::string all;
  std::string room(room_size, '\0');
  while (const std::size_t size = source.read(room)) all.append(room, 0, size);
  return all;
}

std::string compress(Compression format, std::string_view bytes) {
  std::string out;
  const auto compressor = Compressor::make(format);
  compressor->add(bytes.substr(0, bytes.size() / 2), out);
  compressor->add(bytes.substr(bytes.size() / 2), out);
  compressor->finish(out);
  return out;
}

std::string failure_of(std::string_view file, int max_ratio = 200) {
  try {
    read_all(file, 1000, max_ratio);
  } catch (const unpsa::InputOutputError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("what is not compressed is read as it is", "[cli]") {
  for (const std::string_view plain : {""sv, "a"sv, "\x1f\x8b"sv, "\x28\xb5\x2f"sv, "PM*\x18"sv, text}) {
    CHECK(read_all(plain) == plain);
    CHECK(read_all(plain, 1) == plain);
  }
}

TEST_CASE("gzip, zstd and xz files are told by their first bytes", "[cli]") {
  for (const std::string_view file : {gzip_file, zstd_file, xz_file}) {
    for (const std::size_t piece : {1U, 2U, 3U, 1000U}) {
      CHECK(read_all(file, piece) == text);
      CHECK(read_all(file, piece, 200, 6) == text);
    }
  }
  CHECK(read_all("\x53\x2a\x4d\x18\x02\x00\x00\x00"s + "ab" + std::string(zstd_file)) == text);
}

TEST_CASE("a file is several members", "[cli]") {
  for (const std::string_view file : {gzip_file, zstd_file, xz_file}) {
    const std::string twice = std::string(file) + std::string(file);
    CHECK(read_all(twice) == std::string(text) + std::string(text));
    CHECK(read_all(twice, 1) == std::string(text) + std::string(text));
  }
  CHECK(read_all(std::string(gzip_file) + std::string(600, '\0')) == text);  // as tapes are filled up
}

TEST_CASE("what is cut off or damaged is an error with its place", "[cli]") {
  CHECK(failure_of(gzip_file.substr(0, 20)) ==
        "cannot read 'a': the gzip data is cut off after byte 20; copy or download the file again");
  CHECK(failure_of(zstd_file.substr(0, 20)) ==
        "cannot read 'a': the zstd data is cut off after byte 20; copy or download the file again");
  for (const std::string_view file : {gzip_file, zstd_file, xz_file}) {
    for (std::size_t size = 6; size < file.size(); ++size) {
      CHECK(failure_of(file.substr(0, size)).find("is cut off after byte") != std::string::npos);
    }
    std::string damaged(file);
    damaged[damaged.size() - 9] ^= '\x01';
    CHECK(failure_of(damaged).find("data is damaged after byte") != std::string::npos);
    CHECK(failure_of(std::string(file) + "other").find("data is damaged after byte") != std::string::npos);
  }
}

TEST_CASE("what is written compressed is read again", "[cli]") {
  std::string bytes;
  for (int i = 0; i < 100'000; ++i) bytes += std::to_string(i * 7919 % 65537);
  for (const Compression format : {Compression::gzip, Compression::zstd, Compression::xz}) {
    CHECK(read_all(compress(format, {})).empty());
    const std::string file = compress(format, bytes);
    CHECK(file.size() < bytes.size());
    CHECK(unpsa::cli::compression_of_bytes(file) == format);
    CHECK(read_all(file) == bytes);
    CHECK(read_all(file, 777, 200, 4096) == bytes);
  }
}

TEST_CASE("an input that grows too much is an error", "[cli]") {
  const std::string zeros(20'000'000, '\0');
  const std::string gzip = compress(Compression::gzip, zeros);
  CHECK(failure_of(gzip).find("if you trust it, raise '--max-ratio'") != std::string::npos);
  CHECK(failure_of(compress(Compression::xz, zeros)).find("'--max-ratio'") != std::string::npos);
  CHECK(failure_of(compress(Compression::zstd, zeros)).find("'--max-ratio'") != std::string::npos);
  CHECK(failure_of(gzip, 2000).empty());
  CHECK(failure_of(gzip, 0).empty());
  // Little harms nobody.
  CHECK(failure_of(compress(Compression::gzip, std::string(16'000'000, '\0'))).empty());
}

TEST_CASE("endings ask for compression", "[cli]") {
  using unpsa::cli::compression_of_name;
  using unpsa::cli::name_before_compression;
  CHECK(compression_of_name("a.csv.gz") == Compression::gzip);
  CHECK(compression_of_name("a.CSV.ZST") == Compression::zstd);
  CHECK(compression_of_name("gz") == Compression::none);
  CHECK(compression_of_name(".gz") == Compression::none);
  CHECK(compression_of_name("a.tgz") == Compression::none);
  CHECK(name_before_compression("a.csv.gz") == "a.csv");
  CHECK(name_before_compression("a.csv") == "a.csv");
}
