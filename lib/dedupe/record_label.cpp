// SPDX-License-Identifier: MIT
#include "dedupe/record_label.hpp"

namespace unpsa::dedupe {

RecordLabel label_of(const Fingerprint& record) {
  return {
      .id = std::string(record.id()),
      .file = std::string(record.file()),
      .line = record.line(),
      .title = std::string(record.title()),
      .institution = std::string(record.institution()),
      .country = std::string(record.country()),
      .country_name = {},
      .edition = record.year(),
  };
}

RecordLabel label_of(const Record& record) {
  FingerprintMaker maker;
  PackedList words;
  RecordLabel label = label_of(maker.append(words, record));
  label.country_name = record.member_state.name;
  return label;
}

}  // namespace unpsa::dedupe
