// SPDX-License-Identifier: MIT
/// The sinks of the formats, a file each or a family of them.
#pragma once

#include <memory>

#include "writer/document/documents.hpp"

namespace unpsa::writer {

/// A workbook of Excel, made in the file when it is finished; until then rows are kept in temporary files.
/// Headers are frozen, columns have widths, and answers over their limits and findings are highlighted.
[[nodiscard]] std::unique_ptr<RowSink> make_workbook(const DocumentTarget& target,
                                                     const DocumentOptions& options);

/// A SQLite database that has, or gets, the tables `records`, `answers`, `sdg_references`, `findings` and
/// `notes`, with the columns of the exported tables, and `answers_search`, an FTS5 index over the answers in
/// which each Asian character is a word, and so are sequences of them. docs/tables.md describes it. A new
/// file has no journal; all changes to one that exists are one transaction. Throws WriteError also where the
/// file is a database of something else.
[[nodiscard]] std::unique_ptr<RowSink> open_database(const DocumentTarget& target,
                                                     const DocumentOptions& options);

/// Puts the rows of one such database into another, in one transaction, as a run that had found them would.
/// Throws WriteError.
void merge_database(const std::string& from, const std::string& into, ReplaceBy replace_by);

/// A Frictionless Data Package: `records.csv`, `answers.csv` … and, when it is finished, `datapackage.json`.
[[nodiscard]] std::unique_ptr<RowSink> make_datapackage(const DocumentTarget& target,
                                                        const DocumentOptions& options);

}  // namespace unpsa::writer
