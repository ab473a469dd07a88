// SPDX-License-Identifier: MIT
/// References to the Sustainable Development Goals as a table.
#pragma once

#include <span>
#include <string>

#include "unpsa/record/record.hpp"
#include "unpsa/sdg/mentions.hpp"
#include "unpsa/writer/table.hpp"

namespace unpsa::writer {

/// `id,file,line,question,layer,kind,code,goal,iri,text,begin,end,rule,valid,target`.
[[nodiscard]] std::span<const Column> mention_columns() noexcept;

/// Appends one row a mention to a piece of a table with `mention_columns`.
void append_mention_rows(const TableWriter& table, std::string& piece, const Record& record,
                         std::span<const sdg::Mention> mentions);

}  // namespace unpsa::writer
