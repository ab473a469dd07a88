// SPDX-License-Identifier: MIT
// How fast words are counted, in bytes a second; the plain way beside the fast one.
#include <benchmark/benchmark.h>

#include <string>

#include "unpsa/text/word_breaks.hpp"
#include "unpsa/wordcount/wordcount.hpp"

namespace {

using namespace unpsa;

constexpr std::size_t text_size = 1 << 20;

std::string repeat(std::string_view sentence) {
  std::string text;
  while (text.size() < text_size) text += sentence;
  return text;
}

const std::string& english() {
  static const std::string text = repeat("The co-operative runs (since 2014) twelve boats, and 98.5% of them are on time. ");
  return text;
}

const std::string& chinese() {
  static const std::string text = repeat("该平台于2014年上线，覆盖全市16个区，已为2500万人口提供“一网通办”服务。");
  return text;
}

void set_bytes(benchmark::State& state, const std::string& text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void count(benchmark::State& state, const std::string& text) {
  for (auto _ : state) benchmark::DoNotOptimize(wordcount::count_words(text));
  set_bytes(state, text);
}

void count_plain(benchmark::State& state, const std::string& text) {
  for (auto _ : state) {
    wordcount::WordCounter counter;
    counter.add_plain(text);
    benchmark::DoNotOptimize(counter.counts());
  }
  set_bytes(state, text);
}

void count_icu(benchmark::State& state, const std::string& text) {
  text::WordBreaks breaks;
  for (auto _ : state) benchmark::DoNotOptimize(breaks.count(text));
  set_bytes(state, text);
}

void cut(benchmark::State& state, const std::string& text) {
  for (auto _ : state) {
    wordcount::WordCutter words(text);
    std::size_t number = 0;
    for (wordcount::Word word; words.next(word);) ++number;
    benchmark::DoNotOptimize(number);
  }
  set_bytes(state, text);
}

BENCHMARK_CAPTURE(count, english, english());
BENCHMARK_CAPTURE(count, chinese, chinese());
BENCHMARK_CAPTURE(count_plain, english, english());
BENCHMARK_CAPTURE(count_plain, chinese, chinese());
BENCHMARK_CAPTURE(cut, english, english());
BENCHMARK_CAPTURE(cut, chinese, chinese());
BENCHMARK_CAPTURE(count_icu, english, english());
BENCHMARK_CAPTURE(count_icu, chinese, chinese());

}  // namespace

BENCHMARK_MAIN();
