// SPDX-License-Identifier: MIT
#include "writer/document/sqlite_api.hpp"

#include <utility>

#include "writer/document/shared_library.hpp"

namespace unpsa::writer {

/// The functions that are used.
struct SqliteApi {
  SharedLibrary library{UNPSA_SQLITE_LIBRARY, "libsqlite3-0"};
  decltype(&sqlite3_open_v2) open = find<decltype(&sqlite3_open_v2)>("sqlite3_open_v2");
  decltype(&sqlite3_close) close = find<decltype(&sqlite3_close)>("sqlite3_close");
  decltype(&sqlite3_errmsg) errmsg = find<decltype(&sqlite3_errmsg)>("sqlite3_errmsg");
  decltype(&sqlite3_busy_timeout) busy_timeout =
      find<decltype(&sqlite3_busy_timeout)>("sqlite3_busy_timeout");
  decltype(&sqlite3_exec) exec = find<decltype(&sqlite3_exec)>("sqlite3_exec");
  decltype(&sqlite3_prepare_v2) prepare = find<decltype(&sqlite3_prepare_v2)>("sqlite3_prepare_v2");
  decltype(&sqlite3_step) step = find<decltype(&sqlite3_step)>("sqlite3_step");
  decltype(&sqlite3_reset) reset = find<decltype(&sqlite3_reset)>("sqlite3_reset");
  decltype(&sqlite3_finalize) finalize = find<decltype(&sqlite3_finalize)>("sqlite3_finalize");
  decltype(&sqlite3_bind_null) bind_null = find<decltype(&sqlite3_bind_null)>("sqlite3_bind_null");
  decltype(&sqlite3_bind_int64) bind_int64 = find<decltype(&sqlite3_bind_int64)>("sqlite3_bind_int64");
  decltype(&sqlite3_bind_double) bind_double = find<decltype(&sqlite3_bind_double)>("sqlite3_bind_double");
  decltype(&sqlite3_bind_text64) bind_text = find<decltype(&sqlite3_bind_text64)>("sqlite3_bind_text64");
  decltype(&sqlite3_bind_parameter_count) parameter_count =
      find<decltype(&sqlite3_bind_parameter_count)>("sqlite3_bind_parameter_count");
  decltype(&sqlite3_column_int64) column_int64 =
      find<decltype(&sqlite3_column_int64)>("sqlite3_column_int64");

  template <typename Function>
  [[nodiscard]] Function find(const char* function) const {
    return library.find<Function>(function);
  }

  static const SqliteApi& get() {
    static const SqliteApi api;
    return api;
  }
};

SqliteConnection::SqliteConnection(const std::string& path) : api_(SqliteApi::get()) {
  constexpr int busy_milliseconds = 5000;
  if (api_.open(path.c_str(), &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) != SQLITE_OK) {
    const std::string why = handle_ == nullptr ? "out of memory" : api_.errmsg(handle_);
    api_.close(handle_);
    throw WriteError(why);
  }
  api_.busy_timeout(handle_, busy_milliseconds);
}

SqliteConnection::~SqliteConnection() { api_.close(handle_); }

void SqliteConnection::execute(const std::string& sql) {
  if (api_.exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

std::int64_t SqliteConnection::query_number(const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  if (api_.prepare(handle_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) fail();
  const int result = api_.step(statement);
  const std::int64_t number = result == SQLITE_ROW ? api_.column_int64(statement, 0) : 0;
  api_.finalize(statement);
  if (result != SQLITE_ROW && result != SQLITE_DONE) fail();
  return number;
}

void SqliteConnection::close() {
  if (api_.close(handle_) != SQLITE_OK) fail();
  handle_ = nullptr;
}

void SqliteConnection::fail() const { throw WriteError(api_.errmsg(handle_)); }

SqliteStatement::SqliteStatement(SqliteConnection& connection, const std::string& sql)
    : connection_(connection) {
  if (connection.api().prepare(connection.handle(), sql.c_str(), -1, &handle_, nullptr) != SQLITE_OK) {
    connection.fail();
  }
}

SqliteStatement::~SqliteStatement() { finish(); }

void SqliteStatement::bind(int index, const Cell& cell) {
  const SqliteApi& api = connection_.api();
  switch (cell.kind()) {
    case Cell::Kind::null:
      api.bind_null(handle_, index);
      return;
    case Cell::Kind::text:
      // An empty view may have no address, and SQLite would take that for a null.
      api.bind_text(handle_, index, cell.text().empty() ? "" : cell.text().data(), cell.text().size(),
                    nullptr, SQLITE_UTF8);
      return;
    case Cell::Kind::integer:
      api.bind_int64(handle_, index, cell.integer());
      return;
    case Cell::Kind::real:
      api.bind_double(handle_, index, cell.real());
      return;
    case Cell::Kind::boolean:
      api.bind_int64(handle_, index, cell.boolean() ? 1 : 0);
      return;
  }
}

int SqliteStatement::parameters() const noexcept { return connection_.api().parameter_count(handle_); }

void SqliteStatement::run() {
  const SqliteApi& api = connection_.api();
  int result = SQLITE_ROW;
  while (result == SQLITE_ROW) result = api.step(handle_);
  if (result != SQLITE_DONE) connection_.fail();
  api.reset(handle_);
}

void SqliteStatement::finish() noexcept { connection_.api().finalize(std::exchange(handle_, nullptr)); }

}  // namespace unpsa::writer
