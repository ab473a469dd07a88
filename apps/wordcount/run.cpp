// SPDX-License-Identifier: MIT
#include "apps/wordcount/run.hpp"

#include <algorithm>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "apps/wordcount/over_list.hpp"
#include "cli/pipeline/stage.hpp"
#include "cli/pipeline/table.hpp"
#include "form/values.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"
#include "text/word_breaks.hpp"
#include "wordcount/answer_counter.hpp"
#include "wordcount/counts_json.hpp"
#include "wordcount/words.hpp"
#include "writer/table/bars.hpp"
#include "writer/table/wordcount_table.hpp"

namespace unpsa::apps {
namespace {

constexpr std::size_t most_of_placeholder = 256;  // bytes; no placeholder is longer

using wordcount::AnswerCount;
using wordcount::WithIcu;
using writer::TableWriter;

std::string_view first_file(const WordcountOptions& options) {
  return options.common.files.empty() ? std::string_view("-") : options.common.files.front();
}

/// The columns: those that are asked for, or the usual ones and what judges.
std::vector<wordcount::Method> methods_of(const WordcountOptions& options,
                                          const wordcount::LimitOptions& judging) {
  using wordcount::Method;
  if (!options.methods.empty()) return options.methods;
  std::vector<Method> methods{Method::word, Method::equiv};
  const std::optional<Method> judge = judging.method;
  if (judge && *judge != Method::word && *judge != Method::equiv) methods.push_back(*judge);
  return methods;
}

/// What all views of forms share.
struct Job {
  const WordcountOptions& options;
  cli::Session& session;
  LimitPolicies policies{options.config, options.given};
  /// Of columns and totals over forms that may have configurations of their own: that of the first.
  const wordcount::LimitOptions& first = policies.of(first_file(options));
  std::vector<wordcount::Method> methods = methods_of(options, first);
  OverList over{};                        ///< answers over their limits
  std::vector<std::string> unanswered{};  ///< what is wrong with plain texts that are no answers

  /// How the tables of words and limits cut answers that are judged so.
  [[nodiscard]] wordcount::LimitOptions cutting(const wordcount::LimitOptions& judging) const {
    wordcount::LimitOptions cutting = judging;
    if (options.cut_by) cutting.method = options.cut_by;
    return cutting;
  }
  /// What they count, and their columns say.
  [[nodiscard]] wordcount::Method cut_method() const {
    return cutting(first).method.value_or(wordcount::Method::word);
  }
  [[nodiscard]] wordcount::Measure measure(const wordcount::LimitOptions& judging) const {
    return {methods, judging.ratio, text::WordBreaks::version()};
  }
  [[nodiscard]] WithIcu with_icu() const {
    const bool needed = std::find(methods.begin(), methods.end(), wordcount::Method::icu) != methods.end();
    return needed ? WithIcu::yes : WithIcu::no;
  }
};

/// Counts the answers of a record, and notes whether one is over its limit.
class Counter {
 public:
  explicit Counter(Job& job) : job_(job), counter_(job.with_icu()) {}

  std::span<const AnswerCount> count(const Record& record) {
    judging_ = &job_.policies.of(record.source.file);
    const std::span<const AnswerCount> counts = counter_.count(record, *judging_);
    if (!job_.options.check) return counts;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i].status == wordcount::CountStatus::over) note_over(record, i, counts[i].question);
    }
    return counts;
  }

  /// Calls `function` with each count that `--over` leaves, and its answer.
  template <typename Function>
  void each(const Record& record, const Function& function) {
    const std::span<const AnswerCount> counts = count(record);
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (!job_.options.over || may_be_over(counts[i])) function(record.answers[i], counts[i]);
    }
  }

  /// How the last record was judged, and with which figures.
  [[nodiscard]] const wordcount::LimitOptions& judging() const { return *judging_; }
  [[nodiscard]] wordcount::Measure measure() const { return job_.measure(*judging_); }

 private:
  void note_over(const Record& record, std::size_t index, std::string_view question) {
    std::string place(record.source.file);
    if (record.source.line > 1) place.append(":").append(std::to_string(record.source.line));
    job_.over.add({std::string(record.source.file), record.source.line, index,
                   place + ": question " + std::string(question)});
  }

  Job& job_;
  const wordcount::LimitOptions* judging_ = nullptr;
  wordcount::AnswerCounter counter_;
};

/// Writes a table; `append(table, piece, record, counter)` appends the rows of a record.
template <typename Append>
cli::ExitCode write_table(Job& job, std::span<const writer::Column> columns, const Append& append,
                          const cli::LastRows& append_last = {}) {
  const auto make = [&](const TableWriter& table) {
    return [&, counter = Counter(job)](Record& record, std::string& piece) mutable {
      append(table, piece, record, counter);
    };
  };
  return cli::run_table(job.session, job.options.table, columns, make, append_last);
}

cli::ExitCode write_rows(Job& job) {
  const auto columns = writer::wordcount_columns(job.methods);
  return write_table(
      job, columns,
      [&](const TableWriter& table, std::string& piece, const Record& record, Counter& counter) {
        counter.each(record, [&](const Answer&, const AnswerCount& count) {
          writer::append_wordcount_row(table, piece, record, count, counter.measure());
        });
      });
}

cli::ExitCode write_words(Job& job) {
  return write_table(
      job, writer::word_columns(),
      [&](const TableWriter& table, std::string& piece, const Record& record, Counter& counter) {
        counter.each(record, [&](const Answer& answer, const AnswerCount&) {
          writer::append_word_rows(table, piece, record, answer, job.cutting(counter.judging()));
        });
      });
}

cli::ExitCode write_limits(Job& job) {
  return write_table(
      job, writer::limit_columns(job.cut_method()),
      [&](const TableWriter& table, std::string& piece, const Record& record, Counter& counter) {
        counter.each(record, [&](const Answer& answer, const AnswerCount& count) {
          if (answer.status != AnswerStatus::answered) return;
          writer::append_limit_row(table, piece, record, answer, count, job.cutting(counter.judging()));
        });
      });
}

cli::ExitCode write_record_totals(Job& job) {
  const auto columns = writer::record_total_columns(job.methods);
  return write_table(
      job, columns,
      [&](const TableWriter& table, std::string& piece, const Record& record, Counter& counter) {
        wordcount::Totals totals;
        totals.add(counter.count(record));
        writer::append_record_total_row(table, piece, record, totals, counter.measure());
      });
}

cli::ExitCode write_corpus_totals(Job& job) {
  std::mutex mutex;
  wordcount::Totals totals;
  return write_table(
      job, writer::corpus_total_columns(job.methods),
      [&](const TableWriter&, std::string&, const Record& record, Counter& counter) {
        wordcount::Totals own;
        own.add(counter.count(record));
        const std::lock_guard lock(mutex);
        totals += own;
      },
      [&](const TableWriter& table, std::string& piece) {
        writer::append_corpus_total_row(table, piece, totals, job.measure(job.first));
      });
}

cli::ExitCode write_bars(Job& job) {
  const bool color = job.session.screen().color;
  const std::size_t width = job.session.table_width();
  const text::MessageLanguage language = job.session.language();
  return cli::run_lines(job.session, [&] {
    return [&, counter = Counter(job), shown = std::vector<AnswerCount>()](Record& record,
                                                                           std::string& piece) mutable {
      shown.clear();
      counter.each(record, [&](const Answer&, const AnswerCount& count) { shown.push_back(count); });
      writer::append_bars(piece, record, shown, color, width, language);
    };
  });
}

cli::ExitCode pass_on(Job& job) {
  return cli::run_stage(job.session, [&] {
    return [&, counter = Counter(job), json = std::string()](Record& record) mutable {
      const std::span<const AnswerCount> counts = counter.count(record);
      json.clear();
      wordcount::append_wordcount_json(json, counts, counter.measure());
      record.add_member("wordcount", json);
    };
  });
}

cli::ExitCode write_view(Job& job) {
  const WordcountOptions& options = job.options;
  if (options.records) return pass_on(job);
  switch (options.view) {
    case WordcountTable::records:
      return write_record_totals(job);
    case WordcountTable::corpus:
      return write_corpus_totals(job);
    case WordcountTable::words:
      return write_words(job);
    case WordcountTable::limits:
      return write_limits(job);
    case WordcountTable::bars:
      return write_bars(job);
    case WordcountTable::answers:
      return write_rows(job);
    case WordcountTable::usual:
      break;
  }
  const bool asks_for_rows = options.table.format || options.table.no_header || options.compare;
  return !asks_for_rows && job.session.output.is_terminal() ? write_bars(job) : write_rows(job);
}

template <typename Append>
cli::ExitCode write_texts(Job& job, std::span<const writer::Column> columns, const Append& append) {
  return cli::run_text_table(job.session, job.options.table, columns, append);
}

cli::ExitCode write_text_words(Job& job) {
  return write_texts(job, writer::text_word_columns(),
                     [&](const TableWriter& table, cli::TextInput& text, std::string& piece) {
                       writer::append_text_word_rows(table, piece, text.path(), text.read_all(),
                                                     job.cutting(job.policies.of(text.path())));
                     });
}

/// A plain text, counted.
struct CountedText {
  wordcount::Counts counts;
  AnswerStatus status = AnswerStatus::empty;
  std::string text{};  ///< of a placeholder
};

CountedText count_whole(std::string_view whole, const wordcount::Counts& counts) {
  CountedText text{counts};
  if (text::is_blank(whole)) return text;
  text.status = AnswerStatus::answered;
  if (!form::is_placeholder(text::trim(whole))) return text;
  text.status = AnswerStatus::placeholder;
  text.text = text::trim(whole);
  return text;
}

/// A text as the answer to a question with the limit of the options.
AnswerCount judge_text(Job& job, const std::string& path, const CountedText& text,
                       const wordcount::LimitOptions& judging) {
  Answer answer;
  answer.limit = job.options.limit;
  answer.status = text.status;
  const AnswerCount count = wordcount::judge_answer(answer, text.counts, judging);
  if (count.status == wordcount::CountStatus::over) job.over.add({path, 0, 0, path});
  if (text.status == AnswerStatus::empty)
    job.unanswered.push_back(path + ": it holds no text, so nothing was checked");
  if (text.status == AnswerStatus::placeholder) {
    job.unanswered.push_back(path + ": " + text::quote(text.text) +
                             " is a placeholder, so nothing was checked");
  }
  return count;
}

cli::ExitCode write_text_limits(Job& job) {
  return write_texts(
      job, writer::text_limit_columns(job.cut_method()),
      [&](const TableWriter& table, cli::TextInput& text, std::string& piece) {
        const std::string whole = text.read_all();
        const wordcount::LimitOptions& judging = job.policies.of(text.path());
        judge_text(job, text.path(), count_whole(whole, wordcount::count_words(whole, judging)),
                   judging);  // for --check
        const wordcount::LimitOptions cutting = job.cutting(judging);
        Answer answer;
        answer.limit = job.options.limit;
        writer::append_text_limit_row(
            table, piece, text.path(), whole,
            wordcount::judge_answer(answer, wordcount::count_words(whole, cutting), cutting), cutting);
      });
}

/// In pieces, as a text may be longer than memory; ICU wants the whole of it.
CountedText count_text(cli::TextInput& text, bool with_icu) {
  if (with_icu) {
    const std::string whole = text.read_all();
    return count_whole(whole, wordcount::AnswerCounter(WithIcu::yes).count(whole, {}));
  }
  wordcount::WordCounter counter;
  std::string seen;  // as much as tells whether it is an answer
  for (std::string_view piece; text.next(piece);) {
    counter.add(piece);
    if (text::is_blank(seen)) seen.clear();
    if (seen.size() <= most_of_placeholder) seen += piece;
  }
  return count_whole(seen, counter.counts());
}

cli::ExitCode write_text_counts(Job& job) {
  const auto columns = writer::text_count_columns(job.methods, job.options.limit.has_value());
  return write_texts(job, columns, [&](const TableWriter& table, cli::TextInput& text, std::string& piece) {
    const wordcount::LimitOptions& judging = job.policies.of(text.path());
    const bool with_icu = job.with_icu() == WithIcu::yes || judging.method == wordcount::Method::icu;
    const AnswerCount count = judge_text(job, text.path(), count_text(text, with_icu), judging);
    writer::append_text_count_row(table, piece, text.path(), count, job.measure(judging));
  });
}

cli::ExitCode write_texts_view(Job& job) {
  if (job.options.view == WordcountTable::words) return write_text_words(job);
  return job.options.view == WordcountTable::limits ? write_text_limits(job) : write_text_counts(job);
}

}  // namespace

cli::ExitCode run(const WordcountOptions& options, cli::Session& session) {
  Job job{options, session};
  job.policies.prepare(options.common.files);
  const cli::ExitCode code = options.text ? write_texts_view(job) : write_view(job);
  if (options.check && !job.unanswered.empty()) {
    for (const std::string& what : job.unanswered) session.messages.error(what);
    return cli::ExitCode::error;
  }
  if (!options.check || job.over.empty()) return code;
  job.over.report(session.messages, options.text ? "text" : "answer");
  return cli::worse(code, cli::ExitCode::negative);
}

}  // namespace unpsa::apps
