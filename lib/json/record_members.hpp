// SPDX-License-Identifier: MIT
/// The members of a record that the schema has.
#pragma once

#include <string_view>

#include "json/value_reader.hpp"

namespace unpsa::json {

/// Reads the object of a record; other members are skipped. Throws the same exceptions as the reader.
void read_record_members(ValueReader& in, Record& record);

/// Whether the schema of records has a member of that key.
[[nodiscard]] bool is_record_key(std::string_view key) noexcept;

}  // namespace unpsa::json
