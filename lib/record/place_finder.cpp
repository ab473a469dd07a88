// SPDX-License-Identifier: MIT
#include <algorithm>

#include "text/utf8.hpp"
#include "unpsa/record.hpp"

namespace unpsa {

void PlaceFinder::begin_paragraph(std::size_t begin) noexcept {
  paragraph_ = text_.substr(begin);
  paragraph_ = paragraph_.substr(0, paragraph_.find('\n'));
  offset_ = characters_ = 0;
}

/// Takes the line and the column from the run of the answer that `offset` is in.
void PlaceFinder::place_by_runs(const Answer& answer, std::size_t offset, AnswerPlace& place) noexcept {
  std::size_t run = 0;
  for (std::size_t end = answer.places.size() / 3; end - run > 1;) {
    const std::size_t middle = (run + end) / 2;
    (answer.places[middle * 3] <= offset ? run : end) = middle;
  }
  const std::size_t begin = std::min(answer.places[run * 3], offset);
  if (run != run_ || run_offset_ < begin || run_offset_ > offset) {
    run_ = run;
    run_offset_ = begin;
    run_characters_ = 0;
  }
  run_characters_ += text::count_code_points(text_.substr(run_offset_, offset - run_offset_));
  run_offset_ = offset;
  place.line = answer.places[run * 3 + 1];
  place.column = answer.places[run * 3 + 2] + run_characters_;
}

AnswerPlace PlaceFinder::find(const Answer& answer, std::size_t offset) noexcept {
  const auto last = [this] { return static_cast<std::size_t>(paragraph_.data() - text_.data()) + offset_; };
  offset = std::min(offset, answer.text.size());
  const bool is_same = answer.text.data() == text_.data() && answer.text.size() == text_.size();
  if (!is_same || text_.empty() || offset < last()) {
    text_ = answer.text;
    number_ = run_ = run_offset_ = run_characters_ = 0;
    begin_paragraph(0);
  }
  for (std::size_t begin = last() - offset_; offset > begin + paragraph_.size();) {
    begin += paragraph_.size() + 1;
    ++number_;
    begin_paragraph(begin);
  }
  const std::size_t within = offset - (last() - offset_);
  characters_ += text::count_code_points(paragraph_.substr(offset_, within - offset_));
  offset_ = within;
  AnswerPlace place{0, 0, paragraph_, within};
  if (number_ >= answer.lines.size()) return place;
  if (answer.places.size() % 3 == 0 && !answer.places.empty()) {
    place_by_runs(answer, offset, place);
  } else {
    place.line = answer.lines[number_];
    place.column = 1 + characters_;
  }
  return place;
}

}  // namespace unpsa
