// SPDX-License-Identifier: MIT
// Lists the references of nominations to the Sustainable Development Goals.
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "apps/extract-sdg/options.hpp"
#include "cli/pipeline/table.hpp"
#include "json/record_json.hpp"
#include "sdg/matrix.hpp"
#include "sdg/mentions_json.hpp"
#include "sdg/target_texts.hpp"
#include "text/utf8.hpp"
#include "unpsa/wordcount.hpp"
#include "writer/table/sdg_list.hpp"
#include "writer/table/sdg_table.hpp"

namespace {

using namespace unpsa;
using Options = apps::ExtractSdgOptions;
using sdg::Mention;

/// Where a mention stands.
Diagnostic place_of(const Record& record, const Mention& mention) {
  Diagnostic place{std::string(record.source.file), mention.line, 0, {}};
  const Answer* answer = mention.begin ? record.find_answer(mention.question) : nullptr;
  if (answer != nullptr) place.column = wordcount::find_place(*answer, *mention.begin).column;
  if (place.line == 0) place.line = record.source.line;
  return place;
}

/// Says of mentions of what does not exist where they stand.
void remark_on_invalid(const Record& record, std::span<const Mention> mentions, cli::Remarks& remarks) {
  for (const Mention& mention : mentions) {
    if (mention.valid) continue;
    Diagnostic remark = place_of(record, mention);
    remark.message = describe_invalid(mention) + "; " + advise_on_invalid(mention);
    remarks.push_back(std::move(remark));
  }
}

/// Finds the mentions of a record that are asked for; keeps working memory.
class Finder {
 public:
  /// `texts` may be null.
  Finder(const Options& options, sdg::TargetTexts* texts) : options_(options), texts_(texts) {}

  std::span<const Mention> find(const Record& record, cli::Remarks& remarks) {
    if (texts_ != nullptr) texts_->add(record);
    sdg::find_mentions(record, mentions_);
    select();
    remark_on_invalid(record, mentions_, remarks);
    return mentions_;
  }

  std::vector<Mention>& find(std::string_view text) {
    mentions_.clear();
    sdg::find_citations(text, sdg::BareCodes::no, mentions_);
    select();
    return mentions_;
  }

 private:
  void select() {
    if (!options_.selects()) return;
    std::erase_if(mentions_, [this](const Mention& mention) { return !options_.is_asked_for(mention); });
  }

  const Options& options_;
  sdg::TargetTexts* texts_;
  std::vector<Mention> mentions_;
};

/// Passes a record on with the members of the stage, which tell of what does not exist too.
class MentionStage {
 public:
  /// `texts` may be null.
  explicit MentionStage(sdg::TargetTexts* texts) : texts_(texts) {}

  void operator()(Record& record, std::string& piece) {
    if (texts_ != nullptr) texts_->add(record);
    sdg::find_mentions(record, mentions_);
    json_.clear();
    sdg::append_mentions_json(json_, mentions_);
    record.add_member("sdg.mentions", json_);
    json_.clear();
    sdg::append_summary_json(json_, sdg::summarize(mentions_));
    record.add_member("sdg.summary", json_);
    json::append_record(piece, record);
    piece += '\n';
  }

 private:
  sdg::TargetTexts* texts_;
  std::vector<Mention> mentions_;
  std::string json_;
};

std::span<const writer::Column> row_columns(const Options& options) {
  return options.context > 0 ? writer::mention_context_columns() : writer::mention_columns();
}

cli::ExitCode write_rows(const Options& options, cli::Session& session, sdg::TargetTexts* texts) {
  return cli::run_table(session, options.table, row_columns(options), [&](const writer::TableWriter& table) {
    return [&, finder = Finder(options, texts)](Record& record, std::string& piece,
                                                cli::Remarks& remarks) mutable {
      writer::append_mention_rows(table, piece, record, finder.find(record, remarks),
                                  static_cast<std::size_t>(options.context));
    };
  });
}

/// How references are listed on a terminal.
writer::ListLook look_of(const Options& options, const cli::Session& session) {
  const int descriptor = session.output.descriptor();
  return {.width = cli::terminal_width(descriptor),
          .color = cli::use_color(options.common.color, descriptor) == cli::Color::on,
          .words = static_cast<std::size_t>(options.context)};
}

cli::ExitCode write_list(const Options& options, cli::Session& session, sdg::TargetTexts* texts) {
  return cli::run_lines(session, [&] {
    return [look = look_of(options, session), finder = Finder(options, texts)](
               Record& record, std::string& piece, cli::Remarks& remarks) mutable {
      writer::append_mention_list(piece, record, finder.find(record, remarks), look);
    };
  });
}

cli::ExitCode write_summaries(const Options& options, cli::Session& session, sdg::TargetTexts* texts) {
  return cli::run_table(
      session, options.table, writer::sdg_summary_columns(), [&](const writer::TableWriter& table) {
        return [&, finder = Finder(options, texts)](Record& record, std::string& piece,
                                                    cli::Remarks& remarks) mutable {
          writer::append_sdg_summary_row(table, piece, record, sdg::summarize(finder.find(record, remarks)));
        };
      });
}

void write_matrix_rows(const Options& options, cli::Session& session, const sdg::GoalMatrix& matrix) {
  const bool terminal = session.output.is_terminal();
  const writer::Format format =
      options.table.format.value_or(terminal ? writer::Format::table : writer::Format::tsv);
  std::string out;
  if (format == writer::Format::table) {
    const bool color = cli::use_color(session.options.color, session.output.descriptor()) == cli::Color::on;
    const std::size_t width = terminal ? cli::terminal_width(session.output.descriptor()) : 0;
    writer::append_goal_matrix_grid(out, matrix, color, width);
  } else {
    writer::TableWriter table(format, writer::goal_matrix_columns(), {.header = !options.table.no_header});
    std::string piece;
    table.begin(out);
    writer::append_goal_matrix_rows(table, piece, matrix);
    table.join(piece);
    out += piece;
    table.end(out);
  }
  session.output.write(out);
}

cli::ExitCode write_matrix(const Options& options, cli::Session& session, sdg::TargetTexts* texts) {
  sdg::GoalMatrix matrix;
  std::mutex mutex;
  bool any = false;
  const cli::ExitCode code = cli::run_lines(session, [&] {
    return [&, finder = Finder(options, texts)](Record& record, std::string&, cli::Remarks& remarks) mutable {
      const std::span<const Mention> mentions = finder.find(record, remarks);
      const std::lock_guard lock(mutex);
      any = true;
      matrix.add(record, mentions);
    };
  });
  if (any) write_matrix_rows(options, session, matrix);
  return code;
}

/// Calls `take(mention, line, begin)` for each citation in a text, with the line that it is in and where that
/// begins.
template <typename Take>
void each_citation(const Options& options, cli::TextInput& input, const Take& take) {
  Finder finder(options, nullptr);
  cli::each_line(input, [&](std::string_view line, std::size_t number, std::size_t begin) {
    for (Mention& mention : finder.find(line)) {
      mention.line = number;
      take(mention, line, begin);
    }
  });
}

/// Says where a text cites what does not exist.
void warn_of_invalid(const cli::TextInput& input, const Mention& mention, std::string_view text,
                     cli::Messages& messages) {
  if (mention.valid) return;
  const std::size_t column = 1 + text::count_code_points(text.substr(0, *mention.begin));
  messages.warn(
      {input.path(), mention.line, column, describe_invalid(mention) + "; " + advise_on_invalid(mention)});
}

cli::ExitCode list_texts(const Options& options, cli::Session& session) {
  const writer::ListLook look = look_of(options, session);
  return cli::run_texts(session, [&](cli::TextInput& input, std::string& out) {
    writer::append_list_heading(out, input.path(), look);
    each_citation(options, input, [&](const Mention& mention, std::string_view text, std::size_t /*begin*/) {
      warn_of_invalid(input, mention, text, session.messages);
      writer::append_list_line(out, mention, text, look);
    });
  });
}

cli::ExitCode write_text_rows(const Options& options, cli::Session& session) {
  const auto words = static_cast<std::size_t>(options.context);
  return cli::run_text_table(
      session, options.table, row_columns(options),
      [&](const writer::TableWriter& table, cli::TextInput& input, std::string& out) {
        Record record;
        record.source.file = input.path();
        each_citation(options, input, [&](const Mention& mention, std::string_view text, std::size_t begin) {
          warn_of_invalid(input, mention, text, session.messages);
          writer::append_mention_row(table, out, record, mention, text, begin, words);
        });
      });
}

cli::ExitCode extract_from_forms(const Options& options, cli::Session& session, bool is_list) {
  sdg::TargetTexts gathered;
  sdg::TargetTexts* const texts = options.check_texts ? &gathered : nullptr;
  const auto write = [&] {
    if (options.records) return cli::run_lines(session, [&] { return MentionStage(texts); });
    if (options.summary) return write_summaries(options, session, texts);
    if (options.matrix) return write_matrix(options, session, texts);
    return is_list ? write_list(options, session, texts) : write_rows(options, session, texts);
  };
  const cli::ExitCode code = write();
  for (const sdg::OddText& odd : gathered.odd_ones()) {
    session.messages.warn({odd.place.file, odd.place.line, 0, describe(odd)});
  }
  return code;
}

cli::ExitCode extract(const Options& options, cli::Session& session) {
  const bool is_list = !options.table.format && !options.table.no_header && session.output.is_terminal();
  if (!options.text) return extract_from_forms(options, session, is_list);
  return is_list ? list_texts(options, session) : write_text_rows(options, session);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  cli::Command command("unpsa-extract-sdg", "list the Sustainable Development Goals that forms refer to");
  apps::declare_extract_sdg_options(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return extract(options, session); });
}
