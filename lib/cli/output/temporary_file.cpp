// SPDX-License-Identifier: MIT
#include "cli/output/temporary_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "cli/output/output.hpp"

namespace unpsa::cli {
namespace {

constexpr std::size_t gather_size = std::size_t{1} << 20;

[[noreturn]] void fail(const std::string& folder, const std::string& what) {
  throw OutputError("cannot write a temporary file in '" + folder + "': " + what +
                    "; set TMPDIR to a folder with more space");
}

std::string temporary_folder() {
  const char* const folder = std::getenv("TMPDIR");
  return folder != nullptr && *folder != '\0' ? folder : "/tmp";
}

}  // namespace

TemporaryFile::~TemporaryFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void TemporaryFile::open() {
  folder_ = temporary_folder();
  std::string path = folder_ + "/unpsa-XXXXXX";
  descriptor_ = ::mkstemp(path.data());
  if (descriptor_ < 0) fail(folder_, std::strerror(errno));
  ::unlink(path.c_str());
  ::fcntl(descriptor_, F_SETFD, FD_CLOEXEC);
}

std::uint64_t TemporaryFile::append(std::string_view bytes) {
  const std::uint64_t offset = size();
  gathered_ += bytes;
  if (gathered_.size() >= gather_size) flush();
  return offset;
}

void TemporaryFile::flush() {
  if (descriptor_ < 0) open();
  std::string_view rest = gathered_;
  while (!rest.empty()) {
    const ::ssize_t count = ::write(descriptor_, rest.data(), rest.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(folder_, std::strerror(errno));
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
  written_ += gathered_.size();
  gathered_.clear();
}

void TemporaryFile::read(std::uint64_t offset, std::span<char> room) {
  while (!room.empty()) {
    if (offset >= written_) {
      std::memcpy(room.data(), gathered_.data() + (offset - written_), room.size());
      return;
    }
    const auto most = static_cast<std::size_t>(std::min<std::uint64_t>(room.size(), written_ - offset));
    const ::ssize_t count = ::pread(descriptor_, room.data(), most, static_cast<::off_t>(offset));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) fail(folder_, count < 0 ? std::strerror(errno) : "it is truncated");
    offset += static_cast<std::uint64_t>(count);
    room = room.subspan(static_cast<std::size_t>(count));
  }
}

}  // namespace unpsa::cli
