// SPDX-License-Identifier: MIT
// Counts the words of answers and holds them against their limits.
#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "apps/wordcount/options.hpp"
#include "cli/pipeline/table.hpp"
#include "text/word_breaks.hpp"
#include "wordcount/counts_json.hpp"
#include "wordcount/words.hpp"
#include "writer/table/bars.hpp"
#include "writer/table/wordcount_table.hpp"

namespace {

using namespace unpsa;
using apps::Totals;
using Options = apps::WordcountOptions;
using wordcount::AnswerCount;
using wordcount::CountStatus;
using wordcount::Method;

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
  return cli::run_table(
      forms.session, forms.options.table, writer::limit_columns(), [&](const writer::TableWriter& table) {
        return [&, counter = forms.counter()](Record& record, std::string& piece) mutable {
          counter.each(record, [&](const Answer& answer, const AnswerCount& count) {
            if (answer.status != AnswerStatus::answered) return;
            writer::append_limit_row(table, piece, record, answer, count, forms.options.judging);
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
    return cli::run_text_table(
        session, options.table, writer::text_word_columns(),
        [](const writer::TableWriter& table, cli::TextInput& text, std::string& piece) {
          writer::append_text_word_rows(table, piece, read_all(text));
        });
  }
  std::optional<text::WordBreaks> breaks;
  if (options.needs_icu()) breaks.emplace();
  const auto columns = writer::text_count_columns(options.methods);
  return cli::run_text_table(session, options.table, columns,
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
  apps::settle(options);
  return options.text ? count_texts(options, session) : count_forms(options, session);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  cli::Command command("unpsa-wordcount", "count the words of answers and hold them against their limits");
  apps::declare_wordcount_options(command, options);
  return cli::run(command, options.common, argc, argv,
                  [&](cli::Session& session) { return count(options, session); });
}
