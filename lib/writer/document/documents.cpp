// SPDX-License-Identifier: MIT
#include "writer/document/documents.hpp"

#include <array>

#include "writer/document/sinks.hpp"

namespace unpsa::writer {
namespace {

constexpr std::size_t most_rows_of_sheet = 1048575;  // without the header

// name, endings, place, selects, titles, nulls, what opens it, most rows, zipped, merge
constexpr std::array formats{
    DocumentFormat{"xlsx", "xlsx", DocumentPlace::file, true, true, false, make_workbook, most_rows_of_sheet,
                   true},
    DocumentFormat{"sqlite", "sqlite db sqlite3", DocumentPlace::growing_file, false, false, false,
                   open_database, 0, false, merge_database},
    DocumentFormat{"datapackage", "", DocumentPlace::folder, true, false, true, make_datapackage},
};

}  // namespace

std::span<const DocumentFormat> document_formats() noexcept { return formats; }

}  // namespace unpsa::writer
