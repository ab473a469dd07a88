// SPDX-License-Identifier: MIT
// Lists the references of nominations to the Sustainable Development Goals.
#include <mutex>
#include <string>
#include <vector>

#include "cli/table.hpp"
#include "options/extract_sdg_options.hpp"
#include "unpsa/json/record_json.hpp"
#include "unpsa/sdg/matrix.hpp"
#include "unpsa/sdg/mentions.hpp"
#include "unpsa/text/utf8.hpp"
#include "unpsa/wordcount/answers.hpp"
#include "unpsa/writer/sdg_table.hpp"

namespace {

using namespace unpsa;
using Options = apps::ExtractSdgOptions;
using sdg::Mention;

/// Where a mention stands.
InputDiagnostic place_of(const Record& record, const Mention& mention) {
  InputDiagnostic place{std::string(record.source.file), mention.line, 0, {}};
  const Answer* answer = mention.begin ? record.find_answer(mention.question) : nullptr;
  if (answer != nullptr) place.column = wordcount::find_place(*answer, *mention.begin).column;
  if (place.line == 0) place.line = record.source.line;
  return place;
}

/// Says of mentions of what does not exist where they stand.
void remark_on_invalid(const Record& record, std::span<const Mention> mentions, cli::Remarks& remarks) {
  for (const Mention& mention : mentions) {
    if (mention.valid) continue;
    InputDiagnostic remark = place_of(record, mention);
    remark.message = describe_invalid(mention) + "; " + advise_on_invalid(mention);
    remarks.push_back(std::move(remark));
  }
}

/// Finds the mentions of a record that are asked for; keeps working memory.
class Finder {
 public:
  explicit Finder(const Options& options) : options_(options) {}

  std::span<const Mention> find(const Record& record, cli::Remarks& remarks) {
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
  std::vector<Mention> mentions_;
};

/// Passes a record on with the members of the stage.
class MentionStage {
 public:
  void operator()(Record& record, std::string& piece, cli::Remarks& remarks) {
    sdg::find_mentions(record, mentions_);
    remark_on_invalid(record, mentions_, remarks);
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
  std::vector<Mention> mentions_;
  std::string json_;
};

std::span<const writer::Column> row_columns(const Options& options) {
  return options.context > 0 ? writer::mention_context_columns() : writer::mention_columns();
}

cli::ExitCode write_rows(const Options& options, cli::Session& session) {
  return cli::run_table(session, options.table, row_columns(options), [&](const writer::TableWriter& table) {
    return [&, finder = Finder(options)](Record& record, std::string& piece, cli::Remarks& remarks) mutable {
      writer::append_mention_rows(table, piece, record, finder.find(record, remarks),
                                  static_cast<std::size_t>(options.context));
    };
  });
}

cli::ExitCode write_summaries(const Options& options, cli::Session& session) {
  return cli::run_table(
      session, options.table, writer::sdg_summary_columns(), [&](const writer::TableWriter& table) {
        return [&, finder = Finder(options)](Record& record, std::string& piece,
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
    writer::append_goal_matrix_grid(out, matrix, color);
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

cli::ExitCode write_matrix(const Options& options, cli::Session& session) {
  sdg::GoalMatrix matrix;
  std::mutex mutex;
  bool any = false;
  const cli::ExitCode code = cli::run_lines(session, [&] {
    return [&, finder = Finder(options)](Record& record, std::string&, cli::Remarks& remarks) mutable {
      const std::span<const Mention> mentions = finder.find(record, remarks);
      const std::lock_guard lock(mutex);
      any = true;
      matrix.add(record, mentions);
    };
  });
  if (any) write_matrix_rows(options, session, matrix);
  return code;
}

/// The lines of a plain text, one after another, and the rows of what they cite.
class TextRows {
 public:
  TextRows(const Options& options, const writer::TableWriter& table, std::string_view file,
           cli::Messages& messages)
      : options_(options), table_(table), messages_(messages), finder_(options) {
    record_.source.file = file;
  }

  void add(std::string_view piece, std::string& rows) {
    while (true) {
      const std::size_t end = piece.find('\n');
      if (end == std::string_view::npos) break;
      line_ += piece.substr(0, end);
      finish_line(rows);
      piece.remove_prefix(end + 1);
    }
    line_ += piece;
  }

  void finish_line(std::string& rows) {
    ++number_;
    for (Mention& mention : finder_.find(line_)) {
      mention.line = number_;
      if (!mention.valid) warn(mention);
      append_row(mention, rows);
    }
    begin_ += line_.size() + 1;
    line_.clear();
  }

 private:
  void warn(const Mention& mention) {
    const std::size_t column = 1 + text::count_code_points(line_.substr(0, *mention.begin));
    messages_.warn({std::string(record_.source.file), number_, column,
                    describe_invalid(mention) + "; " + advise_on_invalid(mention)});
  }

  /// Context is looked for in the line; what is written are offsets in the whole text.
  void append_row(Mention& mention, std::string& rows) {
    writer::append_mention_row(table_, rows, record_, mention, line_, begin_,
                               static_cast<std::size_t>(options_.context));
  }

  const Options& options_;
  const writer::TableWriter& table_;
  cli::Messages& messages_;
  Finder finder_;
  Record record_;
  std::string line_;
  std::size_t number_ = 0;
  std::size_t begin_ = 0;
};

cli::ExitCode read_texts(const Options& options, cli::Session& session) {
  return cli::run_text_table(session, options.table, row_columns(options),
                             [&](const writer::TableWriter& table, cli::TextInput& text, std::string& piece) {
                               TextRows rows(options, table, text.path(), session.messages);
                               for (std::string_view part; text.next(part);) rows.add(part, piece);
                               rows.finish_line(piece);
                             });
}

cli::ExitCode extract(const Options& options, cli::Session& session) {
  if (options.text) return read_texts(options, session);
  if (options.records) return cli::run_lines(session, [] { return MentionStage(); });
  if (options.summary) return write_summaries(options, session);
  if (options.matrix) return write_matrix(options, session);
  return write_rows(options, session);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  cli::Command command("unpsa-extract-sdg", "list the Sustainable Development Goals that forms refer to");
  apps::declare_extract_sdg_options(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return extract(options, session); });
}
