// SPDX-License-Identifier: MIT
/// What libxlsxwriter does not look after when it writes a workbook: writing that fails.
#pragma once

namespace unpsa::writer {

/// Knows of failures since it was made that the library has ignored. It looks at few results of the C
/// library, whose reason remains in errno: nothing that succeeds changes it.
class FailureWatch {
 public:
  FailureWatch() noexcept;
  /// Throws WriteError if anything failed.
  void require_none() const;
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
