// SPDX-License-Identifier: MIT
// Most bytes are copied as they are. Those that need a look are found in a table: markup, control bytes,
// and the lead bytes of the few characters beyond ASCII that a page may not hold.
#include "writer/html/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/ascii.hpp"
#include "text/language.hpp"
#include "text/utf8.hpp"

namespace unpsa::writer {
namespace {

constexpr std::array<bool, 256> make_special() {
  std::array<bool, 256> special{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) special[byte] = byte != '\n' && byte != '\t';
  for (const char byte : {'&', '<', '>', '"', '\'', '\x7F'}) special[static_cast<unsigned char>(byte)] = true;
  special[0xC2] = true;  // U+0080 to U+009F
  special[0xEF] = true;  // U+FDD0 to U+FDEF, U+FFFE, U+FFFF
  for (std::size_t byte = 0xF0; byte < 0x100; ++byte) special[byte] = true;  // U+1FFFE and its kin
  return special;
}

constexpr std::array<bool, 256> special = make_special();

constexpr char32_t picture_of_null = 0x2400;
constexpr char32_t picture_of_delete = 0x2421;

bool is_forbidden(char32_t c) noexcept {
  return (c >= 0x80 && c < 0xA0) || (c >= 0xFDD0 && c < 0xFDF0) || (c & 0xFFFE) == 0xFFFE;
}

void append_code_point(std::string& out, char32_t c) {
  switch (c) {
    case '&':
      out += "&amp;";
      return;
    case '<':
      out += "&lt;";
      return;
    case '>':
      out += "&gt;";
      return;
    case '"':
      out += "&quot;";
      return;
    case '\'':
      out += "&#39;";
      return;
    case 0x7F:
      c = picture_of_delete;
      break;
    default:
      if (c < 0x20 && c != '\n' && c != '\t') c += picture_of_null;
      if (is_forbidden(c)) c = text::replacement_character;
  }
  text::append_utf8(out, c);
}

bool is_han(char32_t c) noexcept {
  return (c >= 0x3400 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00) || (c >= 0x20000 && c < 0x40000);
}

enum class Script : std::uint8_t { none, latin, han, other };

/// Of the first letter.
Script script_of(std::string_view text) noexcept {
  while (!text.empty()) {
    const text::CodePoint next = text::decode(text);
    const char32_t c = next.value;
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z' && c < 0x80) return Script::latin;
    if (c >= 0xC0 && c < 0x250) return Script::latin;
    if (is_han(c)) return Script::han;
    if (c >= 0x370 && c < 0x2000) return Script::other;
    text.remove_prefix(next.length);
  }
  return Script::none;
}

Script script_of_language(std::string_view tag) noexcept {
  if (tag.starts_with("zh") || tag == "ja") return Script::han;
  const bool latin = tag == "en" || tag == "fr" || tag == "es" || tag == "pt";
  return latin ? Script::latin : Script::other;
}

bool is_han_lead(std::string_view text, std::size_t at) noexcept {
  return static_cast<unsigned char>(text[at]) >= 0xE3 && is_han(text::decode(text.substr(at)).value);
}

/// Letters, and after hyphens letters and digits; a stream may hold anything.
bool is_language_tag(std::string_view tag) noexcept {
  if (tag.size() < 2 || tag.size() > 35 || !text::is_ascii_letter(tag[0]) || !text::is_ascii_letter(tag[1]))
    return false;
  return std::all_of(tag.begin(), tag.end(), [](char byte) {
    return text::is_ascii_letter(byte) || byte == '-' || text::is_ascii_digit(byte);
  });
}

struct LanguageName {
  std::string_view tag;
  std::string_view name;
};

constexpr std::array language_names{
    LanguageName{"zh-Hans", "Chinese (simplified)"},
    LanguageName{"zh-Hant", "Chinese (traditional)"},
    LanguageName{"zh", "Chinese"},
    LanguageName{"en", "English"},
    LanguageName{"es", "Spanish"},
    LanguageName{"fr", "French"},
    LanguageName{"ru", "Russian"},
    LanguageName{"ar", "Arabic"},
    LanguageName{"pt", "Portuguese"},
    LanguageName{"ja", "Japanese"},
    LanguageName{"ko", "Korean"},
    LanguageName{"und", "Not recognised"},
    LanguageName{"", "Not recognised"},
};

}  // namespace

void append_html(std::string& out, std::string_view text) {
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!special[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    out.append(text, done, at - done);
    const text::CodePoint next = text::decode(text.substr(at));
    append_code_point(out, next.value);
    at += next.length;
    done = at;
  }
  out.append(text, done);
}

void append_markup(std::string& out, std::string_view markup, text::MessageLanguage language) {
  while (true) {
    const std::size_t begin = markup.find('[');
    out += markup.substr(0, begin);
    if (begin == std::string_view::npos) return;
    const std::size_t end = markup.find(']', begin);
    const std::string_view words = markup.substr(begin + 1, end - begin - 1);
    if (language == text::MessageLanguage::en) {
      out += words;
    } else {
      out += text::translate(words, language);
    }
    markup.remove_prefix(end + 1);
  }
}

std::string_view tag_of(text::MessageLanguage language) noexcept {
  return language == text::MessageLanguage::zh ? "zh-Hans" : "en";
}

void append_number(std::string& out, std::size_t number) {
  const std::string digits = std::to_string(number);
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % 3 == 0) out += ',';
    out += digits[i];
  }
}

void append_amount(std::string& out, std::size_t number, std::string_view noun,
                   text::MessageLanguage language) {
  std::string amount;
  append_number(amount, number);
  amount.append(" ").append(noun);
  if (language != text::MessageLanguage::en) {
    out += text::translate(amount, language);
    return;
  }
  out += amount;
  if (number != 1) out += 's';
}

void append_lang(std::string& out, std::string_view tag) {
  out.append(" lang=\"").append(is_language_tag(tag) ? tag : "und").append("\"");
  if (tag == "ar") out += " dir=\"rtl\"";
}

std::string_view language_of_value(std::string_view text, std::string_view usual) noexcept {
  const std::string_view tag = text::language_of(text);
  if (tag != "und" && tag != "zh") return tag;
  const Script script = script_of(text);
  if (script == Script::none || script_of_language(usual) == script) return usual;
  if (script == Script::han) return "zh-Hans";
  return script == Script::latin ? "en" : tag;
}

std::string file_name_for(text::MessageLanguage reader, std::string_view file) {
  return file == "-" ? text::translate("standard input", reader) : std::string(file);
}

std::string_view name_of_language(std::string_view tag) noexcept {
  const auto found = std::find_if(language_names.begin(), language_names.end(),
                                  [tag](const LanguageName& row) { return row.tag == tag; });
  return found == language_names.end() ? tag : found->name;
}

void append_value(std::string& out, std::string_view text, std::string_view usual) {
  out += "<span class=\"t\"";
  append_lang(out, language_of_value(text, usual));
  out += '>';
  append_html(out, text);
  out += "</span>";
}

void append_titled(std::string& out, std::string_view title, std::string_view language,
                   text::MessageLanguage reader) {
  if (title.empty()) {
    append_html(out += '>', text::translate("Untitled", reader));
    return;
  }
  append_lang(out, language);
  append_html(out += '>', title);
}

void append_message(std::string& out, std::string_view message, text::MessageLanguage language) {
  if (language == text::MessageLanguage::zh) return append_html(out, message);
  std::size_t done = 0;
  for (std::size_t at = 0; at < message.size();) {
    if (!is_han_lead(message, at)) {
      at += text::decode(message.substr(at)).length;
      continue;
    }
    append_html(out, message.substr(done, at - done));
    done = at;
    while (at < message.size() && static_cast<unsigned char>(message[at]) >= 0x80) {
      at += text::decode(message.substr(at)).length;
    }
    out += "<span";
    append_lang(out, language_of_value(message.substr(done, at - done), "zh-Hans"));
    out += '>';
    append_html(out, message.substr(done, at - done));
    out += "</span>";
    done = at;
  }
  append_html(out, message.substr(done));
}

bool is_safe_link(std::string_view address) noexcept {
  const auto begins = [address](std::string_view scheme) {
    return address.size() > scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), address.begin(),
                      [](char wanted, char byte) { return (byte | 0x20) == (wanted | 0x20); });
  };
  if (!begins("http://") && !begins("https://")) return false;
  return std::none_of(address.begin(), address.end(), [](char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value <= 0x20 || value == 0x7F ||
           std::string_view("\"'<>\\^`{|}").find(byte) != std::string_view::npos;
  });
}

std::string_view main_language(const Record& record) noexcept {
  std::array<std::size_t, language_names.size()> sizes{};
  for (const Answer& answer : record.answers) {
    for (std::size_t i = 0; i + 2 < sizes.size(); ++i) {
      if (language_names[i].tag == answer.language) sizes[i] += answer.text.size();
    }
  }
  const auto most = std::max_element(sizes.begin(), sizes.end());
  if (*most == 0) return record.language;
  return language_names[static_cast<std::size_t>(most - sizes.begin())].tag;
}

}  // namespace unpsa::writer
