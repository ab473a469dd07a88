// SPDX-License-Identifier: MIT
/// The command line of unpsa-extract-sdg.
#pragma once

#include <cstdint>
#include <string>

#include "cli/command/common_options.hpp"
#include "cli/command/table_options.hpp"
#include "sdg/selection.hpp"

namespace unpsa::apps {

/// What each row describes, or what a person sees instead of rows. `usual`: a list on a terminal, references
/// otherwise.
enum class ExtractSdgTable : std::uint8_t { usual, sdg, list, summary, matrix };

struct ExtractSdgOptions {
  cli::CommonOptions common;
  cli::TableOptions table;
  sdg::Selection selection;
  int context = 0;
  ExtractSdgTable view = ExtractSdgTable::usual;
  bool check_texts = false;
  bool text = false;
  std::string question;  ///< that plain text answers: `3.a`; empty: another
  bool records = false;
};

void declare_options(cli::Command& command, ExtractSdgOptions& options);

/// Works out what follows from the options together. Returns what is wrong with them, empty if nothing.
[[nodiscard]] std::string resolve(ExtractSdgOptions& options);

}  // namespace unpsa::apps
