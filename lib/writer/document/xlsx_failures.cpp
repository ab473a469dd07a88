// SPDX-License-Identifier: MIT
#include "writer/document/xlsx_failures.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <system_error>

#include "unpsa/error.hpp"

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

}  // namespace

/// The library calls this for each of its temporary files, and finds it here before its own, which sets errno
/// to 0 and so would hide what has failed until then.
extern "C" std::FILE* lxw_tmpfile(char* folder) {
  const int before = errno;
  const int descriptor = open_nameless(folder == nullptr ? scratch_folder() : folder);
  std::FILE* const file = descriptor < 0 ? nullptr : ::fdopen(descriptor, "w+b");
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
