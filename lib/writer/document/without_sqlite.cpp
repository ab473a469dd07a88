// SPDX-License-Identifier: MIT
// In the place of the database where SQLite was not there to build with.
#include "writer/document/database.hpp"

namespace unpsa::writer {

std::unique_ptr<RowSink> open_database(const std::string&, DatabaseState, ReplaceBy) {
  throw WriteError("this build has no SQLite; install it (Debian: libsqlite3-dev) and build again");
}

bool has_databases() noexcept { return false; }

}  // namespace unpsa::writer
