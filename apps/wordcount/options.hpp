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

enum class TotalsScope : std::uint8_t { none, record, corpus };

struct WordcountOptions {
  cli::CommonOptions common;
  cli::TableOptions table;
  std::vector<wordcount::Method> methods;  // empty: not given; then word, equiv, and what judges
  LimitConfig given;
  ConfigChoice config;
  TotalsScope totals = TotalsScope::none;
  std::optional<int> limit;                 // of plain text
  std::optional<wordcount::Method> cut_by;  // of --why and --at-limit, where --method names it
  bool compare = false;
  bool why = false;
  bool at_limit = false;
  bool over = false;
  bool text = false;
  bool records = false;
  bool check = false;
};

void declare_options(cli::Command& command, WordcountOptions& options);

/// Works out what follows from the options together. Returns what is wrong with them, empty if nothing.
[[nodiscard]] std::string resolve(WordcountOptions& options);

}  // namespace unpsa::apps
