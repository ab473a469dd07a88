// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "text/file_name.hpp"
#include "text/format.hpp"
#include "unpsa/reader.hpp"

namespace unpsa {
namespace {

constexpr int pipe_size = 1 << 20;

[[noreturn]] void fail(const std::string& path, const char* what, const char* why) {
  const std::string name = path == "-" ? "standard input" : text::file_name_as_text(path);
  throw InputOutputError(text::format("cannot {} '{}': {}", what, name, why));
}

[[noreturn]] void fail(const std::string& path, const char* what, int error) {
  fail(path, what, std::strerror(error));
}

}  // namespace

FileSource::FileSource(const std::string& path) : path_(path) {
  // The system would open another file.
  if (path.find('\0') != std::string::npos) fail(path_, "open", "its name holds a NUL, which no file's does");
  descriptor_ = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) fail(path_, "open", errno);
  struct stat status {};
  if (::fstat(descriptor_, &status) != 0) fail(path_, "open", errno);
  if (S_ISDIR(status.st_mode)) {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
    descriptor_ = -1;
    fail(path_, "read", EISDIR);
  }
#if defined(F_SETPIPE_SZ)
  if (S_ISFIFO(status.st_mode)) static_cast<void>(::fcntl(descriptor_, F_SETPIPE_SZ, pipe_size));
#endif
}

FileSource::~FileSource() {
  if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

std::size_t FileSource::read(std::span<char> room) {
  while (true) {
    const ::ssize_t count = ::read(descriptor_, room.data(), room.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) fail(path_, "read", errno);
  }
}

MemorySource::MemorySource(std::string_view bytes, std::size_t piece)
    : rest_(bytes), piece_(std::max<std::size_t>(piece, 1)) {}

std::size_t MemorySource::read(std::span<char> room) {
  const std::size_t count = std::min({room.size(), rest_.size(), piece_});
  std::copy_n(rest_.data(), count, room.data());
  rest_.remove_prefix(count);
  return count;
}

}  // namespace unpsa
