// SPDX-License-Identifier: MIT
#include "cli/command/common_options.hpp"

#include <array>
#include <span>

#include "text/decoder.hpp"
#include "text/encoding_candidates.hpp"
#include "text/suggest.hpp"

namespace unpsa::cli {
namespace {

constexpr int max_jobs = 256;
constexpr int most_ratio = 1'000'000;
constexpr int most_width = 100'000;

constexpr std::array color_choices = {
    Choice<ColorWhen>{"auto", ColorWhen::automatic},
    Choice<ColorWhen>{"always", ColorWhen::always},
    Choice<ColorWhen>{"never", ColorWhen::never},
};

constexpr std::array language_choices = {
    Choice<text::MessageLanguage>{"en", text::MessageLanguage::en},
    Choice<text::MessageLanguage>{"zh", text::MessageLanguage::zh},
};

constexpr std::array common_rules = {
    OptionRule{"--null-names", OptionRule::Kind::needs, "--files-from"},
};

void declare_inputs(Command& command, CommonOptions& options) {
  command.text("--files-from", "FILE", "read the names of further inputs from FILE, one per line",
               options.files_from);
  command.flag("-0,--null-names", "the names in --files-from end in NUL, as find -print0 writes them",
               options.null_separated);
  command.option(
      "--glob", "PATTERN",
      "of a FILE that is a folder, read the files that match PATTERN, such as '*.log' or '2020/**', "
      "instead of those with the usual endings; '!PATTERN' leaves out files",
      [&options](std::string_view value) {
        options.globs.emplace_back(value);
        return value.empty() || value == "!" ? "a pattern" : std::string();
      });
  command.flag("--no-recurse", "do not read the folders in a folder", options.does_not_recurse);
  command.integer("--max-ratio", "N",
                  "the most by which a compressed file may grow when it is decompressed; 0 means any "
                  "(default: 200)",
                  0, most_ratio, options.max_ratio);
  command.text("--encoding", "NAME", "read the text of inputs in this encoding (default: detected)",
               options.encoding);
  command.text("--stdin-filename", "FILE",
               "what standard input is called in results and messages (default: -)", options.stdin_filename);
  const auto encodings = text::common_encoding_names();
  command.suggest("--encoding", {encodings.begin(), encodings.end()});
  command.check([&options] {
    if (options.encoding.empty() || text::has_encoding(options.encoding)) return std::string();
    const std::string meant = text::did_you_mean(options.encoding, text::common_encoding_names());
    return "there is no encoding '" + options.encoding + "'" +
           (meant.empty() ? "; use one of 'iconv -l'" : meant);
  });
}

}  // namespace

void declare_common_options(Command& command, CommonOptions& options) {
  command.files(options.files);
  command.heading("Common options");
  command.text("-o,--output", "FILE",
               "write to FILE instead of standard output; the file is written whole or not at all",
               options.output);
  command.flag("--keep-going", "after an error with an input, still write what could be read to FILE",
               options.keep_going);
  command.flag("--no-sync", "do not wait until FILE is safe from a power cut", options.no_sync);
  declare_inputs(command, options);
  command.integer("-j,--jobs", "N",
                  "use N threads; 0 means one per processor; the output is the same for every N (default: 1)",
                  0, max_jobs, options.jobs);
  command.flag("-q,--quiet", "do not show warnings or progress", options.quiet);
  command.choice("--color", "WHEN",
                 "colours: auto, always or never (default: auto, which respects NO_COLOR, FORCE_COLOR, "
                 "CLICOLOR and CLICOLOR_FORCE)",
                 color_choices, options.color);
  command.choice(
      "--language", "LANG",
      "language of help, messages and results for reading: en or zh; data for programs never change "
      "(default on a terminal: UNPSA_LANGUAGE, or else that of the locale; elsewhere en)",
      language_choices, options.language);
  command.integer(
      "--width", "N",
      "the most columns of tables and other results for reading; 0 means any (default: as wide as "
      "the terminal; elsewhere tables have COLUMNS, or else 80)",
      0, most_width, options.width);
  command.rules(common_rules);
  command.check([&options] {
    if (!options.files_from.empty()) options.also_read.push_back(options.files_from);
    return std::string();
  });
}

}  // namespace unpsa::cli
