// SPDX-License-Identifier: MIT
// libxlsxwriter writes to its temporary files without a look at what comes of it: on a full disk a workbook
// came out whole to it, and without rows. What it has written can be asked of the files. What it is going to
// write cannot, so room for it is taken beforehand and given back.
#include "writer/document/xlsx_room.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <string>
#include <system_error>

#include "writer/table/row_sink.hpp"

namespace unpsa::writer {
namespace {

constexpr std::size_t room_for_small_parts = 65536;  // styles, names of sheets, rules of colours

[[noreturn]] void refuse() {
  std::error_code error;
  std::string folder = std::filesystem::temp_directory_path(error).string();
  if (error) folder = "/tmp";  // where the library goes too
  throw WriteError("no space for temporary files in '" + folder +
                   "'; set TMPDIR to a folder with more space");
}

}  // namespace

void require_room(std::span<const SheetFile> sheets) {
  std::size_t all = room_for_small_parts;
  std::size_t largest = 0;
  int descriptor = -1;
  off_t end = 0;
  for (const SheetFile& sheet : sheets) {
    struct stat status {};
    if (sheet.file == nullptr || std::fflush(sheet.file) != 0 || std::ferror(sheet.file) != 0 ||
        ::fstat(::fileno(sheet.file), &status) != 0) {
      refuse();
    }
    descriptor = ::fileno(sheet.file);
    end = status.st_size;
    const std::size_t size = static_cast<std::size_t>(status.st_size) + sheet.unwritten;
    all += size + sheet.unwritten;
    largest = std::max(largest, size);
  }
  if (descriptor < 0) return;
  const int error = ::posix_fallocate(descriptor, end, static_cast<off_t>(all + largest));
  const bool given_back = ::ftruncate(descriptor, end) == 0;
  const bool unknown = error == EOPNOTSUPP || error == EINVAL;  // a file system that cannot be asked
  if (!given_back || (error != 0 && !unknown)) refuse();
}

FailureWatch::FailureWatch() noexcept {
  ::tzset();  // it may look for files in vain
  errno = 0;
}

int FailureWatch::error() noexcept {
  // What is looked for in vain, and a name that is taken, are no failures.
  return errno == ENOENT || errno == EEXIST || errno == ENOTTY ? 0 : errno;
}

void FailureWatch::require_none() const {
  if (error() == ENOSPC || error() == EDQUOT || error() == EFBIG) refuse();
  if (error() != 0) throw WriteError(std::strerror(error()));
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
