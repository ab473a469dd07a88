// SPDX-License-Identifier: MIT
#include "reader/page_input.hpp"

#include <algorithm>
#include <utility>

#include "reader/glued_lines.hpp"

namespace unpsa {

std::size_t end_of_page(std::string_view text) {
  if (page::begins_json(text)) return text.size();
  for (std::size_t at = text.find("\n{"); at != std::string_view::npos; at = text.find("\n{", at + 1)) {
    if (opens_record(text.substr(at + 1, text.find('\n', at + 1) - at - 1))) return at + 1;
  }
  return text.size();
}

PageInput::PageInput(std::shared_ptr<const page::Page> page, std::size_t first_line,
                     std::vector<DecodingError> damage)
    : page_(std::move(page)),
      places_(std::make_shared<page::Places>(page_->source, first_line)),
      damage_(std::move(damage)),
      source_(page_->text.view()),
      stream_(source_, TextStream::Utf8{}) {}

std::size_t PageInput::line() const noexcept { return places_->line_of(page_->text.source_of(begin_)); }

/// Where in the source the next dump begins: with the web page that it is in, or with its text.
std::size_t PageInput::begin_of_next() const {
  const std::size_t begin = page_->text.source_of(begin_);
  if (begin_ == 0 || begin == page_->source.size()) return begin;
  const std::size_t end = std::min(page_->text.source_of(begin_ - 1) + 1, begin);
  const std::size_t opening = page::find_web_page(std::string_view(page_->source).substr(end, begin - end));
  return opening == std::string_view::npos ? begin : end + opening;
}

Excerpt PageInput::take(std::size_t size) {
  Excerpt excerpt{page_, places_, begin_, source_begin_, 0};
  begin_ += size;
  source_begin_ = std::max(source_begin_, begin_of_next());
  excerpt.source_end = source_begin_;
  return excerpt;
}

void PageInput::find_damage(const Excerpt& excerpt, std::vector<DecodingError>& out) const {
  const auto is_before = [](const DecodingError& damage, std::size_t offset) {
    return damage.output_offset < offset;
  };
  const auto begin = std::lower_bound(damage_.begin(), damage_.end(), excerpt.source_begin, is_before);
  const auto end = std::lower_bound(begin, damage_.end(), excerpt.source_end, is_before);
  out.assign(begin, end);
}

}  // namespace unpsa
