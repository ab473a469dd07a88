// SPDX-License-Identifier: MIT
// A signal handler may touch nothing that allocates or locks. So what there is to remove stands in a list to
// which entries are only ever added; those that are no longer in use stay.
#include "cli/output/temporary_path.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <utility>

namespace unpsa::cli {

struct TemporaryEntry {
  std::string path;
  TemporaryPath::Kind kind;
  TemporaryEntry* next;
  std::atomic<bool> in_use = true;
};

namespace {

using Kind = TemporaryPath::Kind;

std::atomic<TemporaryEntry*> first_entry = nullptr;

constexpr std::array ending_signals = {SIGHUP,  SIGINT,  SIGQUIT, SIGPIPE,   SIGTERM, SIGALRM,
                                       SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM, SIGPROF};
constexpr std::array crash_signals = {SIGABRT, SIGBUS, SIGSEGV};

void remove_all(Kind kind) noexcept {
  for (const TemporaryEntry* entry = first_entry; entry != nullptr; entry = entry->next) {
    if (!entry->in_use || entry->kind != kind) continue;
    kind == Kind::file ? ::unlink(entry->path.c_str()) : ::rmdir(entry->path.c_str());
  }
}

extern "C" void remove_all_and_die(int signal_number) {
  remove_temporary_paths();
  ::raise(signal_number);  // its default action is back (SA_RESETHAND) and happens on return
}

/// Who ignores a signal (nohup) wants the program to outlive it, and a sanitizer handles crashes by itself.
void handle_by_default(int signal_number) {
  struct sigaction action {};
  ::sigaction(signal_number, nullptr, &action);
  if (action.sa_handler != SIG_DFL) return;
  action.sa_handler = remove_all_and_die;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigaction(signal_number, &action, nullptr);
}

void handle_signals() {
  for (const int signal_number : ending_signals) handle_by_default(signal_number);
  for (const int signal_number : crash_signals) handle_by_default(signal_number);
}

std::string in_folder(const std::string& folder, const std::string& name) {
  return folder.empty() || folder.ends_with('/') ? folder + name : folder + "/" + name;
}

}  // namespace

SignalBlock::SignalBlock() noexcept {
  sigset_t blocked;
  ::sigemptyset(&blocked);
  for (const int signal_number : ending_signals) ::sigaddset(&blocked, signal_number);
  ::pthread_sigmask(SIG_BLOCK, &blocked, &before_);
}

TemporaryPath::TemporaryPath(TemporaryPath&& other) noexcept : entry_(std::exchange(other.entry_, nullptr)) {}

TemporaryPath& TemporaryPath::operator=(TemporaryPath&& other) noexcept {
  remove();
  entry_ = std::exchange(other.entry_, nullptr);
  return *this;
}

TemporaryPath TemporaryPath::make_path(std::string path, Kind kind, unsigned mode, int& descriptor) {
  handle_signals();
  std::unique_ptr<TemporaryEntry> entry(new TemporaryEntry{std::move(path), kind, first_entry.load()});
  const char* const name = entry->path.c_str();
  const SignalBlock block;
  TemporaryPath made;
  if (kind == Kind::folder) {
    if (::mkdir(name, mode) != 0) return made;
  } else {
    descriptor = ::open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor < 0) return made;
  }
  made.entry_ = entry.release();
  first_entry = made.entry_;
  return made;
}

TemporaryPath TemporaryPath::make_hidden(const std::string& folder, Kind kind, unsigned mode,
                                         int& descriptor) {
  for (unsigned attempt = 0;; ++attempt) {
    const std::string name = ".unpsa-" + std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".tmp";
    TemporaryPath made = make_path(in_folder(folder, name), kind, mode, descriptor);
    if (!made.empty() || errno != EEXIST) return made;
  }
}

TemporaryPath TemporaryPath::make(const std::string& folder, Kind kind, int& descriptor) {
  return make_hidden(folder, kind, kind == Kind::folder ? 0777 : 0666, descriptor);
}

TemporaryPath TemporaryPath::make_named(const std::string& path, int& descriptor) {
  return make_path(path, Kind::file, 0666, descriptor);
}

TemporaryPath TemporaryPath::make_scratch(int& descriptor) {
  return make_hidden(scratch_folder(), Kind::file, 0600, descriptor);
}

const std::string& TemporaryPath::path() const noexcept { return entry_->path; }

void TemporaryPath::remove() noexcept {
  if (entry_ == nullptr) return;
  const SignalBlock block;
  entry_->kind == Kind::file ? ::unlink(path().c_str()) : ::rmdir(path().c_str());
  release();
}

void TemporaryPath::release() noexcept {
  if (entry_ != nullptr) std::exchange(entry_, nullptr)->in_use = false;
}

void remove_temporary_paths() noexcept {
  remove_all(Kind::file);
  remove_all(Kind::folder);
}

std::string scratch_folder() {
  const char* const folder = std::getenv("TMPDIR");
  return folder != nullptr && *folder != '\0' ? folder : "/tmp";
}

}  // namespace unpsa::cli
