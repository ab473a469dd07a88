// SPDX-License-Identifier: MIT
/// The command line of unpsa-wordcount.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cli/command/common_options.hpp"
#include "cli/pipeline/table.hpp"
#include "unpsa/wordcount.hpp"
#include "wordcount/counts_json.hpp"

namespace unpsa::apps {

enum class Totals : std::uint8_t { none, record, corpus };

struct WordcountOptions {
  cli::CommonOptions common;
  cli::TableOptions table;
  std::vector<wordcount::Method> methods;  // empty: not given
  wordcount::LimitOptions judging;
  std::optional<wordcount::Ratio> ratio;
  Totals totals = Totals::none;
  bool compare = false;
  bool why = false;
  bool at_limit = false;
  bool over = false;
  bool text = false;
  bool records = false;
  bool check = false;

  [[nodiscard]] wordcount::Measure measure() const;
  [[nodiscard]] bool needs_icu() const;
};

void declare_wordcount_options(cli::Command& command, WordcountOptions& options);

/// Fills in what depends on more than one option.
void settle(WordcountOptions& options);

}  // namespace unpsa::apps
