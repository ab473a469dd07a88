// SPDX-License-Identifier: MIT
/// Dumps for tests of the layers from bytes to records, and what is done with them again and again.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "json/record_json.hpp"
#include "reader/items.hpp"
#include "unpsa/reader.hpp"

namespace dumps {

struct Dump {
  std::string name;
  std::string bytes;
};

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The folder that an environment variable names.
inline std::filesystem::path folder(const char* variable) {
  const char* value = std::getenv(variable);
  INFO(variable << " names no folder");
  REQUIRE(value != nullptr);
  REQUIRE(std::filesystem::is_directory(value));
  return value;
}

/// Every file below a folder with one of the endings, by name.
inline std::vector<Dump> read_folder(const std::filesystem::path& folder, std::string_view endings) {
  std::vector<Dump> dumps;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string ending = entry.path().extension().string();
    if (ending.empty() || endings.find(ending) == std::string_view::npos) continue;
    dumps.push_back({entry.path().lexically_relative(folder).string(), read_file(entry.path())});
  }
  std::sort(dumps.begin(), dumps.end(), [](const Dump& a, const Dump& b) { return a.name < b.name; });
  REQUIRE_FALSE(dumps.empty());
  return dumps;
}

/// All of testdata, what is not a form included.
inline std::vector<Dump> testdata() { return read_folder(folder("UNPSA_TESTDATA"), ".txt .html .pdf .zip"); }

inline Dump testdata(const std::string& name) {
  Dump dump{name, read_file(folder("UNPSA_TESTDATA") / name)};
  REQUIRE_FALSE(dump.bytes.empty());
  return dump;
}

/// The real dumps, for tests tagged [corpus].
inline std::vector<Dump> corpus() { return read_folder(folder("UNPSA_CORPUS"), ".txt"); }

inline constexpr std::size_t whole = static_cast<std::size_t>(-1);

/// What a stream holds, one after another.
struct Contents {
  std::vector<std::string> records;  ///< as JSON
  std::vector<unpsa::Diagnostic> diagnostics;
};

/// Reads the bytes in pieces of at most so many.
inline Contents read(std::string_view bytes, std::size_t piece = whole, std::string_view file = "-") {
  unpsa::MemorySource source(bytes, piece);
  Contents contents;
  unpsa::Reader reader(
      source, file, [&](const unpsa::Diagnostic& diagnostic) { contents.diagnostics.push_back(diagnostic); });
  unpsa::Record record;
  while (reader.next(record)) unpsa::json::append_record(contents.records.emplace_back(), record);
  return contents;
}

/// For tests of which diagnostics are no part.
inline void ignore(const unpsa::Diagnostic&) {}

/// The dumps that a stream holds, each as UTF-8, what is not a form included.
inline std::vector<std::string> texts(std::string_view bytes) {
  unpsa::MemorySource source(bytes);
  unpsa::ItemReader items(source, "-");
  unpsa::Item item;
  std::vector<std::string> texts;
  while (items.next(item, ignore)) texts.emplace_back(item.text.view());
  return texts;
}

/// The one record that the bytes hold.
inline unpsa::Record read_one(std::string_view bytes) {
  unpsa::MemorySource source(bytes);
  unpsa::Reader reader(source, "-", ignore);
  unpsa::Record record;
  REQUIRE(reader.next(record));
  unpsa::Record more;
  REQUIRE_FALSE(reader.next(more));
  return record;
}

inline std::string to_json(const unpsa::Record& record) {
  std::string json;
  unpsa::json::append_record(json, record);
  return json;
}

}  // namespace dumps
