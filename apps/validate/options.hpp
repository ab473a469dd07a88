// SPDX-License-Identifier: MIT
/// The command line of unpsa-validate, and what it and the configuration come to.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "apps/validate/config.hpp"
#include "cli/command/common_options.hpp"
#include "cli/pipeline/table.hpp"
#include "unpsa/validate.hpp"
#include "unpsa/writer.hpp"

namespace unpsa::apps {

/// A report, and the file it goes to; empty: the output.
struct ReportTarget {
  writer::ReportFormat format;
  std::string file;
};

struct ValidateOptions {
  cli::CommonOptions common;
  cli::TableOptions table;
  std::vector<ReportTarget> reports;
  ValidateConfig given;                    ///< what the command line says of what a configuration may say
  std::optional<validate::Severity> show;  ///< the least grave findings to show
  std::string config;
  bool no_config = false;
  std::string write_baseline;
  std::string prune_baseline;
  std::string stdin_filename;
  std::string explain;
  bool print_config = false;
  bool list_rules = false;
  bool records = false;
  bool keep_valid = false;
  bool check = false;
};

void declare_validate_options(cli::Command& command, ValidateOptions& options);

/// The command line's choices over those of the configuration `path`, which may be empty. Throws ConfigError.
[[nodiscard]] ValidateConfig effective_config(const ValidateOptions& options, const std::string& path);

/// What is checked by a configuration.
[[nodiscard]] validate::Settings make_settings(const ValidateConfig& config);

}  // namespace unpsa::apps
