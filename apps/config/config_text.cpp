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

}  // namespace

void check_config_text(std::string_view text, const std::string& path) {
  const std::size_t well_formed = text::utf8_prefix(text);
  if (well_formed < text.size()) fail(text, well_formed, path, "this is not UTF-8; save the file as UTF-8");
  for (std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; at < text.size();) {
    if (is_quote(text[at])) {
      at = end_of_string(text, at);
    } else if (text[at] == '#') {
      at = std::min(text.find('\n', at), text.size());
    } else if (static_cast<unsigned char>(text[at]) >= 0x80) {
      const std::string character(text.substr(at, text::decode(text.substr(at)).length));
      fail(text, at, path,
           "'" + character + "' is only allowed in quotes or in a comment; put the name or text in quotes");
    } else {
      ++at;
    }
  }
}

}  // namespace unpsa::apps
