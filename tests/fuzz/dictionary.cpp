// SPDX-License-Identifier: MIT
// Writes a dictionary for libFuzzer into the file that it is given: the labels of the form, keys of records
// and of configurations, and what else decides how an input is read.
#include <array>
#include <cstdio>
#include <string>
#include <string_view>

#include "form/labels.hpp"
#include "unpsa/validate.hpp"

namespace {

void print(std::string_view token) {
  std::string line = "\"";
  for (const char byte : token) {
    const auto value = static_cast<unsigned char>(byte);
    if (value >= 0x20 && value < 0x7F && byte != '"' && byte != '\\') {
      line += byte;
      continue;
    }
    std::array<char, 5> escape{};
    std::snprintf(escape.data(), escape.size(), "\\x%02X", value);
    line += escape.data();
  }
  std::puts((line + "\"").c_str());
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2 || std::freopen(arguments[1], "w", stdout) == nullptr) return 2;
  constexpr std::array<std::string_view, 34> others{
      "\n",
      "\r\n",
      "\xEF\xBB\xBF",
      "\xFF\xFE",
      "Question 1\n",
      "SDG 3.4",
      "目标3",
      "1-17",
      "3.d",
      "{\"schema\":\"unpsa.record/1\",\"id\":\"u0123456789abcdef\",",
      "\"answers\":[",
      "\"question\":\"3.a\"",
      "\"text\":\"",
      "\"lines\":[1]",
      "\\ud800",
      "\\u0000",
      "[validate]\n",
      "[limits]\n",
      "select = [",
      "ignore = [",
      "fail-on = ",
      "baseline = \"",
      "ratio = ",
      "unpsa-dedupe-index 2\n",
      "<!doctype html>",
      "<table><tr><td>",
      "<input value=",
      "&amp;",
      "> ",
      "\f",
      "| ",
      "\u200b",
      "\u0301",
      "=\n"};
  for (const std::string_view token : others) print(token);
  for (const unpsa::form::Label& label : unpsa::form::labels()) print(label.text);
  for (const unpsa::validate::Rule& rule : unpsa::validate::rules()) print(rule.id);
  return 0;
}
