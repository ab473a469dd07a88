// SPDX-License-Identifier: MIT
#include "cli/input/inputs.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <limits>
#include <string_view>

#include "cli/compression/decompressor.hpp"
#include "text/file_name.hpp"
#include "unpsa/reader.hpp"

namespace unpsa::cli {
namespace {

// No system opens a name as long as this; it would only make a message without end.
constexpr std::size_t max_name = std::size_t{64} << 10;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The bytes of a file, decompressed, a block more than `most` if there are more.
std::string read_up_to(const std::string& path, std::size_t most) {
  FileSource file(text::file_name_as_bytes(path));
  DecompressingSource source(file, path);
  std::string content;
  std::array<char, 65536> block;
  while (content.size() <= most) {
    const std::size_t size = source.read(block);
    if (size == 0) break;
    content.append(block.data(), size);
  }
  return content;
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

std::string read_file(const std::string& path) {
  return read_up_to(path, std::numeric_limits<std::size_t>::max());
}

std::string read_small_file(const std::string& path, std::size_t most) {
  std::error_code error;
  const auto status = std::filesystem::status(text::file_name_as_bytes(path), error);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) &&
      !std::filesystem::is_directory(status)) {
    throw InputOutputError("cannot read '" + path + "': it is not a regular file");
  }
  std::string content = read_up_to(path, most);
  if (content.size() <= most) return content;
  throw InputOutputError("cannot read '" + path + "': it is larger than " + std::to_string(most) + " bytes");
}

namespace {

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
  append_names(names, read_file(options.files_from), options.null_separated ? '\0' : '\n');
  const auto is_too_long = [](const std::string& name) { return name.size() > max_name; };
  if (std::any_of(names.begin(), names.end(), is_too_long)) {
    throw InputOutputError("cannot read '" + options.files_from + "': it is not a list of file names");
  }
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

void mark_folders(std::vector<std::string>& names) {
  for (std::string& name : names) {
    if (!name.ends_with('/') && is_folder(name)) name += '/';
  }
}

}  // namespace unpsa::cli
