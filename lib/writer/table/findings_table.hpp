// SPDX-License-Identifier: MIT
/// Findings as a table.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "unpsa/record.hpp"
#include "unpsa/validate.hpp"
#include "writer/table/table.hpp"

namespace unpsa::writer {

/// `id,file,line,column,rule,severity,question,message,help`.
[[nodiscard]] std::span<const Column> finding_columns() noexcept;

/// Appends one row per finding to a piece of a table with `finding_columns`.
void append_finding_rows(const TableWriter& table, std::string& piece, const Record& record,
                         std::span<const validate::Finding> findings);

}  // namespace unpsa::writer
