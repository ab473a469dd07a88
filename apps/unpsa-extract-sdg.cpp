// SPDX-License-Identifier: MIT
// Lists the references of nominations to the Sustainable Development Goals.
#include <string>
#include <vector>

#include "cli/table.hpp"
#include "unpsa/sdg/mentions.hpp"
#include "unpsa/writer/sdg_table.hpp"

namespace {

using namespace unpsa;

struct Options {
  cli::CommonOptions common;
  cli::TableOptions table;
  bool records = false;
};

void declare(cli::Command& command, Options& options) {
  command.describe(
      "Reads form dumps or record streams and writes a row for each goal and each target that a form has "
      "ticked, whatever language its page is in, with the IRI of the United Nations. A code that does not "
      "exist is listed too, with 'valid' false.");
  command.heading("Output");
  cli::declare_table_options(command, options.table);
  cli::declare_records_option(command, options.table,
                              "pass the records on, each with 'sdg.mentions' and 'sdg.summary' added",
                              options.records);
  command.example("unpsa-extract-sdg form.txt", "the goals and targets of one form");
  command.example("unpsa-extract-sdg --format csv -o sdg.csv forms/*.txt",
                  "those of a folder, for a spreadsheet");
  command.example("unpsa-extract-sdg --records forms/*.txt | jq -c '[.id, .sdg.summary.implied]'",
                  "the goals that each form has not ticked, but a target of them");
}

/// Adds the members of the stage to a record.
class MentionMembers {
 public:
  void operator()(Record& record) {
    sdg::find_mentions(record, mentions_);
    json_.clear();
    sdg::append_mentions_json(json_, mentions_);
    record.add_member("sdg.mentions", json_);
    json_.clear();
    sdg::append_summary_json(json_, sdg::summarize(mentions_));
    record.add_member("sdg.summary", json_);
  }

 private:
  std::vector<sdg::Mention> mentions_;
  std::string json_;
};

cli::ExitCode extract(const Options& options, cli::Session& session) {
  if (options.records) return cli::run_stage(session, [] { return MentionMembers(); });

  return cli::run_table(
      session, options.table, writer::mention_columns(), [](const writer::TableWriter& table) {
        return [&table, mentions = std::vector<sdg::Mention>()](Record& record, std::string& piece) mutable {
          sdg::find_mentions(record, mentions);
          writer::append_mention_rows(table, piece, record, mentions);
        };
      });
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  cli::Command command("unpsa-extract-sdg", "list the Sustainable Development Goals that forms refer to");
  declare(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return extract(options, session); });
}
