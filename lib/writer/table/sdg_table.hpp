// SPDX-License-Identifier: MIT
/// References to the Sustainable Development Goals as tables.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "sdg/matrix.hpp"
#include "unpsa/record.hpp"
#include "unpsa/sdg.hpp"
#include "writer/table/table.hpp"

namespace unpsa::writer {

/// `id,file,line,question,layer,kind,code,goal,iri,text,begin,end,rule,valid,target,certainty`.
[[nodiscard]] std::span<const Column> mention_columns() noexcept;

/// The same and `before,after`.
[[nodiscard]] std::span<const Column> mention_context_columns() noexcept;

/// Appends one row per mention to a piece of a table with `mention_columns`.
void append_mention_rows(const TableWriter& table, std::string& piece, const Record& record,
                         std::span<const sdg::Mention> mentions);

/// The same with `mention_context_columns`: at most so many words of the answer before and after the mention.
void append_mention_rows(const TableWriter& table, std::string& piece, const Record& record,
                         std::span<const sdg::Mention> mentions, std::size_t words);

/// The row of one mention in `text`, a text that the mention's offsets are of and that begins at `place` in
/// the text that the row's offsets refer to.
void append_mention_row(const TableWriter& table, std::string& piece, const Record& record,
                        const sdg::Mention& mention, std::string_view text, std::size_t place,
                        std::size_t words);

/// `id,file,ticked_only,cited_only,both,implied,invalid,goals_ticked_only,goals_cited_only,goals_both`: lists
/// of codes, with `;` between.
[[nodiscard]] std::span<const Column> sdg_summary_columns() noexcept;

/// Appends the row of a record.
void append_sdg_summary_row(const TableWriter& table, std::string& piece, const Record& record,
                            const sdg::Summary& summary);

/// `by,row,name,1,2,…,17`.
[[nodiscard]] std::span<const Column> goal_matrix_columns() noexcept;

/// Appends a row for each goal (`by` is `goal`) and each country (`by` is `country`).
void append_goal_matrix_rows(const TableWriter& table, std::string& piece, const sdg::GoalMatrix& matrix);

/// Appends the matrix for a terminal: a cell is the darker the greater its share of the greatest one, drawn
/// with colours or with block characters. Names are cut to fit `width` columns, and as long as they are if it
/// is 0.
void append_goal_matrix_grid(std::string& out, const sdg::GoalMatrix& matrix, bool color, std::size_t width,
                             text::MessageLanguage language);

}  // namespace unpsa::writer
