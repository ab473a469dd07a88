// SPDX-License-Identifier: MIT
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "json/value_scanner.hpp"

using unpsa::json::ValueScanner;

namespace {

constexpr std::size_t npos = ValueScanner::npos;

/// Where the value ends when the bytes come in pieces of at most `piece`.
std::size_t scan(std::string_view bytes, std::size_t piece) {
  ValueScanner scanner;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    const std::size_t end = scanner.scan(bytes.substr(at, piece));
    if (end != npos) return at + end;
  }
  return npos;
}

}  // namespace

TEST_CASE("a value ends with the bracket that closes its first") {
  struct Case {
    std::string text;
    std::size_t end;
  };
  for (const Case& each : std::vector<Case>{
           {"{}", 2},
           {"[]x", 2},
           {"{\"a\":{\"b\":[1,2]}} {}", 17},
           {"[[],[{}]],", 9},
           {R"({"}":"]"})", 9},
           {R"({"a":"\"}"})", 11},
           {R"({"a":"\\"}"})", 10},
           {R"({"a":"\\\"}"})", 13},
           {"{", npos},
           {"{\"}", npos},
           {R"({"a\")", npos},
           {"[{]}", 4},  // which bracket closes which is the reader's to judge
       }) {
    INFO(each.text);
    for (std::size_t piece = 1; piece <= each.text.size(); ++piece) CHECK(scan(each.text, piece) == each.end);
  }
}

TEST_CASE("a scanner knows whether it stands within a string") {
  ValueScanner scanner;
  CHECK_FALSE(scanner.in_string());
  CHECK(scanner.scan("{\"a") == npos);
  CHECK(scanner.in_string());
  CHECK(scanner.scan("\\\"") == npos);
  CHECK(scanner.in_string());
  CHECK(scanner.scan("\"") == npos);
  CHECK_FALSE(scanner.in_string());
}

TEST_CASE("a scanner that found an end begins anew") {
  ValueScanner scanner;
  CHECK(scanner.scan("{\"a\":1}") == 7);
  CHECK(scanner.scan("[1]") == 3);
}

TEST_CASE("long strings are skipped as byte by byte") {
  std::mt19937 random(11);
  for (int round = 0; round < 3'000; ++round) {
    std::string text = "[";
    for (std::size_t strings = 1 + random() % 4; strings > 0; --strings) {
      text += '"';
      for (std::size_t size = random() % 60; size > 0; --size) {
        constexpr std::string_view parts[] = {
            "a", "]", "{", "\\\"", "\\\\", "\xe4\xb8\xad", "0123456789abcdef"};
        text += parts[random() % std::size(parts)];
      }
      text += strings == 1 ? "\"" : "\",";
    }
    text += random() % 8 == 0 ? "" : "]}]";
    CHECK(scan(text, text.size()) == scan(text, 1));
    CHECK(scan(text, 1 + random() % text.size()) == scan(text, 1));
  }
}

TEST_CASE("depth is not bounded") {
  const std::string deep = std::string(1'000'000, '[') + std::string(1'000'000, ']');
  CHECK(scan(deep, deep.size()) == deep.size());
}
