// SPDX-License-Identifier: MIT
/// What libxlsxwriter does not look after when it writes a workbook: disks that are full, and other failures.
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

/// Knows of failures since it was made that the library has passed over. It looks at few results of the C
/// library, whose reason stays behind in errno, since nothing that succeeds changes it.
class FailureWatch {
 public:
  FailureWatch() noexcept;
  /// Throws WriteError if anything failed, most likely the temporary files.
  void require_none() const;
  /// The errno of the failure; 0: there was none.
  [[nodiscard]] static int error() noexcept;
};

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
