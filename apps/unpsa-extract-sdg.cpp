// SPDX-License-Identifier: MIT
// Lists the references of nominations to the Sustainable Development Goals.
#include <algorithm>
#include <array>
#include <mutex>
#include <string>
#include <vector>

#include "cli/table.hpp"
#include "unpsa/sdg/matrix.hpp"
#include "unpsa/sdg/mentions.hpp"
#include "unpsa/writer/sdg_table.hpp"

namespace {

using namespace unpsa;
using sdg::Layer;
using sdg::Mention;
using sdg::MentionKind;

struct Options {
  cli::CommonOptions common;
  cli::TableOptions table;
  std::vector<Layer> layers;       // empty: all
  std::vector<int> goals;          // empty: all
  std::vector<MentionKind> kinds;  // empty: all
  int context = 0;
  bool summary = false;
  bool matrix = false;
  bool text = false;
  bool records = false;

  [[nodiscard]] bool selects() const { return !layers.empty() || !goals.empty() || !kinds.empty(); }
};

constexpr std::array layer_choices = {
    cli::Choice<Layer>{"ticked", Layer::ticked},
    cli::Choice<Layer>{"cited", Layer::cited},
};

constexpr std::array kind_choices = {
    cli::Choice<MentionKind>{"goal", MentionKind::goal},
    cli::Choice<MentionKind>{"target", MentionKind::target},
    cli::Choice<MentionKind>{"indicator", MentionKind::indicator},
};

constexpr std::array goal_choices = {
    cli::Choice<int>{"1", 1},   cli::Choice<int>{"2", 2},   cli::Choice<int>{"3", 3},
    cli::Choice<int>{"4", 4},   cli::Choice<int>{"5", 5},   cli::Choice<int>{"6", 6},
    cli::Choice<int>{"7", 7},   cli::Choice<int>{"8", 8},   cli::Choice<int>{"9", 9},
    cli::Choice<int>{"10", 10}, cli::Choice<int>{"11", 11}, cli::Choice<int>{"12", 12},
    cli::Choice<int>{"13", 13}, cli::Choice<int>{"14", 14}, cli::Choice<int>{"15", 15},
    cli::Choice<int>{"16", 16}, cli::Choice<int>{"17", 17},
};

/// What is wrong with a combination of options; empty if nothing.
std::string find_conflict(const Options& options) {
  const int views = (options.summary ? 1 : 0) + (options.matrix ? 1 : 0) + (options.records ? 1 : 0);
  if (views > 1) return "'--summary', '--matrix' and '--records' exclude each other";
  if (options.context > 0 && views > 0) return "'--context' goes with rows of references only";
  if (options.text && views > 0) return "'--text' goes with rows of references only";
  if (options.records && options.selects()) {
    return "'--records' takes no '--layer', '--goal' or '--kind': records carry every reference";
  }
  return {};
}

void declare(cli::Command& command, Options& options) {
  command.describe(
      "Reads form dumps or record streams and writes a row for each reference to a goal, target or "
      "indicator: "
      "those that a form has ticked, in any language of the form, and those that its answers cite ('SDG 3', "
      "'Goals 1, 3 and 5', 'target 16.b'). A code that does not exist is listed too, with 'valid' false.");
  command.heading("Selection");
  command.choices("--layer", "LIST", "ticked: chosen on the form; cited: written in an answer",
                  std::span<const cli::Choice<Layer>>(layer_choices), options.layers);
  command.choices("--kind", "LIST", "goal, target or indicator",
                  std::span<const cli::Choice<MentionKind>>(kind_choices), options.kinds);
  command.choices("--goal", "LIST", "references to these goals, their targets and indicators: 1 to 17",
                  std::span<const cli::Choice<int>>(goal_choices), options.goals);
  command.flag("--text", "the inputs are plain text and no forms; judged as an answer that is not 3.a",
               options.text);
  command.heading("Output");
  command.integer("--context", "N", "two more columns: the N words before and after what is cited", 0, 1000,
                  options.context);
  command.flag("--summary", "a row for each record: codes ticked only, cited only, both, implied, invalid",
               options.summary);
  command.flag(
      "--matrix",
      "how many records refer to each goal together with each other one, and how many of each country",
      options.matrix);
  cli::declare_table_options(command, options.table);
  cli::declare_records_option(command, options.table,
                              "pass the records on, each with 'sdg.mentions' and 'sdg.summary' added",
                              options.records);
  command.check([&options] { return find_conflict(options); });
  command.example("unpsa-extract-sdg form.txt", "the goals and targets of one form");
  command.example("unpsa-extract-sdg --layer cited --context 5 forms/*.txt", "where answers cite goals");
  command.example("unpsa-extract-sdg --summary --format csv -o sdg.csv forms/*.txt",
                  "what was ticked and what was cited, for a spreadsheet");
  command.example("unpsa-extract-sdg --matrix forms/*.txt", "which goals go together");
}

/// Finds the mentions of a record that are asked for; keeps working memory.
class Finder {
 public:
  explicit Finder(const Options& options) : options_(options) {}

  std::span<const Mention> find(const Record& record) {
    sdg::find_mentions(record, mentions_);
    return select();
  }

  std::span<const Mention> find(std::string_view text) {
    mentions_.clear();
    sdg::find_citations(text, sdg::BareCodes::no, mentions_);
    return select();
  }

  [[nodiscard]] std::vector<Mention>& mentions() noexcept { return mentions_; }

 private:
  std::span<const Mention> select() {
    if (options_.selects()) {
      std::erase_if(mentions_, [this](const Mention& mention) { return !is_asked_for(mention); });
    }
    return mentions_;
  }

  [[nodiscard]] bool is_asked_for(const Mention& mention) const {
    const auto has = [](const auto& list, const auto& value) {
      return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
    };
    return has(options_.layers, mention.layer) && has(options_.goals, mention.goal) &&
           has(options_.kinds, mention.kind);
  }

  const Options& options_;
  std::vector<Mention> mentions_;
};

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
  std::vector<Mention> mentions_;
  std::string json_;
};

std::span<const writer::Column> row_columns(const Options& options) {
  return options.context > 0 ? writer::mention_context_columns() : writer::mention_columns();
}

cli::ExitCode write_rows(const Options& options, cli::Session& session) {
  return cli::run_table(session, options.table, row_columns(options), [&](const writer::TableWriter& table) {
    return [&, finder = Finder(options)](Record& record, std::string& piece) mutable {
      writer::append_mention_rows(table, piece, record, finder.find(record),
                                  static_cast<std::size_t>(options.context));
    };
  });
}

cli::ExitCode write_summaries(const Options& options, cli::Session& session) {
  return cli::run_table(
      session, options.table, writer::sdg_summary_columns(), [&](const writer::TableWriter& table) {
        return [&, finder = Finder(options)](Record& record, std::string& piece) mutable {
          writer::append_sdg_summary_row(table, piece, record, sdg::summarize(finder.find(record)));
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
    return [&, finder = Finder(options)](Record& record, std::string&) mutable {
      const std::span<const Mention> mentions = finder.find(record);
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
  TextRows(const Options& options, const writer::TableWriter& table, std::string_view file)
      : options_(options), table_(table), finder_(options) {
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
    finder_.find(line_);
    for (Mention& mention : finder_.mentions()) {
      mention.line = number_;
      append_row(mention, rows);
    }
    begin_ += line_.size() + 1;
    line_.clear();
  }

 private:
  /// Context is looked for in the line; what is written are offsets in the whole text.
  void append_row(Mention& mention, std::string& rows) {
    writer::append_mention_row(table_, rows, record_, mention, line_, begin_,
                               static_cast<std::size_t>(options_.context));
  }

  const Options& options_;
  const writer::TableWriter& table_;
  Finder finder_;
  Record record_;
  std::string line_;
  std::size_t number_ = 0;
  std::size_t begin_ = 0;
};

cli::ExitCode read_texts(const Options& options, cli::Session& session) {
  return cli::run_text_table(session, options.table, row_columns(options),
                             [&](const writer::TableWriter& table, cli::TextInput& text, std::string& piece) {
                               TextRows rows(options, table, text.path());
                               for (std::string_view part; text.next(part);) rows.add(part, piece);
                               rows.finish_line(piece);
                             });
}

cli::ExitCode extract(const Options& options, cli::Session& session) {
  if (options.text) return read_texts(options, session);
  if (options.records) return cli::run_stage(session, [] { return MentionMembers(); });
  if (options.summary) return write_summaries(options, session);
  if (options.matrix) return write_matrix(options, session);
  return write_rows(options, session);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  cli::Command command("unpsa-extract-sdg", "list the Sustainable Development Goals that forms refer to");
  declare(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return extract(options, session); });
}
