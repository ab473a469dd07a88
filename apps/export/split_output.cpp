// SPDX-License-Identifier: MIT
#include <map>
#include <utility>

#include "apps/export/batches.hpp"
#include "apps/export/split_worker.hpp"
#include "apps/export/text_output.hpp"
#include "cli/output/output_folder.hpp"
#include "writer/document/file_names.hpp"

namespace unpsa::apps {
namespace {

/// The files of a folder, by name.
class SplitFiles {
 public:
  SplitFiles(cli::OutputFolder& folder, const TextOutput& output, std::string ending)
      : folder_(folder), output_(output), ending_(std::move(ending)) {}

  void append(std::string_view stem, std::string_view text) {
    // Some file systems take names that differ in case for one.
    auto found = files_.find(writer::fold_case(stem));
    if (found == files_.end()) found = open(stem);
    piece_ = text;
    found->second.text->join(piece_);
    folder_.append(found->second.name, piece_);
  }

  void end() {
    for (auto& [key, file] : files_) {
      piece_.clear();
      file.text->end(piece_);
      folder_.append(file.name, piece_);
    }
  }

 private:
  struct File {
    std::string name;
    std::unique_ptr<TextFile> text;
  };
  using Files = std::map<std::string, File, std::less<>>;

  Files::iterator open(std::string_view stem) {
    File file{std::string(stem) + "." + ending_, output_.open_file()};
    piece_.clear();
    file.text->begin(piece_);
    folder_.append(file.name, piece_);
    return files_.emplace(writer::fold_case(stem), std::move(file)).first;
  }

  cli::OutputFolder& folder_;
  const TextOutput& output_;
  std::string ending_;
  Files files_;
  std::string piece_;
};

/// Tells of what is replaced in the pieces of another worker.
class SplitTextWorker final : public cli::BatchWorker {
 public:
  SplitTextWorker(const ExportOptions& options, const TextOutput& output, SplitFiles& files,
                  writer::ReplacedCharacters& replaced)
      : split_(options.split_by, output.make_function(found_),
               [&files](std::string_view stem, std::string_view text) { files.append(stem, text); }),
        replaced_(replaced) {}

  void add(Record& record, std::string& piece) override { split_.add(record, piece); }
  void join(std::string& piece) override {
    split_.join(piece);
    replaced_.take(found_);
  }

 private:
  writer::ReplacedCharacters found_;  // in this piece
  SplitWorker split_;
  writer::ReplacedCharacters& replaced_;
};

}  // namespace

cli::ExitCode write_split(const ExportOptions& options, const TextOutput& output, cli::Session& session) {
  cli::OutputFolder& folder = session.outputs.open_folder(options.common.output, options.common.output_holds);
  SplitFiles files(folder, output, first_ending(options.format_or(writer::Format::tsv).endings));
  writer::ReplacedCharacters replaced;
  const cli::ExitCode code = run_batches(
      options, session, [&] { return std::make_unique<SplitTextWorker>(options, output, files, replaced); });
  files.end();
  if (replaced.count() > 0) session.messages.warn(replaced.describe());
  return code;
}

}  // namespace unpsa::apps
