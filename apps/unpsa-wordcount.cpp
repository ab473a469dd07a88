// SPDX-License-Identifier: MIT
// Counts the words of answers and holds them against their limits.
#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "cli/table.hpp"
#include "unpsa/text/word_breaks.hpp"
#include "unpsa/wordcount/answers.hpp"
#include "unpsa/wordcount/wordcount.hpp"
#include "unpsa/writer/bars.hpp"
#include "unpsa/writer/wordcount_table.hpp"

namespace {

using namespace unpsa;
using wordcount::AnswerCount;
using wordcount::CountStatus;
using wordcount::Method;

enum class Totals : std::uint8_t { none, record, corpus };

struct Options {
  cli::CommonOptions common;
  cli::TableOptions table;
  std::vector<Method> methods;  // empty: not given
  wordcount::Judging judging;
  std::optional<wordcount::Ratio> ratio;
  Totals totals = Totals::none;
  bool compare = false;
  bool why = false;
  bool at_limit = false;
  bool over = false;
  bool text = false;
  bool records = false;
  bool check = false;

  [[nodiscard]] wordcount::Measure measure() const {
    return {methods, ratio.value_or(wordcount::shown_ratio), text::WordBreaks::version()};
  }
  [[nodiscard]] bool needs_icu() const {
    return std::find(methods.begin(), methods.end(), Method::icu) != methods.end();
  }
};

constexpr std::array totals_choices = {
    cli::Choice<Totals>{"record", Totals::record},
    cli::Choice<Totals>{"corpus", Totals::corpus},
};

constexpr std::array cjk_choices = {
    cli::Choice<wordcount::CjkLimit>{"both", wordcount::CjkLimit::both},
    cli::Choice<wordcount::CjkLimit>{"strict", wordcount::CjkLimit::strict},
    cli::Choice<wordcount::CjkLimit>{"equivalent", wordcount::CjkLimit::equivalent},
    cli::Choice<wordcount::CjkLimit>{"off", wordcount::CjkLimit::off},
};

std::span<const cli::Choice<Method>> method_choices() {
  static const std::vector<cli::Choice<Method>> choices = [] {
    std::vector<cli::Choice<Method>> all;
    for (const auto& row : wordcount::method_names()) all.push_back({row.name, row.method});
    return all;
  }();
  return choices;
}

/// What goes with what; empty if all is well.
std::string check_options(const Options& options) {
  const int views = (options.totals != Totals::none ? 1 : 0) + (options.why ? 1 : 0) + (options.at_limit ? 1 : 0) +
                    (options.records ? 1 : 0);
  if (views > 1) return "only one of '--totals', '--why', '--at-limit' and '--records' can be given";
  if (options.compare && !options.methods.empty()) return "'--compare' and '--method' exclude each other";
  if (options.over && (options.totals != Totals::none || options.records)) {
    return "'--over' goes with neither '--totals' nor '--records'";
  }
  if (!options.text) return {};
  if (options.records || options.check) return "'--text' goes with neither '--records' nor '--check'";
  if (options.at_limit || options.over || options.totals != Totals::none) {
    return "a plain text has no limit: '--text' goes with none of '--at-limit', '--over' and '--totals'";
  }
  return {};
}

void declare_counting(cli::Command& command, Options& options) {
  command.heading("Counting");
  command.choices(
      "-m,--method", "LIST",
      "word: as word processors count, each Chinese character one, each run of other letters one; ws: what "
      "stands between white space; lexical: as word, without lone punctuation; equiv: the English length of "
      "Chinese text; chars: characters without white space; han: Chinese characters; icu: ICU's word breaks; "
      "asian, non_asian: the two parts of word (default: word,ws)",
      method_choices(), options.methods);
  command.flag("--compare", "all methods side by side", options.compare);
  command.choice("--cjk-limit", "WAY",
                 "how a limit holds for Chinese text: both (over by word and by equiv, disputed by word "
                 "alone), strict (a character is a word), equivalent (by equiv), off (default: both)",
                 std::span<const cli::Choice<wordcount::CjkLimit>>(cjk_choices), options.judging.cjk_limit);
  command.option("--cjk-ratio", "R",
                 "Chinese characters to an English word (default: 1.7 in the column equiv, 1.8 for the status)",
                 [&options](std::string_view value) {
                   options.ratio = wordcount::parse_ratio(value);
                   return options.ratio ? std::string() : std::string("a number from 1 to 9.999, such as 1.7");
                 });
  command.integer("--tolerance", "PERCENT", "how far above its limit an answer may be (default: 0)", 0, 100,
                  options.judging.tolerance);
  command.flag("--text", "the inputs are plain text and no forms: a row for each input", options.text);
  command.flag("--check", "exit with 1 if an answer is over its limit", options.check);
}

void declare_output(cli::Command& command, Options& options) {
  command.heading("Output");
  command.flag("--over", "only answers that are over their limit, or disputed", options.over);
  command.choice("--totals", "WHAT", "totals instead: a row for each record, or one for the whole corpus",
                 std::span<const cli::Choice<Totals>>(totals_choices), options.totals);
  command.flag("--why", "how the text is cut into words instead: a row for each word", options.why);
  command.flag("--at-limit", "each answer cut where its limit falls instead", options.at_limit);
  cli::declare_table_options(command, options.table,
                             "table, tsv, csv, ndjson or json (default: bars on a terminal, tsv otherwise)");
  command.flag("--records", "pass the records on, each with 'wordcount' added", options.records);
}

void declare(cli::Command& command, Options& options) {
  command.describe(
      "Reads form dumps or record streams and writes a row for each answer: its words, its limit, how many "
      "words remain, and whether it keeps the limit. Where methods are asked for, the first of them judges; "
      "otherwise an answer is over when it is so by every fair way of counting, and disputed when these "
      "differ.");
  declare_counting(command, options);
  declare_output(command, options);
  command.check([&options] { return check_options(options); });
  command.negative_answer("with --check: an answer is over its limit");
  command.example("unpsa-wordcount form.txt", "the answers of a form and how much room each has left");
  command.example("unpsa-wordcount --compare --over form.txt", "the answers that are too long, by all methods");
  command.example("unpsa-wordcount --check -o counts.tsv forms/*.txt", "fail if any answer is too long");
  command.example("unpsa-wordcount --records forms/*.txt | unpsa-export",
                  "counts on the way to a spreadsheet");
}

/// Fills in what depends on more than one option.
void settle(Options& options) {
  using enum Method;
  if (!options.methods.empty()) options.judging.method = wordcount::judging_method(options.methods);
  if (options.compare) options.methods = {word, asian, non_asian, ws, lexical, equiv, chars, han, icu};
  if (options.methods.empty()) options.methods = {word, ws};
  if (options.ratio) {
    options.judging.ratio = *options.ratio;
  } else if (options.judging.method == equiv) {
    options.judging.ratio = wordcount::shown_ratio;  // the figure that is shown is the one that judges
  }
}

bool is_over(const AnswerCount& answer) {
  return answer.status == CountStatus::over || answer.status == CountStatus::disputed;
}

/// Counts the answers of a record and notes whether one is over its limit.
class Counter {
 public:
  Counter(const Options& options, std::atomic<bool>& any_over) : options_(options), any_over_(any_over) {
    if (options.needs_icu()) breaks_ = std::make_shared<text::WordBreaks>();
  }

  std::span<const AnswerCount> count(const Record& record) {
    counts_.clear();
    for (const Answer& answer : record.answers) counts_.push_back(count_answer(answer));
    const auto over = [](const AnswerCount& answer) { return answer.status == CountStatus::over; };
    if (std::any_of(counts_.begin(), counts_.end(), over)) any_over_ = true;
    return counts_;
  }

  /// Those that were asked for, each with its answer.
  template <typename Function>
  void each(const Record& record, const Function& function) {
    count(record);
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (!options_.over || is_over(counts_[i])) function(record.answers[i], counts_[i]);
    }
  }

  std::span<const AnswerCount> count_shown(const Record& record) {
    count(record);
    if (options_.over) std::erase_if(counts_, [](const AnswerCount& answer) { return !is_over(answer); });
    return counts_;
  }

  void add_member(Record& record) {
    json_.clear();
    wordcount::append_wordcount_json(json_, count(record), options_.measure());
    record.add_member("wordcount", json_);
  }

 private:
  AnswerCount count_answer(const Answer& answer) {
    wordcount::Counts counts = wordcount::count_words(answer.text);
    if (breaks_) counts.icu = breaks_->count(answer.text);
    return wordcount::judge_answer(answer, counts, options_.judging);
  }

  const Options& options_;
  std::atomic<bool>& any_over_;
  std::shared_ptr<text::WordBreaks> breaks_;  // shared by the copies that a std::function makes
  std::vector<AnswerCount> counts_;
  std::string json_;
};

/// What a program that is run over forms needs.
struct Forms {
  const Options& options;
  cli::Session& session;
  std::atomic<bool>& any_over;

  [[nodiscard]] Counter counter() const { return {options, any_over}; }
};

cli::ExitCode write_rows(const Forms& forms) {
  const auto columns = writer::wordcount_columns(forms.options.methods);
  return cli::run_table(forms.session, forms.options.table, columns, [&](const writer::TableWriter& table) {
    return [&, counter = forms.counter()](Record& record, std::string& piece) mutable {
      counter.each(record, [&](const Answer&, const AnswerCount& count) {
        writer::append_wordcount_row(table, piece, record, count, forms.options.measure());
      });
    };
  });
}

cli::ExitCode write_words(const Forms& forms) {
  return cli::run_table(forms.session, forms.options.table, writer::word_columns(),
                        [&](const writer::TableWriter& table) {
                          return [&, counter = forms.counter()](Record& record, std::string& piece) mutable {
                            counter.each(record, [&](const Answer& answer, const AnswerCount&) {
                              writer::append_word_rows(table, piece, record, answer);
                            });
                          };
                        });
}

cli::ExitCode write_limits(const Forms& forms) {
  return cli::run_table(forms.session, forms.options.table, writer::limit_columns(),
                        [&](const writer::TableWriter& table) {
                          return [&, counter = forms.counter()](Record& record, std::string& piece) mutable {
                            counter.each(record, [&](const Answer& answer, const AnswerCount& count) {
                              if (answer.status != AnswerStatus::answered) return;
                              writer::append_limit_row(table, piece, record, answer, count);
                            });
                          };
                        });
}

cli::ExitCode write_record_totals(const Forms& forms) {
  const auto columns = writer::record_total_columns(forms.options.methods);
  return cli::run_table(forms.session, forms.options.table, columns, [&](const writer::TableWriter& table) {
    return [&, counter = forms.counter()](Record& record, std::string& piece) mutable {
      wordcount::Totals totals;
      totals.add(counter.count(record));
      writer::append_record_total_row(table, piece, record, totals, forms.options.measure());
    };
  });
}

cli::ExitCode write_corpus_totals(const Forms& forms) {
  const auto columns = writer::corpus_total_columns(forms.options.methods);
  std::mutex mutex;
  wordcount::Totals totals;
  const auto add = [&](const writer::TableWriter&) {
    return [&, counter = forms.counter()](Record& record, std::string&) mutable {
      wordcount::Totals own;
      own.add(counter.count(record));
      const std::lock_guard lock(mutex);
      totals += own;
    };
  };
  return cli::run_table(forms.session, forms.options.table, columns, add,
                        [&](const writer::TableWriter& table, std::string& piece) {
                          writer::append_corpus_total_row(table, piece, totals, forms.options.measure());
                        });
}

cli::ExitCode write_bars(const Forms& forms) {
  const Method method = wordcount::judging_method(forms.options.methods);
  const bool color =
      cli::use_color(forms.options.common.color, forms.session.output.descriptor()) == cli::Color::on;
  return cli::run_lines(forms.session, [&] {
    return [&, method, color, counter = forms.counter()](Record& record, std::string& piece) mutable {
      writer::append_bars(piece, record, counter.count_shown(record), method, forms.options.measure().ratio,
                          color);
    };
  });
}

cli::ExitCode write_view(const Forms& forms) {
  const Options& options = forms.options;
  if (options.records) {
    return cli::run_stage(forms.session, [&] {
      return [counter = forms.counter()](Record& record) mutable { counter.add_member(record); };
    });
  }
  if (options.totals == Totals::record) return write_record_totals(forms);
  if (options.totals == Totals::corpus) return write_corpus_totals(forms);
  if (options.why) return write_words(forms);
  if (options.at_limit) return write_limits(forms);
  const bool plain = !options.table.format && !options.compare && forms.session.output.is_terminal();
  return plain ? write_bars(forms) : write_rows(forms);
}

cli::ExitCode count_forms(const Options& options, cli::Session& session) {
  std::atomic<bool> any_over = false;
  const cli::ExitCode code = write_view({options, session, any_over});
  return options.check && any_over ? cli::worse(code, cli::ExitCode::negative) : code;
}

std::string read_all(cli::TextInput& text) {
  std::string whole;
  for (std::string_view part; text.next(part);) whole += part;
  return whole;
}

cli::ExitCode count_texts(const Options& options, cli::Session& session) {
  if (options.why) {
    return cli::run_text_table(session, options.table, writer::text_word_columns(),
                               [](const writer::TableWriter& table, cli::TextInput& text, std::string& piece) {
                                 writer::append_text_word_rows(table, piece, read_all(text));
                               });
  }
  std::optional<text::WordBreaks> breaks;
  if (options.needs_icu()) breaks.emplace();
  const auto columns = writer::text_count_columns(options.methods);
  return cli::run_text_table(
      session, options.table, columns,
      [&](const writer::TableWriter& table, cli::TextInput& text, std::string& piece) {
        wordcount::Counts counts;
        if (breaks) {
          const std::string whole = read_all(text);
          counts = wordcount::count_words(whole);
          counts.icu = breaks->count(whole);
        } else {
          wordcount::WordCounter counter;
          for (std::string_view part; text.next(part);) counter.add(part);
          counts = counter.counts();
        }
        writer::append_text_count_row(table, piece, counts, options.measure());
      });
}

cli::ExitCode count(Options& options, cli::Session& session) {
  settle(options);
  if (options.needs_icu()) {
    try {
      const text::WordBreaks probe;
    } catch (const std::runtime_error& error) {
      throw InputOutputError(error.what());
    }
  }
  return options.text ? count_texts(options, session) : count_forms(options, session);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  cli::Command command("unpsa-wordcount", "count the words of answers and hold them against their limits");
  declare(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return count(options, session); });
}
