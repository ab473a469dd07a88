// SPDX-License-Identifier: MIT
// A file that is to be replaced changes names with the new one, so that this can be taken back.
#include "cli/output/move.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <optional>
#include <vector>

#include "cli/output/descriptor.hpp"

namespace unpsa::cli {
namespace {

enum class Done : std::uint8_t {
  exchanged,  // the temporary name is that of the old file
  moved,      // there was no old file
  replaced,   // the old file is gone
  joined,     // the old file has it
};

/// Gives a file a name that nothing has; errno is EEXIST if something has it.
bool move_to_free_name(const Move& move) noexcept {
#ifdef RENAME_NOREPLACE
  if (::renameat2(AT_FDCWD, move.from->path().c_str(), AT_FDCWD, move.target.c_str(), RENAME_NOREPLACE) == 0)
    return true;
  if (errno != EINVAL && errno != ENOSYS) return false;
#endif
  // A file system without that has links.
  return ::link(move.from->path().c_str(), move.target.c_str()) == 0 &&
         ::unlink(move.from->path().c_str()) == 0;
}

bool exchange(const Move& move) noexcept {
#ifdef RENAME_EXCHANGE
  return ::renameat2(AT_FDCWD, move.from->path().c_str(), AT_FDCWD, move.target.c_str(), RENAME_EXCHANGE) ==
         0;
#else
  struct stat status {};
  static_cast<void>(::stat(move.target.c_str(), &status));  // tells whether it is there
  return false;
#endif
}

bool is_folder(const std::string& path) noexcept {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::optional<Done> make(const Move& move, bool may_fail_later) {
  // A file and a folder could change names, which nobody wants who writes a file.
  if (is_folder(move.target) && !is_folder(move.from->path())) {
    errno = EISDIR;
    return std::nullopt;
  }
  if (move.join) {
    if (move_to_free_name(move)) return Done::moved;
    if (errno != EEXIST) return std::nullopt;
    move.join();
    return Done::joined;
  }
  errno = 0;
  if (may_fail_later && exchange(move)) return Done::exchanged;
  const bool is_new = errno == ENOENT;
  if (::rename(move.from->path().c_str(), move.target.c_str()) != 0) return std::nullopt;
  return is_new ? Done::moved : Done::replaced;
}

void take_back(const Move& move, Done done) noexcept {
  switch (done) {
    case Done::exchanged:
      exchange(move);
      return;
    case Done::moved:
      ::rename(move.target.c_str(), move.from->path().c_str());
      return;
    case Done::replaced:
    case Done::joined:
      return;
  }
}

void finish(const Move& move, Done done) noexcept {
  done == Done::exchanged || done == Done::joined ? move.from->remove() : move.from->release();
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

/// Makes the names in a folder durable.
bool make_names_durable(const std::string& folder) noexcept {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return errno == EACCES;  // one that may be written and not be read
  const bool durable = make_durable(descriptor);
  ::close(descriptor);
  return durable;
}

}  // namespace

void fail_to_write(const std::string& name, int error) {
  const bool is_file = name != standard_output_name;
  throw OutputError("cannot write " + (is_file ? "'" + name + "'" : name) + ": " + std::strerror(error));
}

void move_all(std::span<const Move> moves, Sync sync) {
  // Whatever needs memory comes before the first file gets its name.
  std::vector<std::string> folders;
  for (const Move& move : moves) folders.push_back(folder_of(move.target));
  std::vector<Done> done;
  done.reserve(moves.size());

  const auto take_all_back = [&] {
    while (!done.empty()) {
      take_back(moves[done.size() - 1], done.back());
      done.pop_back();
    }
  };

  const SignalBlock block;
  for (std::size_t i = 0; i < moves.size(); ++i) {
    std::optional<Done> made;
    try {
      made = make(moves[i], moves.size() > 1 || sync == Sync::yes);
    } catch (...) {
      take_all_back();
      throw;
    }
    if (made) done.push_back(*made);
    const bool is_last_there = i + 1 == moves.size() || folders[i + 1] != folders[i];
    if (made && (sync == Sync::no || !is_last_there || make_names_durable(folders[i]))) continue;
    const int error = errno;
    take_all_back();
    fail_to_write(moves[i].shown_target, error);
  }
  for (std::size_t i = 0; i < moves.size(); ++i) finish(moves[i], done[i]);
}

}  // namespace unpsa::cli
