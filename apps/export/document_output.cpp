// SPDX-License-Identifier: MIT
// Threads make rows and pack them; the main thread unpacks them, in order, into the one document.
#include "apps/export/document_output.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <utility>

#include "cli/output/output_folder.hpp"
#include "reader/source.hpp"
#include "stages/results.hpp"
#include "writer/document/database.hpp"
#include "writer/document/datapackage.hpp"
#include "writer/document/workbook.hpp"

namespace unpsa::apps {
namespace {

using writer::ExportTable;

/// Those that the document has, in their order.
std::vector<ExportTable> tables_of(const ExportOptions& options) {
  if (options.table) return {*options.table};
  std::vector<ExportTable> tables(writer::all_export_tables.begin(), writer::all_export_tables.end());
  if (options.format == ExportFormat::xlsx) std::erase(tables, ExportTable::notes);
  return tables;
}

class DocumentWorker final : public cli::BatchWorker {
 public:
  DocumentWorker(const ExportOptions& options, writer::RowSink& sink)
      : tables_(tables_of(options)), collector_(options.needs), rows_(options.list_separator), sink_(sink) {
    for (const ExportTable table : tables_) {
      writers_.emplace_back(
          writer::Format::packed, writer::columns_of(table),
          writer::TableOptions{.fields = options.columns, .tag = static_cast<std::uint8_t>(table)});
    }
  }

  void add(Record& record, std::string& piece) override {
    const stages::Results& results = collector_.collect(record);
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      rows_.append(tables_[i], writers_[i], piece, record, results);
    }
  }

  void join(std::string& piece) override {
    writer::unpack_rows(piece, sink_);
    piece.clear();
  }

 private:
  std::vector<ExportTable> tables_;
  std::vector<writer::TableWriter> writers_;
  stages::Collector collector_;
  writer::ExportRows rows_;
  writer::RowSink& sink_;
};

/// Puts all records into the sink, and ends it if there was anything to read.
cli::ExitCode fill(cli::Session& session, const ExportOptions& options, writer::RowSink& sink) {
  const cli::ExitCode code =
      cli::run_batches(session, [&] { return std::make_unique<DocumentWorker>(options, sink); });
  if (session.nothing_read) return code;
  for (const std::string& warning : sink.finish()) session.messages.warn(warning);
  return code;
}

cli::ExitCode write_datapackage(cli::Session& session, const ExportOptions& options) {
  cli::OutputFolder folder(options.common.output);
  const auto append = [&folder](const std::string& name, std::string_view bytes) {
    folder.append(name, bytes);
  };
  const auto sink = writer::make_datapackage(
      {.tables = tables_of(options), .fields = options.columns, .null_text = options.null_text}, append);
  const cli::ExitCode code = fill(session, options, *sink);
  if (!session.nothing_read) folder.commit();
  return code;
}

/// A database of earlier runs is changed where it is, in one transaction; a new one is made beside its place.
cli::ExitCode write_database(cli::Session& session, const ExportOptions& options) {
  const std::string& path = options.common.output;
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) {
    if (!S_ISREG(status.st_mode)) throw writer::WriteError("a database takes a regular file");
    const auto sink = writer::open_database(path, writer::DatabaseState::existing, options.replace_by);
    return fill(session, options, *sink);
  }
  cli::Output output(path);
  const auto sink =
      writer::open_database(output.temporary(), writer::DatabaseState::fresh, options.replace_by);
  const cli::ExitCode code = fill(session, options, *sink);
  if (!session.nothing_read) output.commit();
  return code;
}

/// A file without a name in the folder for such files.
class ScratchFile {
 public:
  ScratchFile() {
    path_ = (std::filesystem::temp_directory_path() / "unpsa-XXXXXX").string();
    const int descriptor = ::mkstemp(path_.data());
    if (descriptor < 0) {
      throw writer::WriteError("no temporary file in '" + path_ + "': " + std::strerror(errno));
    }
    ::close(descriptor);
  }
  ~ScratchFile() { ::unlink(path_.c_str()); }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  [[nodiscard]] const std::string& path() const noexcept { return path_; }

 private:
  std::string path_;
};

void copy_to(cli::Output& output, const std::string& path) {
  FileSource source(path);
  std::array<char, 65536> block;
  while (const std::size_t size = source.read(block)) output.write({block.data(), size});
}

cli::ExitCode write_workbook(cli::Session& session, const ExportOptions& options) {
  const writer::WorkbookOptions sheets{
      .tables = tables_of(options), .fields = options.columns, .header_language = options.header_language};
  if (!session.output.temporary().empty()) {
    const auto sink = writer::make_workbook(session.output.temporary(), sheets);
    return fill(session, options, *sink);
  }
  const ScratchFile scratch;  // the library writes to files only
  const auto sink = writer::make_workbook(scratch.path(), sheets);
  const cli::ExitCode code = fill(session, options, *sink);
  if (!session.nothing_read) copy_to(session.output, scratch.path());
  return code;
}

}  // namespace

cli::ExitCode write_document(cli::Session& session, const ExportOptions& options) {
  const std::string& path = options.common.output;
  try {
    if (options.format == ExportFormat::sqlite) return write_database(session, options);
    if (options.format == ExportFormat::datapackage) return write_datapackage(session, options);
    if (session.output.is_terminal()) {
      throw writer::WriteError("a workbook is nothing for a terminal; name a file with '--output'");
    }
    return write_workbook(session, options);
  } catch (const writer::WriteError& error) {
    const std::string name = path.empty() || path == "-" ? "standard output" : path;
    throw cli::OutputError("cannot write '" + name + "': " + error.what());
  }
}

}  // namespace unpsa::apps
