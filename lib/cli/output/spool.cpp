// SPDX-License-Identifier: MIT
#include "cli/output/spool.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace unpsa::cli {
namespace {

[[noreturn]] void fail(int error) {
  throw OutputError(std::string("cannot use a temporary file: ") + std::strerror(error) +
                    "; free space in the folder for temporary files, or set TMPDIR to another folder");
}

/// In the folder for temporary files; null, and errno, where that fails.
std::FILE* open_nameless() {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
  if (error) fail(error.value());
  std::string path = (folder / "unpsa-XXXXXX").string();
  const int descriptor = ::mkstemp(path.data());
  if (descriptor < 0) return nullptr;
  ::unlink(path.c_str());
  return ::fdopen(descriptor, "w+b");
}

}  // namespace

void Spool::write(std::string_view bytes) {
  gathered_ += bytes;
  if (gathered_.size() >= most_) write_out();
}

void Spool::write_out() {
  errno = 0;
  if (!file_) file_.reset(open_nameless());
  if (!file_ || std::fwrite(gathered_.data(), 1, gathered_.size(), file_.get()) != gathered_.size())
    fail(errno);
  gathered_.clear();
}

void Spool::copy_to(Output& output) {
  if (file_) {
    errno = 0;
    if (std::fflush(file_.get()) != 0 || std::fseek(file_.get(), 0, SEEK_SET) != 0) fail(errno);
    std::string block(std::size_t{1} << 20, '\0');
    while (const std::size_t size = std::fread(block.data(), 1, block.size(), file_.get())) {
      output.write(std::string_view(block).substr(0, size));
    }
    if (std::ferror(file_.get()) != 0) fail(errno);
    file_.reset();
  }
  output.write(gathered_);
  gathered_.clear();
}

}  // namespace unpsa::cli
