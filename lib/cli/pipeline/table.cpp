// SPDX-License-Identifier: MIT
#include "cli/pipeline/table.hpp"

#include <memory>
#include <utility>

#include "writer/table/fields.hpp"

namespace unpsa::cli {
namespace {

using writer::TableWriter;

/// The table of a session. Its header is written before the first rows, so that no input gives no output.
class SessionTable {
 public:
  SessionTable(Session& session, const TableOptions& options, std::span<const writer::Column> columns)
      : session_(session), writer_(make_writer(session, options, columns)) {}

  [[nodiscard]] const TableWriter& writer() const noexcept { return writer_; }

  /// Makes a piece, in order, into what is to be written.
  void join(std::string& piece) {
    writer_.join(piece);
    if (std::exchange(begun_, true)) return;
    std::string begin;
    writer_.begin(begin);
    piece.insert(0, begin);
  }

  void append_last(const LastRows& append) {
    if (!begun_ || !append) return;
    std::string piece;
    append(writer_, piece);
    join(piece);
    session_.output.write(piece);
  }

  void end() {
    if (!begun_) return;
    std::string end;
    writer_.end(end);
    session_.output.write(end);
    if (writer_.replaced() > 0) session_.messages.warn(writer::describe_replaced(writer_.replaced()));
  }

 private:
  static TableWriter make_writer(const Session& session, const TableOptions& options,
                                 std::span<const writer::Column> columns) {
    const Screen screen = session.screen();
    return {options.format_on(screen, session.output.name()),
            columns,
            {.header = !options.no_header,
             .color = screen.color,
             .width = session.table_width(),
             .language = session.language()}};
  }

  Session& session_;
  TableWriter writer_;
  bool begun_ = false;
};

class TableWorker final : public BatchWorker {
 public:
  TableWorker(SessionTable& table, RecordFunction function) : table_(table), function_(std::move(function)) {}

  void add(Record& record, std::string& piece) override { function_(record, piece, remarks); }
  void join(std::string& piece) override { table_.join(piece); }

 private:
  SessionTable& table_;
  RecordFunction function_;
};

}  // namespace

ExitCode run_table(Session& session, const TableOptions& options, std::span<const writer::Column> columns,
                   const std::function<RecordFunction(const TableWriter& table)>& make,
                   const LastRows& append_last) {
  SessionTable table(session, options, columns);
  const ExitCode code =
      run_batches(session, [&] { return std::make_unique<TableWorker>(table, make(table.writer())); });
  table.append_last(append_last);
  table.end();
  return code;
}

void write_table(Session& session, const TableOptions& options, std::span<const writer::Column> columns,
                 const LastRows& append_rows) {
  SessionTable table(session, options, columns);
  std::string piece;
  append_rows(table.writer(), piece);
  table.join(piece);
  session.output.write(piece);
  table.end();
}

ExitCode run_texts(Session& session, const TextReader& read, const std::function<void(std::string&)>& join) {
  ExitCode code = ExitCode::done;
  std::string piece;
  const InputList& list = session.inputs;
  for (const std::string& error : list.errors) session.messages.error(error);
  if (!list.errors.empty()) code = ExitCode::error;
  for (const Input& input : list.inputs) {
    piece.clear();
    bool is_empty = false;
    try {
      TextInput text(input.name, session.options.encoding, session.options.max_ratio,
                     input.name == "-" ? session.options.stdin_filename : std::string());
      read(text, piece);
      is_empty = text.is_empty();
      if (const auto damage = text.damage()) session.messages.warn(*damage);
    } catch (const InputOutputError& error) {
      session.messages.error(error.what());
      code = ExitCode::error;
      continue;
    }
    if (piece.empty() && is_empty) continue;
    if (join) join(piece);
    session.output.write(piece);
  }
  return code;
}

ExitCode run_text_table(Session& session, const TableOptions& options,
                        std::span<const writer::Column> columns, const TextFunction& append_row) {
  SessionTable table(session, options, columns);
  const ExitCode code = run_texts(
      session, [&](TextInput& text, std::string& piece) { append_row(table.writer(), text, piece); },
      [&](std::string& piece) { table.join(piece); });
  table.end();
  return code;
}

}  // namespace unpsa::cli
