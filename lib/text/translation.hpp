// SPDX-License-Identifier: MIT
/// Messages, help and titles in the languages of users. English is the reference: what has no translation
/// stays English.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace unpsa::text {

enum class MessageLanguage : std::uint8_t { en, zh };

/// A text and its translation. `{}` in `en` stands for any text, `{#}` for a number, `{w}` for a word or
/// several with commas between them; `{0}` in `zh` stands for what the first of them stood for, and so on.
struct Translation {
  std::string_view en;
  std::string_view zh;
};

/// `english` in a language. What stands for a `{}` is translated too, unless it is in quotes; a message
/// without a translation is translated in its parts, which `; ` separates.
[[nodiscard]] std::string translate(std::string_view english, MessageLanguage language);

/// The same, but nothing if the whole has no translation.
[[nodiscard]] std::string translate_whole(std::string_view english, MessageLanguage language);

/// All translations, by what they are of.
[[nodiscard]] std::span<const std::span<const Translation>> all_translations();

}  // namespace unpsa::text
