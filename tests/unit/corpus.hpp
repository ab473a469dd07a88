// SPDX-License-Identifier: MIT
/// The real dumps, for tests tagged [corpus].
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "unpsa/reader.hpp"

namespace corpus {

/// An environment variable; empty if it is not set.
inline std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

/// The record of the dump whose file name begins with `number` and `_`.
inline unpsa::Record load(std::string_view number) {
  std::filesystem::path path;
  for (const auto& entry : std::filesystem::directory_iterator(environment("UNPSA_CORPUS"))) {
    if (entry.path().filename().string().starts_with(std::string(number) + "_")) path = entry.path();
  }
  INFO("dump " << number);
  REQUIRE_FALSE(path.empty());
  unpsa::FileSource source(path.string());
  unpsa::Reader reader(source, number, [](const unpsa::Diagnostic& what) { FAIL(to_string(what)); });
  unpsa::Record record;
  REQUIRE(reader.next(record));
  return record;
}

}  // namespace corpus
