// SPDX-License-Identifier: MIT
/// Inserting the members that stages add into the text of a record.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "unpsa/record.hpp"

namespace unpsa::json {

inline constexpr std::string_view sdg_prefix = "sdg.";

/// Whether an addition goes into `sdg`, and the key that it has there.
[[nodiscard]] inline bool is_sdg(const Member& addition) { return addition.key.starts_with(sdg_prefix); }
[[nodiscard]] inline std::string_view sdg_key(const Member& addition) {
  return addition.key.substr(sdg_prefix.size());
}

/// An `sdg` that holds nothing but what is added to it.
[[nodiscard]] std::string sdg_of(std::span<const Member> additions);

/// `append_with_additions` for an object whose members are known: views into it, as `list_members` makes
/// them.
void append_with_additions(std::string& out, std::string_view json, const std::vector<Member>& members,
                           std::span<const Member> additions);

}  // namespace unpsa::json
