// SPDX-License-Identifier: MIT
// Properties of reading: how the bytes come in, and what stands before and after a dump, changes no record.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "dumps.hpp"
#include "text/utf8.hpp"

using namespace unpsa;
using dumps::Contents;
using dumps::Dump;
using Tree = nlohmann::json;

namespace {

void check_pieces(const Dump& dump) {
  const Contents expected = dumps::read(dump.bytes);
  for (const std::size_t piece : {1U, 20U, 4096U}) {
    INFO(dump.name << " in pieces of " << piece);
    const Contents contents = dumps::read(dump.bytes, piece);
    CHECK(contents.records == expected.records);
    REQUIRE(contents.diagnostics.size() == expected.diagnostics.size());
    for (std::size_t i = 0; i < contents.diagnostics.size(); ++i) {
      CHECK(contents.diagnostics[i].message == expected.diagnostics[i].message);
      CHECK(contents.diagnostics[i].line == expected.diagnostics[i].line);
    }
  }
}

/// The record without its place: file and lines, counted from the dump's own first line.
std::string without_place(const std::string& json) {
  Tree record = Tree::parse(json);
  const int before = record.at("source").at("line").get<int>() - 1;
  record["source"].erase("line");
  const auto move = [before](Tree& line) {
    if (!line.is_null()) line = line.get<int>() - before;
  };
  for (const char* list : {"answers", "unassigned", "repeats", "notes"}) {
    for (Tree& item : record[list]) {
      move(item["line"]);
      if (item.contains("lines") && item["lines"].is_array())
        std::for_each(item["lines"].begin(), item["lines"].end(), move);
    }
  }
  if (record.contains("lines")) std::for_each(record["lines"].begin(), record["lines"].end(), move);
  if (record.contains("sdg")) {
    for (Tree& list : record["sdg"]) {
      for (Tree& item : list) move(item["line"]);
    }
  }
  for (Tree& note : record["notes"]) {
    if (note.at("rule") == "encoding-invalid") note.erase("message");  // it gives the offset in the stream
  }
  return record.dump();
}

std::vector<std::string> without_places(const Contents& contents) {
  std::vector<std::string> records;
  for (const std::string& record : contents.records) records.push_back(without_place(record));
  return records;
}

/// A dump, and its records when it stands alone.
struct Alone {
  const Dump* dump;
  std::vector<std::string> records;
};

std::vector<Alone> read_alone(const std::vector<Dump>& dumps) {
  std::vector<Alone> all;
  for (const Dump& dump : dumps) all.push_back({&dump, without_places(dumps::read(dump.bytes))});
  return all;
}

/// Reads the dumps in this order with `between` after each, and compares with each alone.
void check_together(const std::vector<Alone>& dumps, const std::string& between) {
  std::string bytes;
  std::string names;
  std::vector<std::string> expected;
  for (const Alone& alone : dumps) {
    bytes += alone.dump->bytes + between;
    names += alone.dump->name + " ";
    expected.insert(expected.end(), alone.records.begin(), alone.records.end());
  }
  const std::vector<std::string> found = without_places(dumps::read(bytes));
  INFO(names << "with " << Tree(between) << " after each");
  CHECK(found.size() == expected.size());
  for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
    if (found[i] == expected[i]) continue;
    INFO("record " << i << ": "
                   << Tree::diff(Tree::parse(expected[i]), Tree::parse(found[i])).dump().substr(0, 600));
    CHECK(false);
  }
}

/// The dumps of testdata in the encoding of most: a stream has one encoding.
std::vector<Dump> utf8_testdata() {
  std::vector<Dump> dumps;
  for (Dump& dump : dumps::testdata()) {
    const Contents contents = dumps::read(dump.bytes);
    if (contents.records.empty()) continue;
    if (Tree::parse(contents.records.front()).at("source").at("encoding") == "UTF-8")
      dumps.push_back(std::move(dump));
  }
  return dumps;
}

/// Begins at question 5: after another dump nothing tells it from a further question of that one.
constexpr std::string_view starts_anywhere = "quirk-11-lettered-lists.txt";

/// The same text in UTF-16 with a byte order mark; `high` is the place of the high byte in a unit.
std::string to_utf16(std::string_view text, std::size_t high) {
  std::string bytes;
  const auto append = [&](unsigned unit) {
    const char pair[2] = {static_cast<char>(unit >> 8), static_cast<char>(unit & 0xFF)};
    (bytes += pair[high]) += pair[1 - high];
  };
  append(0xFEFF);
  while (!text.empty()) {
    const text::CodePoint next = text::decode(text);
    const auto value = static_cast<unsigned>(next.value);
    if (value >= 0x10000) append(0xD800 + ((value - 0x10000) >> 10));
    append(value < 0x10000 ? value : 0xDC00 + (value & 0x3FF));
    text.remove_prefix(next.length);
  }
  return bytes;
}

std::string with_line_ends(std::string_view text, std::string_view line_end) {
  std::string changed;
  for (const char byte : text) byte == '\n' ? changed += line_end : changed += byte;
  return changed;
}

/// The records without what the source says of its bytes.
std::vector<std::string> without_bytes(std::string_view bytes, std::initializer_list<const char*> keys) {
  std::vector<std::string> records;
  for (const std::string& json : dumps::read(bytes).records) {
    Tree record = Tree::parse(json);
    for (const char* key : keys) record["source"].erase(key);
    records.push_back(record.dump());
  }
  return records;
}

}  // namespace

TEST_CASE("records do not depend on the pieces in which the bytes come") {
  for (const Dump& dump : dumps::testdata()) check_pieces(dump);
}

TEST_CASE("records of a record stream do not depend on the pieces in which the bytes come") {
  std::string lines;
  std::string pretty;
  for (const Dump& dump : dumps::testdata()) {
    for (const std::string& record : dumps::read(dump.bytes).records) {
      lines += record + "\n";
      pretty += Tree::parse(record).dump(2);
    }
  }
  check_pieces({"lines", lines});
  check_pieces({"pretty", pretty});
}

TEST_CASE("broken bytes do not depend on the pieces in which they come") {
  std::mt19937 random(14);
  for (Dump dump : dumps::testdata()) {
    for (int round = 0; round < 3; ++round) {
      for (std::size_t edits = 20; edits > 0 && !dump.bytes.empty(); --edits) {
        dump.bytes[random() % dump.bytes.size()] = static_cast<char>(random());
      }
      check_pieces(dump);
    }
  }
}

TEST_CASE("records do not depend on the encoding") {
  for (const Dump& dump : utf8_testdata()) {
    if (!text::is_utf8(dump.bytes)) continue;
    INFO(dump.name);
    const auto expected = without_bytes(dump.bytes, {"encoding"});
    CHECK(without_bytes(to_utf16(dump.bytes, 0), {"encoding"}) == expected);
    CHECK(without_bytes(to_utf16(dump.bytes, 1), {"encoding"}) == expected);
    CHECK(without_bytes("\xEF\xBB\xBF" + dump.bytes, {"encoding"}) == expected);
  }
}

TEST_CASE("records do not depend on how lines end") {
  for (const Dump& dump : utf8_testdata()) {
    if (!text::is_utf8(dump.bytes) || dump.bytes.find('\r') != std::string::npos) continue;
    INFO(dump.name);
    const auto expected = without_bytes(dump.bytes, {"hash"});
    CHECK(without_bytes(with_line_ends(dump.bytes, "\r\n"), {"hash"}) == expected);
    CHECK(without_bytes(with_line_ends(dump.bytes, "\r"), {"hash"}) == expected);
  }
}

TEST_CASE("dumps in one stream are the same as each alone") {
  const std::vector<Dump> dumps = utf8_testdata();
  const std::vector<Alone> all = read_alone(dumps);
  REQUIRE(all.size() > 30);
  for (const Alone& first : all) {
    for (const Alone& second : all) {
      if (second.dump->name != starts_anywhere) check_together({first, second}, "\n\n");
    }
  }
}

TEST_CASE("real dumps do not depend on the pieces in which the bytes come", "[corpus]") {
  for (const Dump& dump : dumps::corpus()) check_pieces(dump);
}

TEST_CASE("real dumps in one stream are the same as each alone, in any order, glued or not", "[corpus]") {
  const std::vector<Dump> dumps = dumps::corpus();
  std::vector<Alone> all = read_alone(dumps);
  REQUIRE(all.size() == 5);
  do {
    check_together(all, "\n");
    check_together(all, "");
  } while (std::next_permutation(all.begin(), all.end(),
                                 [](const Alone& a, const Alone& b) { return a.dump->name < b.dump->name; }));
}

TEST_CASE("a number alone in a dump is nothing to the next dump") {
  std::string text = "Member State Fiji\nInstitution Name Ferry Office\n";
  for (int i = 0; i < 40; ++i) text += "Boats.\n";
  text += "Question 3\nBoats.\nBasic Info\nMember State Samoa\nInstitution Name Harbour\nQuestion 5\nYes.\n";
  for (const std::size_t piece : {dumps::whole, std::size_t{1}}) {
    const Contents contents = dumps::read(text, piece, "f");
    REQUIRE(contents.records.size() == 2);
    CHECK(contents.records[1].find("\"member_state\":{\"text\":\"Samoa\"") != std::string::npos);
  }
}
