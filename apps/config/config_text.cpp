// SPDX-License-Identifier: MIT
#include "apps/config/config_text.hpp"

#include <algorithm>

#include "apps/config/config.hpp"
#include "text/utf8.hpp"

namespace unpsa::apps {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

[[noreturn]] void fail(std::string_view text, std::size_t at, const std::string& path,
                       std::string_view what) {
  const std::string_view before = text.substr(0, at);
  const std::string_view line = before.substr(before.rfind('\n') + 1);  // npos + 1 is 0
  throw ConfigError(path + ":" + std::to_string(1 + std::count(before.begin(), before.end(), '\n')) + ":" +
                    std::to_string(1 + text::count_code_points(line)) + ": " + std::string(what));
}

bool is_quote(char byte) noexcept { return byte == '"' || byte == '\''; }

/// The end of the string that begins at `at`: after its quotes, or where the line or the text ends first.
std::size_t end_of_string(std::string_view text, std::size_t at) noexcept {
  const char quote = text[at];
  const std::string three(3, quote);
  const bool is_long = text.substr(at).starts_with(three);
  for (at += is_long ? 3 : 1; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (is_long ? text.substr(at).starts_with(three) : text[at] == quote) {
      at += is_long ? 3 : 1;
      // A long string may end in two quotes of its own.
      for (int more = 0; is_long && more < 2 && at < text.size() && text[at] == quote; ++more) ++at;
      return at;
    } else if (!is_long && text[at] == '\n') {
      return at;
    }
  }
  return text.size();
}

/// Fails if a backslash in the string [at, end), or one that ends its line, stands before a character that is
/// not ASCII: the TOML parser asks such a character whether it is white space.
void check_escapes(std::string_view text, std::size_t at, std::size_t end, const std::string& path) {
  if (text[at] != '"') return;
  while ((at = text.substr(0, end).find('\\', at)) != std::string_view::npos) {
    const std::size_t backslash = at++;
    const std::size_t next = text.find_first_not_of(" \t\r\n", at);
    if (next < end && static_cast<unsigned char>(text[next]) >= 0x80)
      fail(text, backslash, path,
           "no character such as '" + std::string(text.substr(next, text::decode(text.substr(next)).length)) +
               "' may follow a backslash; write \\\\ for a backslash");
    if (at < end) ++at;
  }
}

bool is_key_begin(char byte) noexcept {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
         byte == '_' || byte == '-' || is_quote(byte);
}

/// Fails if the string or bracket at `at` follows a name, a value or a string without anything between them:
/// the TOML parser goes on reading such a value and asks what stands in the string whether it is white space.
void check_apart(std::string_view text, std::size_t at, const std::string& path) {
  if (at == 0 || (!is_key_begin(text[at - 1]) && text[at - 1] != '+')) return;
  fail(text, at, path,
       std::string("'") + text[at] +
           "' may not follow a name or a value directly; put a comma between them, or begin a line");
}

bool is_line_begin(std::string_view text, std::size_t at) noexcept {
  const std::size_t before = text.substr(0, at).find_last_not_of(" \t");
  return before == std::string_view::npos || text[before] == '\n' || text[before] == '\r' ||
         (text.starts_with(byte_order_mark) && before + 1 == byte_order_mark.size());
}

/// The end of the brackets that open a table's name. The TOML parser takes for granted that a name or a
/// closing bracket follows them.
std::size_t skip_table_opening(std::string_view text, std::size_t at, const std::string& path) {
  const std::size_t name = std::min(text.find_first_not_of(" \t[", at), text.size());
  if (name < text.size() && !is_key_begin(text[name]) && text[name] != ']')
    fail(text, at, path, "no name of a table follows '['; write [limits], for example");
  return name;
}

}  // namespace

void check_config_text(std::string_view text, const std::string& path) {
  const std::size_t well_formed = text::utf8_prefix(text);
  if (well_formed < text.size()) fail(text, well_formed, path, "this is not UTF-8; save the file as UTF-8");
  int depth = 0;  // of arrays and inline tables
  std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  while (at < text.size()) {
    const char byte = text[at];
    if (byte == '[' && depth == 0 && is_line_begin(text, at)) {
      at = skip_table_opening(text, at, path);
    } else if (byte == '[' || byte == '{') {
      check_apart(text, at, path);
      ++depth;
      ++at;
    } else if (byte == ']' || byte == '}') {
      if (depth > 0) --depth;
      ++at;
    } else if (is_quote(byte)) {
      check_apart(text, at, path);
      const std::size_t end = end_of_string(text, at);
      check_escapes(text, at, end, path);
      at = end;
    } else if (byte == '#') {
      at = std::min(text.find('\n', at), text.size());
    } else if (static_cast<unsigned char>(byte) >= 0x80) {
      const std::string character(text.substr(at, text::decode(text.substr(at)).length));
      fail(text, at, path,
           "'" + character + "' is only allowed in quotes or in a comment; put the name or text in quotes");
    } else {
      ++at;
    }
  }
}

}  // namespace unpsa::apps
