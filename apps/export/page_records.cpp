// SPDX-License-Identifier: MIT
#include "apps/export/page_records.hpp"

namespace unpsa::apps {

void RecordTexts::add(const Record& record) {
  const std::size_t before = text_.size();
  if (!record.json.empty()) json::append_record(text_, record);
  sizes_.push_back(text_.size() - before);
}

void PageRecords::take(RecordTexts& texts) {
  std::uint64_t offset = file_.append(texts.text_);
  for (const std::size_t size : texts.sizes_) {
    places_.push_back({offset, size});
    offset += size;
  }
  texts.text_.clear();
  texts.sizes_.clear();
}

void PageRecords::read(std::size_t number, Record& record) {
  const Place& place = places_[number - 1];
  text::Buffer text;
  text.resize(place.size);
  file_.read(place.offset, {text.data(), place.size});
  static_cast<void>(reader_.read(std::move(text), record));
}

}  // namespace unpsa::apps
