// SPDX-License-Identifier: MIT
/// The members of a JSON object, as text.
#pragma once

#include <string_view>
#include <vector>

#include "unpsa/record.hpp"

namespace unpsa::json {

/// Lists the members of `json`, a well-formed object: the keys as written in the text, the values as text.
void list_members(std::string_view json, std::vector<Member>& members);

/// Whether a member's name, as written in the text, is `key`, which is plain ASCII. A name may spell it
/// with `\u0061`.
[[nodiscard]] bool is_key(std::string_view name, std::string_view key);

/// The member of that key, or nullptr.
[[nodiscard]] const Member* find_member(const std::vector<Member>& members, std::string_view key);

/// The value of a member of a record, or with a dot (`sdg.mentions`) of a member's member: what was added to
/// the record, or what its text has. Empty if there is none.
[[nodiscard]] std::string_view find_stage_member(const Record& record, std::string_view path);

}  // namespace unpsa::json
