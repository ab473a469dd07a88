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

TEST_CASE("a fault has its place and words of ours") {
  struct Case {
    std::string text;
    std::string what;
    std::size_t offset;
  };
  for (const Case& each : std::vector<Case>{
           {"{bad json}", "expected a key in double quotes", 1},
           {"{\"a\":1,}", "expected a key in double quotes", 7},
           {"{\"a\" 1}", "expected ':' behind a key", 5},
           {"{\"a\":1 \"b\":2}", "expected ',' or '}' behind a value", 7},
           {"[1 2]", "expected ',' or ']' behind a value", 3},
           {"[1,]", "expected a value", 3},
           {"{\"a\":tru}", "expected a value", 5},
           {"{\"a\":}", "expected a value", 5},
           {"{\"a\":\"b", "a string is not closed; the input may be cut off", 5},
           {"{\"a", "a string is not closed; the input may be cut off", 1},
           {"{\"a\":\"b\\", "a string is not closed; the input may be cut off", 5},
           {"{\"a\":1", "an object is not closed; the input may be cut off", 0},
           {"{\"a\":{\"b\":1}", "an object is not closed; the input may be cut off", 0},
           {"{\"a\":{", "an object is not closed; the input may be cut off", 5},
           {"{\"a\":[1,", "an array is not closed; the input may be cut off", 5},
           {"{\"a\":[", "an array is not closed; the input may be cut off", 5},
           {"{\"a\":\"\t\"}", "a control character in a string is not escaped", 6},
           {"{\"a\":\"\\q\"}", "a string has an escape that JSON does not know", 6},
           {"{\"a\":\"\\u12\"}", "a string has an escape that JSON does not know", 6},
           {"{\"a\":\"\\ud800\"}", "a string has half of a surrogate pair", 6},
           {"[01]", "a number begins with 0", 1},
           {"[1.]", "a number lacks a digit", 3},
           {"[-]", "a number lacks a digit", 2},
           {"{} x", "there is more text behind the object", 3},
           {"", "the text ends where a value is expected", 0},
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
  CHECK(find_fault(std::string(1'000'000, '['))->offset == 999'999);
}
