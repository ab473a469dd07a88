// SPDX-License-Identifier: MIT
#include "apps/export/html.hpp"

#include <memory>
#include <string>

#include "cli/output/temporary_file.hpp"
#include "cli/pipeline/stage.hpp"
#include "stages/results.hpp"
#include "unpsa/version.hpp"
#include "writer/html/report.hpp"

namespace unpsa::apps {
namespace {

/// The overview stands before the records and is known after them, so what is made of these is put aside.
class HtmlWorker final : public cli::BatchWorker {
 public:
  HtmlWorker(writer::HtmlReport& report, cli::TemporaryFile& spool, const stages::SettingsOf& settings_of)
      : report_(report), spool_(spool), collector_(writer::html_needs, settings_of) {}

  void add(Record& record, std::string& piece) override {
    made_.append(record, collector_.collect(record), piece);
  }

  void join(std::string& piece) override {
    report_.join(made_, piece);
    spool_.append(piece);
    piece.clear();
  }

 private:
  writer::HtmlReport& report_;
  cli::TemporaryFile& spool_;
  writer::HtmlPiece made_;
  stages::Collector collector_;
};

}  // namespace

cli::ExitCode write_html(const ExportOptions& options, cli::Session& session) {
  writer::HtmlReport report{std::string(library_version())};
  cli::TemporaryFile spool(std::size_t{16} << 20);
  const cli::ExitCode code = cli::run_batches(
      session, [&] { return std::make_unique<HtmlWorker>(report, spool, options.settings_of); });
  if (!report.has_records()) return code;
  std::string text;
  report.begin(text);
  session.output.write(text);
  spool.copy_to(session.output);
  text.clear();
  report.end(text);
  session.output.write(text);
  return code;
}

}  // namespace unpsa::apps
