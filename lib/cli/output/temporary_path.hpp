// SPDX-License-Identifier: MIT
/// Files and folders that last no longer than the work.
#pragma once

#include <signal.h>

#include <cstdint>
#include <string>

namespace unpsa::cli {

/// While it lives this thread, and any that it starts, leaves the signals that end the program to others; if
/// there are none the signals wait.
class SignalBlock {
 public:
  SignalBlock() noexcept;
  ~SignalBlock() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalBlock(const SignalBlock&) = delete;
  SignalBlock& operator=(const SignalBlock&) = delete;

 private:
  sigset_t before_{};
};

struct TemporaryEntry;

/// A file or folder under a name that nobody else has. It is removed when this object is, and when a signal
/// ends the program, unless it is released before. All of them are made by one thread.
class TemporaryPath {
 public:
  enum class Kind : std::uint8_t { file, folder };

  /// None.
  TemporaryPath() noexcept = default;
  TemporaryPath(TemporaryPath&& other) noexcept;
  TemporaryPath& operator=(TemporaryPath&& other) noexcept;
  ~TemporaryPath() { remove(); }

  /// Makes an empty file or folder with a hidden name in `folder`; empty is the current one. There is none,
  /// and errno says why, if it cannot be made. Of a file `descriptor` is open then, to read and write, and
  /// the caller's to close.
  [[nodiscard]] static TemporaryPath make(const std::string& folder, Kind kind, int& descriptor);
  /// The same of a file of this name.
  [[nodiscard]] static TemporaryPath make_named(const std::string& path, int& descriptor);
  /// The same of a file in `scratch_folder()` that only this user may read.
  [[nodiscard]] static TemporaryPath make_scratch(int& descriptor);

  [[nodiscard]] bool empty() const noexcept { return entry_ == nullptr; }
  [[nodiscard]] const std::string& path() const noexcept;

  /// Removes it now. A folder must be empty.
  void remove() noexcept;
  /// Leaves what has the name alone: the file has another by now.
  void release() noexcept;

 private:
  static TemporaryPath make_path(std::string path, Kind kind, unsigned mode, int& descriptor);
  static TemporaryPath make_hidden(const std::string& folder, Kind kind, unsigned mode, int& descriptor);

  TemporaryEntry* entry_ = nullptr;
};

/// Removes all of them, as a signal does, where the program ends without its destructors. Allocates nothing.
void remove_temporary_paths() noexcept;

/// The folder for files that have no place: `TMPDIR`, otherwise `/tmp`.
[[nodiscard]] std::string scratch_folder();

}  // namespace unpsa::cli
