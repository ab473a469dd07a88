// SPDX-License-Identifier: MIT
/// Text in a page: it is always shown and never interpreted.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/translation.hpp"
#include "unpsa/record.hpp"

namespace unpsa::writer {

/// Appends text for between tags or for an attribute in double quotes. Control characters become the
/// pictures that Unicode has of them, what no page may hold becomes U+FFFD; all else is as it was.
void append_html(std::string& out, std::string_view text);

/// Appends markup of ours, in which words stand in `[…]`: they are in the language of the page's reader.
void append_markup(std::string& out, std::string_view markup, text::MessageLanguage language);

/// `zh-Hans`, `en`
[[nodiscard]] std::string_view tag_of(text::MessageLanguage language) noexcept;

/// `12,345`
void append_number(std::string& out, std::size_t number);

/// `1 word`, `2 words`
void append_amount(std::string& out, std::size_t number, std::string_view noun,
                   text::MessageLanguage language);

/// ` lang="zh-Hans"`, for Arabic with the direction.
void append_lang(std::string& out, std::string_view tag);

/// The language of a value. Where it is too short to tell, `usual` counts if it is written in the same
/// script, and after it Chinese for Han characters, English for Latin letters.
[[nodiscard]] std::string_view language_of_value(std::string_view text, std::string_view usual) noexcept;

/// What an input is called.
[[nodiscard]] std::string file_name_for(text::MessageLanguage reader, std::string_view file);

/// `Chinese (simplified)` for `zh-Hans`, in English; the tag itself where it is not known.
[[nodiscard]] std::string_view name_of_language(std::string_view tag) noexcept;

/// Appends `<span class="t" lang="…">text</span>`: a value of the dump.
void append_value(std::string& out, std::string_view text, std::string_view usual);

/// Ends an opening tag with the language of a nomination's title, and appends that, or that there is none.
void append_titled(std::string& out, std::string_view title, std::string_view language,
                   text::MessageLanguage reader);

/// Appends a message in the language of the page's reader; what an English one quotes in Chinese is marked as
/// such.
void append_message(std::string& out, std::string_view message, text::MessageLanguage language);

/// Whether a link may lead there: `http://` or `https://`, and nothing in it that an address has not.
[[nodiscard]] bool is_safe_link(std::string_view address) noexcept;

/// The language in which most of a record's answers are written; that of its page where none is known.
[[nodiscard]] std::string_view main_language(const Record& record) noexcept;

}  // namespace unpsa::writer
