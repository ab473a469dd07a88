// SPDX-License-Identifier: MIT
// How fast a form is checked, in bytes of its answers a second.
#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <vector>

#include "unpsa/validate/validate.hpp"

namespace {

using namespace unpsa;

std::string repeat(std::string_view sentence, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += sentence;
  return text;
}

/// A form of 20 answers within their limits.
void check_form(benchmark::State& state, std::string_view sentence, int times) {
  std::vector<std::string> texts;
  for (int i = 0; i < 20; ++i) texts.push_back(repeat(sentence, times) + std::to_string(i));
  const std::array<std::size_t, 1> lines{1};
  Record record;
  std::int64_t bytes = 0;
  for (const std::string& text : texts) {
    Answer answer;
    answer.question = "4.c";
    answer.text = text;
    answer.limit = 200;
    answer.limit_source = LimitSource::printed;
    answer.status = AnswerStatus::answered;
    answer.line = 1;
    answer.lines = lines;
    record.answers.push_back(answer);
    bytes += static_cast<std::int64_t>(text.size());
  }
  std::vector<validate::Finding> findings;
  for (auto _ : state) {
    validate::check(record, findings);
    benchmark::DoNotOptimize(findings.data());
  }
  state.SetBytesProcessed(state.iterations() * bytes);
}

BENCHMARK_CAPTURE(check_form, english, "The ferry of the bay runs (since 2014) on 98.5% of all days. ", 14);
BENCHMARK_CAPTURE(check_form, chinese, "该平台已为居民提供服务。", 12);

}  // namespace

BENCHMARK_MAIN();
