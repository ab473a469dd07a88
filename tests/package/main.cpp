// SPDX-License-Identifier: MIT
// Reads a dump and a record, so that the link needs what the library needs.
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "json/record_json.hpp"
#include "reader/reader.hpp"

namespace {

constexpr std::string_view dump =
    "Basic Info\n"
    "Member State Ghana\n"
    "Institution Name Bureau of Boats\n"
    "Questions/Answers\n"
    "Question 3\n"
    "a. What is new about it? (200 words maximum)\n"
    "It comes to the village.\n";

bool has_answer(std::string_view bytes, std::string& json) {
  unpsa::MemorySource source(bytes);
  unpsa::Reader reader(source, "-");
  unpsa::Record record;
  if (!reader.next(record)) return false;
  unpsa::json::append_record(json, record);
  const unpsa::Answer* answer = record.find_answer("3.a");
  return answer != nullptr && answer->limit == 200 && answer->text == "It comes to the village.";
}

}  // namespace

int main() {
  std::string from_dump;
  std::string from_record;
  if (!has_answer(dump, from_dump) || !has_answer(from_dump, from_record)) {
    std::cerr << "the answer to 3.a was expected in:\n" << from_dump << '\n' << from_record << '\n';
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
