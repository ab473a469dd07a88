// SPDX-License-Identifier: MIT
/// The command line of unpsa-validate.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "apps/config/config.hpp"
#include "apps/config/config_finder.hpp"
#include "cli/command/common_options.hpp"
#include "cli/command/table_options.hpp"
#include "unpsa/validate.hpp"
#include "unpsa/writer.hpp"

namespace unpsa::apps {

/// A report, and the file it goes to; empty: the output.
struct ReportTarget {
  writer::ReportFormat format;
  std::string file;
};

/// What each row describes; `none`: a report is written instead.
enum class ValidateTable : std::uint8_t { none, findings, rules };

struct ValidateOptions {
  cli::CommonOptions common;
  cli::TableOptions table;
  std::vector<ReportTarget> reports;
  Config given;                            ///< settings of a configuration that the command line gives
  std::optional<validate::Severity> show;  ///< the lowest severity to show
  ConfigChoice config;
  std::string write_baseline;
  std::string prune_baseline;
  std::string explain;
  std::string rules_url;
  ValidateTable view = ValidateTable::none;
  bool print_config = false;
  bool list_rules = false;
  bool records = false;
  bool keep_valid = false;
  bool check = false;
  bool fail_on_stale = false;
  bool statistics = false;

  [[nodiscard]] bool writes_rows() const noexcept { return table.format || view != ValidateTable::none; }
};

/// Whether lines of statistics can stand among those of the report.
[[nodiscard]] bool has_statistics(writer::ReportFormat format) noexcept;

void declare_options(cli::Command& command, ValidateOptions& options);

/// Works out what follows from the options together. Returns what is wrong with them, empty if nothing. What
/// they come to with a configuration is a Profile.
[[nodiscard]] std::string resolve(ValidateOptions& options);

}  // namespace unpsa::apps
