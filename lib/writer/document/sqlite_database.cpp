// SPDX-License-Identifier: MIT
// One transaction: a reader sees the old database or the new one, and a run that does not end leaves the old
// one, which SQLite brings back from its journal. A file that nobody reads yet needs no journal: it is put in
// its place when it is whole.
//
// Deleting a record deletes its rows in the other tables (foreign keys). What the search index has of them is
// taken out before, by its words, which nobody else can make (search_tokenizer.hpp).
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "writer/document/search_tokenizer.hpp"
#include "writer/document/sinks.hpp"
#include "writer/document/sqlite_connection.hpp"
#include "writer/document/sqlite_schema.hpp"
#include "writer/table/cell_places.hpp"

namespace unpsa::writer {
namespace {

/// The index of a table: puts the text of its last row in, and takes those of a record out. The index cannot
/// find out itself what it has of a text.
class Search {
 public:
  Search(SqliteConnection& connection, const SearchedTable& searched)
      : insert_(connection,
                "INSERT INTO " + index_of(searched) + "(rowid, text) VALUES (last_insert_rowid(), ?1)"),
        select_(connection, "SELECT " + std::string(searched.key) + ", text FROM " +
                                std::string(name_of(searched.table)) + " WHERE id = ?1"),
        remove_(connection, "INSERT INTO " + index_of(searched) + "(" + index_of(searched) +
                                ", rowid, text) VALUES ('delete', ?1, ?2)"),
        text_column_(*find_column(searched.table, "text")) {}

  void add(Row row) {
    if (row[text_column_].kind() != Cell::Kind::text) return;
    insert_.bind(1, row[text_column_]);
    insert_.run();
  }

  void remove(std::string_view id) {
    select_.bind(1, id);
    while (select_.next(row_)) {
      if (row_[1].kind() != Cell::Kind::text) continue;
      remove_.bind(1, row_[0]);
      remove_.bind(2, row_[1]);
      remove_.run();
    }
  }

  static std::string index_of(const SearchedTable& searched) {
    return std::string(name_of(searched.table)) + "_search";
  }

 private:
  SqliteStatement insert_;
  SqliteStatement select_;
  SqliteStatement remove_;
  std::size_t text_column_;
  std::vector<Cell> row_;
};

/// The records that a new one replaces. `?N` is the N-th cell of its row.
std::string select_replaced(ReplaceBy replace_by) {
  const auto parameter = [](std::string_view column) {
    return "?" + std::to_string(*find_column(ExportTable::records, column) + 1);
  };
  std::string same_id = "SELECT id FROM forms WHERE id = " + parameter("id");
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

class Database final : public RowSink {
 public:
  Database(const DocumentTarget& target, ReplaceBy replace_by)
      : connection_(target.path), is_filled_at_once_(!target.exists) {
    prepare_connection(target.exists);
    install_search_tokenizer(connection_);
    connection_.execute("BEGIN IMMEDIATE");
    prepare_tables();
    if (is_filled_at_once_) set_search(settings_for_many);
    connection_.execute("CREATE TEMP TABLE this_run(id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID");
    for (const ExportTable table : all_export_tables) {
      inserts_[static_cast<std::size_t>(table)].emplace(connection_, insert_statement(table));
    }
    find_replaced_.emplace(connection_, select_replaced(replace_by));
    delete_record_.emplace(connection_, "DELETE FROM forms WHERE id = ?1");
    note_id_.emplace(connection_, "INSERT OR IGNORE INTO temp.this_run VALUES (?1)");
    for (const SearchedTable& searched : searched_tables) {
      searches_[static_cast<std::size_t>(searched.table)].emplace(connection_, searched);
    }
  }

  void add_row(ExportTable table, Row row) override {
    if (table == ExportTable::records) make_way(row);
    SqliteStatement& insert = *inserts_[static_cast<std::size_t>(table)];
    const std::size_t before = connection_.replaced();
    bind_all(insert, row);
    insert.run();
    if (connection_.replaced() > before) note_replaced(table, row);
    if (auto& search = searches_[static_cast<std::size_t>(table)]) search->add(row);
  }

  std::vector<std::string> finish() override {
    for (auto& insert : inserts_) insert.reset();
    find_replaced_.reset();
    delete_record_.reset();
    note_id_.reset();
    for (auto& search : searches_) search.reset();
    connection_.execute("COMMIT");
    // Not before, or what is left to write would bring all segments together.
    if (is_filled_at_once_) set_search(usual_settings);
    connection_.close();
    std::vector<std::string> warnings;
    if (replaced_.count() > 0) warnings.push_back(replaced_.describe());
    if (repeated_ > 0) warnings.push_back(describe_repeated());
    return warnings;
  }

 private:
  void prepare_connection(bool exists) {
    connection_.execute("PRAGMA foreign_keys = ON; PRAGMA cache_size = -8192");
    if (exists) return;
    connection_.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
  }

  /// How much an index collects before it writes a segment, and how many segments are merged.
  struct SearchSettings {
    int hash_size;
    int merged;           // 0: none
    int merged_together;  // so many are merged at once, whatever it takes
  };
  static constexpr SearchSettings usual_settings{1 << 20, 4, 16};  // those of FTS5
  /// Merging takes half of the time that the index takes, and a search hardly less after it.
  static constexpr SearchSettings settings_for_many{1 << 21, 0, 1000};

  void set_search(const SearchSettings& settings) {
    for (const SearchedTable& searched : searched_tables) {
      const std::string index = Search::index_of(searched);
      const auto set = [&](std::string_view name, int value) {
        connection_.execute("INSERT INTO " + index + "(" + index + ", rank) VALUES ('" + std::string(name) +
                            "', " + std::to_string(value) + ")");
      };
      set("hashsize", settings.hash_size);
      set("automerge", settings.merged);
      set("crisismerge", settings.merged_together);
    }
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

  /// Where something was replaced; an answer is in one table only.
  void note_replaced(ExportTable table, Row row) {
    const std::span<const Column> columns = columns_of(table);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].kind() != Cell::Kind::text || is_answer(table, columns[i])) continue;
      const std::string_view text = row[i].text();
      if (const auto count = std::count(text.begin(), text.end(), '\0'); count > 0)
        replaced_.add(static_cast<std::size_t>(count), describe_place(columns, row, i));
    }
  }

  [[nodiscard]] std::string describe_repeated() const {
    const bool one = repeated_ == 1;
    return std::to_string(repeated_) +
           (one ? " record has the id of an earlier one" : " records have the ids of earlier ones") +
           ", so the database has the last with each id; unpsa-dedupe shows such records";
  }

  void make_way(Row row) {
    bind_all(*find_replaced_, row);
    replaced_ids_.clear();
    while (find_replaced_->next(found_)) replaced_ids_.emplace_back(found_.front().text());
    for (const std::string& id : replaced_ids_) {
      for (auto& search : searches_) {
        if (search) search->remove(id);
      }
      delete_record_->bind(1, id);
      delete_record_->run();
    }
    note_id_->bind(1, row.front());
    note_id_->run();
    if (sqlite3_changes(connection_.handle()) == 0) ++repeated_;
  }

  SqliteConnection connection_;  // outlives its statements
  bool is_filled_at_once_;
  std::array<std::optional<SqliteStatement>, all_export_tables.size()> inserts_;
  std::optional<SqliteStatement> find_replaced_;
  std::optional<SqliteStatement> delete_record_;
  std::optional<SqliteStatement> note_id_;
  std::array<std::optional<Search>, all_export_tables.size()> searches_;
  std::vector<Cell> found_;
  std::vector<std::string> replaced_ids_;
  ReplacedCharacters replaced_;
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
