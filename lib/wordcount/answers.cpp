// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "json/object_writer.hpp"
#include "text/utf8.hpp"
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

bool is_answered(const AnswerCount& count) noexcept {
  return count.status != CountStatus::empty && count.status != CountStatus::placeholder &&
         count.status != CountStatus::missing;
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

AnswerCount judge_answer(const Answer& answer, const Counts& counts, const LimitOptions& judging) noexcept {
  AnswerCount result;
  result.question = answer.question;
  result.language = answer.language;
  result.line = answer.line;
  result.counts = counts;
  result.limit = answer.limit;
  result.limit_source = answer.limit_source;
  std::optional<LimitVerdict> verdict;
  if (answer.limit) {
    const LimitJudgement judgement = judge(counts, *answer.limit, judging);
    verdict = judgement.verdict;
    result.remaining = *answer.limit - static_cast<std::int64_t>(judgement.count);
  }
  result.status = status_of(answer.status, verdict);
  return result;
}

AnswerCount count_answer(const Answer& answer, const LimitOptions& judging) noexcept {
  return judge_answer(answer, count_words(answer.text), judging);
}

void count_answers(const Record& record, const LimitOptions& judging, std::vector<AnswerCount>& counts) {
  counts.clear();
  counts.reserve(record.answers.size());
  for (const Answer& answer : record.answers) counts.push_back(count_answer(answer, judging));
}

void Totals::add(std::span<const AnswerCount> record) {
  ++records;
  for (const AnswerCount& count : record) {
    if (!is_answered(count)) continue;
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
  if (holds(measure.methods, Method::equiv)) object.string("ratio", to_string(measure.ratio));
  if (holds(measure.methods, Method::icu)) object.string("icu_version", measure.icu_version);
  json::append_array(object.key("answers"), counts,
                     [&](const AnswerCount& count) { append_count(out, count, measure); });
  object.end();
}

namespace {

/// Takes the line and the column from the run of the answer that `offset` is in.
void place_by_runs(const Answer& answer, std::size_t offset, AnswerPlace& place) noexcept {
  std::size_t low = 0;
  std::size_t high = answer.places.size() / 3;
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    (answer.places[middle * 3] <= offset ? low : high) = middle;
  }
  const std::size_t begin = std::min({answer.places[low * 3], offset, answer.text.size()});
  place.line = answer.places[low * 3 + 1];
  place.column =
      answer.places[low * 3 + 2] + text::count_code_points(answer.text.substr(begin, offset - begin));
}

}  // namespace

AnswerPlace find_place(const Answer& answer, std::size_t offset) noexcept {
  const std::string_view before = answer.text.substr(0, offset);
  // Paragraphs are long: going from one line end to the next is faster than looking at every byte.
  std::size_t paragraph = 0;
  std::size_t begin = 0;
  for (std::size_t end = before.find('\n'); end != before.npos; end = before.find('\n', begin)) {
    ++paragraph;
    begin = end + 1;
  }
  AnswerPlace place;
  place.text = answer.text.substr(begin);
  place.text = place.text.substr(0, place.text.find('\n'));
  place.offset = before.size() - begin;
  if (paragraph >= answer.lines.size()) return place;
  if (answer.places.size() % 3 == 0 && !answer.places.empty()) {
    place_by_runs(answer, offset, place);
    return place;
  }
  place.line = answer.lines[paragraph];
  place.column = 1 + text::count_code_points(place.text.substr(0, place.offset));
  return place;
}

}  // namespace unpsa::wordcount
