// SPDX-License-Identifier: MIT
// Any bytes as an index of dedupe, as they are and with a right head and a right checksum: read, or refused
// with a message; what is read can be compared with, and is written as it was.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "dedupe/index_file.hpp"
#include "require.hpp"
#include "text/utf8.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;

namespace {

std::string read(std::string_view whole, const std::function<void(const Fingerprint&)>& function) {
  std::string_view bytes = whole;
  return read_index(
      [&](std::span<char> room) {
        const std::size_t count = std::min(room.size(), bytes.size());
        std::copy_n(bytes.data(), count, room.data());
        bytes.remove_prefix(count);
        return count;
      },
      find_shard(whole), function);
}

std::string written(const std::function<void(IndexWriter&)>& fill, Shard shard = {}) {
  std::string bytes;
  IndexWriter writer([&](std::string_view piece) { bytes += piece; }, shard);
  fill(writer);
  writer.end();
  return bytes;
}

void check(std::string_view bytes) {
  std::vector<std::string> names;
  const auto pass_on = [&](IndexWriter& writer) {
    const std::string wrong = read(bytes, [&](const Fingerprint& print) {
      names.emplace_back(print.id());
      names.emplace_back(print.file());
      writer.add(print);
    });
    if (!wrong.empty()) names.clear();
  };
  const std::string again = written(pass_on, find_shard(bytes));
  for (const std::string& name : names) require(text::is_utf8(name), "a name that is read is UTF-8");
  if (!names.empty()) require(again == bytes, "what is read is written as it was");
}

/// The bytes as the one record of an index that is whole otherwise.
std::string as_record(std::string_view bytes) {
  std::vector<std::uint64_t> words(bytes.size() / sizeof(std::uint64_t) + 1);
  std::memcpy(words.data(), bytes.data(), bytes.size());
  const auto count = static_cast<std::uint32_t>(words.size());
  std::memcpy(words.data(), &count, sizeof count);
  const std::string empty = written([](IndexWriter&) {});
  constexpr std::size_t tail_size = 3 * sizeof(std::uint64_t);
  std::string index = empty.substr(0, empty.size() - tail_size);
  const std::size_t size = words.size() * sizeof words[0];
  index.append(reinterpret_cast<const char*>(words.data()), size);
  const std::uint64_t tail[] = {0, 1, XXH3_64bits_withSeed(words.data(), size, 0)};
  return index.append(reinterpret_cast<const char*>(tail), sizeof tail);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check(bytes_of(data, size));
  check(as_record(bytes_of(data, size)));
  return 0;
}
