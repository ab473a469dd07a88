// SPDX-License-Identifier: MIT
/// Writes records as a record stream, tables, documents or a page, and findings as reports.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "unpsa/error.hpp"
#include "unpsa/record.hpp"
#include "unpsa/validate.hpp"
#include "unpsa/version.hpp"

namespace unpsa::writer {

/// Receives the output piece by piece, in order. The writer passes on its exceptions.
using ByteSink = std::function<void(std::string_view bytes)>;

/// Writes records one after another. Tables, documents and the page show what the programs added to a record
/// with `--records`, and otherwise what the library finds: counts, mentions, findings.
class RecordWriter {
 public:
  virtual ~RecordWriter() = default;

  /// Throws Error.
  virtual void write(const Record& record) = 0;

  /// Completes the output, which is incomplete without this call. Returns warnings: what did not fit and was
  /// left out. Throws Error.
  [[nodiscard]] virtual std::vector<std::string> finish() = 0;
};

/// A record stream, NDJSON: what every program reads.
[[nodiscard]] std::unique_ptr<RecordWriter> make_stream_writer(ByteSink sink);

/// The tables of records. docs/tables.md has their columns.
enum class ExportTable : std::uint8_t {
  records,     ///< one row per record, a column per question
  answers,     ///< one row per answer
  sdg,         ///< one row per reference to a goal, target or indicator
  findings,    ///< one row per finding
  notes,       ///< one row per note of the parser
  unassigned,  ///< one row per piece of text that no label claims
  repeats,     ///< one row per part of a form that is there twice
};
inline constexpr std::array all_export_tables{
    ExportTable::records, ExportTable::answers,    ExportTable::sdg,    ExportTable::findings,
    ExportTable::notes,   ExportTable::unassigned, ExportTable::repeats};
[[nodiscard]] std::string_view name_of(ExportTable table) noexcept;

enum class Format : std::uint8_t {
  table,     ///< aligned, for a terminal
  tsv,       ///< tab-separated, a header line
  csv,       ///< RFC 4180 with LF line ends, a header line
  ndjson,    ///< one flat JSON object per row
  json,      ///< one array of flat objects
  markdown,  ///< a table of GitHub Flavored Markdown
};
[[nodiscard]] std::string_view name_of(Format format) noexcept;

/// The names of columns in a header line.
enum class HeaderLanguage : std::uint8_t {
  names,  ///< as everywhere: `member_state`
  zh,     ///< Chinese titles, the form's own where it has them
};

/// What joins the items of a list by default.
inline constexpr std::string_view default_list_separator = ";";

struct TableLayout {
  std::vector<std::string> columns = {};  ///< by name, in this order; empty: all
  bool header = true;
  HeaderLanguage header_language = HeaderLanguage::names;  ///< not of the JSON formats
  std::string list_separator{default_list_separator};
  std::string null_text = {};  ///< what a null is; in JSON it is null
  bool excel =
      false;  ///< for `csv`: byte order mark, CRLF, and no text that a spreadsheet would read as a formula
};

/// One table. Throws Error if it has no such column.
[[nodiscard]] std::unique_ptr<RecordWriter> make_table_writer(Format format, ExportTable table, ByteSink sink,
                                                              const TableLayout& layout = {});

/// The page that `unpsa-export --format html` writes. It is kept until `finish`, which writes all of it.
[[nodiscard]] std::unique_ptr<RecordWriter> make_html_writer(ByteSink sink);

/// A workbook of Excel in the file `path`, a sheet per table. Throws WriteError.
[[nodiscard]] std::unique_ptr<RecordWriter> make_workbook_writer(const std::string& path,
                                                                 std::span<const ExportTable> tables);

/// Which records of earlier runs a new record replaces, besides the one with the same id.
enum class ReplaceBy : std::uint8_t {
  id,          ///< no others
  file,        ///< those from the same file; `-` is none
  initiative,  ///< those with the same country, institution and initiative, where all three are known
};

/// A SQLite database in the file `path`, created or extended, with all tables and a full-text search over the
/// answers. docs/tables.md describes it. Throws WriteError, also if the file is not a database of
/// unpsa-export.
[[nodiscard]] std::unique_ptr<RecordWriter> make_database_writer(const std::string& path,
                                                                 ReplaceBy replace_by = ReplaceBy::id);

enum class ReportFormat : std::uint8_t {
  text,        ///< message, source line, caret, help
  concise,     ///< one line per finding
  json,        ///< one array of flat rows
  ndjson,      ///< one flat row per line
  sarif,       ///< SARIF 2.1.0
  junit,       ///< JUnit XML: one test case per question
  github,      ///< workflow commands of GitHub Actions
  gitlab,      ///< GitLab code quality
  checkstyle,  ///< Checkstyle XML
  rdjson,      ///< Reviewdog Diagnostic Format
  markdown,    ///< a table, for the summary of a CI job
};
[[nodiscard]] std::string_view name_of(ReportFormat format) noexcept;
[[nodiscard]] std::optional<ReportFormat> parse_report_format(std::string_view name) noexcept;
[[nodiscard]] std::span<const ReportFormat> report_formats() noexcept;

struct ReportOptions {
  std::string_view version = library_version();  ///< for formats that name it
  bool color = false;                            ///< of `text`
  std::size_t width = 0;                         ///< of `text`: columns of the terminal; 0: 80
  /// For formats that name files of a repository: the folder from which names of files are relative, and that
  /// of the repository, both absolute. Empty: names are not changed.
  std::string folder = {};
  std::string repository = {};
  HeaderLanguage language = HeaderLanguage::names;  ///< of the formats for people; `names`: English
  std::string rules_url = {};  ///< where docs/rules.md can be read, for formats that link to it
};

/// What is known at the end of a run.
struct ReportRun {
  /// The files that decided what was checked, for formats that can name them (SARIF).
  std::span<const std::string> configurations = {};
  /// What could not be read; stands in all formats but `text` and `concise`.
  std::span<const Diagnostic> errors = {};
  /// The rules that were checked, for formats that list them (SARIF).
  std::span<const validate::Rule* const> rules = {};
  /// Why the run fails, other than by a finding, for formats of test cases (JUnit).
  std::span<const std::string> failures = {};
};

/// Renders findings, record by record; pieces may be made by any thread and are joined in order:
///
///     begin(out), then piece = append(record, …) and join(piece) for each, then end(out)
///
/// The output is complete and valid even without a record.
class Report {
 public:
  explicit Report(ReportFormat format, ReportOptions options = {})
      : format_(format), options_(std::move(options)) {}

  [[nodiscard]] ReportFormat format() const noexcept { return format_; }

  void begin(std::string& out) const;
  /// Appends the findings of a record. A JUnit test case fails if a finding has at least the severity
  /// `fail_on`.
  void append(std::string& piece, const Record& record, std::span<const validate::Finding> findings,
              validate::Severity fail_on = validate::Severity::error) const;
  /// Converts a piece to what is written next. An empty piece stays empty.
  void join(std::string& piece);
  void end(std::string& out, const ReportRun& run = {}) const;

 private:
  void append_errors(std::string& out, std::span<const Diagnostic> errors) const;
  void number_results(std::string& piece);
  [[nodiscard]] std::string repository_path(std::string_view file) const;
  [[nodiscard]] std::string_view first_row_heading() const;

  ReportFormat format_;
  ReportOptions options_;
  bool joined_any_ = false;
  std::unordered_map<std::string, std::size_t>
      fingerprints_;                           // how often each occurred, where formats have some
  std::vector<const validate::Rule*> broken_;  // those with findings, where formats number rules
};

}  // namespace unpsa::writer
