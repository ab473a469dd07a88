// SPDX-License-Identifier: MIT
// Threads make rows and pack them; the main thread unpacks them, in order, into the one document.
#include "apps/export/document_output.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <functional>
#include <memory>
#include <utility>

#include "apps/export/batches.hpp"
#include "apps/export/row_limit.hpp"
#include "apps/export/row_spool.hpp"
#include "cli/compression/archive.hpp"
#include "cli/output/output_folder.hpp"
#include "stages/results.hpp"
#include "text/file_name.hpp"
#include "unpsa/reader.hpp"
#include "writer/document/documents.hpp"
#include "writer/document/xml_check.hpp"

namespace unpsa::apps {
namespace {

using writer::ExportTable;

[[noreturn]] void fail_to_write(const std::string& name, const WriteError& error) {
  throw cli::OutputError("cannot write '" + name + "': " + error.what());
}

class DocumentWorker final : public cli::BatchWorker {
 public:
  /// Takes the rows of some records, packed.
  using Take = std::function<void(std::string_view rows)>;

  DocumentWorker(const ExportOptions& options, const std::vector<ExportTable>& tables, Take take)
      : packer_(options, tables), take_(std::move(take)) {}

  void add(Record& record, std::string& piece) override { packer_.append(piece, record); }

  void join(std::string& piece) override {
    take_(piece);
    piece.clear();
  }

 private:
  RowPacker packer_;
  Take take_;
};

void copy_to(cli::Output& output, const std::string& path) {
  FileSource source(path);
  std::array<char, 65536> block;
  while (const std::size_t size = source.read(block)) output.write({block.data(), size});
}

/// Reads each part of a ZIP archive to its end: its size and checksum, and whether its XML is whole.
void require_whole(const std::string& path) {
  std::string part;
  try {
    cli::check_archive(path);
    for (const std::string& name : cli::list_members(path)) {
      part = name;
      const auto source = cli::open_bytes(path + std::string(cli::archive_mark) + name, 0);
      std::array<char, 65536> block;
      writer::XmlCheck check;
      while (const std::size_t size = source->read(block)) check.add({block.data(), size});
      if (!check.is_whole()) throw WriteError("it ends before it is whole");
    }
  } catch (const Error&) {
    throw WriteError("it is damaged" + (part.empty() ? part : " in '" + part + "'") +
                     " when it is read again; there may be no room, try another folder, also in TMPDIR");
  }
}

/// Writes a document: where it goes depends on its format.
class DocumentRun {
 public:
  DocumentRun(cli::Session& session, const ExportOptions& options, const writer::DocumentFormat& format)
      : session_(session), options_(options), format_(format), tables_(tables_of(options)) {}

  cli::ExitCode write() {
    require_room(options_, session_);
    switch (format_.place) {
      case writer::DocumentPlace::file:
        return write_file();
      case writer::DocumentPlace::growing_file:
        return write_growing_file();
      case writer::DocumentPlace::folder:
        break;
    }
    return write_folder();
  }

 private:
  enum class Kept : bool { by_code, always };

  /// Puts all records into the document, and ends it if it is kept.
  cli::ExitCode fill(const writer::DocumentTarget& target, Kept kept = Kept::by_code) {
    const auto keeps = [&](cli::ExitCode code) { return kept == Kept::always || session_.keeps(code); };
    if (format_.most_rows == 0) {
      const auto sink = format_.open(target, document_options(options_));
      const cli::ExitCode code =
          take_rows([&sink](std::string_view rows) { writer::unpack_rows(rows, *sink); });
      if (keeps(code)) end(*sink, target);
      return code;
    }
    RowSpool spool(format_, "use csv or sqlite, or '--split-by'");
    const cli::ExitCode code = take_rows([&spool](std::string_view rows) { spool.append(rows); });
    if (!keeps(code)) return code;
    const auto sink = format_.open(target, document_options(options_));
    spool.copy_to(*sink);
    end(*sink, target);
    return code;
  }

  cli::ExitCode take_rows(const DocumentWorker::Take& take) {
    return run_batches(options_, session_,
                       [&] { return std::make_unique<DocumentWorker>(options_, tables_, take); });
  }

  void end(writer::RowSink& sink, const writer::DocumentTarget& target) {
    for (const std::string& warning : finish_document(format_, sink, target.path))
      session_.messages.warn(warning);
  }

  cli::ExitCode write_file() {
    if (session_.output.is_terminal()) {
      throw WriteError("it is a terminal; use '--output FILE'");
    }
    if (!session_.output.is_direct()) return fill({.path = session_.output.temporary()});
    int descriptor = -1;
    const auto scratch = cli::TemporaryPath::make_scratch(descriptor);
    if (scratch.empty()) {
      throw WriteError("cannot create the temporary file '" + cli::scratch_folder() +
                       "': " + std::strerror(errno));
    }
    ::close(descriptor);
    const cli::ExitCode code = fill({.path = scratch.path()}, Kept::always);
    copy_to(session_.output, scratch.path());
    return code;
  }

  /// A document of earlier runs is changed where it is; a new one is made beside its place.
  cli::ExitCode write_growing_file() {
    const std::string& name = options_.common.output;
    // With a folder before it no name is one of SQLite's own, like ":memory:".
    const std::string path = (std::filesystem::path(".") / text::file_name_as_bytes(name)).string();
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
      cli::Output& output = session_.outputs.open(name);
      // Several runs may make the same database.
      output.join_existing(
          [&format = format_, made = output.temporary(), path, name, replace_by = options_.replace_by] {
            try {
              format.merge(made, path, replace_by);
            } catch (const WriteError& error) {
              fail_to_write(name, error);
            }
          });
      return fill({.path = output.temporary()});
    }
    if (!S_ISREG(status.st_mode)) throw WriteError("a database must be a regular file");
    const cli::ExitCode code = fill({.path = path, .exists = true});
    if (!session_.keeps(code)) cli::say_unwritten(session_.messages, name);
    return code;
  }

  cli::ExitCode write_folder() {
    cli::OutputFolder& folder = session_.outputs.open_folder(options_.common.output);
    return fill({.append = [&folder](const std::string& file, std::string_view bytes) {
      folder.append(file, bytes);
    }});
  }

  cli::Session& session_;
  const ExportOptions& options_;
  const writer::DocumentFormat& format_;
  std::vector<ExportTable> tables_;
};

}  // namespace

std::vector<ExportTable> tables_of(const ExportOptions& options) {
  if (options.table) return {*options.table};
  return {writer::all_export_tables.begin(), writer::all_export_tables.end()};
}

writer::DocumentOptions document_options(const ExportOptions& options) {
  return {.tables = tables_of(options),
          .fields = options.columns,
          .null_text = options.null_text,
          .header_language = options.header_language,
          .language = options.language,
          .replace_by = options.replace_by};
}

std::vector<std::string> finish_document(const writer::DocumentFormat& format, writer::RowSink& sink,
                                         const std::string& path) {
  std::vector<std::string> warnings = sink.finish();
  if (format.zipped) require_whole(path);
  return warnings;
}

RowPacker::RowPacker(const ExportOptions& options, std::vector<ExportTable> tables)
    : tables_(std::move(tables)),
      collector_(options.needs, options.settings_of),
      rows_(options.list_separator) {
  for (const ExportTable table : tables_) {
    writers_.emplace_back(
        writer::Format::tsv, writer::columns_of(table),
        writer::TableOptions{.fields = options.columns, .packed_tag = static_cast<std::uint8_t>(table)});
  }
}

void RowPacker::append(std::string& piece, Record& record) {
  const stages::Results& results = collector_.collect(record);
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    rows_.append(tables_[i], writers_[i], piece, record, results);
  }
}

cli::ExitCode write_document(const ExportOptions& options, cli::Session& session) {
  const std::string& path = options.common.output;
  try {
    return DocumentRun(session, options, *options.document()).write();
  } catch (const WriteError& error) {
    const std::string name = path.empty() || path == "-" ? "standard output" : path;
    fail_to_write(name, error);
  }
}

}  // namespace unpsa::apps
