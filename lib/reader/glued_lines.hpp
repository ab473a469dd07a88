// SPDX-License-Identifier: MIT
/// Lines that hold the end of one dump and the beginning of the next: files joined by `cat` without a newline
/// between them.
#pragma once

#include <cstddef>
#include <string_view>

namespace unpsa {

/// Left by joined files where the second began with it.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Whether, by its first and last byte, a line (not empty) may open with a page's end or close with a page's
/// beginning.
[[nodiscard]] bool may_be_glued(std::string_view line);

/// Where the beginning of a dump, or a record, may be glued to the end of another dump on this line, or npos.
[[nodiscard]] std::size_t glued_begin(std::string_view line);

/// The end of `line` without the byte order marks that joined files leave there.
[[nodiscard]] std::size_t end_before_marks(std::string_view line);

/// Whether `text` is the last furniture of a page.
[[nodiscard]] bool is_page_end(std::string_view text);

/// Whether a line begins like a record on one line.
[[nodiscard]] bool opens_record(std::string_view line);

}  // namespace unpsa
