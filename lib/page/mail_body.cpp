// SPDX-License-Identifier: MIT
// Quoted-printable and base64, each byte with its place in the source.
#include <algorithm>

#include "page/lines.hpp"
#include "page/mail.hpp"
#include "text/decoder.hpp"
#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

int hex_value(char byte) noexcept {
  if (byte >= '0' && byte <= '9') return byte - '0';
  const char lower = static_cast<char>(byte | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

void decode_quoted_printable(std::string_view text, std::size_t begin, std::size_t end, MailBody& body) {
  const auto add = [&](char byte, std::size_t at, std::size_t size) {
    body.bytes += byte;
    body.places.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)});
  };
  for (std::size_t at = begin; at < end;) {
    if (text[at] != '=') {
      add(text[at], at, 1);
      ++at;
      continue;
    }
    std::size_t next = at + 1;
    while (next < end && (text[next] == ' ' || text[next] == '\t')) ++next;
    if (next == end || text[next] == '\n' || text[next] == '\r') {  // a line end that is none
      next = std::min(next + (text.substr(next, 2) == "\r\n" ? 2 : 1), end);
      at = next;
      continue;
    }
    const int high = at + 2 < end ? hex_value(text[at + 1]) : -1;
    const int low = at + 2 < end ? hex_value(text[at + 2]) : -1;
    if (high < 0 || low < 0) {
      add('=', at, 1);
      ++at;
      continue;
    }
    add(static_cast<char>(high * 16 + low), at, 3);
    at += 3;
  }
}

int base64_value(char byte) noexcept {
  if (byte >= 'A' && byte <= 'Z') return byte - 'A';
  if (byte >= 'a' && byte <= 'z') return byte - 'a' + 26;
  if (byte >= '0' && byte <= '9') return byte - '0' + 52;
  return byte == '+' || byte == '-' ? 62 : byte == '/' || byte == '_' ? 63 : -1;
}

void decode_base64(std::string_view text, std::size_t begin, std::size_t end, MailBody& body) {
  unsigned bits = 0;
  int count = 0;
  for (std::size_t at = begin; at < end && text[at] != '='; ++at) {
    const int value = base64_value(text[at]);
    if (value < 0) continue;
    bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFFFF;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    body.bytes += static_cast<char>(bits >> count & 0xFF);
    body.places.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)});
  }
}

/// Converts the bytes line by line: each line stands for its own.
void convert(const std::string& charset, MailBody& body) {
  if (!text::has_encoding(charset)) return;
  text::Decoder decoder(charset);
  text::Buffer converted;
  std::vector<DecodingError> damage;
  std::vector<MailPlace> places;
  for (std::size_t at = 0; at < body.bytes.size();) {
    const std::size_t next = line_from(body.bytes, at).next;
    decoder.decode(std::string_view(body.bytes).substr(at, next - at), next == body.bytes.size(), converted,
                   damage);
    places.resize(converted.size(), {body.places[at].begin, body.places[next - 1].end});
    at = next;
  }
  body.bytes = converted.view();
  body.places = std::move(places);
}

bool is_utf8_name(std::string_view charset) noexcept {
  return charset.empty() || charset == "utf-8" || charset == "utf8" || charset == "us-ascii";
}

}  // namespace

MailBody decode_mail_body(std::string_view text, std::size_t begin, std::size_t end,
                          const MailHeader& header) {
  MailBody body;
  body.begin = begin;
  body.end = end;
  body.is_html = header.type == "text/html" || header.type == "application/xhtml+xml";
  const bool is_quoted = header.transfer == "quoted-printable";
  if (is_quoted) decode_quoted_printable(text, begin, end, body);
  if (header.transfer == "base64") decode_base64(text, begin, end, body);
  if (!is_quoted && header.transfer != "base64") {
    body.bytes = text.substr(begin, end - begin);  // decoded with the stream
  } else if (!is_utf8_name(header.charset)) {
    convert(header.charset, body);
  }
  return body;
}

void append_mail_body(const MailBody& body, Edit& edit) {
  if (body.places.empty()) {
    edit.keep(body.begin, body.end);
    return;
  }
  const std::string_view bytes = body.bytes;
  const auto share_place = [&](std::size_t left, std::size_t right) {
    return body.places[left].begin == body.places[right].begin &&
           body.places[left].end == body.places[right].end;
  };
  for (std::size_t at = 0; at < bytes.size();) {
    const text::CodePoint character = text::decode(bytes.substr(at));
    const bool is_damaged = character.length == 1 && character.value == text::replacement_character;
    std::size_t next = at + character.length;
    while (!is_damaged && next < bytes.size() && share_place(at, next)) ++next;
    edit.put(is_damaged ? "\xEF\xBF\xBD" : bytes.substr(at, next - at), body.places[at].begin,
             body.places[next - 1].end);
    at = next;
  }
}

}  // namespace unpsa::page
