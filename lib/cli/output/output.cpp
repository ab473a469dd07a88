// SPDX-License-Identifier: MIT
#include "cli/output/output.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

namespace unpsa::cli {
namespace {

constexpr std::size_t gather_size = std::size_t{256} * 1024;
[[maybe_unused]] constexpr int pipe_size = 1024 * 1024;

// The temporary files, for the signal handler; an empty path is a free slot. Plain arrays: the handler may
// touch nothing that allocates.
using TemporaryPath = std::array<char, PATH_MAX>;
constexpr std::size_t most_temporaries = 32;
constexpr std::size_t no_temporary = most_temporaries;
std::array<TemporaryPath, most_temporaries> temporary_paths{};

constexpr std::array ending_signals = {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM};

extern "C" void remove_temporary_and_die(int signal_number) {
  for (const TemporaryPath& path : temporary_paths) {
    if (path[0] != '\0') ::unlink(path.data());
  }
  ::raise(signal_number);  // its default action is back (SA_RESETHAND) and happens on return
}

/// Blocks the signals that end the program while it lives, so that the handler knows of every temporary file.
class SignalBlock {
 public:
  SignalBlock() {
    sigset_t blocked;
    sigemptyset(&blocked);
    for (const int signal_number : ending_signals) sigaddset(&blocked, signal_number);
    ::pthread_sigmask(SIG_BLOCK, &blocked, &before_);
  }
  ~SignalBlock() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalBlock(const SignalBlock&) = delete;
  SignalBlock& operator=(const SignalBlock&) = delete;

 private:
  sigset_t before_{};
};

void handle_signals() {
  struct sigaction action {};
  action.sa_handler = remove_temporary_and_die;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int signal_number : ending_signals) {
    struct sigaction before {};
    ::sigaction(signal_number, nullptr, &before);
    // Who ignores a signal (nohup) wants the program to outlive it.
    if (before.sa_handler != SIG_IGN) ::sigaction(signal_number, &action, nullptr);
  }
}

/// Where the path leads in the end, through links to a file that need not exist yet.
std::filesystem::path follow_links(std::filesystem::path path) {
  constexpr int most_links = 40;  // as many as the kernel follows
  std::error_code error;
  for (int i = 0; i < most_links && std::filesystem::is_symlink(path, error); ++i) {
    path = path.parent_path() / std::filesystem::read_symlink(path, error);
  }
  return path;
}

std::size_t find_free_slot() {
  std::size_t slot = 0;
  while (slot < most_temporaries && temporary_paths[slot][0] != '\0') ++slot;
  return slot;
}

/// Creates a file that nobody else has in the folder of `target`, with its permissions, and notes its name
/// for the handler in `slot`. Returns the descriptor, or -1 and errno.
int open_temporary(const std::filesystem::path& target, mode_t mode, std::size_t slot) {
  if (slot == no_temporary) {
    errno = EMFILE;
    return -1;
  }
  for (unsigned attempt = 0;; ++attempt) {
    const std::string name = ".unpsa-" + std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".tmp";
    const std::string path = (target.parent_path() / name).string();
    if (path.size() >= temporary_paths[slot].size()) {
      errno = ENAMETOOLONG;
      return -1;
    }
    const SignalBlock block;
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor >= 0) {
      std::memcpy(temporary_paths[slot].data(), path.c_str(), path.size() + 1);
      if (mode != 0) ::fchmod(descriptor, mode);
      return descriptor;
    }
    if (errno != EEXIST) return -1;
  }
}

/// Waits on a descriptor that another program has made non-blocking.
void wait_for_room(int descriptor) {
  pollfd poll_descriptor{descriptor, POLLOUT, 0};
  ::poll(&poll_descriptor, 1, -1);
  errno = EAGAIN;
}

void remove_temporary(std::size_t slot) {
  if (slot == no_temporary || temporary_paths[slot][0] == '\0') return;
  const SignalBlock block;
  ::unlink(temporary_paths[slot].data());
  temporary_paths[slot][0] = '\0';
}

}  // namespace

Output::Output(const std::string& path) : slot_(no_temporary) {
  if (path.empty() || path == "-" || path == "/dev/stdout") {
    name_ = "standard output";
    descriptor_ = STDOUT_FILENO;
  } else {
    name_ = path;
    open_file(path);
  }
#ifdef F_SETPIPE_SZ
  ::fcntl(descriptor_, F_SETPIPE_SZ,
          pipe_size);  // pipelines run about one and a half times as fast; no matter if refused
#endif
}

void Output::open_file(const std::string& path) {
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) fail(EISDIR);
  if (exists && !S_ISREG(status.st_mode)) {
    descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) fail(errno);
    return;
  }
  if (exists && ::access(path.c_str(), W_OK) != 0) fail(errno);
  handle_signals();
  target_ = follow_links(path).string();
  const std::size_t slot = find_free_slot();
  descriptor_ = open_temporary(target_, exists ? status.st_mode & 0777U : 0, slot);
  if (descriptor_ < 0) fail(errno);
  slot_ = slot;
}

Output::~Output() {
  remove_temporary(slot_);
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

void Output::write(std::string_view bytes) {
  if (gathered_.size() + bytes.size() < gather_size) {
    gathered_ += bytes;
    return;
  }
  flush();
  write_all(bytes);
}

void Output::flush() {
  write_all(gathered_);
  gathered_.clear();
}

void Output::commit() {
  flush();
  // Some file systems tell only now that there was no room.
  if (::close(std::exchange(descriptor_, -1)) != 0 && !(errno == EBADF && target_.empty())) fail(errno);
  if (target_.empty()) return;
  const SignalBlock block;
  if (::rename(temporary_paths[slot_].data(), target_.c_str()) != 0) fail(errno);
  temporary_paths[slot_][0] = '\0';
}

std::string Output::temporary() const {
  return target_.empty() ? std::string() : std::string(temporary_paths[slot_].data());
}

bool Output::is_terminal() const noexcept { return ::isatty(descriptor_) == 1; }

void Output::write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EAGAIN) wait_for_room(descriptor_);
      if (errno == EINTR || errno == EAGAIN) continue;
      fail(errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void Output::fail(int error) const {
  throw OutputError("cannot write '" + name_ + "': " + std::strerror(error));
}

void write_file(const std::string& path, std::string_view content) {
  Output output(path);
  output.write(content);
  output.commit();
}

}  // namespace unpsa::cli
