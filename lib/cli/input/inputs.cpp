// SPDX-License-Identifier: MIT
#include "cli/input/inputs.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "cli/compression/archive.hpp"
#include "cli/compression/decompressor.hpp"
#include "text/file_name.hpp"
#include "unpsa/reader.hpp"

namespace unpsa::cli {
namespace {

// No system opens a name as long as this; it would only make a message without end.
constexpr std::size_t max_name = std::size_t{64} << 10;

// As many as would need a gigabyte; what names more has no end.
constexpr std::size_t most_names = 10'000'000;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr std::size_t list_block_size = std::size_t{64} << 10;

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw InputOutputError("cannot read '" + path + "': " + why);
}

/// Whether a name, as the system has it, is that of a file or a folder, or of a file in an archive.
bool is_there(const std::string& bytes) {
  std::error_code error;
  return std::filesystem::exists(std::filesystem::symlink_status(bytes, error)) || is_member(bytes);
}

}  // namespace

void append_names(std::vector<std::string>& names, std::string_view list, char separator) {
  if (separator == '\n' && list.starts_with(byte_order_mark)) list.remove_prefix(byte_order_mark.size());
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    std::string_view name = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    if (separator == '\n' && name.ends_with('\r')) name.remove_suffix(1);
    if (!name.empty()) names.push_back(text::file_name_as_text(name));
  }
}

void refuse_device(const std::string& path) {
  if (path == "-") return;
  std::error_code error;
  const auto status = std::filesystem::status(text::file_name_as_bytes(path), error);
  const bool is_device = std::filesystem::is_character_file(status) || std::filesystem::is_block_file(status);
  if (is_device && path != "/dev/stdin" && path != "/dev/null") refuse(path, "it is not a regular file");
}

std::string read_small_file(const std::string& path, std::size_t most) {
  std::error_code error;
  const auto status = std::filesystem::status(text::file_name_as_bytes(path), error);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) &&
      !std::filesystem::is_directory(status)) {
    refuse(path, "it is not a regular file");
  }
  FileSource file(text::file_name_as_bytes(path));
  DecompressingSource source(file, path);
  std::string content;
  std::array<char, list_block_size> block;
  while (const std::size_t size = source.read(block)) {
    content.append(block.data(), size);
    if (content.size() > most) refuse(path, "it is larger than " + std::to_string(most) + " bytes");
  }
  return content;
}

std::string name_of_file(const std::string& given) {
  const std::string bytes = text::file_name_as_bytes(given);
  const std::string shown = text::file_name_as_bytes(bytes);
  if (shown == bytes || is_there(bytes) || !is_there(shown)) return given;
  return text::file_name_as_text(shown);
}

namespace {

/// Appends the names that `lines` of a list hold. Throws InputOutputError for what is no name.
void append_listed(std::vector<std::string>& names, std::string_view lines, const CommonOptions& options) {
  const std::string& list = options.files_from;
  const std::size_t before = names.size();
  append_names(names, lines, options.null_separated ? '\0' : '\n');
  if (names.size() > most_names) refuse(list, "it names more than " + std::to_string(most_names) + " files");
  for (std::size_t i = before; i < names.size(); ++i) {
    if (names[i].size() > max_name) refuse(list, "it is not a list of file names");
    if (names[i].find('\0') != std::string::npos)
      refuse(list, "a name in it holds a NUL; if its names end in NUL, add '-0' ('--null-names')");
    names[i] = name_of_file(names[i]);
  }
}

/// Reads the names in the list of the options. What has no end of a line is refused before it is read.
void read_list(std::vector<std::string>& names, const CommonOptions& options) {
  const std::string& list = options.files_from;
  refuse_device(list);
  FileSource file(text::file_name_as_bytes(list));
  DecompressingSource source(file, list);
  const char separator = options.null_separated ? '\0' : '\n';
  std::string rest;
  std::array<char, list_block_size> block;
  bool is_begin = true;
  while (const std::size_t size = source.read(block)) {
    rest.append(block.data(), size);
    if (std::exchange(is_begin, false) && (rest.starts_with("\xFF\xFE") || rest.starts_with("\xFE\xFF")) &&
        rest.find('\0') != std::string::npos) {
      refuse(list, "it is UTF-16; save it as UTF-8");
    }
    const std::size_t end = rest.rfind(separator) + 1;  // npos + 1 is 0
    append_listed(names, std::string_view(rest).substr(0, end), options);
    rest.erase(0, end);
    if (rest.size() > max_name) refuse(list, "it is not a list of file names");
  }
  append_listed(names, rest, options);
}

/// The names that the options give, folders and files.
std::vector<std::string> list_names(const CommonOptions& options) {
  std::vector<std::string> names = options.files;
  if (options.files_from.empty()) {
    if (names.empty()) names.emplace_back("-");
    return names;
  }
  const auto check_standard_input = [&] {
    if (options.files_from != "-" || std::find(names.begin(), names.end(), "-") == names.end()) return;
    throw InputOutputError("standard input cannot be both the list of names and one of the inputs");
  };
  check_standard_input();
  read_list(names, options);
  check_standard_input();
  return names;
}

}  // namespace

InputList list_inputs(const CommonOptions& options) {
  InputList list;
  for (std::string& name : list_names(options)) {
    if (is_folder(name)) {
      append_folder(list, name, options);
    } else if (is_archive_of_inputs(name)) {
      append_archive(list, name, options);
    } else {
      list.inputs.push_back({std::move(name)});
    }
  }
  return list;
}

void complete_names(std::vector<std::string>& names) {
  for (std::string& name : names) {
    name = name_of_file(name);
    if (!name.ends_with('/') && is_folder(name)) name += '/';
  }
}

}  // namespace unpsa::cli
