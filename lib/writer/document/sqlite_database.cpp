// SPDX-License-Identifier: MIT
// One transaction: a reader sees the old database or the new one, and a run that does not end leaves the old
// one, which SQLite brings back from its journal. A file that nobody reads yet needs no journal: it is put in
// its place when it is whole.
//
// Deleting a record deletes its rows in the other tables (foreign keys), and those of answers delete what the
// search index has of them (a trigger). The index holds the text with spaces between Asian characters, so
// that a phrase of such characters finds a word of any length.
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "wordcount/words.hpp"
#include "writer/document/sinks.hpp"
#include "writer/document/sqlite_connection.hpp"
#include "writer/document/sqlite_schema.hpp"
#include "writer/table/fields.hpp"

namespace unpsa::writer {
namespace {

/// Puts the text of each row of a table into its index.
struct Search {
  Search(SqliteConnection& connection, ExportTable table)
      : insert(connection, "INSERT INTO " + std::string(name_of(table)) +
                               "_search(rowid, text) VALUES (last_insert_rowid(), ?1)"),
        text_column(*find_column(table, "text")) {}

  SqliteStatement insert;
  std::size_t text_column;
};

/// Deletes the records that a new one replaces. `?N` is the N-th cell of its row.
std::string delete_statement(ReplaceBy replace_by) {
  const auto parameter = [](std::string_view column) {
    return "?" + std::to_string(*find_column(ExportTable::records, column) + 1);
  };
  std::string same_id = "DELETE FROM records WHERE id = " + parameter("id");
  const std::string earlier = " AND id NOT IN (SELECT id FROM temp.this_run)";
  switch (replace_by) {
    case ReplaceBy::id:
      return same_id;
    case ReplaceBy::file:
      return same_id + " OR (file = " + parameter("file") + " AND file <> '-'" + earlier + ")";
    case ReplaceBy::initiative:
      break;
  }
  // A comparison with a null is not true, and an empty text names nothing.
  return same_id + " OR (initiative = " + parameter("initiative") +
         " AND initiative <> '' AND institution = " + parameter("institution") +
         " AND institution <> '' AND coalesce(iso3166, member_state) = coalesce(" + parameter("iso3166") +
         ", " + parameter("member_state") + ") AND member_state <> ''" + earlier + ")";
}

/// Whether the index takes an ASCII byte for the end of a word.
bool parts_words(char byte) noexcept {
  const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  const bool digit = byte >= '0' && byte <= '9';
  return static_cast<unsigned char>(byte) < 0x80 && !letter && !digit;
}

/// A text with a space between each Asian character and whatever letter stands beside it.
void space_out(std::string& out, std::string_view text) {
  out.clear();
  wordcount::WordCutter words(text);
  std::size_t done = 0;
  bool behind_character = false;
  const auto append = [&](std::string_view part) {
    if (part.empty()) return;
    if (behind_character && !parts_words(part.front())) out += ' ';
    out += part;
    behind_character = false;
  };
  for (wordcount::Word word; words.next(word);) {
    if (!word.asian) continue;
    append(text.substr(done, word.begin - done));
    if (!out.empty() && !parts_words(out.back())) out += ' ';
    out += text.substr(word.begin, word.end - word.begin);
    behind_character = true;
    done = word.end;
  }
  append(text.substr(done));
}

class Database final : public RowSink {
 public:
  Database(const DocumentTarget& target, ReplaceBy replace_by) : connection_(target.path) {
    prepare_connection(target.exists);
    connection_.execute("BEGIN IMMEDIATE");
    prepare_tables();
    connection_.execute("CREATE TEMP TABLE this_run(id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID");
    for (const ExportTable table : all_export_tables) {
      inserts_[static_cast<std::size_t>(table)].emplace(connection_, insert_statement(table));
    }
    delete_replaced_.emplace(connection_, delete_statement(replace_by));
    note_id_.emplace(connection_, "INSERT OR IGNORE INTO temp.this_run VALUES (?1)");
    for (const SearchedTable& searched : searched_tables) {
      searches_[static_cast<std::size_t>(searched.table)].emplace(connection_, searched.table);
    }
  }

  void add_row(ExportTable table, Row row) override {
    if (table == ExportTable::records) make_way(row);
    SqliteStatement& insert = *inserts_[static_cast<std::size_t>(table)];
    bind_all(insert, row);
    insert.run();
    auto& search = searches_[static_cast<std::size_t>(table)];
    if (!search || row[search->text_column].kind() != Cell::Kind::text) return;
    space_out(spaced_, row[search->text_column].text());
    search->insert.bind(1, spaced_);
    search->insert.run();
  }

  std::vector<std::string> finish() override {
    for (auto& insert : inserts_) insert.reset();
    delete_replaced_.reset();
    note_id_.reset();
    for (auto& search : searches_) search.reset();
    connection_.execute("COMMIT");
    connection_.close();
    std::vector<std::string> warnings;
    if (connection_.replaced() > 0) warnings.push_back(describe_replaced());
    if (repeated_ > 0) warnings.push_back(describe_repeated());
    return warnings;
  }

 private:
  void prepare_connection(bool exists) {
    connection_.execute("PRAGMA foreign_keys = ON; PRAGMA cache_size = -8192");
    if (exists) return;
    connection_.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
  }

  /// Makes the tables, or sees to it that they are ours.
  void prepare_tables() {
    if (connection_.query_number("SELECT count(*) FROM sqlite_schema") == 0) {
      connection_.execute(database_schema());
      return;
    }
    if (connection_.query_number("PRAGMA application_id") != database_application_id) {
      throw WriteError("it is not a database of unpsa-export; give the name of a new file");
    }
    if (connection_.query_number("PRAGMA user_version") != database_version) {
      throw WriteError("it was written by another version of unpsa-export; give the name of a new file");
    }
  }

  /// Binds each cell under the number of its column, as far as the statement has parameters.
  static void bind_all(SqliteStatement& statement, Row row) {
    const int last = std::min(static_cast<int>(row.size()), statement.parameters());
    for (int i = 0; i < last; ++i) statement.bind(i + 1, row[static_cast<std::size_t>(i)]);
  }

  [[nodiscard]] std::string describe_repeated() const {
    const bool one = repeated_ == 1;
    return std::to_string(repeated_) +
           (one ? " record has the id of an earlier one" : " records have the ids of earlier ones") +
           ", so the database has the last with each id; unpsa-dedupe shows such records";
  }

  void make_way(Row row) {
    bind_all(*delete_replaced_, row);
    delete_replaced_->run();
    note_id_->bind(1, row.front());
    note_id_->run();
    if (sqlite3_changes(connection_.handle()) == 0) ++repeated_;
  }

  SqliteConnection connection_;  // outlives its statements
  std::array<std::optional<SqliteStatement>, all_export_tables.size()> inserts_;
  std::optional<SqliteStatement> delete_replaced_;
  std::optional<SqliteStatement> note_id_;
  std::array<std::optional<Search>, all_export_tables.size()> searches_;
  std::string spaced_;
  std::size_t repeated_ = 0;  // records with an id that this run had before
};

}  // namespace

void merge_database(const std::string& from, const std::string& into, ReplaceBy replace_by) {
  SqliteConnection source(from);
  Database database({.path = into, .exists = true}, replace_by);
  for (const ExportTable table : all_export_tables) {
    SqliteStatement rows(source, select_statement(table));
    for (std::vector<Cell> row; rows.next(row);) database.add_row(table, row);
  }
  static_cast<void>(database.finish());
}

std::unique_ptr<RowSink> open_database(const DocumentTarget& target, const DocumentOptions& options) {
  return std::make_unique<Database>(target, options.replace_by);
}

}  // namespace unpsa::writer
