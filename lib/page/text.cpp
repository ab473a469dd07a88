// SPDX-License-Identifier: MIT
#include "page/text.hpp"

#include <algorithm>

#include "text/lines.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {

Text::Text(std::string_view source) : source_(source), text_(source) {
  if (!source.empty()) runs_.push_back({0, 0, source.size()});
}

void Text::clear() noexcept {
  text_.clear();
  runs_.clear();
}

std::size_t Text::run_at(std::size_t offset) const noexcept {
  const auto after = std::upper_bound(runs_.begin(), runs_.end(), offset,
                                      [](std::size_t value, const Run& run) { return value < run.begin; });
  return after == runs_.begin() ? 0 : static_cast<std::size_t>(after - runs_.begin()) - 1;
}

std::size_t Text::source_of(std::size_t offset) const noexcept {
  if (offset >= text_.size() || runs_.empty()) return source_.size();
  const std::size_t run = run_at(offset);
  return runs_[run].source_begin + (agrees(run) ? offset - runs_[run].begin : 0);
}

void Text::apply(const Edit& edit) {
  std::vector<Run> runs;
  runs.reserve(std::max(edit.runs().size(), runs_.size()));
  std::size_t old = 0;
  std::size_t used = 0;  // end of what the runs so far stand for
  const auto add = [&](std::size_t begin, std::size_t source_begin, std::size_t source_end) {
    source_begin = std::max(source_begin, used);
    used = std::max(source_begin, source_end);
    runs.push_back({begin, source_begin, used});
  };
  for (std::size_t i = 0; i < edit.runs().size(); ++i) {
    const Run& run = edit.runs()[i];
    const std::size_t end = i + 1 < edit.runs().size() ? edit.runs()[i + 1].begin : edit.text().size();
    while (old + 1 < runs_.size() && runs_[old + 1].begin <= run.source_begin) ++old;
    const bool is_same_size = end - run.begin == run.source_end - run.source_begin;
    if (run.source_begin == run.source_end || runs_.empty()) {
      add(run.begin, source_of(run.source_begin), 0);
      continue;
    }
    if (!is_same_size) {
      std::size_t first = std::string_view::npos;
      std::size_t last = 0;
      each_run(run.source_begin, run.source_end, [&](std::size_t, std::size_t from, std::size_t to) {
        first = std::min(first, from);
        last = std::max(last, to);
      });
      add(run.begin, first, last);
      continue;
    }
    for (; old < runs_.size() && runs_[old].begin < run.source_end; ++old) {
      const std::size_t from = std::max(runs_[old].begin, run.source_begin);
      const std::size_t to = std::min(end_of(old), run.source_end);
      const std::size_t begin = run.begin + (from - run.source_begin);
      if (agrees(old)) {
        const std::size_t source = runs_[old].source_begin + (from - runs_[old].begin);
        add(begin, source, source + (to - from));
      } else {
        add(begin, runs_[old].source_begin, runs_[old].source_end);
      }
    }
    --old;
  }
  runs_ = std::move(runs);
  text_ = edit.text();
}

void Text::append(const Text& part, std::size_t offset) {
  for (const Run& run : part.runs_)
    runs_.push_back({text_.size() + run.begin, offset + run.source_begin, offset + run.source_end});
  text_ += part.text_;
}

Places::Places(std::string_view text, std::size_t first_line)
    : text_(text), first_line_(first_line), begins_{0} {
  for (std::size_t end = text::find_line_end(text, 0); end != std::string_view::npos;
       end = text::find_line_end(text, begins_.back())) {
    const bool is_pair = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    begins_.push_back(end + (is_pair ? 2 : 1));
  }
}

std::size_t Places::line_of(std::size_t offset) const noexcept {
  const auto after = std::upper_bound(begins_.begin(), begins_.end(), offset);
  return first_line_ + static_cast<std::size_t>(after - begins_.begin()) - 1;
}

PositionFinder::Place PositionFinder::find(std::size_t offset) {
  const std::size_t line = places_.line_of(offset);
  std::size_t from = places_.begin_of(line);
  std::size_t column = 1;
  if (line == place_.line && known_ <= offset) {
    from = known_;
    column = place_.column;
  }
  place_ = {line, column + text::count_code_points(places_.text().substr(from, offset - from))};
  known_ = offset;
  return place_;
}

}  // namespace unpsa::page
