// SPDX-License-Identifier: MIT
#include "writer/document/xlsx_failures.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <system_error>

#include "unpsa/error.hpp"
#include "writer/read_back.hpp"

namespace unpsa::writer {
namespace {

std::string scratch_folder() {
  std::error_code error;
  const std::string folder = std::filesystem::temp_directory_path(error).string();
  return error ? "/tmp" : folder;
}

/// A file without a name, open to read and write; -1 and errno if there is none.
int open_nameless(const std::string& folder) {
#ifdef O_TMPFILE
  const int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor >= 0) return descriptor;
#endif
  std::string path = folder + "/unpsa-XXXXXX";
  const int named = ::mkstemp(path.data());
  if (named >= 0) ::unlink(path.c_str());
  return named;
}

#ifdef __GLIBC__
// What the library puts into its temporary files is compared with what they have then: it would find the
// checksums of the parts of a workbook from what it reads there again.

/// The cookie of the stream is its descriptor, so that a file that the library leaves open owns no memory.
void* cookie_of(int descriptor) {
  // NOLINTNEXTLINE(performance-no-int-to-ptr)
  return reinterpret_cast<void*>(static_cast<std::intptr_t>(descriptor));
}

int descriptor_of(void* cookie) { return static_cast<int>(reinterpret_cast<std::intptr_t>(cookie)); }

ssize_t read_some(void* cookie, char* room, std::size_t size) {
  return ::read(descriptor_of(cookie), room, size);
}

/// Writes all of it, since what is left would be lost. Returns 0, with errno, where it fails.
ssize_t write_and_compare(void* cookie, const char* bytes, std::size_t size) {
  const int before = errno;
  const int descriptor = descriptor_of(cookie);
  const ::off_t offset = ::lseek(descriptor, 0, SEEK_CUR);
  if (offset < 0) return 0;
  for (std::size_t done = 0; done < size;) {
    const ssize_t written = ::write(descriptor, bytes + done, size - done);
    if (written < 0 && errno != EINTR) return 0;
    if (written > 0) done += static_cast<std::size_t>(written);
  }
  if (!has_bytes(descriptor, static_cast<std::uint64_t>(offset), {bytes, size})) return 0;
  errno = before;
  return static_cast<ssize_t>(size);
}

int move_in_file(void* cookie, off64_t* offset, int whence) {
  const ::off_t place = ::lseek(descriptor_of(cookie), *offset, whence);
  if (place < 0) return -1;
  *offset = place;
  return 0;
}

int close_file(void* cookie) { return ::close(descriptor_of(cookie)); }

std::FILE* open_checked(int descriptor) {
  return ::fopencookie(cookie_of(descriptor), "w+b",
                       {read_some, write_and_compare, move_in_file, close_file});
}
#else
std::FILE* open_checked(int descriptor) { return ::fdopen(descriptor, "w+b"); }
#endif

}  // namespace

/// The library calls this for each of its temporary files, and finds it here before its own, which sets errno
/// to 0 and so would hide what has failed until then.
extern "C" std::FILE* lxw_tmpfile(char* folder) {
  const int before = errno;
  const int descriptor = open_nameless(folder == nullptr ? scratch_folder() : folder);
  std::FILE* const file = descriptor < 0 ? nullptr : open_checked(descriptor);
  if (file != nullptr) errno = before;
  return file;
}

FailureWatch::FailureWatch() noexcept { errno = 0; }

void FailureWatch::require_none() const {
  const int error = errno;
  if (error == 0) return;
  if (error != ENOSPC && error != EDQUOT && error != EFBIG) throw WriteError(std::strerror(error));
  throw WriteError("no room for its temporary files in '" + scratch_folder() +
                   "', or for itself; name a folder with more in TMPDIR");
}

MutedStandardError::MutedStandardError() noexcept {
  const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nothing < 0) return;
  kept_ = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  if (kept_ >= 0) ::dup2(nothing, STDERR_FILENO);
  ::close(nothing);
}

MutedStandardError::~MutedStandardError() {
  if (kept_ < 0) return;
  ::dup2(kept_, STDERR_FILENO);
  ::close(kept_);
}

}  // namespace unpsa::writer
