// SPDX-License-Identifier: MIT
/// Normalising text for comparison of its content.
#pragma once

#include <string>
#include <string_view>

namespace unpsa::text {

/// Appends `text` to `out` after NFKC normalisation and case folding (Unicode NFKC_Casefold), with
/// white space and format characters left out. `text` is well-formed UTF-8.
void append_normalized(std::string& out, std::string_view text);

/// Appends `text` after NFKC_Casefold, nothing left out.
void append_casefolded(std::string& out, std::string_view text);

/// Passes the whole text through ICU; the reference version for testing `append_normalized`.
void append_normalized_plain(std::string& out, std::string_view text);

}  // namespace unpsa::text
