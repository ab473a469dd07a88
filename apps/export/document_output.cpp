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
#include "stages/results.hpp"
#include "unpsa/reader.hpp"
#include "writer/document/documents.hpp"

namespace unpsa::apps {
namespace {

using writer::ExportTable;

/// Those that the document has, in their order.
std::vector<ExportTable> tables_of(const ExportOptions& options, const writer::DocumentFormat& format) {
  if (options.table) return {*options.table};
  std::vector<ExportTable> tables(writer::all_export_tables.begin(), writer::all_export_tables.end());
  if (format.left_out) std::erase(tables, *format.left_out);
  return tables;
}

class DocumentWorker final : public cli::BatchWorker {
 public:
  DocumentWorker(const ExportOptions& options, std::vector<ExportTable> tables, writer::RowSink& sink)
      : tables_(std::move(tables)), collector_(options.needs), rows_(options.list_separator), sink_(sink) {
    for (const ExportTable table : tables_) {
      writers_.emplace_back(
          writer::Format::tsv, writer::columns_of(table),
          writer::TableOptions{.fields = options.columns, .packed_tag = static_cast<std::uint8_t>(table)});
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

/// A file without a name in the folder for such files.
class ScratchFile {
 public:
  ScratchFile() {
    path_ = (std::filesystem::temp_directory_path() / "unpsa-XXXXXX").string();
    const int descriptor = ::mkstemp(path_.data());
    if (descriptor < 0) {
      throw WriteError("cannot create the temporary file '" + path_ + "': " + std::strerror(errno));
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

/// Writes a document: where it goes depends on its format.
class DocumentRun {
 public:
  DocumentRun(cli::Session& session, const ExportOptions& options, const writer::DocumentFormat& format)
      : session_(session), options_(options), format_(format), tables_(tables_of(options, format)) {}

  cli::ExitCode write() {
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
  /// Puts all records into the document, and ends it if there was anything to read.
  cli::ExitCode fill(const writer::DocumentTarget& target) {
    const auto sink = format_.open(target, {.tables = tables_,
                                            .fields = options_.columns,
                                            .null_text = options_.null_text,
                                            .header_language = options_.header_language,
                                            .replace_by = options_.replace_by});
    const cli::ExitCode code = cli::run_batches(
        session_, [&] { return std::make_unique<DocumentWorker>(options_, tables_, *sink); });
    if (session_.nothing_read) return code;
    for (const std::string& warning : sink->finish()) session_.messages.warn(warning);
    return code;
  }

  cli::ExitCode write_file() {
    if (session_.output.is_terminal()) {
      throw WriteError("it is a terminal; use '--output FILE'");
    }
    if (!session_.output.temporary().empty()) return fill({.path = session_.output.temporary()});
    const ScratchFile scratch;
    const cli::ExitCode code = fill({.path = scratch.path()});
    if (!session_.nothing_read) copy_to(session_.output, scratch.path());
    return code;
  }

  /// A document of earlier runs is changed where it is; a new one is made beside its place.
  cli::ExitCode write_growing_file() {
    const std::string& path = options_.common.output;
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) {
      if (!S_ISREG(status.st_mode)) throw WriteError("a database must be a regular file");
      return fill({.path = path, .exists = true});
    }
    cli::Output output(path);
    const cli::ExitCode code = fill({.path = output.temporary()});
    if (!session_.nothing_read) output.commit();
    return code;
  }

  cli::ExitCode write_folder() {
    cli::OutputFolder folder(options_.common.output);
    const cli::ExitCode code = fill({.append = [&folder](const std::string& name, std::string_view bytes) {
      folder.append(name, bytes);
    }});
    if (!session_.nothing_read) folder.commit();
    return code;
  }

  cli::Session& session_;
  const ExportOptions& options_;
  const writer::DocumentFormat& format_;
  std::vector<ExportTable> tables_;
};

}  // namespace

cli::ExitCode write_document(const ExportOptions& options, cli::Session& session) {
  const std::string& path = options.common.output;
  try {
    return DocumentRun(session, options, *options.document()).write();
  } catch (const WriteError& error) {
    const std::string name = path.empty() || path == "-" ? "standard output" : path;
    throw cli::OutputError("cannot write '" + name + "': " + error.what());
  }
}

}  // namespace unpsa::apps
