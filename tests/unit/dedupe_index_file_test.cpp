// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "dedupe/index_file.hpp"
#include "dedupe_records.hpp"

using namespace unpsa;
using namespace unpsa::dedupe;
using test::make_record;
using test::make_words;

namespace {

std::string make_index(const std::vector<std::string>& ids, Shard shard = {}) {
  std::string index;
  IndexWriter writer([&index](std::string_view piece) { index += piece; }, shard);
  FingerprintMaker maker;
  PackedList packed;
  for (const std::string& id : ids) {
    packed.clear();
    writer.add(maker.append(packed, make_record(id, id, {make_words(id, 30)})));
  }
  writer.end();
  return index;
}

/// What is wrong with an index that is read in small pieces; the ids that were read before.
std::string read(std::string_view index, std::vector<std::string>& ids, std::size_t piece = 13,
                 Shard shard = {}) {
  return read_index(
      [&](std::span<char> room) {
        const std::size_t count = std::min({room.size(), index.size(), piece});
        std::copy_n(index.data(), count, room.data());
        index.remove_prefix(count);
        return count;
      },
      shard, [&](const Fingerprint& print) { ids.emplace_back(print.id()); });
}

std::string fault_of(std::string_view index) {
  std::vector<std::string> ids;
  return read(index, ids);
}

}  // namespace

TEST_CASE("an index is read as it was written") {
  const std::vector<std::string> ids{"a", "bb", "a nomination"};
  const std::string index = make_index(ids);
  CHECK(is_index(index.substr(0, index_magic.size())));
  CHECK(index.starts_with("unpsa-dedupe-index 4\n"));
  for (const std::size_t piece : {std::size_t{1}, std::size_t{4096}}) {
    std::vector<std::string> found;
    CHECK(read(index, found, piece).empty());
    CHECK(found == ids);
  }
  std::vector<std::string> none;
  CHECK(read(make_index({}), none).empty());
  CHECK(none.empty());
  CHECK_FALSE(is_index("{\"schema\":\"unpsa.record/1\""));
}

TEST_CASE("an index of another version is rejected with an explanation") {
  std::string index = make_index({"a"});
  index.replace(index.find('4'), 1, "12");
  CHECK(fault_of(index) ==
        "this is a dedupe index of version 12; this program reads version 4; save it again with "
        "'--save-index'");
}

TEST_CASE("the part of a corpus is read as that part alone") {
  const Shard second{2, 7};
  const std::string index = make_index({"a", "b"}, second);
  CHECK(index.starts_with("unpsa-dedupe-index 4 part 2/7\n"));
  CHECK(find_shard(std::string_view(index).substr(0, max_index_head)) == second);
  CHECK(find_shard(make_index({"a"})) == Shard{});
  std::vector<std::string> ids;
  CHECK(read(index, ids, 13, second).empty());
  CHECK(ids == std::vector<std::string>{"a", "b"});
  CHECK(
      fault_of(index).starts_with("this is part 2/7 of a corpus, whose records have not been compared yet"));
  CHECK(read(index, ids, 13, {3, 7}) == "this is part 2/7, not 3/7");
  CHECK(read(make_index({"a"}), ids, 13, second).starts_with("this index is not a part of a corpus"));
  std::string odd = index;
  odd.replace(odd.find("2/7"), 3, "8/7");
  CHECK(fault_of(odd).starts_with("the index is damaged: its first line is not understood"));
}

TEST_CASE("parts are numbered from 1 to their count") {
  CHECK(parse_shard("1/1") == Shard{1, 1});
  CHECK(parse_shard("100000/100000") == Shard{100000, 100000});
  for (const char* const wrong :
       {"", "1", "/", "1/", "/2", "0/2", "3/2", "-1/2", "1/2/3", "1 /2", "1/100001", "a/b"}) {
    INFO(wrong);
    CHECK_FALSE(parse_shard(wrong));
  }
}

TEST_CASE("an index that was cut anywhere, or changed, is refused") {
  const std::string index = make_index({"a", "b"});
  for (std::size_t size = 0; size < index.size(); ++size) {
    INFO(size);
    CHECK(fault_of(std::string_view(index).substr(0, size)).starts_with("the index is damaged: "));
  }
  for (std::size_t at = 0; at < index.size(); at += 3) {
    std::string changed = index;
    changed[at] = static_cast<char>(changed[at] ^ 0x11);
    INFO(at);
    CHECK_FALSE(fault_of(changed).empty());
  }
}

TEST_CASE("what follows an index is not ignored") {
  const std::string wrong = "there is data after the end of the index; give each index its own '--against'";
  CHECK(fault_of(make_index({"a"}) + make_index({"b"})) == wrong);
  CHECK(fault_of(make_index({"a"}) + "\n") == wrong);
}

TEST_CASE("a damaged index never makes the reader ask for more than there may be") {
  std::string index = make_index({"a"});
  const std::size_t first = index.find('\n') + 1 + sizeof(std::uint64_t);
  for (std::size_t i = 0; i < 4; ++i) index[first + i] = '\xff';
  CHECK(fault_of(index) ==
        "the index is damaged: it contains a record that is too large; save it again with '--save-index'");
}

TEST_CASE("a name in an index that is not UTF-8 is damage, whatever the checksum says") {
  CHECK(fault_of(make_index({"a", "b\xc3\x28"})) ==
        "the index is damaged: it contains a name that is not UTF-8; save it again with '--save-index'");
}
