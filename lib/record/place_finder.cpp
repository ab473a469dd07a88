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

AnswerPlace PlaceFinder::find(const Answer& answer, std::size_t offset) noexcept {
  const auto last = [this] { return static_cast<std::size_t>(paragraph_.data() - text_.data()) + offset_; };
  offset = std::min(offset, answer.text.size());
  const bool is_same = answer.text.data() == text_.data() && answer.text.size() == text_.size();
  if (!is_same || text_.empty() || offset < last()) {
    text_ = answer.text;
    number_ = 0;
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
  if (number_ < answer.lines.size()) {
    place.line = answer.lines[number_];
    place.column = 1 + characters_;
  }
  return place;
}

}  // namespace unpsa
