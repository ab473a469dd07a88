// SPDX-License-Identifier: MIT
/// The columns of the `records` table before and after those of the questions, in the order of `RecordRows`.
#pragma once

#include <array>

#include "stages/results.hpp"
#include "writer/table/table.hpp"

namespace unpsa::writer {

inline constexpr std::array record_field_columns{
    Column{"id"},
    Column{"file"},
    Column{"line", ColumnType::integer},
    Column{"language"},
    Column{"edition", ColumnType::integer},
    Column{"member_state"},
    Column{"iso3166"},
    Column{"country"},
    Column{"institution"},
    Column{"institution_type"},
    Column{"institution_type_code"},
    Column{"sector"},
    Column{"sector_code"},
    Column{"administrative_level"},
    Column{"administrative_level_code"},
    Column{"initiative"},
    Column{"years_operational"},
    Column{"website"},
    Column{"public_sector", ColumnType::boolean},
    Column{"category"},
    Column{"category_code"},
    Column{"criteria", ColumnType::list},
    Column{"sdg_relevant", ColumnType::boolean},
    Column{"goals", ColumnType::list},
    Column{"targets", ColumnType::list},
    Column{"two_years_old", ColumnType::boolean},
    Column{"implementation_date"},
    Column{"implementation_date_text"},
    Column{"un_involved", ColumnType::boolean},
    Column{"un_agencies", ColumnType::list},
    Column{"un_details"},
    Column{"previously_submitted", ColumnType::boolean},
    Column{"supporting_documents", ColumnType::boolean},
    Column{"unpsa_award_won", ColumnType::boolean},
    Column{"other_awards_won", ColumnType::boolean},
    Column{"other_awards"},
    Column{"how_heard"},
    Column{"consent", ColumnType::boolean},
};

/// What programs find in a record, empty where they have not run; and what each column reads.
struct ResultColumn {
  Column column;
  stages::Want stages::Needs::*need;
};
inline constexpr std::array result_columns{
    ResultColumn{{"word", ColumnType::integer}, &stages::Needs::counts},
    ResultColumn{{"over_limit", ColumnType::list}, &stages::Needs::counts},
    ResultColumn{{"sdg_ticked_only", ColumnType::list}, &stages::Needs::summary},
    ResultColumn{{"sdg_cited_only", ColumnType::list}, &stages::Needs::summary},
    ResultColumn{{"sdg_both", ColumnType::list}, &stages::Needs::summary},
    ResultColumn{{"sdg_implied", ColumnType::list}, &stages::Needs::summary},
    ResultColumn{{"sdg_invalid", ColumnType::list}, &stages::Needs::summary},
    ResultColumn{{"finding_errors", ColumnType::integer}, &stages::Needs::findings},
    ResultColumn{{"finding_warnings", ColumnType::integer}, &stages::Needs::findings},
    ResultColumn{{"finding_notes", ColumnType::integer}, &stages::Needs::findings},
    ResultColumn{{"finding_rules", ColumnType::list}, &stages::Needs::findings},
    ResultColumn{{"duplicate_kind"}, &stages::Needs::duplicate},
    ResultColumn{{"duplicate_of"}, &stages::Needs::duplicate},
    ResultColumn{{"sdg_goals_ticked_only", ColumnType::list}, &stages::Needs::summary},
    ResultColumn{{"sdg_goals_cited_only", ColumnType::list}, &stages::Needs::summary},
    ResultColumn{{"sdg_goals_both", ColumnType::list}, &stages::Needs::summary},
};

/// Where a record comes from, and what it shows of its year.
inline constexpr std::array origin_columns{
    Column{"encoding"},
    Column{"hash"},
    Column{"edition_candidates", ColumnType::list},
    Column{"edition_evidence", ColumnType::list},
    Column{"source_lines", ColumnType::integer},
    Column{"criteria_texts", ColumnType::list},
    Column{"yes_no_texts", ColumnType::list},
};

}  // namespace unpsa::writer
