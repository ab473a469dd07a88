// SPDX-License-Identifier: MIT
/// Findings in the formats that people, editors and CI servers read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record/record.hpp"
#include "validate/validate.hpp"

namespace unpsa::writer {

enum class ReportFormat : std::uint8_t {
  text,        ///< message, source line, caret, help
  concise,     ///< a line a finding
  json,        ///< one array of flat rows
  ndjson,      ///< a flat row a line
  sarif,       ///< SARIF 2.1.0
  junit,       ///< JUnit XML: a testcase a question
  github,      ///< workflow commands of GitHub Actions
  gitlab,      ///< GitLab code quality
  checkstyle,  ///< Checkstyle XML
  rdjson,      ///< Reviewdog Diagnostic Format
};
[[nodiscard]] std::string_view name_of(ReportFormat format) noexcept;
[[nodiscard]] std::optional<ReportFormat> parse_report_format(std::string_view name) noexcept;
[[nodiscard]] std::span<const ReportFormat> report_formats() noexcept;

struct ReportOptions {
  std::string_view version;  ///< of the program, for formats that name it
  bool color = false;        ///< of `text`
};

/// Renders findings, record by record; pieces may be made by any thread and are joined in order:
///
///     begin(out), then piece = append(record, …) and join(piece) for each, then end(out)
///
/// The output is complete and valid also where there was no record.
class Report {
 public:
  Report(ReportFormat format, ReportOptions options) : format_(format), options_(options) {}

  [[nodiscard]] ReportFormat format() const noexcept { return format_; }

  void begin(std::string& out) const;
  /// Appends what the findings of a record come to. A JUnit testcase fails from the severity `fail_on` on.
  void append(std::string& piece, const Record& record, std::span<const validate::Finding> findings,
              validate::Severity fail_on = validate::Severity::error) const;
  /// Makes a piece into what is written next. An empty piece stays empty.
  void join(std::string& piece);
  void end(std::string& out) const;

 private:
  ReportFormat format_;
  ReportOptions options_;
  bool joined_any_ = false;
};

}  // namespace unpsa::writer
