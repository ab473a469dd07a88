// SPDX-License-Identifier: MIT
#include "apps/export/output_name.hpp"

#include "cli/command/file_endings.hpp"
#include "cli/compression/compression.hpp"

namespace unpsa::apps {

std::string list_endings() {
  std::string list;
  for (const FormatRow& row : format_rows()) {
    if (row.rows || row.kind == FormatKind::form || row.endings.empty()) continue;
    list.append(list.empty() ? "" : " ").append(row.endings.substr(0, row.endings.find(' ')));
  }
  return list;
}

std::string refuse_folder_name(const ExportOptions& options) {
  const std::string_view output = options.common.output;
  const std::string ending = cli::ending_of(output);
  const bool is_compressed = cli::compression_of_name(output) != cli::Compression::none;
  const FormatRow* const named = format_of_file(output);
  if (output.ends_with('/') || (!is_compressed && named == nullptr && ending != "txt")) return {};
  std::string_view stem = cli::name_before_compression(output);
  if (!ending.empty()) stem.remove_suffix(ending.size() + 1);
  const bool splits = options.split_by != writer::SplitBy::nothing;
  const FormatRow& format = options.format != nullptr ? *options.format : row_of(writer::Format::tsv);
  const std::string option = splits ? "--split-by" : "--format " + std::string(format.name);
  return "'" + option + "' writes a folder, and '" + std::string(output) +
         "' is the name of a file; use '--output " + std::string(stem) +
         (splits ? " --format " + std::string(format.name) : "") + "'";
}

}  // namespace unpsa::apps
