// SPDX-License-Identifier: MIT
#include "writer/document/sqlite_connection.hpp"

#include <utility>

#include "writer/document/sqlite_checked_files.hpp"
#include "writer/document/sqlite_lock_holders.hpp"
#include "writer/table/fields.hpp"

namespace unpsa::writer {

SqliteConnection::SqliteConnection(const std::string& path) {
  constexpr int busy_milliseconds = 5000;
  if (sqlite3_open_v2(path.c_str(), &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, checked_files()) !=
      SQLITE_OK) {
    const std::string why = handle_ == nullptr ? "out of memory" : sqlite3_errmsg(handle_);
    sqlite3_close(handle_);
    throw WriteError(why);
  }
  sqlite3_busy_timeout(handle_, busy_milliseconds);
  // A database that exists may be a stranger's: what it would have done with our rows is not done.
  for (const int obeyed :
       {SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_TRUSTED_SCHEMA}) {
    if (sqlite3_db_config(handle_, obeyed, 0, nullptr) == SQLITE_OK) continue;
    sqlite3_close(std::exchange(handle_, nullptr));
    throw WriteError("this version of SQLite cannot leave out triggers; use 3.31 or later");
  }
}

SqliteConnection::~SqliteConnection() { sqlite3_close(handle_); }

void SqliteConnection::execute(const std::string& sql) {
  if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

std::int64_t SqliteConnection::query_number(const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) fail();
  const int result = sqlite3_step(statement);
  const std::int64_t number = result == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
  sqlite3_finalize(statement);
  if (result != SQLITE_ROW && result != SQLITE_DONE) fail();
  return number;
}

void SqliteConnection::close() {
  if (sqlite3_close(handle_) != SQLITE_OK) fail();
  handle_ = nullptr;
}

void SqliteConnection::fail() const {
  // SQLite says only that it is locked.
  if ((sqlite3_errcode(handle_) & 0xFF) == SQLITE_BUSY) {
    const char* const path = sqlite3_db_filename(handle_, "main");
    const std::string holders = path == nullptr ? std::string() : describe_lock_holders(path);
    throw WriteError(
        "another program is using the database" +
        (holders.empty() ? ", such as another export, a viewer or the sqlite3 shell" : ": " + holders) +
        "; try again when it has ended");
  }
  throw WriteError(sqlite3_errmsg(handle_));
}

SqliteStatement::SqliteStatement(SqliteConnection& connection, const std::string& sql)
    : connection_(connection) {
  if (sqlite3_prepare_v2(connection.handle(), sql.c_str(), -1, &handle_, nullptr) != SQLITE_OK) {
    connection.fail();
  }
}

SqliteStatement::~SqliteStatement() { finish(); }

void SqliteStatement::bind(int index, const Cell& cell) {
  switch (cell.kind()) {
    case Cell::Kind::null:
      sqlite3_bind_null(handle_, index);
      return;
    case Cell::Kind::text:
      // Its own shell and other readers end a text at NUL.
      if (cell.text().find('\0') != std::string_view::npos) {
        std::string& whole = held_.emplace_back(cell.text());
        connection_.note_replaced(replace_nulls(whole));
        sqlite3_bind_text64(handle_, index, whole.data(), whole.size(), nullptr, SQLITE_UTF8);
        return;
      }
      // An empty view may have no address, and SQLite would take that for a null.
      sqlite3_bind_text64(handle_, index, cell.text().empty() ? "" : cell.text().data(), cell.text().size(),
                          nullptr, SQLITE_UTF8);
      return;
    case Cell::Kind::integer:
      sqlite3_bind_int64(handle_, index, cell.integer());
      return;
    case Cell::Kind::real:
      sqlite3_bind_double(handle_, index, cell.real());
      return;
    case Cell::Kind::boolean:
      sqlite3_bind_int64(handle_, index, cell.boolean() ? 1 : 0);
      return;
  }
}

int SqliteStatement::parameters() const noexcept { return sqlite3_bind_parameter_count(handle_); }

void SqliteStatement::run() {
  int result = SQLITE_ROW;
  while (result == SQLITE_ROW) result = sqlite3_step(handle_);
  if (result != SQLITE_DONE) connection_.fail();
  sqlite3_reset(handle_);
  if (!held_.empty()) held_.clear();
}

bool SqliteStatement::next(std::vector<Cell>& row) {
  row.clear();
  const int result = sqlite3_step(handle_);
  if (result == SQLITE_DONE) {
    sqlite3_reset(handle_);
    return false;
  }
  if (result != SQLITE_ROW) connection_.fail();
  for (int i = 0; i < sqlite3_column_count(handle_); ++i) {
    switch (sqlite3_column_type(handle_, i)) {
      case SQLITE_INTEGER:
        row.emplace_back(std::int64_t{sqlite3_column_int64(handle_, i)});
        break;
      case SQLITE_FLOAT:
        row.emplace_back(sqlite3_column_double(handle_, i));
        break;
      case SQLITE_TEXT:
        row.emplace_back(std::string_view(reinterpret_cast<const char*>(sqlite3_column_text(handle_, i)),
                                          static_cast<std::size_t>(sqlite3_column_bytes(handle_, i))));
        break;
      default:
        row.emplace_back();
    }
  }
  return true;
}

void SqliteStatement::finish() noexcept { sqlite3_finalize(std::exchange(handle_, nullptr)); }

}  // namespace unpsa::writer
