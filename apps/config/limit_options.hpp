// SPDX-License-Identifier: MIT
/// The options by which all programs judge limits alike.
#pragma once

#include "apps/config/config.hpp"
#include "apps/config/config_finder.hpp"
#include "cli/command/common_options.hpp"

namespace unpsa::apps {

/// `--judge`, `--cjk-limit`, `--cjk-ratio` and `--tolerance`.
void declare_judging_options(cli::Command& command, LimitConfig& given);

/// `--config`, which the run reads too, and `--no-config`.
void declare_config_options(cli::Command& command, ConfigChoice& choice, cli::CommonOptions& common);

}  // namespace unpsa::apps
