// SPDX-License-Identifier: MIT
/// Detects full disks when libxlsxwriter writes a workbook, which it does not check itself.
#pragma once

#include <cstddef>
#include <cstdio>
#include <span>

namespace unpsa::writer {

/// The temporary file of a sheet, and how many bytes at most are still to come.
struct SheetFile {
  std::FILE* file;
  std::size_t unwritten;
};

/// Throws WriteError unless the files hold all that was written to them, and there is room for what the
/// library makes of them: a copy of one after the other, beside a workbook that may be on the same disk.
void require_room(std::span<const SheetFile> sheets);

/// While it lives nothing is written to the standard error output, where the library prints failures that
/// are reported as errors too.
class MutedStandardError {
 public:
  MutedStandardError() noexcept;
  ~MutedStandardError();
  MutedStandardError(const MutedStandardError&) = delete;
  MutedStandardError& operator=(const MutedStandardError&) = delete;

 private:
  int kept_ = -1;
};

}  // namespace unpsa::writer
