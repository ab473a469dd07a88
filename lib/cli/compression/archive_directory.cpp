// SPDX-License-Identifier: MIT
// APPNOTE.TXT of PKWARE, 4.3.12 and 4.3.16: numbers have their lowest byte first.
#include "cli/compression/archive_directory.hpp"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string_view>
#include <utility>
#include <vector>

namespace unpsa::cli {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t end_size = 22;
constexpr std::size_t entry_size = 46;  // without its name
constexpr std::size_t longest_comment = 0xFFFF;
constexpr std::uint64_t header_size = 30;  // before each file, without its name
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

/// The entries of the directory, one after another; empty if there is none, or one of ZIP64.
std::string read_directory(const std::string& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  const auto size = static_cast<std::uint64_t>(std::max<std::streamoff>(file.tellg(), 0));
  std::string tail(static_cast<std::size_t>(std::min<std::uint64_t>(size, end_size + longest_comment)), '\0');
  file.seekg(-static_cast<std::streamoff>(tail.size()), std::ios::end);
  file.read(tail.data(), static_cast<std::streamsize>(tail.size()));
  const std::size_t end = tail.rfind("PK\x05\x06"sv);
  if (!file || end == std::string::npos || tail.size() - end < end_size) return {};
  const std::uint64_t length = number_at(tail, end + 12, 4);
  const std::uint64_t offset = number_at(tail, end + 16, 4);
  if (offset + length > size) return {};
  std::string directory(static_cast<std::size_t>(length), '\0');
  file.seekg(static_cast<std::streamoff>(offset));
  file.read(directory.data(), static_cast<std::streamsize>(directory.size()));
  return file ? directory : std::string();
}

}  // namespace

bool has_overlaps(const std::string& path) {
  const std::string directory = read_directory(path);
  std::vector<std::pair<std::uint64_t, std::uint64_t>> files;  // where each begins and where it ends
  for (std::string_view rest = directory; rest.size() >= entry_size;) {
    const std::uint64_t begin = number_at(rest, 42, 4);
    const std::uint64_t length = number_at(rest, 20, 4);
    const std::size_t whole =
        entry_size + number_at(rest, 28, 2) + number_at(rest, 30, 2) + number_at(rest, 32, 2);
    if (begin == in_zip64 || length == in_zip64 || whole > rest.size()) return false;
    files.emplace_back(begin, begin + header_size + length);
    rest.remove_prefix(whole);
  }
  std::sort(files.begin(), files.end());
  return std::adjacent_find(files.begin(), files.end(), [](const auto& one, const auto& next) {
           return one.second > next.first;
         }) != files.end();
}

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
