// SPDX-License-Identifier: MIT
#include "unpsa/wordcount/answers.hpp"

#include <array>

#include "unpsa/json/record_json.hpp"

namespace unpsa::wordcount {
namespace {

constexpr std::array<std::string_view, 7> status_names{"ok",          "over",    "near",    "empty",
                                                       "placeholder", "missing", "no-limit"};

constexpr std::int64_t near_percent = 95;

CountStatus judge_count(std::int64_t count, std::optional<int> limit) noexcept {
  if (!limit) return CountStatus::no_limit;
  if (count > *limit) return CountStatus::over;
  return count * 100 >= *limit * near_percent ? CountStatus::near : CountStatus::ok;
}

CountStatus judge_answer(const Answer& answer, std::int64_t count) noexcept {
  switch (answer.status) {
    case AnswerStatus::answered:
      return judge_count(count, answer.limit);
    case AnswerStatus::empty:
      return CountStatus::empty;
    case AnswerStatus::placeholder:
      return CountStatus::placeholder;
    case AnswerStatus::missing:
      return CountStatus::missing;
  }
  return CountStatus::ok;
}

void append_count(std::string& out, const AnswerCount& count, std::span<const Method> methods) {
  out += "{\"question\":";
  json::append_string(out, count.question);
  for (const Method method : methods) {
    out.append(",\"").append(name_of(method)).append("\":").append(std::to_string(count.counts.of(method)));
  }
  out += ",\"remaining\":";
  out += count.remaining ? std::to_string(*count.remaining) : "null";
  out.append(",\"status\":\"").append(name_of(count.status)).append("\"}");
}

}  // namespace

std::string_view name_of(CountStatus status) noexcept {
  return status_names[static_cast<std::size_t>(status)];
}

AnswerCount count_answer(const Answer& answer, Method judged_by) noexcept {
  AnswerCount result;
  result.question = answer.question;
  result.language = answer.language;
  result.line = answer.line;
  result.counts = count_words(answer.text);
  result.limit = answer.limit;
  result.limit_source = answer.limit_source;
  const auto count = static_cast<std::int64_t>(result.counts.of(judged_by));
  if (answer.limit) result.remaining = *answer.limit - count;
  result.status = judge_answer(answer, count);
  return result;
}

void count_answers(const Record& record, Method judged_by, std::vector<AnswerCount>& counts) {
  counts.clear();
  counts.reserve(record.answers.size());
  for (const Answer& answer : record.answers) counts.push_back(count_answer(answer, judged_by));
}

void append_wordcount_json(std::string& out, std::span<const AnswerCount> counts,
                           std::span<const Method> methods) {
  out += "{\"method\":\"";
  for (std::size_t i = 0; i < methods.size(); ++i) out.append(i == 0 ? "" : ",").append(name_of(methods[i]));
  out += "\",\"answers\":[";
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (i != 0) out += ',';
    append_count(out, counts[i], methods);
  }
  out += "]}";
}

}  // namespace unpsa::wordcount
