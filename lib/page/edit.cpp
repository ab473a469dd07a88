// SPDX-License-Identifier: MIT
#include "page/edit.hpp"

#include <algorithm>

namespace unpsa::page {

void Edit::append(std::string_view text, std::size_t begin, std::size_t end) {
  // What the source has in another order takes the place where it is put.
  begin = std::max(begin, source_end_);
  end = std::max(begin, end);
  const bool follows = !runs_.empty() && runs_.back().source_end == begin;
  const bool both_agree =
      end - begin == text.size() && !runs_.empty() &&
      runs_.back().source_end - runs_.back().source_begin == text_.size() - runs_.back().begin;
  if (follows && both_agree) {
    runs_.back().source_end = end;
  } else {
    runs_.push_back({text_.size(), begin, end});
  }
  text_ += text;
  source_end_ = end;
}

std::size_t Edit::first_change() const noexcept {
  if (runs_.empty() || runs_.front().source_begin != 0) return 0;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const Run& run = runs_[i];
    const std::size_t end = i + 1 < runs_.size() ? runs_[i + 1].begin : text_.size();
    const std::size_t next = i + 1 < runs_.size() ? runs_[i + 1].source_begin : source_.size();
    if (end - run.begin != run.source_end - run.source_begin) return run.source_begin;
    if (text_.compare(run.begin, end - run.begin, source_.substr(run.source_begin, end - run.begin)) != 0)
      return run.source_begin;
    if (next != run.source_end) return run.source_end;
  }
  return source_.size();
}

}  // namespace unpsa::page
