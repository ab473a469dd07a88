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
#include "apps/export/row_spool.hpp"
#include "apps/export/split_worker.hpp"
#include "cli/output/output_folder.hpp"
#include "writer/document/file_names.hpp"
#include "writer/table/packed.hpp"
#include "writer/table/row_sink.hpp"

namespace unpsa::apps {
namespace {

/// The rows of one document.
struct Spool {
  std::string name;
  RowSpool rows;

  Spool(std::string of_file, const writer::DocumentFormat& format)
      : name(std::move(of_file)), rows(format, "use csv or sqlite") {}
};

/// Does something to a file of the folder, whose name an error tells.
template <typename Use>
void with_name(const std::string& folder, const std::string& name, const Use& use) {
  try {
    use();
  } catch (const WriteError& error) {
    throw cli::OutputError("cannot write '" + folder + "/" + name + "': " + error.what());
  }
}

class Spools {
 public:
  Spools(const writer::DocumentFormat& format, const std::string& folder)
      : format_(format), folder_(folder) {}

  void append(std::string_view stem, std::string_view rows) {
    // Some file systems take names that differ in case for one.
    std::unique_ptr<Spool>& spool = spools_[writer::fold_case(stem)];
    if (!spool) {
      const std::string name = std::string(stem) + "." + first_ending(format_.endings);
      spool = std::make_unique<Spool>(name, format_);
    }
    with_name(folder_, spool->name, [&] { spool->rows.append(rows); });
  }

  /// Gives the rows of each document, in the order of their names.
  template <typename Use>
  void for_each(const Use& use) {
    for (auto& [key, spool] : spools_) use(*spool);
  }

 private:
  const writer::DocumentFormat& format_;
  const std::string& folder_;
  std::map<std::string, std::unique_ptr<Spool>> spools_;
};

}  // namespace

cli::ExitCode write_split_documents(const ExportOptions& options, cli::Session& session) {
  const writer::DocumentFormat& format = *options.document();
  cli::OutputFolder& folder = session.outputs.open_folder(options.common.output);
  const std::string& folder_name = options.common.output;
  Spools spools(format, folder_name);
  const auto take = [&spools](std::string_view stem, std::string_view rows) { spools.append(stem, rows); };
  const cli::ExitCode code = run_batches(options, session, [&] {
    const auto packer = std::make_shared<RowPacker>(options, tables_of(options));
    const auto pack = [packer](Record& record, std::string& rows) { packer->append(rows, record); };
    return std::make_unique<SplitWorker>(options.split_by, pack, take);
  });
  if (!session.keeps(code)) return code;
  spools.for_each([&](Spool& spool) {
    const std::string path = folder.make_file(spool.name);
    with_name(folder_name, spool.name, [&] {
      const auto sink = format.open({.path = path}, document_options(options));
      spool.rows.copy_to(*sink);
      for (const std::string& warning : finish_document(format, *sink, path))
        session.messages.warn(spool.name + ": " + warning);
    });
  });
  return code;
}

}  // namespace unpsa::apps
