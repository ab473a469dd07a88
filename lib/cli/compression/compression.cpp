// SPDX-License-Identifier: MIT
#include "cli/compression/compression.hpp"

#include <algorithm>
#include <array>

namespace unpsa::cli {
namespace {

using namespace std::string_view_literals;

struct CompressionRow {
  Compression compression;
  std::string_view name;
  std::string_view ending;
};
constexpr std::array compression_rows{
    CompressionRow{Compression::gzip, "gzip", ".gz"},
    CompressionRow{Compression::zstd, "zstd", ".zst"},
    CompressionRow{Compression::xz, "xz", ".xz"},
};

bool ends_with_ignoring_case(std::string_view text, std::string_view lower_case) noexcept {
  if (text.size() <= lower_case.size()) return false;
  return std::equal(lower_case.begin(), lower_case.end(), text.end() - std::ssize(lower_case),
                    [](char wanted, char byte) {
                      return (byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte) == wanted;
                    });
}

const CompressionRow* row_of_name(std::string_view path) noexcept {
  for (const CompressionRow& row : compression_rows) {
    if (ends_with_ignoring_case(path, row.ending)) return &row;
  }
  return nullptr;
}

}  // namespace

Compression compression_of_bytes(std::string_view head) noexcept {
  if (head.starts_with("\x1f\x8b\x08"sv)) return Compression::gzip;
  if (head.starts_with("\xFD"
                       "7zXZ\0"sv))
    return Compression::xz;
  constexpr std::size_t zstd_mark_size = 4;
  if (head.size() < zstd_mark_size) return Compression::none;
  if (head.starts_with("\x28\xb5\x2f\xfd"sv)) return Compression::zstd;
  // A skippable frame, with which some programs begin a file (RFC 8878, 3.1.2).
  const bool is_skippable = (static_cast<unsigned char>(head[0]) & 0xF0U) == 0x50U;
  return is_skippable && head.substr(1).starts_with("\x2a\x4d\x18"sv) ? Compression::zstd : Compression::none;
}

Compression compression_of_name(std::string_view path) noexcept {
  const CompressionRow* row = row_of_name(path);
  return row == nullptr ? Compression::none : row->compression;
}

std::string_view name_before_compression(std::string_view path) noexcept {
  const CompressionRow* row = row_of_name(path);
  if (row != nullptr) path.remove_suffix(row->ending.size());
  return path;
}

std::string_view name_of(Compression compression) noexcept {
  for (const CompressionRow& row : compression_rows) {
    if (row.compression == compression) return row.name;
  }
  return {};
}

}  // namespace unpsa::cli
