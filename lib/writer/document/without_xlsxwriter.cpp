// SPDX-License-Identifier: MIT
// In the place of the workbook where libxlsxwriter was not there to build with.
#include "writer/document/workbook.hpp"

namespace unpsa::writer {

std::unique_ptr<RowSink> make_workbook(const std::string&, const WorkbookOptions&) {
  throw WriteError("this build has no libxlsxwriter; install it (Debian: libxlsxwriter-dev) and build again");
}

bool has_workbooks() noexcept { return false; }

}  // namespace unpsa::writer
