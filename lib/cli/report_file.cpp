// SPDX-License-Identifier: MIT
#include "cli/report_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "cli/output.hpp"

namespace unpsa::cli {
namespace {

[[noreturn]] void fail(const std::string& path, const std::string& why) {
  throw OutputError("cannot write '" + path + "': " + why);
}

void write_directly(const std::string& path, const std::string& shown, std::string_view content) {
  errno = 0;
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(content.data(), static_cast<std::streamsize>(content.size()));
  file.close();
  if (!file) fail(shown, errno != 0 ? std::strerror(errno) : "it is not complete");
}

}  // namespace

void write_file(const std::string& path, std::string_view content) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (fs::is_directory(path, error)) fail(path, std::strerror(EISDIR));
  if (fs::exists(path, error) && (!fs::is_regular_file(path, error) || fs::is_symlink(path, error))) {
    write_directly(path, path, content);
    return;
  }
  const std::string temporary = path + ".unpsa-" + std::to_string(::getpid()) + ".tmp";
  try {
    write_directly(temporary, path, content);
    fs::rename(temporary, path, error);
    if (error) fail(path, error.message());
  } catch (const OutputError&) {
    fs::remove(temporary, error);
    throw;
  }
}

}  // namespace unpsa::cli
