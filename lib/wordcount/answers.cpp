// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "json/object_writer.hpp"
#include "wordcount/counts_json.hpp"

namespace unpsa::wordcount {
namespace {

constexpr std::array<std::string_view, 9> status_names{
    "ok", "over", "disputed", "near", "empty", "placeholder", "missing", "no-limit", "unjudged"};

CountStatus status_of(LimitVerdict verdict) noexcept {
  switch (verdict) {
    case LimitVerdict::within:
      return CountStatus::ok;
    case LimitVerdict::near:
      return CountStatus::near;
    case LimitVerdict::disputed:
      return CountStatus::disputed;
    case LimitVerdict::over:
      return CountStatus::over;
    case LimitVerdict::unjudged:
      return CountStatus::unjudged;
  }
  return CountStatus::ok;
}

CountStatus status_of(AnswerStatus status, std::optional<LimitVerdict> verdict) noexcept {
  switch (status) {
    case AnswerStatus::answered:
      return verdict ? status_of(*verdict) : CountStatus::no_limit;
    case AnswerStatus::empty:
      return CountStatus::empty;
    case AnswerStatus::placeholder:
      return CountStatus::placeholder;
    case AnswerStatus::missing:
      return CountStatus::missing;
  }
  return CountStatus::ok;
}

void append_count(std::string& out, const AnswerCount& count, const Measure& measure) {
  json::ObjectWriter object(out);
  object.string("question", count.question);
  for (const Method method : measure.methods)
    object.number(name_of(method), count.counts.of(method, measure.ratio));
  if (count.remaining) {
    json::append_number(object.key("remaining"), *count.remaining);
  } else {
    object.null("remaining");
  }
  object.string("status", name_of(count.status));
  object.end();
}

bool holds(std::span<const Method> methods, Method method) noexcept {
  return std::find(methods.begin(), methods.end(), method) != methods.end();
}

}  // namespace

std::string_view name_of(CountStatus status) noexcept {
  return status_names[static_cast<std::size_t>(status)];
}

bool is_answered(CountStatus status) noexcept {
  return status != CountStatus::empty && status != CountStatus::placeholder && status != CountStatus::missing;
}

std::string_view limit_source_name(const AnswerCount& count) noexcept {
  return count.is_configured ? std::string_view("configured") : name_of(count.limit_source);
}

AnswerCount judge_answer(const Answer& answer, const Counts& counts, const LimitOptions& judging) noexcept {
  AnswerCount result;
  result.question = answer.question;
  result.language = answer.language;
  result.line = answer.line;
  result.counts = counts;
  result.limit = judging.limit_of(answer);
  result.is_configured = judging.find_question(answer.question) != nullptr;
  result.limit_source = answer.limit_source;
  result.judged = judged_counts(counts, judging).most;
  std::optional<LimitVerdict> verdict;
  if (result.limit) {
    const LimitJudgement judgement = judge(counts, *result.limit, judging);
    verdict = judgement.verdict;
    result.remaining = *result.limit - static_cast<std::int64_t>(result.judged);
  }
  result.status = status_of(answer.status, verdict);
  return result;
}

AnswerCount count_answer(const Answer& answer, const LimitOptions& judging) {
  return judge_answer(answer, count_words(answer.text, judging), judging);
}

void count_answers(const Record& record, const LimitOptions& judging, std::vector<AnswerCount>& counts) {
  counts.clear();
  counts.reserve(record.answers.size());
  for (const Answer& answer : record.answers) counts.push_back(count_answer(answer, judging));
}

void Totals::add(std::span<const AnswerCount> record) {
  ++records;
  for (const AnswerCount& count : record) {
    if (!is_answered(count.status)) continue;
    ++answers;
    over += count.status == CountStatus::over ? 1 : 0;
    disputed += count.status == CountStatus::disputed ? 1 : 0;
    limit += static_cast<std::size_t>(count.limit.value_or(0));
    counts += count.counts;
  }
}

Totals& Totals::operator+=(const Totals& other) noexcept {
  records += other.records;
  answers += other.answers;
  over += other.over;
  disputed += other.disputed;
  limit += other.limit;
  counts += other.counts;
  return *this;
}

void append_wordcount_json(std::string& out, std::span<const AnswerCount> counts, const Measure& measure) {
  std::string methods;
  for (const Method method : measure.methods)
    methods.append(methods.empty() ? "" : ",").append(name_of(method));
  json::ObjectWriter object(out);
  object.string("method", methods);
  if (holds(measure.methods, Method::equiv)) object.key("ratio") += to_string(measure.ratio);
  if (holds(measure.methods, Method::icu)) object.string("icu_version", measure.icu_version);
  json::append_array(object.key("answers"), counts,
                     [&](const AnswerCount& count) { append_count(out, count, measure); });
  object.end();
}

}  // namespace unpsa::wordcount
