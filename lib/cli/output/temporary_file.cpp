// SPDX-License-Identifier: MIT
#include "cli/output/temporary_file.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "cli/output/descriptor.hpp"
#include "cli/output/temporary_path.hpp"
#include "writer/read_back.hpp"

namespace unpsa::cli {
namespace {

constexpr std::size_t block_size = std::size_t{1} << 20;

[[noreturn]] void fail(const std::string& folder, const std::string& what) {
  throw OutputError("cannot write a temporary file in '" + folder + "': " + what +
                    "; set TMPDIR to a folder with more space");
}

}  // namespace

TemporaryFile::~TemporaryFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void TemporaryFile::open() {
  folder_ = scratch_folder();
  const TemporaryPath path = TemporaryPath::make_scratch(descriptor_);
  if (path.empty()) fail(folder_, std::strerror(errno));
}

std::uint64_t TemporaryFile::append(std::string_view bytes) {
  const std::uint64_t offset = size();
  gathered_ += bytes;
  if (gathered_.size() >= max_gathered_) flush();
  return offset;
}

void TemporaryFile::flush() {
  if (descriptor_ < 0) open();
  if (!write_all(descriptor_, gathered_) || !writer::has_bytes(descriptor_, written_, gathered_))
    fail(folder_, std::strerror(errno));
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

void TemporaryFile::copy_to(Output& output) {
  std::string block;
  for (std::uint64_t offset = 0; offset < written_; offset += block.size()) {
    block.resize(static_cast<std::size_t>(std::min<std::uint64_t>(block_size, written_ - offset)));
    read(offset, block);
    output.write(block);
  }
  output.write(gathered_);
}

}  // namespace unpsa::cli
