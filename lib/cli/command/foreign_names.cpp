// SPDX-License-Identifier: MIT
#include "cli/command/foreign_names.hpp"

#include <algorithm>
#include <array>

#include "cli/command/file_endings.hpp"

namespace unpsa::cli {
namespace {

struct ForeignName {
  std::string_view names;   ///< separated by spaces
  std::string_view needed;  ///< an option that the program must have; empty: none
  std::string_view advice;
};

// The first row that fits counts.
// clang-format off
constexpr std::array foreign_names{
    ForeignName{"-V -v", "", "'--version' shows the version"},
    ForeignName{"-r -R --recursive", "", "a folder is read with the folders in it; leave the option out"},
    ForeignName{"--no-color --no-colour --nocolor", "", "use '--color never'"},
    ForeignName{"--json", "--report", "use '--report json'"},
    ForeignName{"--json", "--format", "use '--format json'"},
    ForeignName{"--jsonl --ndjson", "--format", "use '--format ndjson'"},
    ForeignName{"--csv", "--format", "use '--format csv'"},
    ForeignName{"--tsv", "--format", "use '--format tsv'"},
    ForeignName{"--markdown --md", "--excel", "use '--format markdown'"},
    ForeignName{"--markdown --md", "--report", "use '--report markdown'"},
    ForeignName{"--sarif", "--report", "use '--report sarif'"},
    ForeignName{"--html", "--excel", "use '--format html'"},
    ForeignName{"--xlsx", "--excel", "use '--format xlsx'"},
    ForeignName{"--sqlite --db", "--excel", "use '--format sqlite'"},
    ForeignName{"--output-format --out-format --outfmt -f -t --to", "--report", "use '--report'"},
    ForeignName{"--output-format --out-format --outfmt -f -t --to", "--format", "use '--format'"},
    ForeignName{"--columns --cols --select-columns", "--fields", "use '--fields'"},
    ForeignName{"--total --sum --view", "--table", "use '--table'"},
    ForeignName{"--emit --emit-key --keys --bands", "--shard", "use '--table keys'"},
    ForeignName{"--summarize", "--table", "use '--table summary'"},
    ForeignName{"--delimiter --separator --sep -d", "--format", "use '--format csv' or '--format tsv'"},
    ForeignName{"--headers --noheader --no-headers", "--no-header", "use '--no-header'"},
    ForeignName{"--exit-code --error-exitcode", "--check", "use '--check'"},
    ForeignName{"--strict --error-on-warnings -W", "--fail-on", "use '--fail-on warning'"},
    ForeignName{"--disable --skip --exclude-rule", "--ignore", "use '--ignore'"},
    ForeignName{"--enable --only --rule --rules", "--select", "use '--select'"},
    ForeignName{"--min-severity --level", "--severity", "use '--show'"},
    ForeignName{"--stats --count", "--statistics", "use '--statistics'"},
    ForeignName{"--dedup --unique --uniq", "--drop", "duplicates are dropped without an option"},
    ForeignName{"--out --outfile --output-file --out-file", "", "use '--output FILE'"},
    ForeignName{"--input --in --infile -i --file", "", "give the name of the file without an option"},
    ForeignName{"--include --filter --pattern -g", "", "use '--glob PATTERN'"},
    ForeignName{"--silent -s", "", "use '--quiet'"},
    ForeignName{"--verbose --debug", "", "all messages are shown without an option"},
    ForeignName{"--threads --parallel --workers --processes -p", "", "use '--jobs N'"},
    ForeignName{"--lang --locale", "", "use '--language zh' or '--language en'"},
    ForeignName{"--charset --from-code", "", "use '--encoding NAME'"},
    ForeignName{"--force --overwrite -y --yes", "",
                "an earlier output of the same kind is replaced; remove other files first"},
    ForeignName{"-z --gzip --decompress --compressed --zstd", "",
                "compressed inputs are recognised, and '-o FILE.gz' compresses; leave the option out"},
    ForeignName{"--stdin -", "", "standard input is read where no file is named"},
    ForeignName{"--null --print0 -z0", "", "use '--null-names'"},
    ForeignName{"--width-limit --max-width", "", "use '--width N'"},
    ForeignName{"--head --max-rows --rows -n", "--format", "use '… | head'"},
};
// clang-format on

}  // namespace

std::string_view advise_on_foreign_name(std::string_view name, std::span<const std::string_view> options) {
  const auto* const found =
      std::find_if(foreign_names.begin(), foreign_names.end(), [&](const ForeignName& row) {
        return is_ending_in(name, row.names) &&
               (row.needed.empty() || std::find(options.begin(), options.end(), row.needed) != options.end());
      });
  return found == foreign_names.end() ? std::string_view() : found->advice;
}

}  // namespace unpsa::cli
