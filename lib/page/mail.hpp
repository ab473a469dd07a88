// SPDX-License-Identifier: MIT
/// Messages of mail: their headers, parts and bodies.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/edit.hpp"

namespace unpsa::page {

/// The header of a message or of a part of one.
struct MailHeader {
  std::size_t end = 0;    ///< where the body begins
  std::size_t known = 0;  ///< fields that every mail has
  std::string type;       ///< `text/html`, in lower case; empty without the field
  std::string charset;    ///< in lower case
  std::string boundary;   ///< between the parts
  std::string transfer;   ///< `quoted-printable`, `base64`, …
};

/// Reads the header that begins at `begin` and ends before `end`.
[[nodiscard]] MailHeader read_mail_header(std::string_view text, std::size_t begin, std::size_t end);

/// The place of a byte in the source.
struct MailPlace {
  std::uint32_t begin;
  std::uint32_t end;
};

/// A body that is text, taken out of its transfer encoding.
struct MailBody {
  std::string bytes;              ///< nearly always UTF-8
  std::vector<MailPlace> places;  ///< of each byte; empty: the bytes are the source's
  std::size_t begin = 0;          ///< of the body in the source
  std::size_t end = 0;
  bool is_html = false;
};

/// Decodes bytes [begin, end) of `text` as the header says.
[[nodiscard]] MailBody decode_mail_body(std::string_view text, std::size_t begin, std::size_t end,
                                        const MailHeader& header);

/// Appends it to an edit of the source.
void append_mail_body(const MailBody& body, Edit& edit);

}  // namespace unpsa::page
