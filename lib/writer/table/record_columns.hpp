// SPDX-License-Identifier: MIT
/// The columns of the `records` table before and behind those of the questions, in the order of `RecordRows`.
#pragma once

#include <array>

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
    Column{"criteria"},
    Column{"sdg_relevant", ColumnType::boolean},
    Column{"goals"},
    Column{"targets"},
    Column{"two_years_old", ColumnType::boolean},
    Column{"implementation_date"},
    Column{"implementation_date_text"},
    Column{"un_involved", ColumnType::boolean},
    Column{"un_agencies"},
    Column{"un_details"},
    Column{"previously_submitted", ColumnType::boolean},
    Column{"supporting_documents", ColumnType::boolean},
    Column{"unpsa_award_won", ColumnType::boolean},
    Column{"other_awards_won", ColumnType::boolean},
    Column{"other_awards"},
    Column{"how_heard"},
    Column{"consent", ColumnType::boolean},
};

/// What stages have added, empty where they have not run.
inline constexpr std::array stage_columns{
    Column{"words", ColumnType::integer},
    Column{"over_limit"},
    Column{"sdg_ticked_only"},
    Column{"sdg_cited_only"},
    Column{"sdg_both"},
    Column{"sdg_implied"},
    Column{"sdg_invalid"},
    Column{"finding_errors", ColumnType::integer},
    Column{"finding_warnings", ColumnType::integer},
    Column{"finding_notes", ColumnType::integer},
    Column{"finding_rules"},
    Column{"duplicate_kind"},
    Column{"duplicate_of"},
};

}  // namespace unpsa::writer
