// SPDX-License-Identifier: MIT
#include "cli/command/file_endings.hpp"

#include <algorithm>
#include <array>

#include "cli/compression/compression.hpp"
#include "text/format.hpp"

namespace unpsa::cli {
namespace {

using writer::Format;

struct FormatEndings {
  Format format;
  std::string_view endings;
};
constexpr std::array rows_endings{
    FormatEndings{Format::tsv, "tsv tab"},          FormatEndings{Format::csv, "csv"},
    FormatEndings{Format::ndjson, "ndjson jsonl"},  FormatEndings{Format::json, "json"},
    FormatEndings{Format::markdown, "md markdown"},
};

/// How a file of an ending is made. `{0}` is the name without its ending, `{1}` the whole, as they stand in
/// single quotes of a shell; `{2}` is the former as it stands in a text of SQL in double quotes of a shell.
struct Remedy {
  std::string_view endings;
  std::string_view text;
};
constexpr std::array remedies{
    Remedy{"parquet",
           "write '{0}.csv' and run: duckdb -c \"COPY (FROM read_csv('{2}.csv', all_varchar = true)) "
           "TO '{2}.parquet'\""},
    Remedy{"tgz", "write '{0}.gz'"},
    Remedy{"bz2", "write to standard output and compress: … | bzip2 > '{1}'"},
    Remedy{"xlsx db sqlite sqlite3 html htm",
           "give the records to unpsa-export: … --records … | unpsa-export -o '{1}'"},
    Remedy{"sarif", "run: unpsa-validate --report 'sarif={1}' …"},
    Remedy{"ods xls", "write '{0}.xlsx', which LibreOffice opens and converts"},
    Remedy{"docx odt pdf", "write '{0}.html', and print it or open it in a word processor"},
    Remedy{"yaml yml", "write '{0}.json' and run: yq -p json -o yaml '{0}.json'"},
};

/// The usual endings of rows, and `others`.
std::string list_endings(std::string_view others) {
  std::string list;
  const auto add = [&list](std::string_view ending) {
    list.append(list.empty() ? "." : ", .").append(ending);
  };
  for (const FormatEndings& row : rows_endings) add(row.endings.substr(0, row.endings.find(' ')));
  while (!others.empty()) {
    const std::string_view one = others.substr(0, others.find(' '));
    add(one);
    others.remove_prefix(std::min(others.size(), one.size() + 1));
  }
  return list;
}

/// The name with `escape` before each of the characters `special`.
std::string escape_each(std::string_view name, std::string_view special, std::string_view escape) {
  std::string escaped;
  for (const char byte : name) {
    if (special.find(byte) != std::string_view::npos) escaped += escape;
    escaped += byte;
  }
  return escaped;
}

std::string in_shell_quotes(std::string_view name) { return escape_each(name, "'", "'\\'"); }

std::string in_quoted_sql(std::string_view name) {
  return escape_each(escape_each(name, "'", "'"), "\"\\$`", "\\");
}

}  // namespace

std::string ending_of(std::string_view path) {
  path = name_before_compression(path);
  const std::size_t name = path.rfind('/') + 1;  // 0 without a slash
  const std::size_t dot = path.rfind('.');
  // A name that begins with its only dot is hidden and has no ending.
  if (dot == std::string_view::npos || dot <= name || dot + 1 == path.size()) return {};
  std::string ending(path.substr(dot + 1));
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; });
  return ending;
}

bool is_ending_in(std::string_view ending, std::string_view list) noexcept {
  while (!list.empty()) {
    const std::string_view one = list.substr(0, list.find(' '));
    if (one == ending) return true;
    list.remove_prefix(std::min(list.size(), one.size() + 1));
  }
  return false;
}

std::string_view endings_of(Format format) noexcept {
  const auto found = std::find_if(rows_endings.begin(), rows_endings.end(),
                                  [format](const FormatEndings& row) { return row.format == format; });
  return found == rows_endings.end() ? std::string_view() : found->endings;
}

std::optional<Format> format_of_name(std::string_view path) {
  const std::string ending = ending_of(path);
  for (const FormatEndings& row : rows_endings) {
    if (is_ending_in(ending, row.endings)) return row.format;
  }
  return std::nullopt;
}

std::string refuse_ending(std::string_view path, std::string_view others) {
  const std::string ending = ending_of(path);
  if (ending.empty() || ending == "txt" || path.starts_with("/dev/")) return {};
  std::string message = text::format("no format has the ending '.{}'", ending);
  const auto remedy = std::find_if(remedies.begin(), remedies.end(),
                                   [&](const Remedy& one) { return is_ending_in(ending, one.endings); });
  if (remedy == remedies.end())
    return message + "; use '--format', or an ending that has one: " + list_endings(others);
  const std::string_view whole = name_before_compression(path);
  const std::string_view stem = whole.substr(0, whole.size() - ending.size() - 1);
  const std::string quoted_stem = in_shell_quotes(stem);
  const std::string quoted_path = in_shell_quotes(path);
  const std::string sql_stem = in_quoted_sql(stem);
  return message + "; " +
         text::format_values(remedy->text, fmt::make_format_args(quoted_stem, quoted_path, sql_stem));
}

std::string refuse_ending_for_records(std::string_view path) {
  const std::string ending = ending_of(path);
  if (ending.empty() || ending == "txt" || path.starts_with("/dev/") ||
      format_of_name(path) == Format::ndjson)
    return {};
  return text::format(
      "records are written as NDJSON, not as '.{}'; name the file '.ndjson', or let "
      "unpsa-export write it: … | unpsa-export -o '{}'",
      ending, in_shell_quotes(path));
}

}  // namespace unpsa::cli
