// SPDX-License-Identifier: MIT
/// Puts the words of a text into the indexes of a database.
#pragma once

#include "writer/document/sqlite_connection.hpp"

namespace unpsa::writer {

/// From now on the indexes of this connection have the words of `find_search_words`. The tokenizer takes the
/// place of the one that the database names, with which its readers part what they search for.
void install_search_tokenizer(SqliteConnection& connection);

}  // namespace unpsa::writer
