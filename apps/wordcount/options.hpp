// SPDX-License-Identifier: MIT
/// The command line of unpsa-wordcount.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "apps/config/config_finder.hpp"
#include "cli/command/common_options.hpp"
#include "cli/command/table_options.hpp"
#include "unpsa/wordcount.hpp"

namespace unpsa::apps {

/// What each row describes, or what a person sees instead of rows. `usual`: bars on a terminal, answers
/// otherwise.
enum class WordcountTable : std::uint8_t { usual, answers, bars, words, limits, records, corpus };

struct WordcountOptions {
  cli::CommonOptions common;
  cli::TableOptions table;
  std::vector<wordcount::Method> methods;  // empty: not given; then word, equiv, and what judges
  LimitConfig given;
  ConfigChoice config;
  WordcountTable view = WordcountTable::usual;
  std::optional<int> limit;                 // of plain text
  std::optional<wordcount::Method> cut_by;  // of words and limits, where --method names it
  bool compare = false;
  bool over = false;
  bool text = false;
  bool records = false;
  bool check = false;

  /// Whether answers are cut into words.
  [[nodiscard]] bool cuts() const noexcept {
    return view == WordcountTable::words || view == WordcountTable::limits;
  }
};

void declare_options(cli::Command& command, WordcountOptions& options);

/// Works out what follows from the options together. Returns what is wrong with them, empty if nothing.
[[nodiscard]] std::string resolve(WordcountOptions& options);

}  // namespace unpsa::apps
