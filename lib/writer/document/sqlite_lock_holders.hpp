// SPDX-License-Identifier: MIT
/// Who has a database locked.
#pragma once

#include <string>

namespace unpsa::writer {

/// `process 1234 (sqlite3)`, or several, from what the system lists of locked files; empty where it lists
/// none of this file.
[[nodiscard]] std::string describe_lock_holders(const std::string& path);

}  // namespace unpsa::writer
