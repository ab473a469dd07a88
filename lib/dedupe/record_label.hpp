// SPDX-License-Identifier: MIT
/// What a record is called.
#pragma once

#include <cstddef>
#include <string>

#include "dedupe/fingerprint.hpp"
#include "unpsa/record.hpp"

namespace unpsa::dedupe {

/// Where a record, or an answer of it, was found, and what a person calls it.
struct RecordLabel {
  std::string id;
  std::string file;
  std::size_t line = 0;  ///< 0: not known
  std::string title;
  std::string institution;
  std::string country;       ///< the code, or what stands there
  std::string country_name;  ///< in English; empty: not known
  int edition = 0;           ///< 0: not certain
};

[[nodiscard]] RecordLabel label_of(const Fingerprint& record);
[[nodiscard]] RecordLabel label_of(const Record& record);

}  // namespace unpsa::dedupe
