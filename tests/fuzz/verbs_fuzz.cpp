// SPDX-License-Identifier: MIT
// Any bytes as an input, read and given to every verb and writer, through the public interface: findings and
// mentions lie in the record, and every output is UTF-8.
#include <array>
#include <string>
#include <vector>

#include "encodings.hpp"
#include "require.hpp"
#include "text/utf8.hpp"
#include "unpsa/dedupe.hpp"
#include "unpsa/reader.hpp"
#include "unpsa/sdg.hpp"
#include "unpsa/validate.hpp"
#include "unpsa/wordcount.hpp"
#include "unpsa/writer.hpp"

using namespace unpsa;

namespace {

/// All outputs that go to a sink.
struct Writers {
  std::string out;
  std::vector<std::unique_ptr<writer::RecordWriter>> list;

  Writers() {
    const writer::ByteSink sink = [this](std::string_view bytes) { out += bytes; };
    list.push_back(writer::make_stream_writer(sink));
    list.push_back(writer::make_html_writer(sink));
    constexpr std::array formats{writer::Format::csv, writer::Format::json, writer::Format::markdown,
                                 writer::Format::table};
    for (std::size_t i = 0; i < writer::all_export_tables.size(); ++i)
      list.push_back(
          writer::make_table_writer(formats[i % formats.size()], writer::all_export_tables[i], sink));
  }
};

void check_findings(const Record& record) {
  std::vector<validate::Finding> findings;
  validate::check(record, findings);
  for (const validate::Finding& finding : findings)
    require(finding.begin <= finding.end && finding.end <= finding.source.size(),
            "a finding lies in its line");
  std::string piece;
  for (const writer::ReportFormat format : writer::report_formats()) {
    writer::Report report(format);
    report.begin(piece);
    std::string part;
    report.append(part, record, findings);
    report.join(part);
    piece += part;
    report.end(piece);
  }
  require(text::is_utf8(piece), "reports are UTF-8");
}

void check_mentions(const Record& record) {
  std::vector<sdg::Mention> mentions;
  sdg::find_mentions(record, mentions);
  for (const sdg::Mention& mention : mentions) {
    if (!mention.begin) continue;
    const Answer* answer = record.find_answer(mention.question);
    require(answer != nullptr && *mention.end <= answer->text.size(), "a citation lies in its answer");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  MemorySource source(bytes_of(data, size));
  Reader reader(source, "fuzz", [](const Diagnostic&) {});
  Writers writers;
  dedupe::DuplicateFinder duplicates;
  Record record;
  while (reader.next(record)) {
    check_findings(record);
    check_mentions(record);
    for (const Answer& answer : record.answers) static_cast<void>(wordcount::count_answer(answer));
    static_cast<void>(duplicates.add(record));
    for (const auto& each : writers.list) each->write(record);
  }
  for (const auto& each : writers.list) static_cast<void>(each->finish());
  require(text::is_utf8(writers.out), "outputs are UTF-8");
  return 0;
}
