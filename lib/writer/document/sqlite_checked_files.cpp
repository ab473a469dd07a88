// SPDX-License-Identifier: MIT
// A copy of SQLite's own way to files (VFS), in which the methods of an open file are replaced by a copy that
// writes in another way. Checking the database at its end would come too late for one that exists, and would
// look at its structure only: nothing in it tells a text from another.
#include "writer/document/sqlite_checked_files.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>

namespace unpsa::writer {
namespace {

constexpr const char* vfs_name = "unpsa-checked";

/// The methods of a kind of files, and what they are replaced by. There is a kind for each way to lock a
/// file; journals and temporary files are not locked.
struct Kind {
  sqlite3_io_methods checked{};  // first: a file leads to its kind by it
  const sqlite3_io_methods* usual = nullptr;
};

const sqlite3_io_methods& usual_methods(const sqlite3_file* file) noexcept {
  return *reinterpret_cast<const Kind*>(file->pMethods)->usual;
}

int write_and_compare(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
  const sqlite3_io_methods& usual = usual_methods(file);
  if (const int code = usual.xWrite(file, bytes, size, offset); code != SQLITE_OK) return code;
  std::array<char, 4096> block;
  const auto* rest = static_cast<const char*>(bytes);
  while (size > 0) {
    const int some = std::min(size, static_cast<int>(block.size()));
    const int code = usual.xRead(file, block.data(), some, offset);
    if (code == SQLITE_IOERR_SHORT_READ) return SQLITE_IOERR_WRITE;
    if (code != SQLITE_OK) return code;
    if (std::memcmp(block.data(), rest, static_cast<std::size_t>(some)) != 0) return SQLITE_IOERR_WRITE;
    rest += some;
    offset += some;
    size -= some;
  }
  return SQLITE_OK;
}

/// None if there are more kinds than SQLite has.
const sqlite3_io_methods* checked_methods(const sqlite3_io_methods* usual) {
  static std::mutex mutex;
  static std::array<Kind, 8> kinds;
  const std::lock_guard lock(mutex);
  for (Kind& kind : kinds) {
    if (kind.usual == usual) return &kind.checked;
    if (kind.usual != nullptr) continue;
    kind = {*usual, usual};
    kind.checked.xWrite = write_and_compare;
    return &kind.checked;
  }
  return nullptr;
}

sqlite3_vfs* usual_vfs() noexcept {
  static sqlite3_vfs* const vfs = ::sqlite3_vfs_find(nullptr);
  return vfs;
}

int open_checked(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* opened_flags) {
  sqlite3_vfs* const usual = usual_vfs();
  const int code = usual->xOpen(usual, name, file, flags, opened_flags);
  if (code != SQLITE_OK || file->pMethods == nullptr) return code;
  if (const sqlite3_io_methods* const checked = checked_methods(file->pMethods)) file->pMethods = checked;
  return code;
}

bool register_checked() noexcept {
  if (usual_vfs() == nullptr) return false;
  static sqlite3_vfs vfs;
  vfs = *usual_vfs();
  vfs.pNext = nullptr;
  vfs.zName = vfs_name;
  vfs.xOpen = open_checked;
  return ::sqlite3_vfs_register(&vfs, 0) == SQLITE_OK;
}

}  // namespace

const char* checked_files() noexcept {
  static const bool registered = register_checked();
  return registered ? vfs_name : nullptr;
}

}  // namespace unpsa::writer
