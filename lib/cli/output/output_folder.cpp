// SPDX-License-Identifier: MIT
// A signal handler may not remove a folder: that takes memory and locks. So while there is a temporary folder
// the signals that end the program are blocked in all threads but one, which waits for them, removes the
// folder, and lets the signal do what it would have done.
#include "cli/output/output_folder.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace unpsa::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_gathered = std::size_t{4} * 1024 * 1024;
constexpr std::size_t most_gathered_of_a_file = std::size_t{256} * 1024;
constexpr std::array ending_signals = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};

// What the thread that waits for signals removes; it may outlive every OutputFolder.
std::mutex cleanup_mutex;
fs::path cleanup_path;

[[noreturn]] void clean_up_and_die(sigset_t signals) {
  int signal_number = 0;
  while (sigwait(&signals, &signal_number) != 0) {
  }
  const std::lock_guard lock(cleanup_mutex);
  std::error_code error;
  if (!cleanup_path.empty()) fs::remove_all(cleanup_path, error);
  ::signal(signal_number, SIG_DFL);
  ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
  ::raise(signal_number);
  ::_exit(128 + signal_number);
}

void watch_signals() {
  static bool watching = false;
  if (std::exchange(watching, true)) return;
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal_number : ending_signals) {
    struct sigaction before {};
    ::sigaction(signal_number, nullptr, &before);
    // Who ignores a signal (nohup) wants the program to outlive it.
    if (before.sa_handler != SIG_IGN) sigaddset(&signals, signal_number);
  }
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::thread(clean_up_and_die, signals).detach();
}

[[noreturn]] void fail(const std::string& path, int error) {
  throw OutputError("cannot write '" + path + "': " + std::strerror(error));
}

/// Makes a folder in `place` that nobody else has, and sees to it that a signal removes it. Empty, and errno,
/// if it cannot be made.
std::string make_temporary_folder(const fs::path& place) {
  const std::lock_guard lock(cleanup_mutex);
  for (unsigned attempt = 0;; ++attempt) {
    fs::path path = place / (".unpsa-" + std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".tmp");
    if (::mkdir(path.c_str(), 0777) == 0) {
      cleanup_path = path;
      return path.string();
    }
    if (errno != EEXIST) return {};
  }
}

}  // namespace

OutputFolder::OutputFolder(const std::string& path) : path_(path) {
  while (path_.size() > 1 && path_.ends_with('/')) path_.pop_back();
  struct stat status {};
  const bool exists = ::stat(path_.c_str(), &status) == 0;
  if (exists) {
    if (!S_ISDIR(status.st_mode)) fail(path_, ENOTDIR);
    if (::access(path_.c_str(), W_OK) != 0) fail(path_, errno);
  }
  watch_signals();
  // On the same file system as the place of the files, so that they can be moved there.
  temporary_ = make_temporary_folder(exists ? fs::path(path_) : fs::path(path_).parent_path());
  if (temporary_.empty()) fail(path_, errno);
}

OutputFolder::~OutputFolder() {
  std::error_code error;
  const std::lock_guard lock(cleanup_mutex);
  if (!temporary_.empty()) fs::remove_all(temporary_, error);
  cleanup_path.clear();
}

void OutputFolder::append(const std::string& name, std::string_view bytes) {
  std::string& file = gathered_[name];
  file += bytes;
  gathered_size_ += bytes.size();
  if (file.size() >= most_gathered_of_a_file) flush(name, file);
  if (gathered_size_ >= most_gathered) flush_all();
}

void OutputFolder::flush_all() {
  for (auto& [name, bytes] : gathered_) flush(name, bytes);
}

void OutputFolder::flush(const std::string& name, std::string& bytes) {
  // Opened anew each time: there may be more files than a program may have open.
  const std::string path = temporary_ + "/" + name;
  const std::string shown = path_ + "/" + name;
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  if (descriptor < 0) fail(shown, errno);
  std::string_view rest = bytes;
  while (!rest.empty()) {
    const ssize_t written = ::write(descriptor, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      const int error = errno;
      ::close(descriptor);
      fail(shown, error);
    }
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::close(descriptor) != 0) fail(shown, errno);
  gathered_size_ -= bytes.size();
  bytes = {};
}

void OutputFolder::commit() {
  flush_all();
  const std::lock_guard lock(cleanup_mutex);  // a signal waits until all files are in their place
  move_into_place();
  cleanup_path.clear();
  temporary_.clear();
}

void OutputFolder::move_into_place() {
  std::error_code error;
  if (!fs::exists(path_, error)) {
    if (::rename(temporary_.c_str(), path_.c_str()) != 0) fail(path_, errno);
    return;
  }
  for (const auto& [name, bytes] : gathered_) {
    const std::string target = path_ + "/" + name;
    if (::rename((temporary_ + "/" + name).c_str(), target.c_str()) != 0) fail(target, errno);
  }
  fs::remove_all(temporary_, error);
}

}  // namespace unpsa::cli
