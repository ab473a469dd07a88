// SPDX-License-Identifier: MIT
/// The records of a page, for pairs of them that are shown side by side.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "cli/output/temporary_file.hpp"
#include "json/record_json.hpp"
#include "unpsa/record.hpp"

namespace unpsa::apps {

/// Some records of a piece, made by any thread. Those of dumps are left out: only records of a stream say
/// what they are a duplicate of.
class RecordTexts {
 public:
  void add(const Record& record);

 private:
  friend class PageRecords;
  std::string text_;
  std::vector<std::size_t> sizes_;  // of each record; 0: left out
};

/// All of them, on disk.
class PageRecords {
 public:
  /// In the order of the page; `texts` is empty then.
  void take(RecordTexts& texts);
  /// The record of this number, from 1; it must be one of a stream.
  void read(std::size_t number, Record& record);

 private:
  struct Place {
    std::uint64_t offset = 0;
    std::size_t size = 0;
  };
  cli::TemporaryFile file_;
  std::vector<Place> places_;
  json::RecordReader reader_;
};

}  // namespace unpsa::apps
