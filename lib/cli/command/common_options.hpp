// SPDX-License-Identifier: MIT
/// The options that all programs share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command/command.hpp"
#include "cli/compression/decompressor.hpp"
#include "cli/output/overwrite.hpp"
#include "cli/output/terminal.hpp"
#include "text/translation.hpp"

namespace unpsa::cli {

struct CommonOptions {
  std::vector<std::string> files;
  std::string files_from;               ///< empty: not given
  bool null_separated = false;          ///< names in `files_from` end in NUL, not in LF
  std::vector<std::string> globs;       ///< which files of folders are inputs; empty: by their endings
  bool does_not_recurse = false;        ///< into the folders in a folder
  int max_ratio = default_max_ratio;    ///< by how much inputs may grow when they are decompressed; 0: any
  std::string encoding;                 ///< of the inputs; empty: it is detected
  std::string stdin_filename;           ///< what standard input is called; empty: `-`
  std::string output;                   ///< empty: standard output
  bool own_output = false;              ///< set by a program that writes its results to `output` itself
  Holds output_holds = Holds::results;  ///< set by a program: what it writes to `output`
  std::vector<std::string> also_read;   ///< files that are read besides the inputs; a program adds its own
  bool reports_errors = false;          ///< set by a program: `output` tells of inputs that could not be read
  bool checks = false;                  ///< set by a checker: an input without a form is an error
  bool keep_going = false;              ///< results are written after errors too
  bool no_sync = false;                 ///< results need not outlive a power cut
  bool quiet = false;
  int jobs = 1;  ///< threads that work on records; 0: as many as there are processors
  ColorWhen color = ColorWhen::automatic;
  std::optional<text::MessageLanguage> language;  ///< of what is for reading; none: see `language_on`
  std::optional<int> width;  ///< of what is for reading, in columns; 0: any; none: that of the terminal
};

/// Declares them under their own heading, and the FILEs.
void declare_common_options(Command& command, CommonOptions& options);

}  // namespace unpsa::cli
