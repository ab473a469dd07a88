// SPDX-License-Identifier: MIT
// An index is a line of text, for people and for other versions (`unpsa-dedupe-index 4`, of a part of a
// corpus `unpsa-dedupe-index 4 part 2/7`); a word that tells the byte order; packed fingerprints, whose first
// four bytes say how many words they have; and a fingerprint of no words, with the number of the others and a
// hash over them.
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

constexpr std::string_view part_mark = " part ";

std::string name_of(Shard shard) {
  return std::to_string(shard.number).append("/").append(std::to_string(shard.count));
}

/// What is wrong with an index of one part where another was expected.
std::string refuse_shard(Shard found, Shard expected) {
  if (found.count == 0) {
    return "this index is not a part of a corpus; compare with it by '--against', and give '--merge' what "
           "'--shard' and '--save-index' saved";
  }
  if (expected.count == 0) {
    return "this is part " + name_of(found) +
           " of a corpus, whose records have not been compared yet; give it to '--merge', with "
           "'--save-index' for an "
           "index of the whole";
  }
  return "this is part " + name_of(found) + ", not " + name_of(expected);
}

std::string read_head(WordReader& words, Shard shard) {
  std::string head;
  for (char byte = 0; head.size() < max_index_head && words.fill({&byte, 1}) && byte != '\n';) head += byte;
  int version = 0;
  const char* const end = head.data() + head.size();
  const bool named =
      head.starts_with(index_magic) && head.size() > index_magic.size() && head[index_magic.size()] == ' ';
  const char* const number = head.data() + (named ? index_magic.size() + 1 : head.size());
  const auto [rest, error] = std::from_chars(number, end, version);
  const bool has_version = named && error == std::errc() && (rest == end || *rest == ' ');
  if (!has_version) return damaged("its first line has no version");
  if (version == index_version) {
    const Shard found = find_shard(head);
    if (rest != end && found.count == 0) return damaged("its first line is not understood");
    return found == shard ? std::string() : refuse_shard(found, shard);
  }
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

std::optional<Shard> parse_shard(std::string_view text) noexcept {
  Shard shard;
  const char* const end = text.data() + text.size();
  const auto [slash, error] = std::from_chars(text.data(), end, shard.number);
  if (error != std::errc() || slash == end || *slash != '/') return std::nullopt;
  const auto [rest, bad_count] = std::from_chars(slash + 1, end, shard.count);
  const bool is_valid = bad_count == std::errc() && rest == end && shard.number >= 1 &&
                        shard.number <= shard.count && shard.count <= max_shards;
  return is_valid ? std::optional(shard) : std::nullopt;
}

Shard find_shard(std::string_view begin) noexcept {
  const std::string_view head = begin.substr(0, std::min(begin.find('\n'), begin.size()));
  const std::size_t mark = head.find(part_mark);
  if (!is_index(head) || mark == std::string_view::npos) return {};
  return parse_shard(head.substr(mark + part_mark.size())).value_or(Shard{});
}

IndexWriter::IndexWriter(Write write, Shard shard) : write_(std::move(write)) {
  std::string head = std::string(index_magic).append(" ").append(std::to_string(index_version));
  if (shard.count > 0) head.append(part_mark).append(name_of(shard));
  write_(head.append("\n"));
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

std::string read_index(const ReadBytes& read, Shard shard,
                       const std::function<void(const Fingerprint&)>& function) {
  WordReader reader(read);
  std::string wrong = read_head(reader, shard);
  if (!wrong.empty()) return wrong;
  std::uint64_t order = 0;
  if (!reader.fill(&order, 1)) return damaged("it is truncated");
  if (order != byte_order) {
    return "this dedupe index was saved on a machine with another byte order" + std::string(make_anew);
  }
  return read_prints(reader, function);
}

}  // namespace unpsa::dedupe
