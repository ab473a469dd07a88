// SPDX-License-Identifier: MIT
// APPNOTE.TXT of PKWARE, 4.3.12 and 4.3.16: numbers have their lowest byte first.
#include "cli/compression/archive_directory.hpp"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string_view>

namespace unpsa::cli {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t end_size = 22;
constexpr std::size_t entry_size = 46;  // without its name
constexpr std::uint32_t in_zip64 = 0xFFFFFFFF;

std::uint32_t number_at(std::string_view bytes, std::size_t place, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = size; i-- > 0;) number = number << 8U | static_cast<unsigned char>(bytes[place + i]);
  return number;
}

/// What all entries share: the versions that made and can read them, and flags; disk and attributes.
std::string shared_of(std::string_view entry) {
  return std::string(entry.substr(4, 6)).append(entry.substr(34, 8));
}

}  // namespace

bool has_even_directory(const std::string& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  const auto size = static_cast<std::uint64_t>(std::max<std::streamoff>(file.tellg(), 0));
  if (size < end_size) return false;
  std::string end(end_size, '\0');
  file.seekg(-static_cast<std::streamoff>(end_size), std::ios::end);
  file.read(end.data(), static_cast<std::streamsize>(end_size));
  if (!file || !end.starts_with("PK\x05\x06"sv)) return false;
  const std::uint32_t offset = number_at(end, 16, 4);
  if (offset == in_zip64) return true;  // its places are elsewhere, and more is repeated
  if (offset > size - end_size) return false;

  std::string directory(static_cast<std::size_t>(size - end_size - offset), '\0');
  file.seekg(static_cast<std::streamoff>(offset));
  file.read(directory.data(), static_cast<std::streamsize>(directory.size()));
  if (!file) return false;
  std::string shared;
  for (std::string_view rest = directory; !rest.empty();) {
    if (rest.size() < entry_size || !rest.starts_with("PK\x01\x02"sv)) return false;
    if (shared.empty()) shared = shared_of(rest);
    const std::size_t whole = entry_size + number_at(rest, 28, 2) + number_at(rest, 30, 2);
    if (shared_of(rest) != shared || number_at(rest, 32, 2) != 0 || whole > rest.size()) return false;
    rest.remove_prefix(whole);
  }
  return true;
}

}  // namespace unpsa::cli
