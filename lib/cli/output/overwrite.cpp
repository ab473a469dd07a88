// SPDX-License-Identifier: MIT
#include "cli/output/overwrite.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "cli/compression/decompressor.hpp"
#include "cli/output/output.hpp"
#include "text/file_name.hpp"
#include "unpsa/reader.hpp"

namespace unpsa::cli {
namespace {

constexpr std::size_t head_bytes = std::size_t{64} << 10;
constexpr std::string_view blanks = " \t\r\n\xEF\xBB\xBF";

std::string read_head(const std::string& path) {
  FileSource file(path);
  DecompressingSource source(file, path);
  std::string head;
  std::array<char, 4096> block;
  while (head.size() < head_bytes) {
    const std::size_t size = source.read(block);
    if (size == 0) break;
    head.append(block.data(), size);
  }
  return head;
}

/// `"schema": "unpsa.record/…`, as every record begins, whoever has laid it out.
bool names_record_schema(std::string_view json) {
  const auto skip = [&json](std::string_view expected) {
    json.remove_prefix(std::min(json.find_first_not_of(blanks), json.size()));
    if (!json.starts_with(expected)) return false;
    json.remove_prefix(expected.size());
    return true;
  };
  constexpr std::string_view key = "\"schema\"";
  for (std::size_t at = json.find(key); at != std::string_view::npos; at = json.find(key)) {
    json.remove_prefix(at + key.size());
    if (skip(":") && skip("\"unpsa.record/")) return true;
  }
  return false;
}

bool reads_as_form(std::string_view head) {
  MemorySource source(head);
  Reader reader(source, "-", [](const Diagnostic&) {});
  Record record;
  return reader.next(record);
}

Holds content_of(std::string_view head) {
  const std::string_view text = head.substr(std::min(head.find_first_not_of(blanks), head.size()));
  if (text.empty()) return Holds::other;
  if (text.front() == '{' || text.front() == '[') {
    if (names_record_schema(text)) return Holds::records;
    if (text.front() == '{') return Holds::other;
  }
  // A report of unpsa-export shows forms, and is none.
  if (text.find("content=\"unpsa-export\"") != std::string_view::npos) return Holds::other;
  return reads_as_form(head) ? Holds::forms : Holds::other;
}

bool find_status(const std::string& path, struct stat& status) {
  return ::stat(text::file_name_as_bytes(path).c_str(), &status) == 0;
}

bool is_one_of(const struct stat& file, std::span<const std::string> inputs) {
  return std::any_of(inputs.begin(), inputs.end(), [&file](const std::string& input) {
    struct stat status {};
    return find_status(input, status) && status.st_dev == file.st_dev && status.st_ino == file.st_ino;
  });
}

[[noreturn]] void refuse(const std::string& path, std::string_view what) {
  throw OutputError("'" + path + "' is not written: " + std::string(what) + "; name another file");
}

}  // namespace

Holds find_content(const std::string& path) {
  try {
    return content_of(read_head(text::file_name_as_bytes(path)));
  } catch (const InputOutputError&) {
    return Holds::other;
  }
}

void check_overwrite(const std::string& path, Holds holds, std::span<const std::string> inputs) {
  struct stat file {};
  if (path.empty() || path == "-" || !find_status(path, file)) return;
  if (!S_ISREG(file.st_mode) || file.st_size == 0) return;
  const bool is_input = is_one_of(file, inputs);
  if (is_input && holds != Holds::other) return;
  if (is_input) refuse(path, "it is one of the inputs");
  const Holds content = find_content(path);
  if (content == Holds::other || content == holds) return;
  refuse(path, content == Holds::forms ? "it holds a form" : "it holds records");
}

}  // namespace unpsa::cli
