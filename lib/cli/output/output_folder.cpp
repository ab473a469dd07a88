// SPDX-License-Identifier: MIT
// Files are opened anew each time: there may be more of them than a program may have open.
#include "cli/output/output_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <utility>

#include "cli/output/descriptor.hpp"
#include "text/file_name.hpp"
#include "writer/read_back.hpp"

namespace unpsa::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_gathered = std::size_t{4} * 1024 * 1024;
constexpr std::size_t max_gathered_of_a_file = std::size_t{256} * 1024;

/// Opens a file, gives its descriptor to `use`, and closes it. False, and errno, if any of it fails.
template <typename Use>
bool with_file(const std::string& path, int flags, const Use& use) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool used = use(descriptor);
  const int error = errno;
  const bool closed = ::close(descriptor) == 0;
  if (!used) errno = error;
  return used && closed;
}

}  // namespace

OutputFolder::OutputFolder(const std::string& path, Check check)
    : WholeOutput(path), check_(std::move(check)), path_(text::file_name_as_bytes(path)) {
  while (path_.size() > 1 && path_.ends_with('/')) path_.pop_back();
  struct stat status {};
  exists_ = ::stat(path_.c_str(), &status) == 0;
  if (!exists_ && errno != ENOENT) fail_to_write(path_, errno);
  if (exists_) {
    if (!S_ISDIR(status.st_mode)) fail_to_write(path_, ENOTDIR);
    if (::access(path_.c_str(), W_OK) != 0) fail_to_write(path_, errno);
  }
  // On the same file system as the place of the files, so that they can be moved there.
  int none = -1;
  const std::string place = exists_ ? path_ : fs::path(path_).parent_path().string();
  folder_ = TemporaryPath::make(place, TemporaryPath::Kind::folder, none);
  if (folder_.empty()) fail_to_write(path_, errno);
}

OutputFolder::File& OutputFolder::open_file(const std::string& name) {
  // What the file cannot replace is reported before more work is done.
  struct stat status {};
  const bool replaces = exists_ && ::stat(target(name).c_str(), &status) == 0;
  if (replaces && S_ISDIR(status.st_mode)) fail_to_write(target(name), EISDIR);
  if (replaces && ::access(target(name).c_str(), W_OK) != 0) fail_to_write(target(name), errno);
  if (exists_) check_(text::file_name_as_text(target(name)));
  int descriptor = -1;
  TemporaryPath path = TemporaryPath::make_named(folder_.path() + "/" + name, descriptor);
  if (path.empty()) fail_to_write(target(name), errno);
  if (replaces && S_ISREG(status.st_mode)) keep_owner_and_mode(descriptor, status);
  ::close(descriptor);
  return files_.emplace(name, File{std::move(path), {}, 0}).first->second;
}

void OutputFolder::append(const std::string& name, std::string_view bytes) {
  const auto found = files_.find(name);
  File& file = found != files_.end() ? found->second : open_file(name);
  file.gathered += bytes;
  gathered_size_ += bytes.size();
  if (file.gathered.size() >= max_gathered_of_a_file) flush(name, file);
  if (gathered_size_ >= max_gathered) flush_all();
}

std::string OutputFolder::make_file(const std::string& name) { return open_file(name).path.path(); }

void OutputFolder::flush_all() {
  for (auto& [name, file] : files_) flush(name, file);
}

void OutputFolder::flush(const std::string& name, File& file) {
  if (file.gathered.empty()) return;
  const auto write = [&](int descriptor) {
    return write_all(descriptor, file.gathered) && writer::has_bytes(descriptor, file.written, file.gathered);
  };
  if (!with_file(file.path.path(), O_RDWR | O_APPEND, write)) fail_to_write(target(name), errno);
  file.written += file.gathered.size();
  gathered_size_ -= file.gathered.size();
  file.gathered = {};
}

void OutputFolder::finish(Sync sync) {
  flush_all();
  if (sync == Sync::no) return;
  for (auto& [name, file] : files_) {
    if (!with_file(file.path.path(), O_RDONLY, make_durable)) fail_to_write(target(name), errno);
  }
  if (!exists_ && !with_file(folder_.path(), O_RDONLY | O_DIRECTORY, make_durable)) {
    fail_to_write(path_, errno);
  }
}

void OutputFolder::append_moves(std::vector<Move>& moves) {
  if (!exists_) {
    moves.push_back({&folder_, path_, path_});
    return;
  }
  for (auto& [name, file] : files_) moves.push_back({&file.path, target(name), target(name)});
}

}  // namespace unpsa::cli
