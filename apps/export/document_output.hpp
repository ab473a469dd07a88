// SPDX-License-Identifier: MIT
/// Writing records as documents of several tables.
#pragma once

#include <string>
#include <vector>

#include "apps/export/options.hpp"
#include "cli/pipeline/stage.hpp"
#include "stages/results.hpp"
#include "writer/document/documents.hpp"
#include "writer/table/export_tables.hpp"

namespace unpsa::apps {

/// Those that a document has, in their order.
[[nodiscard]] std::vector<writer::ExportTable> tables_of(const ExportOptions& options);

/// Ends a document, and reads it again where its library does not tell of everything that fails. Returns what
/// the user is told. Throws WriteError.
[[nodiscard]] std::vector<std::string> finish_document(const writer::DocumentFormat& format,
                                                       writer::RowSink& sink, const std::string& path);

[[nodiscard]] writer::DocumentOptions document_options(const ExportOptions& options);

/// Makes the rows of a record in some tables, packed for `writer::unpack_rows`; holds working memory, one per
/// thread.
class RowPacker {
 public:
  RowPacker(const ExportOptions& options, std::vector<writer::ExportTable> tables);
  void append(std::string& piece, Record& record);

 private:
  std::vector<writer::ExportTable> tables_;
  std::vector<writer::TableWriter> writers_;
  stages::Collector collector_;
  writer::ExportRows rows_;
};

/// Writes the session's records as a document.
[[nodiscard]] cli::ExitCode write_document(const ExportOptions& options, cli::Session& session);

/// Writes them into a folder, one document for each country, year or language.
[[nodiscard]] cli::ExitCode write_split_documents(const ExportOptions& options, cli::Session& session);

}  // namespace unpsa::apps
