// SPDX-License-Identifier: MIT
/// The language of a passage.
#pragma once

#include <string_view>

namespace unpsa::text {

/// A BCP 47 tag for `text`: `zh-Hans` or `zh-Hant` by its characters (`zh` where
/// none tells them apart), `ja`, `ko`, `ru`, `ar`, or `en`, `fr`, `es`, `pt` by
/// their commonest words; `und` where the text is too short to tell.
/// The view has static storage.
[[nodiscard]] std::string_view language_of(std::string_view text) noexcept;

}  // namespace unpsa::text
