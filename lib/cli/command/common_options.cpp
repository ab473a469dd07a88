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

constexpr std::array color_choices = {
    Choice<ColorWhen>{"auto", ColorWhen::automatic},
    Choice<ColorWhen>{"always", ColorWhen::always},
    Choice<ColorWhen>{"never", ColorWhen::never},
};

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
                  "the most by which a gzip or zstd file may grow when it is decompressed; 0 means any "
                  "(default: 200)",
                  0, most_ratio, options.max_ratio);
  command.text("--encoding", "NAME", "read the text of inputs in this encoding (default: detected)",
               options.encoding);
  command.integer("-j,--jobs", "N",
                  "use N threads; 0 means one per processor; the output is the same for every N (default: 1)",
                  0, max_jobs, options.jobs);
  command.flag("-q,--quiet", "do not show warnings or progress", options.quiet);
  command.choice("--color", "WHEN", "colours: auto, always or never (default: auto, which respects NO_COLOR)",
                 color_choices, options.color);
  const auto encodings = text::common_encoding_names();
  command.suggest("--encoding", {encodings.begin(), encodings.end()});
  command.check([&options] {
    if (options.encoding.empty() || text::has_encoding(options.encoding)) return std::string();
    return "there is no encoding '" + options.encoding + "'" +
           text::did_you_mean(options.encoding, text::common_encoding_names());
  });
  command.check([&options] {
    if (!options.files_from.empty()) options.also_read.push_back(options.files_from);
    return options.null_separated && options.files_from.empty()
               ? std::string("'--null-names' needs '--files-from'")
               : std::string();
  });
}

}  // namespace unpsa::cli
