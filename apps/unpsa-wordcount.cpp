// SPDX-License-Identifier: MIT
// Counts the words of answers and holds them against their limits.
#include <algorithm>
#include <array>
#include <atomic>
#include <string>
#include <vector>

#include "cli/table.hpp"
#include "unpsa/wordcount/answers.hpp"
#include "unpsa/wordcount/wordcount.hpp"
#include "unpsa/writer/wordcount_table.hpp"

namespace {

using namespace unpsa;
using wordcount::AnswerCount;
using wordcount::Method;

struct Options {
  cli::CommonOptions common;
  cli::TableOptions table;
  std::vector<Method> methods = {Method::word, Method::ws};
  bool text = false;
  bool records = false;
  bool check = false;
};

cli::Choice<Method> method_choice(std::string_view name) { return {name, *wordcount::parse_method(name)}; }

void declare(cli::Command& command, Options& options) {
  static const std::array methods = {
      method_choice("word"),   method_choice("ws"),   method_choice("asian"), method_choice("non_asian"),
      method_choice("msword"), method_choice("form"), method_choice("wc")};
  command.describe(
      "Reads form dumps or record streams and writes a row for each answer: its words by each method, its "
      "limit, and how many words remain. The first of the methods 'word' and 'ws' that is asked for judges "
      "the limit.");
  command.heading("Counting");
  command.choices(
      "-m,--method", "LIST",
      "word: as word processors count, each Chinese character one, each run of other letters one; ws: "
      "what stands between white space; asian, non_asian: the two parts of word (default: word,ws)",
      std::span<const cli::Choice<Method>>(methods), options.methods);
  command.flag("--text", "the inputs are plain text and no forms: a row for each input", options.text);
  command.flag("--check", "exit with 1 if an answer is over its limit", options.check);
  command.heading("Output");
  cli::declare_table_options(command, options.table);
  cli::declare_records_option(command, options.table, "pass the records on, each with 'wordcount' added",
                              options.records);
  command.check([&options] {
    return options.text && (options.records || options.check)
               ? std::string("'--text' goes with neither '--records' nor '--check'")
               : std::string();
  });
  command.negative_answer("with --check: an answer is over its limit");
  command.example("unpsa-wordcount form.txt", "the answers of a form and how much room each has left");
  command.example("unpsa-wordcount --check -o counts.tsv forms/*.txt", "fail if any answer is too long");
  command.example("unpsa-wordcount --records forms/*.txt | unpsa-export",
                  "counts on the way to a spreadsheet");
}

/// Counts the answers of a record and notes whether one is over its limit.
class Counter {
 public:
  Counter(const Options& options, std::atomic<bool>& any_over) : options_(options), any_over_(any_over) {}

  std::span<const AnswerCount> count(const Record& record) {
    wordcount::count_answers(record, wordcount::judging_method(options_.methods), counts_);
    const auto is_over = [](const AnswerCount& answer) {
      return answer.status == wordcount::CountStatus::over;
    };
    if (std::any_of(counts_.begin(), counts_.end(), is_over)) any_over_ = true;
    return counts_;
  }

  void add_member(Record& record) {
    json_.clear();
    wordcount::append_wordcount_json(json_, count(record), options_.methods);
    record.add_member("wordcount", json_);
  }

 private:
  const Options& options_;
  std::atomic<bool>& any_over_;
  std::vector<AnswerCount> counts_;
  std::string json_;
};

cli::ExitCode count_forms(const Options& options, cli::Session& session) {
  std::atomic<bool> any_over = false;
  cli::ExitCode code{};
  if (options.records) {
    code = cli::run_stage(session, [&] {
      return [counter = Counter(options, any_over)](Record& record) mutable { counter.add_member(record); };
    });
  } else {
    const auto columns = writer::wordcount_columns(options.methods);
    code = cli::run_table(session, options.table, columns, [&](const writer::TableWriter& table) {
      return [&, counter = Counter(options, any_over)](Record& record, std::string& piece) mutable {
        writer::append_wordcount_rows(table, piece, record, counter.count(record), options.methods);
      };
    });
  }
  return options.check && any_over ? cli::worse(code, cli::ExitCode::negative) : code;
}

cli::ExitCode count_texts(const Options& options, cli::Session& session) {
  const auto columns = writer::text_count_columns(options.methods);
  return cli::run_text_table(session, options.table, columns,
                             [&](const writer::TableWriter& table, cli::TextInput& text, std::string& piece) {
                               wordcount::WordCounter counter;
                               for (std::string_view part; text.next(part);) counter.add(part);
                               writer::append_text_count_row(table, piece, counter.counts(), options.methods);
                             });
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  cli::Command command("unpsa-wordcount", "count the words of answers and hold them against their limits");
  declare(command, options);
  return cli::run(command, options.common, argc, argv, [&](cli::Session& session) {
    return options.text ? count_texts(options, session) : count_forms(options, session);
  });
}
