// SPDX-License-Identifier: MIT
// An index is a line of text, for people and for other versions; a word that tells the byte order; packed
// fingerprints, whose first four bytes say how many words they have; and a fingerprint of no words, with the
// number of the others and a hash over them.
#include "dedupe/index_file.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <utility>

#include "text/utf8.hpp"

namespace unpsa::dedupe {
namespace {

constexpr std::uint64_t byte_order = 0x0102030405060708;
constexpr std::size_t longest_head = 64;
constexpr std::size_t max_words = std::size_t{1} << 28;
constexpr std::string_view make_anew = "; save it again with '--save-index'";

std::uint64_t check(std::uint64_t before, PackedPrint words) noexcept {
  return XXH3_64bits_withSeed(words.data(), words.size_bytes(), before);
}

std::string damaged(std::string_view how) {
  return std::string("the index is damaged: ").append(how).append(make_anew);
}

/// Reads words; knows when there are no more.
class WordReader {
 public:
  explicit WordReader(const ReadBytes& read) : read_(read) {}

  bool fill(std::span<char> room) {
    while (!room.empty()) {
      const std::size_t count = read_(room);
      if (count == 0) return false;
      room = room.subspan(count);
    }
    return true;
  }

  bool fill(std::uint64_t* words, std::size_t count) {
    return fill({reinterpret_cast<char*>(words), count * sizeof(std::uint64_t)});
  }

 private:
  const ReadBytes& read_;
};

std::string read_head(WordReader& words) {
  std::string head;
  for (char byte = 0; head.size() < longest_head && words.fill({&byte, 1}) && byte != '\n';) head += byte;
  int version = 0;
  const char* const end = head.data() + head.size();
  const bool named =
      head.starts_with(index_magic) && head.size() > index_magic.size() && head[index_magic.size()] == ' ';
  const char* const number = head.data() + (named ? index_magic.size() + 1 : head.size());
  const auto [rest, error] = std::from_chars(number, end, version);
  if (!named || error != std::errc() || rest != end) return damaged("its first line has no version");
  if (version == index_version) return {};
  return "this is a dedupe index of version " + std::to_string(version) + "; this program reads version " +
         std::to_string(index_version) + std::string(make_anew);
}

/// Reads `count` words more, in blocks: a damaged index may name more than there are.
bool read_words(WordReader& reader, PackedList& words, std::size_t count) {
  constexpr std::size_t block = 4096;
  while (count > 0) {
    const std::size_t part = std::min(count, block);
    std::uint64_t* const room = words.make_room(part);
    if (!reader.fill(room, part)) return false;
    words.set_end(room + part);
    count -= part;
  }
  return true;
}

std::string read_prints(WordReader& reader, const std::function<void(const Fingerprint&)>& function) {
  PackedList room;
  std::uint64_t count = 0;
  std::uint64_t hash = 0;
  while (true) {
    room.clear();
    std::uint64_t* words = room.make_room(1);
    if (!reader.fill(words, 1)) return damaged("it is truncated");
    std::uint32_t size = 0;
    std::memcpy(&size, words, sizeof size);
    if (words[0] == 0) break;
    if (size == 0) return damaged("it contains an incomplete record");
    if (size > max_words) return damaged("it contains a record that is too large");
    room.set_end(words + 1);
    if (!read_words(reader, room, size - 1)) return damaged("it is truncated");
    const auto print = Fingerprint::find(room.view());
    if (!print || print->words().size() != size) return damaged("it contains an incomplete record");
    for (const std::string_view name :
         {print->id(), print->file(), print->title(), print->institution(), print->country()}) {
      if (!text::is_utf8(name)) return damaged("it contains a name that is not UTF-8");
    }
    hash = check(hash, print->words());
    ++count;
    function(*print);
  }
  std::array<std::uint64_t, 2> tail{};
  if (!reader.fill(tail.data(), tail.size())) return damaged("it is truncated");
  if (tail != std::array{count, hash}) return damaged("its checksum is wrong");
  if (char more = 0; reader.fill({&more, 1})) {
    return "there is data after the end of the index; give each index its own '--against'";
  }
  return {};
}

}  // namespace

bool is_index(std::string_view begin) noexcept { return begin.starts_with(index_magic); }

IndexWriter::IndexWriter(Write write) : write_(std::move(write)) {
  write_(std::string(index_magic).append(" ").append(std::to_string(index_version)).append("\n"));
  write_words({&byte_order, 1});
}

void IndexWriter::write_words(PackedPrint words) {
  write_({reinterpret_cast<const char*>(words.data()), words.size_bytes()});
}

void IndexWriter::add(const Fingerprint& record) {
  write_words(record.words());
  check_ = check(check_, record.words());
  ++count_;
}

void IndexWriter::end() {
  const std::array<std::uint64_t, 3> tail{0, count_, check_};
  write_words(tail);
}

std::string read_index(const ReadBytes& read, const std::function<void(const Fingerprint&)>& function) {
  WordReader reader(read);
  std::string wrong = read_head(reader);
  if (!wrong.empty()) return wrong;
  std::uint64_t order = 0;
  if (!reader.fill(&order, 1)) return damaged("it is truncated");
  if (order != byte_order) {
    return "this dedupe index was saved on a machine with another byte order" + std::string(make_anew);
  }
  return read_prints(reader, function);
}

}  // namespace unpsa::dedupe
