// SPDX-License-Identifier: MIT
// The body of a mail without its header, still quoted-printable: long lines are broken after `=`.
#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/mail.hpp"
#include "page/steps.hpp"

namespace unpsa::page {
namespace {

constexpr std::size_t enough_soft_breaks = 3;

bool is_line_end(std::string_view text, std::size_t at) noexcept {
  return at < text.size() && (text[at] == '\n' || text[at] == '\r');
}

/// Whether the `=` at `at` ends a line by itself: of two, as under a heading or after one of a wiki, none is
/// a mark of quoted-printable text, which writes `=` itself as `=3D` (RFC 2045, 6.7).
bool is_soft_break(std::string_view text, std::size_t at) noexcept {
  return is_line_end(text, at + 1) && (at == 0 || text[at - 1] != '=');
}

bool is_hex(char byte) noexcept { return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'F'); }

/// Whether each `=` within a line opens an escape: then escapes are decoded too.
bool has_escapes_only(std::string_view text) noexcept {
  for (std::size_t at = text.find('='); at != npos; at = text.find('=', at + 1)) {
    if (is_line_end(text, at + 1) || at + 1 == text.size()) continue;
    if (at + 2 >= text.size() || !is_hex(text[at + 1]) || !is_hex(text[at + 2])) return false;
  }
  return true;
}

}  // namespace

bool shows_soft_breaks(const TextLines& head) {
  std::size_t breaks = 0;
  for (std::size_t at = head.text.find('='); at != npos && breaks < enough_soft_breaks;
       at = head.text.find('=', at + 1))
    breaks += is_soft_break(head.text, at);
  return breaks >= enough_soft_breaks;
}

Outcome undo_soft_breaks(std::string_view text, Edit& edit) {
  if (has_escapes_only(text)) {
    MailHeader header;
    header.transfer = "quoted-printable";
    append_mail_body(decode_mail_body(text, 0, text.size(), header), edit);
  } else {
    each_line(text, [&](const LineRange& line) {
      const bool is_soft =
          line.end > line.begin && text[line.end - 1] == '=' && is_soft_break(text, line.end - 1);
      edit.keep(line.begin, is_soft ? line.end - 1 : line.next);
    });
  }
  return has_form(edit.text()) ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
