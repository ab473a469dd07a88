// SPDX-License-Identifier: MIT
/// The command line of unpsa-extract-sdg.
#pragma once

#include <vector>

#include "cli/command/common_options.hpp"
#include "cli/pipeline/table.hpp"
#include "unpsa/sdg.hpp"

namespace unpsa::apps {

struct ExtractSdgOptions {
  cli::CommonOptions common;
  cli::TableOptions table;
  std::vector<sdg::Layer> layers;       ///< empty: all
  std::vector<int> goals;               ///< empty: all
  std::vector<sdg::MentionKind> kinds;  ///< empty: all
  int context = 0;
  bool summary = false;
  bool matrix = false;
  bool check_texts = false;
  bool text = false;
  bool records = false;

  /// Whether not all mentions are asked for.
  [[nodiscard]] bool selects() const noexcept { return !layers.empty() || !goals.empty() || !kinds.empty(); }
  [[nodiscard]] bool is_asked_for(const sdg::Mention& mention) const noexcept;
};

void declare_extract_sdg_options(cli::Command& command, ExtractSdgOptions& options);

}  // namespace unpsa::apps
