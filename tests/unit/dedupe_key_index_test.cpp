// SPDX-License-Identifier: MIT
#include <map>
#include <random>
#include <set>
#include <vector>

#include "catch.hpp"
#include "dedupe/key_index.hpp"

using unpsa::dedupe::KeyIndex;

namespace {

std::multiset<std::uint32_t> entries_of(const KeyIndex& index, std::uint32_t key) {
  std::multiset<std::uint32_t> entries;
  index.visit(std::span(&key, 1), [&](std::uint32_t entry) { entries.insert(entry); });
  return entries;
}

void insert(KeyIndex& index, std::uint32_t key, std::uint32_t entry) {
  index.insert(std::span(&key, 1), entry);
}

}  // namespace

TEST_CASE("a key leads to its entries, each once") {
  KeyIndex index;
  CHECK(entries_of(index, 7).empty());
  insert(index, 7, 0);
  insert(index, 7, 0);
  insert(index, 7, 5);
  insert(index, 7, 5);
  insert(index, 0, 3);
  CHECK(entries_of(index, 7) == std::multiset<std::uint32_t>{0, 5});
  CHECK(entries_of(index, 0) == std::multiset<std::uint32_t>{3});
}

TEST_CASE("a key keeps its first entries, in their order where they are many") {
  KeyIndex index;
  const auto kept = static_cast<std::uint32_t>(KeyIndex::max_entries);
  for (std::uint32_t entry = 0; entry < kept + 10; ++entry) {
    insert(index, 7, entry);
    insert(index, 7, entry);
  }
  const std::uint32_t key = 7;
  std::vector<std::uint32_t> visited;
  index.visit(std::span(&key, 1), [&](std::uint32_t entry) { visited.push_back(entry); });
  REQUIRE(visited.size() == kept);
  for (std::uint32_t entry = 0; entry < kept; ++entry) REQUIRE(visited[entry] == entry);
}

TEST_CASE("a large index finds what a map finds") {
  std::mt19937 random(11);
  KeyIndex index;
  std::map<std::uint32_t, std::set<std::uint32_t>> plain;
  for (std::uint32_t entry = 0; entry < 3000; ++entry) {
    std::vector<std::uint32_t> keys;
    for (int i = 0; i < 40; ++i) {
      // Many keys of one entry, some of several, a few of all; also such as share a part of the table.
      const auto key = static_cast<std::uint32_t>(random());
      keys.push_back(i % 8 == 0 ? key % 500 : i % 8 == 1 ? key >> 12 : key);
    }
    index.insert(keys, entry);
    for (const std::uint32_t key : keys) plain[key].insert(entry);
  }
  for (const auto& [key, entries] : plain) {
    REQUIRE(entries_of(index, key) == std::multiset<std::uint32_t>(entries.begin(), entries.end()));
  }
  for (int i = 0; i < 1000; ++i) {
    const auto key = static_cast<std::uint32_t>(random());
    if (plain.count(key) == 0) CHECK(entries_of(index, key).empty());
  }
}

TEST_CASE("an index of sketches takes less than 1.5 KB a record") {
  std::mt19937 random(12);
  KeyIndex index;
  std::vector<std::uint32_t> keys(85);
  for (std::uint32_t entry = 0; entry < 20000; ++entry) {
    for (std::uint32_t& key : keys) key = static_cast<std::uint32_t>(random());
    index.insert(keys, entry);
    if (entry >= 1000 && entry % 500 == 0) REQUIRE(index.memory() / (entry + 1) < 1300);
  }
}

TEST_CASE("keys that all want the same place are found") {
  KeyIndex index;
  // The greatest keys of a part stand at its end.
  for (std::uint32_t i = 0; i < 300; ++i) insert(index, 0x05FFFFFF - i, i);
  for (std::uint32_t i = 0; i < 300; ++i) REQUIRE(entries_of(index, 0x05FFFFFF - i) == std::multiset{i});
  CHECK(entries_of(index, 0x05000000).empty());
  CHECK(entries_of(index, 0x06000000).empty());
}

TEST_CASE("keys of which further entries are not kept are counted") {
  KeyIndex index;
  for (std::uint32_t i = 0; i < KeyIndex::max_entries; ++i) insert(index, 7, i);
  insert(index, 8, 1);
  const std::vector<std::uint32_t> keys{7, 8, 9};
  CHECK(index.count_full(keys) == 0);
  insert(index, 7, KeyIndex::max_entries);
  CHECK(index.count_full(keys) == 1);
  CHECK(entries_of(index, 7).count(KeyIndex::max_entries) == 0);
}
