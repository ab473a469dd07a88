// SPDX-License-Identifier: MIT
#include "apps/extract-sdg/run.hpp"

#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "cli/input/text_input.hpp"
#include "cli/pipeline/stage.hpp"
#include "cli/pipeline/table.hpp"
#include "sdg/matrix.hpp"
#include "sdg/mentions_json.hpp"
#include "sdg/target_texts.hpp"
#include "text/utf8.hpp"
#include "unpsa/wordcount.hpp"
#include "writer/table/sdg_list.hpp"
#include "writer/table/sdg_table.hpp"

namespace unpsa::apps {
namespace {

using sdg::Mention;

/// What all views of forms share.
struct Job {
  const ExtractSdgOptions& options;
  cli::Session& session;
  sdg::TargetTexts texts = {};  // for --check-texts
};

/// Where a mention stands.
Diagnostic place_of(const Record& record, const Mention& mention, PlaceFinder& places) {
  Diagnostic place{std::string(record.source.file), mention.line, 0, {}};
  const Answer* answer = mention.begin ? record.find_answer(mention.question) : nullptr;
  if (answer != nullptr) place.column = places.find(*answer, *mention.begin).column;
  if (place.line == 0) place.line = record.source.line;
  return place;
}

/// Says of mentions of what does not exist where they stand.
void remark_on_invalid(const Record& record, std::span<const Mention> mentions, cli::Remarks& remarks) {
  PlaceFinder places;
  for (const Mention& mention : mentions) {
    if (mention.valid) continue;
    Diagnostic remark = place_of(record, mention, places);
    remark.message = describe_invalid(mention) + "; " + advise_on_invalid(mention);
    remarks.push_back(std::move(remark));
  }
}

/// Finds the mentions of a record that are asked for; keeps working memory.
class Finder {
 public:
  explicit Finder(Job& job) : job_(job) {}

  std::span<const Mention> find(const Record& record, cli::Remarks& remarks) {
    find_all(record);
    sdg::select(mentions_, job_.options.selection);
    remark_on_invalid(record, mentions_, remarks);
    return mentions_;
  }

  /// Also those that are not asked for.
  std::span<const Mention> find_all(const Record& record) {
    if (job_.options.check_texts) job_.texts.add(record);
    sdg::find_mentions(record, mentions_);
    return mentions_;
  }

 private:
  Job& job_;
  std::vector<Mention> mentions_;
};

std::span<const writer::Column> row_columns(const ExtractSdgOptions& options) {
  return options.context > 0 ? writer::mention_context_columns() : writer::mention_columns();
}

cli::ExitCode write_rows(Job& job) {
  const auto words = static_cast<std::size_t>(job.options.context);
  return cli::run_table(
      job.session, job.options.table, row_columns(job.options), [&](const writer::TableWriter& table) {
        return [&, finder = Finder(job)](Record& record, std::string& piece, cli::Remarks& remarks) mutable {
          writer::append_mention_rows(table, piece, record, finder.find(record, remarks), words);
        };
      });
}

/// How references are listed on a terminal.
writer::ListLook look_of(const ExtractSdgOptions& options, const cli::Session& session) {
  return {.width = session.table_width(),
          .color = session.screen().color,
          .language = session.language(),
          .words = static_cast<std::size_t>(options.context)};
}

cli::ExitCode write_list(Job& job) {
  return cli::run_lines(job.session, [&] {
    return [look = look_of(job.options, job.session), finder = Finder(job)](
               Record& record, std::string& piece, cli::Remarks& remarks) mutable {
      writer::append_mention_list(piece, record, finder.find(record, remarks), look);
    };
  });
}

cli::ExitCode write_summaries(Job& job) {
  return cli::run_table(
      job.session, job.options.table, writer::sdg_summary_columns(), [&](const writer::TableWriter& table) {
        return [&, finder = Finder(job)](Record& record, std::string& piece, cli::Remarks& remarks) mutable {
          writer::append_sdg_summary_row(table, piece, record, sdg::summarize(finder.find(record, remarks)));
        };
      });
}

/// A grid on a terminal, rows otherwise.
void write_matrix_rows(const Job& job, const sdg::GoalMatrix& matrix) {
  const cli::Screen screen = job.session.screen();
  const bool grid = job.options.table.format_on(screen, job.session.output.name()) == writer::Format::table;
  if (!grid) {
    return cli::write_table(job.session, job.options.table, writer::goal_matrix_columns(),
                            [&](const writer::TableWriter& table, std::string& piece) {
                              writer::append_goal_matrix_rows(table, piece, matrix);
                            });
  }
  std::string out;
  writer::append_goal_matrix_grid(out, matrix, screen.color, job.session.table_width(),
                                  job.session.language());
  job.session.output.write(out);
}

cli::ExitCode write_matrix(Job& job) {
  sdg::GoalMatrix matrix;
  std::mutex mutex;
  bool any = false;
  const cli::ExitCode code = cli::run_lines(job.session, [&] {
    return [&, finder = Finder(job)](Record& record, std::string&, cli::Remarks& remarks) mutable {
      const std::span<const Mention> mentions = finder.find(record, remarks);
      const std::lock_guard lock(mutex);
      any = true;
      matrix.add(record, mentions);
    };
  });
  if (any) write_matrix_rows(job, matrix);
  return code;
}

/// Passes records on, each with every reference, also those that do not exist.
cli::ExitCode pass_on(Job& job) {
  return cli::run_stage(job.session, [&] {
    return [finder = Finder(job), json = std::string()](Record& record) mutable {
      const std::span<const Mention> mentions = finder.find_all(record);
      json.clear();
      sdg::append_mentions_json(json, mentions);
      record.add_member("sdg.mentions", json);
      json.clear();
      sdg::append_summary_json(json, sdg::summarize(mentions));
      record.add_member("sdg.summary", json);
    };
  });
}

/// Calls `take(mention, line, begin)` for each citation in a text, with the line that it is in and where that
/// begins.
template <typename Take>
void each_citation(const ExtractSdgOptions& options, cli::TextInput& input, const Take& take) {
  std::vector<Mention> mentions;
  cli::each_line(input, [&](std::string_view line, std::size_t number, std::size_t begin) {
    mentions.clear();
    sdg::find_citations(line, sdg::bare_codes_in(options.question), mentions);
    sdg::select(mentions, options.selection);
    for (Mention& mention : mentions) {
      mention.line = number;
      mention.question = options.question;
      take(mention, line, begin);
    }
  });
}

/// Says where a text cites what does not exist. Citations come from left to right, so that the columns of a
/// line are counted once, however many there are.
class InvalidWarner {
 public:
  InvalidWarner(const cli::TextInput& input, cli::Messages& messages) : input_(input), messages_(messages) {}

  void look_at(const Mention& mention, std::string_view line) {
    if (mention.valid) return;
    if (mention.line != line_ || *mention.begin < offset_) {
      line_ = mention.line;
      offset_ = 0;
      column_ = 1;
    }
    column_ += text::count_code_points(line.substr(offset_, *mention.begin - offset_));
    offset_ = *mention.begin;
    messages_.warn({input_.path(), mention.line, column_,
                    describe_invalid(mention) + "; " + advise_on_invalid(mention)});
  }

 private:
  const cli::TextInput& input_;
  cli::Messages& messages_;
  // How far the columns have been counted.
  std::size_t line_ = 0;
  std::size_t offset_ = 0;
  std::size_t column_ = 1;
};

cli::ExitCode list_texts(const ExtractSdgOptions& options, cli::Session& session) {
  const writer::ListLook look = look_of(options, session);
  return cli::run_texts(session, [&](cli::TextInput& input, std::string& out) {
    writer::append_list_heading(out, input.path(), look);
    InvalidWarner warner(input, session.messages);
    each_citation(options, input, [&](const Mention& mention, std::string_view text, std::size_t /*begin*/) {
      warner.look_at(mention, text);
      writer::append_list_line(out, mention, text, look);
    });
  });
}

cli::ExitCode write_text_rows(const ExtractSdgOptions& options, cli::Session& session) {
  const auto words = static_cast<std::size_t>(options.context);
  return cli::run_text_table(
      session, options.table, row_columns(options),
      [&](const writer::TableWriter& table, cli::TextInput& input, std::string& out) {
        Record record;
        record.source.file = input.path();
        InvalidWarner warner(input, session.messages);
        each_citation(options, input, [&](const Mention& mention, std::string_view text, std::size_t begin) {
          warner.look_at(mention, text);
          writer::append_mention_row(table, out, record, mention, text, begin, words);
        });
      });
}

cli::ExitCode write_view(Job& job, bool is_list) {
  if (job.options.records) return pass_on(job);
  if (job.options.view == ExtractSdgTable::summary) return write_summaries(job);
  if (job.options.view == ExtractSdgTable::matrix) return write_matrix(job);
  return is_list ? write_list(job) : write_rows(job);
}

cli::ExitCode extract_from_forms(const ExtractSdgOptions& options, cli::Session& session, bool is_list) {
  Job job{options, session};
  const cli::ExitCode code = write_view(job, is_list);
  for (const sdg::OddText& odd : job.texts.odd_ones()) {
    session.messages.warn({odd.place.file, odd.place.line, 0, describe(odd)});
  }
  return code;
}

}  // namespace

cli::ExitCode run(const ExtractSdgOptions& options, cli::Session& session) {
  const bool is_usual = options.view == ExtractSdgTable::usual && !options.table.format &&
                        !options.table.no_header && session.output.is_terminal();
  const bool is_list = is_usual || options.view == ExtractSdgTable::list;
  if (!options.text) return extract_from_forms(options, session, is_list);
  return is_list ? list_texts(options, session) : write_text_rows(options, session);
}

}  // namespace unpsa::apps
