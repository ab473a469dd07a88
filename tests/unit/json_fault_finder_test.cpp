// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "json/fault_finder.hpp"

using unpsa::json::find_fault;

TEST_CASE("a text that is JSON has no fault") {
  for (const char* text :
       {"{}", " [ ] ", "[[],{}]", R"({"a":[1,-0.5e+3,true,false,null,"\u00e9\ud83d\ude00\n\/"]})", "0",
        "\"\"", "\t{\r\n\"a\" : { \"b\" : [ {} ] } }\n"}) {
    INFO(text);
    CHECK_FALSE(find_fault(text).has_value());
  }
}

TEST_CASE("a fault has its place and words") {
  struct Case {
    std::string text;
    std::string what;
    std::size_t offset;
  };
  for (const Case& each : std::vector<Case>{
           {"{bad json}", "invalid literal; expected string literal", 1},
           {"{\"a\":1,}", "unexpected '}'; expected string literal", 7},
           {"{\"a\" 1}", "unexpected number literal; expected ':'", 5},
           {"{\"a\":1 \"b\":2}", "unexpected string literal; expected '}'", 7},
           {"[1 2]", "unexpected number literal; expected ']'", 3},
           {"[1,]", "unexpected ']'; expected '[', '{', or a literal", 3},
           {"{\"a\":tru}", "invalid literal", 8},
           {"{\"a\":}", "unexpected '}'; expected '[', '{', or a literal", 5},
           {"{\"a\":\"b", "invalid string: missing closing quote; the input may be cut off", 5},
           {"{\"a",
            "invalid string: missing closing quote; expected string literal; the input may be cut off", 1},
           {"{\"a\":\"b\\", "invalid string: forbidden character after backslash; the input may be cut off",
            5},
           {"{\"a\":1", "unexpected end of input; expected '}'; the input may be cut off", 6},
           {"{\"a\":{", "unexpected end of input; expected string literal; the input may be cut off", 6},
           {"{\"a\":[1,",
            "unexpected end of input; expected '[', '{', or a literal; the input may be cut off", 8},
           {"{\"a\":\"\t\"}",
            "invalid string: control character U+0009 (HT) must be escaped to \\u0009 or \\t", 6},
           {"{\"a\":\"\\q\"}", "invalid string: forbidden character after backslash", 7},
           {"{\"a\":\"\\u12\"}", "invalid string: '\\u' must be followed by 4 hex digits", 10},
           {"[01]", "unexpected number literal; expected ']'", 2},
           {"[1.]", "invalid number; expected digit after '.'", 3},
           {"[-]", "invalid number; expected digit after '-'", 2},
           {"{} x", "invalid literal; expected end of input", 3},
           {"{\"é - '; last read: '\" \"b\"}", "unexpected string literal; expected ':'", 24},
           {"[1e999,x]", "invalid literal", 7},
           {"[01e999]", "unexpected number literal; expected ']'", 2},
           {"", "unexpected end of input; expected '[', '{', or a literal; the input may be cut off", 0},
       }) {
    INFO(each.text);
    const auto fault = find_fault(each.text);
    REQUIRE(fault.has_value());
    CHECK(fault->what == each.what);
    CHECK(fault->offset == each.offset);
  }
}

TEST_CASE("a text has a fault if another parser refuses it, and only then") {
  const std::string whole = R"( {"a":[1,-2.5e3,{"b":"x\n\u00e9"},[],null],"c":{"d":true,"e":false}} )";
  const std::string bytes = "{}[]\",:\\u0e-.1tn ";
  std::mt19937 random(7);
  for (int round = 0; round < 50'000; ++round) {
    std::string text = whole;
    for (std::size_t edits = 1 + random() % 3; edits > 0; --edits)
      text[random() % text.size()] = bytes[random() % bytes.size()];
    if (random() % 4 == 0) text.resize(random() % text.size());
    if (find_fault(text).has_value() == nlohmann::json::accept(text)) FAIL(text);
  }
}

TEST_CASE("deep nesting takes no stack") {
  CHECK_FALSE(find_fault(std::string(1'000'000, '[') + std::string(1'000'000, ']')).has_value());
  CHECK(find_fault(std::string(1'000'000, '['))->offset == 1'000'000);
}

TEST_CASE("what only the library rejects is no fault for us, and what only it accepts is one") {
  CHECK_FALSE(find_fault("[1e999,-1e999," + std::string(400, '9') + "]"));
  CHECK(find_fault("\xEF\xBB\xBF{}")->offset == 0);
  CHECK(find_fault(std::string_view("{}\0", 3))->offset == 2);
  CHECK(find_fault(std::string_view("[1,\0]", 6))->offset == 3);
}
