// SPDX-License-Identifier: MIT
/// Chinese column titles.
#pragma once

#include <string_view>

namespace unpsa::form {

/// The Chinese title of a column (`member_state`, `3.a`, `limit`), static storage; the name itself if there
/// is none.
[[nodiscard]] std::string_view chinese_column_title(std::string_view name) noexcept;

/// Whether a text is the name of a column of any table, or the Chinese title of one.
[[nodiscard]] bool is_column_title(std::string_view text) noexcept;

}  // namespace unpsa::form
