// SPDX-License-Identifier: MIT
/// Files of SQLite in which each page is compared when it has been written.
#pragma once

namespace unpsa::writer {

/// The name under which `sqlite3_open_v2` finds them; nullptr if SQLite has no files here. What is not stored
/// makes the change fail while it can still be taken back.
[[nodiscard]] const char* checked_files() noexcept;

}  // namespace unpsa::writer
