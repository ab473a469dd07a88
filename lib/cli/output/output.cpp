// SPDX-License-Identifier: MIT
#include "cli/output/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <utility>

#include "cli/output/descriptor.hpp"
#include "cli/output/same_file.hpp"
#include "text/file_name.hpp"
#include "writer/read_back.hpp"

namespace unpsa::cli {
namespace {

constexpr std::size_t gather_size = std::size_t{64} * 1024;
[[maybe_unused]] constexpr int pipe_size = 1024 * 1024;

bool is_standard_output(const std::string& path) {
  return path.empty() || path == "-" || path == "/dev/stdout";
}

}  // namespace

Output::Output(const std::string& path)
    : WholeOutput(is_standard_output(path) ? std::string(standard_output_name) : path) {
  if (is_standard_output(path)) {
    descriptor_ = STDOUT_FILENO;
  } else {
    open_file(text::file_name_as_bytes(path));
    compressor_ = Compressor::make(compression_of_name(path));
  }
#ifdef F_SETPIPE_SZ
  ::fcntl(descriptor_, F_SETPIPE_SZ,
          pipe_size);  // pipelines run about one and a half times as fast; no matter if refused
#endif
}

void Output::open_file(const std::string& path) {
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  // Links that lead in a circle are no place, and what is replaced must be known.
  if (!exists && errno != ENOENT) fail_to_write(name(), errno);
  if (exists && S_ISDIR(status.st_mode)) {
    throw OutputError("cannot write '" + name() + "': it is a folder; give the name of a file in it");
  }
  if (exists && !S_ISREG(status.st_mode)) {
    descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) fail_to_write(name(), errno);
    return;
  }
  if (exists && ::access(path.c_str(), W_OK) != 0) fail_to_write(name(), errno);
  const std::filesystem::path target = follow_links(path);
  target_ = target.string();
  temporary_ = TemporaryPath::make(target.parent_path().string(), TemporaryPath::Kind::file, descriptor_);
  if (temporary_.empty()) fail_to_write(name(), errno);
  if (exists) keep_owner_and_mode(descriptor_, status);
}

Output::~Output() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

void Output::write(std::string_view bytes) {
  if (gathered_.size() + bytes.size() < gather_size) {
    gathered_ += bytes;
    return;
  }
  flush();
  write_out(bytes);
}

void Output::flush() {
  write_out(gathered_);
  gathered_.clear();
}

void Output::finish(Sync sync) {
  flush();
  if (compressor_) {
    compressed_.clear();
    compressor_->finish(compressed_);
    write_bytes(compressed_);
  }
  // Where nothing was written, nothing can be lost any more.
  if (is_direct() && written_ == 0) return;
  if (sync == Sync::yes && !make_durable(descriptor_)) fail_to_write(name(), errno);
  // Some file systems tell only now that there was no room.
  if (::close(std::exchange(descriptor_, -1)) != 0 && !(errno == EBADF && is_direct())) {
    fail_to_write(name(), errno);
  }
}

void Output::append_moves(std::vector<Move>& moves) {
  if (!is_direct()) moves.push_back({&temporary_, target_, name(), join_});
}

void Output::commit(Sync sync) {
  finish(sync);
  std::vector<Move> moves;
  append_moves(moves);
  move_all(moves, sync);
}

std::string Output::temporary() const { return is_direct() ? std::string() : temporary_.path(); }

bool Output::is_terminal() const noexcept { return ::isatty(descriptor_) == 1; }

void Output::write_out(std::string_view bytes) {
  if (!compressor_) return write_bytes(bytes);
  compressed_.clear();
  compressor_->add(bytes, compressed_);
  write_bytes(compressed_);
}

void Output::write_bytes(std::string_view bytes) {
  if (!write_all(descriptor_, bytes)) fail_to_write(name(), errno);
  if (!is_direct() && !writer::has_bytes(descriptor_, written_, bytes)) fail_to_write(name(), errno);
  written_ += bytes.size();
}

}  // namespace unpsa::cli
