// SPDX-License-Identifier: MIT
#include "apps/export/html.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "apps/export/batches.hpp"
#include "apps/export/page_records.hpp"
#include "cli/output/output_folder.hpp"
#include "cli/output/temporary_file.hpp"
#include "cli/pipeline/stage.hpp"
#include "stages/results.hpp"
#include "text/format.hpp"
#include "unpsa/version.hpp"
#include "writer/document/file_names.hpp"
#include "writer/html/report.hpp"

namespace unpsa::apps {
namespace {

constexpr std::size_t many_records = 3000;  // of one page

/// The overview stands before the records and is known after them, so what is made of these is put aside.
class HtmlWorker final : public cli::BatchWorker {
 public:
  HtmlWorker(writer::HtmlReport& report, cli::TemporaryFile& spool, PageRecords& records,
             const ExportOptions& options)
      : report_(report),
        spool_(spool),
        records_(records),
        made_(options.language),
        collector_(writer::html_needs, options.settings_of) {}

  void add(Record& record, std::string& piece) override {
    made_.append(record, collector_.collect(record), piece);
    texts_.add(record);
  }

  void join(std::string& piece) override {
    report_.join(made_, piece);
    records_.take(texts_);
    spool_.append(piece);
    piece.clear();
  }

 private:
  writer::HtmlReport& report_;
  cli::TemporaryFile& spool_;
  PageRecords& records_;
  RecordTexts texts_;
  writer::HtmlPiece made_;
  stages::Collector collector_;
};

/// One page of several.
struct SplitPage {
  SplitPage(std::string_view stem, const std::string& title, text::MessageLanguage language)
      : name(std::string(stem) + ".html"),
        report(std::string(library_version()), title.empty() ? title : title + ": " + std::string(stem),
               language) {}

  std::string name;
  writer::HtmlReport report;
  cli::TemporaryFile spool;
  PageRecords records;
};
/// By name, in small letters: some file systems take names that differ in case for one.
using SplitPages = std::map<std::string, std::unique_ptr<SplitPage>>;

class SplitHtmlWorker final : public cli::BatchWorker {
 public:
  SplitHtmlWorker(const ExportOptions& options, SplitPages& pages)
      : by_(options.split_by),
        title_(options.title),
        language_(options.language),
        pages_(pages),
        collector_(writer::html_needs, options.settings_of) {}

  void add(Record& record, std::string& /*piece*/) override {
    Part& part = parts_.emplace_back(Part{{}, writer::HtmlPiece(language_), {}, {}});
    part.stem = writer::file_stem(by_, record);
    part.made.append(record, collector_.collect(record), part.html);
    part.texts.add(record);
  }

  void join(std::string& /*piece*/) override {
    for (Part& part : parts_) {
      std::unique_ptr<SplitPage>& page = pages_[writer::fold_case(part.stem)];
      if (!page) page = std::make_unique<SplitPage>(part.stem, title_, language_);
      page->report.join(part.made, part.html);
      page->records.take(part.texts);
      page->spool.append(part.html);
    }
    parts_.clear();
  }

 private:
  struct Part {
    std::string stem;
    writer::HtmlPiece made;
    RecordTexts texts;
    std::string html;
  };
  writer::SplitBy by_;
  const std::string& title_;
  text::MessageLanguage language_;
  SplitPages& pages_;
  stages::Collector collector_;
  std::vector<Part> parts_;
};

void copy_to(cli::OutputFolder& folder, SplitPage& page) {
  std::string text;
  page.report.begin(text);
  folder.append(page.name, text);
  constexpr std::uint64_t block = 65536;
  for (std::uint64_t place = 0; place < page.spool.size(); place += text.size()) {
    text.resize(static_cast<std::size_t>(std::min(block, page.spool.size() - place)));
    page.spool.read(place, text);
    folder.append(page.name, text);
  }
  page.report.end([&page](std::size_t number, Record& record) { page.records.read(number, record); },
                  [&](std::string_view piece) { folder.append(page.name, piece); });
}

/// How large a page of many records gets.
std::string describe_size(const writer::HtmlReport& report, const cli::TemporaryFile& spool) {
  return text::format(
      "the page has {} nominations and about {} MB, which a browser opens slowly; use "
      "'--split-by country' to make smaller pages",
      report.records(), spool.size() / 1'000'000);
}

}  // namespace

cli::ExitCode write_split_html(const ExportOptions& options, cli::Session& session) {
  cli::OutputFolder& folder = session.outputs.open_folder(options.common.output);
  SplitPages pages;
  const cli::ExitCode code =
      run_batches(options, session, [&] { return std::make_unique<SplitHtmlWorker>(options, pages); });
  for (auto& [key, page] : pages) copy_to(folder, *page);
  return code;
}

cli::ExitCode write_html(const ExportOptions& options, cli::Session& session) {
  writer::HtmlReport report(std::string(library_version()), options.title, options.language);
  cli::TemporaryFile spool(std::size_t{16} << 20);
  PageRecords records;
  const cli::ExitCode code = run_batches(
      options, session, [&] { return std::make_unique<HtmlWorker>(report, spool, records, options); });
  if (report.records() == 0) return code;
  if (report.records() > many_records) session.messages.warn(describe_size(report, spool));
  std::string text;
  report.begin(text);
  session.output.write(text);
  spool.copy_to(session.output);
  report.end([&records](std::size_t number, Record& record) { records.read(number, record); },
             [&session](std::string_view piece) { session.output.write(piece); });
  return code;
}

}  // namespace unpsa::apps
