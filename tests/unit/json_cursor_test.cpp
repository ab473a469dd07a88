// SPDX-License-Identifier: MIT
#include <simdjson.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "json/cursor.hpp"
#include "json/fault_finder.hpp"

using unpsa::json::Cursor;
using unpsa::json::Malformed;
using unpsa::json::TooDeep;
using Tree = nlohmann::json;

namespace {

unpsa::text::Buffer buffer_of(std::string_view json) {
  unpsa::text::Buffer buffer;
  buffer.assign(json);
  return buffer;
}

/// A cursor and what it needs.
struct Text {
  explicit Text(std::string_view json) : buffer(buffer_of(json)), cursor(buffer, arena) {}

  unpsa::text::Buffer buffer;
  unpsa::text::Arena arena;
  Cursor cursor;
};

/// Whether the whole text is one value, with white space around it.
bool is_value(std::string_view json) {
  Text text(json);
  try {
    text.cursor.skip_value();
    return text.cursor.is_at_end();
  } catch (const Malformed&) {
    return false;
  }
}

/// The same with the escapes of lone surrogates replaced, as the cursor does in the text.
std::string repaired(std::string_view json) {
  Text text(json);
  try {
    text.cursor.skip_value();
  } catch (const Malformed&) {
  }
  return std::string(text.buffer.view());
}

/// A string read by the cursor, which must end with the text.
std::optional<std::string> string_of(std::string_view json) {
  Text text(json);
  try {
    const std::string string(text.cursor.take_string());
    if (!text.cursor.is_at_end()) return std::nullopt;
    return string;
  } catch (const Malformed&) {
    return std::nullopt;
  }
}

std::optional<std::uint64_t> number_of(std::string_view json) {
  return Text(json).cursor.take_whole_number();
}

}  // namespace

TEST_CASE("the end of plain text is found as byte by byte", "[json]") {
  std::mt19937 random(7);
  constexpr std::string_view special = "\"\\\n\x01\x1f";
  for (std::size_t size = 0; size < 400; ++size) {
    std::string text(size + 1 + unpsa::text::Buffer::padding, 'a');
    for (char& byte : text) byte = static_cast<char>(0x20 + random() % 0xE0);
    for (char& byte : text) {
      if (byte == '"' || byte == '\\') byte = 'x';
    }
    text[size] = special[random() % special.size()];
    for (std::size_t begin = 0; begin <= size; begin += 1 + random() % 40) {
      CHECK(Cursor::find_special(text.data() + begin) == text.data() + size);
      CHECK(Cursor::find_special_plain(text.data() + begin) == text.data() + size);
    }
  }
}

TEST_CASE("what is JSON and what is not", "[json]") {
  // The cases are those of RFC 8259: nlohmann/json and the finder of faults must agree with it.
  for (const char* json : {"null", "true", "false", "0", "-0", "-1.5e+10", "1E5", "\"\"", "\"\\u0000\"", "[]",
                           "{}", " [ 1 , 2 ] ", "[[],{}]", "{\"a\":{\"b\":[]}}", "\t\r\n1\n", "\"\x7f\"",
                           "\"\\ud83d\\ude00\"", "1e999", "123456789012345678901234567890"}) {
    INFO(json);
    CHECK(is_value(json));
    CHECK_FALSE(unpsa::json::find_fault(json));
  }
  for (const char* json : {"",           " ",         "nul",
                           "nulll",      "True",      "01",
                           "-",          "+1",        "1.",
                           ".5",         "1e",        "0x1",
                           "00",         "\"",        "\"\\\"",
                           "\"\\x\"",    "\"\\u12\"", "\"\\u12g4\"",
                           "\"\n\"",     "\"\t\"",    "[",
                           "]",          "[1",        "[1,]",
                           "[,1]",       "[1 2]",     "{",
                           "{]",         "{\"a\"}",   "{\"a\":}",
                           "{\"a\":1,}", "{a:1}",     "{\"a\":1 \"b\":2}",
                           "1 2",        "[]]",       "\x01",
                           "\f1"}) {
    INFO(json);
    CHECK_FALSE(is_value(json));
    CHECK(unpsa::json::find_fault(json));
    CHECK_FALSE(Tree::accept(json));
  }
  CHECK_FALSE(is_value(std::string_view("1\0", 2)));
  CHECK_FALSE(is_value(std::string_view("\"\0\"", 3)));
}

TEST_CASE("the same texts are taken as by the finder of faults and by other programs", "[json]") {
  std::mt19937 random(3);
  const std::string seed =
      R"({"a":[1,-2.5e3,"x\n\u00e9\ud83d\ude00",true,null],"b":{"c":"0123456789012345678901234567890\"","d":[[],{}]},"e":false})";
  constexpr std::string_view pieces = "{}[]:,\"\\ue0123456789-+.tfn \n\x01";
  simdjson::dom::parser parser;
  std::size_t taken = 0;
  for (int round = 0; round < 50'000; ++round) {
    std::string text = seed;
    for (std::size_t edits = 1 + random() % 3; edits > 0; --edits) {
      const std::size_t at = random() % text.size();
      if (random() % 3 == 0) {
        text.erase(at, 1 + random() % 3);
      } else {
        text[at] = pieces[random() % pieces.size()];
      }
      if (text.empty()) text = "1";
    }
    const bool is_json = is_value(text);
    taken += is_json ? 1 : 0;
    text = repaired(text);
    if (is_json == unpsa::json::find_fault(text).has_value()) FAIL(text);
    // Others refuse numbers that a double or 64 bits cannot hold, which JSON does not.
    if (is_json != Tree::accept(text) && text.find_first_of("eE") == std::string::npos) FAIL(text);
    const auto error = parser.parse(text).error();
    if (is_json != (error == simdjson::SUCCESS) && error != simdjson::NUMBER_ERROR)
      FAIL(text << ": " << error);
  }
  CHECK(taken > 1000);
}

TEST_CASE("strings are unescaped as by another program", "[json]") {
  std::mt19937 random(5);
  const std::vector<std::string> parts = {
      "a",        "é",       "\\n",      "\\\"",           "\\\\",    "\\/",
      "\\u0041",  "\\u00e9", "\\u20ac",  "\\ud83d\\ude00", "\\u0000", "0123456789abcdef",
      "一网统管", "\\t",     "\\r\\b\\f"};
  for (int round = 0; round < 5'000; ++round) {
    std::string json = "\"";
    for (std::size_t i = random() % 30; i > 0; --i) json += parts[random() % parts.size()];
    json += '"';
    INFO(json);
    CHECK(string_of(json) == Tree::parse(json).get<std::string>());
  }
}

TEST_CASE("half of a surrogate pair becomes U+FFFD, in the text too", "[json]") {
  struct Case {
    std::string json;
    std::string string;
    std::string text;
    std::size_t count;
  };
  for (const Case& each : std::vector<Case>{
           {R"("a\ud800")", "a�", R"("a\ufffd")", 1},
           {R"("\uDC00b")", "�b", R"("\ufffdb")", 1},
           {R"("\ud800\u0041")", "�A", R"("\ufffd\u0041")", 1},
           {R"("\ud800\ud83d\ude00")", "�😀", R"("\ufffd\ud83d\ude00")", 1},
           {R"("\udc00\ud800\n")", "��\n", R"("\ufffd\ufffd\n")", 2},
           {R"("\ud83d\ude00")", "😀", R"("\ud83d\ude00")", 0},
       }) {
    INFO(each.json);
    for (const bool skips : {false, true}) {
      Text text(each.json);
      if (skips) {
        text.cursor.skip_value();
      } else {
        CHECK(text.cursor.take_string() == each.string);
      }
      CHECK(text.cursor.is_at_end());
      CHECK(text.buffer.view() == each.text);
      CHECK(text.cursor.lone_surrogates() == each.count);
      if (each.count > 0)
        CHECK(text.cursor.first_lone_surrogate() == text.buffer.data() + each.text.find("\\ufffd"));
    }
  }
  CHECK_FALSE(is_value(R"("\ud800\u12")"));
}

TEST_CASE("the tokens of a text are the text without its white space", "[json]") {
  Text text(R"( { "a b" : [ 1.5e3 , true , null , "\" " ] , "c" : { } } )");
  std::string tokens;
  while (!text.cursor.is_at_end()) tokens += text.cursor.take_token();
  CHECK(tokens == R"({"a b":[1.5e3,true,null,"\" "],"c":{}})");
}

TEST_CASE("several strings of one text stay what they were", "[json]") {
  Text text(R"(["a\nb","plain","\u00e9"])");
  std::vector<std::string_view> strings;
  text.cursor.take('[');
  do {
    CHECK(text.cursor.peek() == '"');
    strings.push_back(text.cursor.take_string());
  } while (text.cursor.take_comma(']'));
  CHECK(strings == std::vector<std::string_view>{"a\nb", "plain", "é"});
}

TEST_CASE("whole numbers are read to the last that fits", "[json]") {
  CHECK(number_of("0") == 0);
  CHECK(number_of("7,") == 7);
  CHECK(number_of("9999999999999999999") == 9'999'999'999'999'999'999U);
  CHECK(number_of("18446744073709551615") == UINT64_MAX);
  for (const char* other : {"18446744073709551616", "99999999999999999999", "184467440737095516150", "-1",
                            "-0", "1.0", "1e3", "0.5"}) {
    INFO(other);
    CHECK_FALSE(number_of(other));
  }
  CHECK_THROWS_AS(number_of("01"), Malformed);
  CHECK_THROWS_AS(number_of("1."), Malformed);
}

TEST_CASE("nesting is followed to a depth, and refused beyond it", "[json]") {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  CHECK(is_value(nested(unpsa::json::deepest_nesting)));
  CHECK_THROWS_AS(is_value(nested(unpsa::json::deepest_nesting + 1)), TooDeep);
  CHECK_THROWS_AS(is_value(std::string(1'000'000, '[')), TooDeep);
}
