// SPDX-License-Identifier: MIT
/// SQLite, with errors as exceptions.
#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "writer/table/row_sink.hpp"
#include "writer/table/table.hpp"

namespace unpsa::writer {

/// A connection. Throws WriteError with what SQLite says.
class SqliteConnection {
 public:
  explicit SqliteConnection(const std::string& path);
  ~SqliteConnection();
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  void execute(const std::string& sql);
  /// The one number that a query gives.
  [[nodiscard]] std::int64_t query_number(const std::string& sql);
  void close();

  [[nodiscard]] sqlite3* handle() const noexcept { return handle_; }
  [[noreturn]] void fail() const;

  /// How many characters statements have replaced.
  [[nodiscard]] std::size_t replaced() const noexcept { return replaced_; }
  void note_replaced(std::size_t count) noexcept { replaced_ += count; }

 private:
  sqlite3* handle_ = nullptr;
  std::size_t replaced_ = 0;
};

/// A statement that is run many times.
class SqliteStatement {
 public:
  SqliteStatement(SqliteConnection& connection, const std::string& sql);
  ~SqliteStatement();
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;

  /// `index` from 1. A text must live until `run`. NUL in it is replaced.
  void bind(int index, const Cell& cell);
  /// The greatest index there is.
  [[nodiscard]] int parameters() const noexcept;
  /// Runs to the end and makes ready for the next time.
  void run();
  /// The cells of the next row of a query, until the next call; false after the last, when the query may be
  /// bound and run again.
  [[nodiscard]] bool next(std::vector<Cell>& row);
  /// Gives the handle up, before the connection is closed.
  void finish() noexcept;

 private:
  SqliteConnection& connection_;
  sqlite3_stmt* handle_ = nullptr;
  std::list<std::string> held_;  // texts in which something was replaced, until `run`
};

}  // namespace unpsa::writer
