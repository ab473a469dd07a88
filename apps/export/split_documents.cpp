// SPDX-License-Identifier: MIT
// The rows of each document are put aside as they come; then the documents are made one after another, since
// each of them may need many open files.
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "apps/export/batches.hpp"
#include "apps/export/document_output.hpp"
#include "apps/export/split_worker.hpp"
#include "cli/output/output_folder.hpp"
#include "cli/output/temporary_file.hpp"
#include "writer/document/file_names.hpp"
#include "writer/table/packed.hpp"
#include "writer/table/row_sink.hpp"

namespace unpsa::apps {
namespace {

/// The rows of one document.
struct Spool {
  std::string name;
  cli::TemporaryFile rows;  // of each record: the size of its rows, and these
};

class Spools {
 public:
  void append(std::string_view stem, std::string_view rows) {
    // Some file systems take names that differ in case for one.
    std::unique_ptr<Spool>& spool = spools_[writer::fold_case(stem)];
    if (!spool) {
      spool = std::make_unique<Spool>();
      spool->name = stem;
    }
    framed_.clear();
    writer::pack_text(framed_, rows);
    spool->rows.append(framed_);
  }

  /// Gives the rows of each document, in the order of their names.
  template <typename Use>
  void for_each(const Use& use) {
    for (auto& [key, spool] : spools_) use(*spool);
  }

 private:
  std::map<std::string, std::unique_ptr<Spool>> spools_;
  std::string framed_;
};

void copy_rows(cli::TemporaryFile& rows, writer::RowSink& sink) {
  std::string of_record;
  for (std::uint64_t place = 0; place < rows.size();) {
    std::size_t size = 0;
    rows.read(place, {reinterpret_cast<char*>(&size), sizeof size});
    of_record.resize(size);
    rows.read(place + sizeof size, of_record);
    writer::unpack_rows(of_record, sink);
    place += sizeof size + size;
  }
}

}  // namespace

cli::ExitCode write_split_documents(const ExportOptions& options, cli::Session& session) {
  const writer::DocumentFormat& format = *options.document();
  cli::OutputFolder& folder = session.outputs.open_folder(options.common.output);
  Spools spools;
  const auto take = [&spools](std::string_view stem, std::string_view rows) { spools.append(stem, rows); };
  const cli::ExitCode code = run_batches(options, session, [&] {
    const auto packer = std::make_shared<RowPacker>(options, tables_of(options));
    const auto pack = [packer](Record& record, std::string& rows) { packer->append(rows, record); };
    return std::make_unique<SplitWorker>(options.split_by, pack, take);
  });
  if (!session.keeps(code)) return code;
  const std::string ending = first_ending(format.endings);
  spools.for_each([&](Spool& spool) {
    const std::string name = spool.name + "." + ending;
    const std::string path = folder.make_file(name);
    const auto sink = format.open({.path = path}, document_options(options));
    copy_rows(spool.rows, *sink);
    for (const std::string& warning : finish_document(format, *sink, path))
      session.messages.warn(name + ": " + warning);
  });
  return code;
}

}  // namespace unpsa::apps
