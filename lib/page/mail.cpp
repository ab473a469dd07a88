// SPDX-License-Identifier: MIT
// Mail, saved messages and web pages saved as one file (MHTML) are messages: a header, and a body that may
// have parts. Of alternatives the web page is taken where it has the form, else the plain text; parts without
// the form are left out where another has it.
#include "page/mail.hpp"

#include <algorithm>
#include <array>

#include "page/form_lines.hpp"
#include "page/lines.hpp"
#include "page/steps.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

constexpr std::size_t deepest_part = 8;  // parts within parts

std::string to_lower(std::string_view text) {
  std::string lower(text);
  for (char& byte : lower)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte | 0x20);
  return lower;
}

/// Fields that tell a mail from other text.
constexpr std::array<std::string_view, 13> known_fields{
    "from",         "to",       "cc",          "subject",      "date",       "sent",    "mime-version",
    "content-type", "received", "return-path", "delivered-to", "message-id", "reply-to"};

bool is_field_name(std::string_view name) noexcept {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '-' || byte == '_';
  });
}

/// A parameter of a content type: `charset=utf-8`, `boundary="…"`.
std::string read_parameter(std::string_view value, std::string_view name) {
  const std::string lower = to_lower(value);
  std::size_t at = lower.find(std::string(name) + "=");
  if (at == npos) return {};
  at += name.size() + 1;
  if (at < value.size() && value[at] == '"')
    return std::string(value.substr(at + 1, std::min(value.find('"', at + 1), value.size()) - at - 1));
  return std::string(value.substr(at, std::min(value.find_first_of("; \t\r\n", at), value.size()) - at));
}

void take_field(std::string_view name, std::string_view value, MailHeader& header) {
  const std::string lower = to_lower(name);
  header.known += std::find(known_fields.begin(), known_fields.end(), lower) != known_fields.end();
  if (lower == "content-transfer-encoding") header.transfer = to_lower(text::trim(value));
  if (lower != "content-type") return;
  header.type = to_lower(text::trim(value.substr(0, value.find(';'))));
  header.charset = to_lower(read_parameter(value, "charset"));
  header.boundary = read_parameter(value, "boundary");
}

/// The parts of messages, found and decoded.
class MailReader {
 public:
  explicit MailReader(std::string_view text) : text_(text) {}

  /// Reads the message at `begin`; returns where it ends.
  std::size_t read_message(std::size_t begin, std::size_t end) {
    const MailHeader header = read_mail_header(text_, begin, end);
    return read_body(header, header.end, end, 0);
  }

  [[nodiscard]] const std::vector<MailBody>& bodies() const noexcept { return bodies_; }

 private:
  std::size_t read_body(const MailHeader& header, std::size_t begin, std::size_t end, std::size_t depth) {
    if (header.boundary.empty() || header.type.substr(0, 10) != "multipart/" || depth == deepest_part) {
      if (header.type.empty() || header.type.substr(0, 5) == "text/" ||
          header.type == "application/xhtml+xml")
        bodies_.push_back(decode_mail_body(text_, begin, end, header));
      return end;
    }
    const std::size_t first = bodies_.size();
    const std::size_t after = read_parts(header, begin, end, depth);
    if (header.type == "multipart/alternative") choose(first);
    return after;
  }

  std::size_t read_parts(const MailHeader& header, std::size_t begin, std::size_t end, std::size_t depth) {
    const std::string mark = "--" + header.boundary;
    std::size_t part = npos;
    for (std::size_t at = begin; at < end;) {
      const LineRange line = line_from(text_, at);
      const std::string_view content = text::trim(text_of(line, text_));
      at = line.next;
      if (content.substr(0, mark.size()) != mark) continue;
      const std::string_view rest = content.substr(mark.size());
      if (!rest.empty() && rest != "--") continue;
      if (part != npos) read_part(part, end_before(part, line.begin), depth);
      part = line.next;
      if (rest == "--") return line.next;
    }
    if (part != npos) read_part(part, end, depth);
    return end;
  }

  /// The line end before a boundary belongs to the boundary.
  [[nodiscard]] std::size_t end_before(std::size_t begin, std::size_t end) const {
    if (end > begin && text_[end - 1] == '\n') --end;
    if (end > begin && text_[end - 1] == '\r') --end;
    return end;
  }

  void read_part(std::size_t begin, std::size_t end, std::size_t depth) {
    const MailHeader header = read_mail_header(text_, begin, end);
    static_cast<void>(read_body(header, header.end, end, depth + 1));
  }

  /// Leaves one of the bodies from `first` on: alternatives of one text.
  void choose(std::size_t first) {
    if (bodies_.size() <= first + 1) return;
    const auto begin = bodies_.begin() + static_cast<std::ptrdiff_t>(first);
    auto best = std::find_if(begin, bodies_.end(),
                             [](const MailBody& body) { return body.is_html && has_page(body); });
    if (best == bodies_.end()) best = std::find_if(begin, bodies_.end(), has_page);
    if (best == bodies_.end()) best = begin;
    MailBody chosen = std::move(*best);
    bodies_.erase(begin, bodies_.end());
    bodies_.push_back(std::move(chosen));
  }

 public:
  /// Whether a body has the form.
  static bool has_page(const MailBody& body) {
    if (!body.is_html) return has_form(body.bytes);
    Edit edit(body.bytes);
    return undo_html(body.bytes, edit) == Outcome::undone;
  }

 private:
  std::string_view text_;
  std::vector<MailBody> bodies_;
};

/// Where a message begins at or after `at`: at a header, below the line of an mbox or not; npos otherwise.
std::size_t find_header(std::string_view text, std::size_t at) {
  at = text.find_first_not_of(" \t\r\n", at);
  if (at == npos) return npos;
  if (text.substr(at, 5) == "From ") at = line_from(text, at).next;
  constexpr std::size_t enough_fields = 2;
  constexpr std::size_t longest = 64 * 1024;
  return read_mail_header(text, at, std::min(text.size(), at + longest)).known >= enough_fields ? at : npos;
}

/// Where the next message of an mbox begins.
std::size_t end_of_message(std::string_view text, std::size_t begin) {
  for (std::size_t at = text.find("\nFrom ", begin); at != npos; at = text.find("\nFrom ", at + 1)) {
    if (find_header(text, at) != npos) return at + 1;
  }
  return text.size();
}

}  // namespace

MailHeader read_mail_header(std::string_view text, std::size_t begin, std::size_t end) {
  MailHeader header;
  std::size_t at = begin;
  while (at < end) {
    const LineRange line = line_from(text, at);
    std::size_t field_end = line.end;
    at = line.next;
    if (text::is_blank(text_of(line, text))) break;
    while (at < end && (text[at] == ' ' || text[at] == '\t')) {
      const LineRange more = line_from(text, at);
      if (text::is_blank(text_of(more, text))) break;
      field_end = more.end;
      at = more.next;
    }
    const std::string_view field = text.substr(line.begin, field_end - line.begin);
    const std::size_t colon = field.find(':');
    if (colon == npos || !is_field_name(field.substr(0, colon))) {
      at = line.begin;  // no header, or none any more
      break;
    }
    take_field(field.substr(0, colon), field.substr(colon + 1), header);
  }
  header.end = std::min(at, end);
  return header;
}

bool shows_mail(const TextLines& head) { return find_header(head.text, 0) != npos; }

Outcome undo_mail(std::string_view text, Edit& edit) {
  MailReader reader(text);
  std::size_t read = 0;
  std::size_t end = 0;  // where a message ends at the latest; several may stand before it
  for (std::size_t begin = find_header(text, 0); begin != npos && begin < text.size();) {
    if (begin >= end) end = end_of_message(text, begin);
    read = reader.read_message(begin, end);
    begin = find_header(text, read);
  }
  const bool has_page = std::any_of(reader.bodies().begin(), reader.bodies().end(), MailReader::has_page);
  for (const MailBody& body : reader.bodies()) {
    if (has_page && !MailReader::has_page(body)) continue;
    append_mail_body(body, edit);
    if (!edit.text().empty() && edit.text().back() != '\n') edit.insert("\n");
  }
  edit.keep(read, text.size());
  return Outcome::undone;
}

}  // namespace unpsa::page
