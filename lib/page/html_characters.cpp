// SPDX-License-Identifier: MIT
#include "page/html_characters.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace unpsa::page {
namespace {

bool is_space(char byte) noexcept {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' || byte == '\f';
}

bool is_reference_byte(char byte) noexcept {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
         byte == '#';
}

}  // namespace

/// The size of the character reference that the rest of the original opens with; 0 if it opens with none.
std::size_t HtmlCharacters::reference_size() const noexcept {
  const std::string_view rest = original_.substr(at_);
  if (rest.empty() || rest.front() != '&') return 0;
  constexpr std::size_t longest = 40;
  std::size_t end = 1;
  while (end < rest.size() && end < longest && is_reference_byte(rest[end])) ++end;
  if (end == 1) return 0;
  const bool is_closed = end < rest.size() && rest[end] == ';';
  // An ampersand by itself: what follows it is no name.
  if (text_.front() == '&') {
    const std::string_view name = rest.substr(1, end - 1);
    const bool is_ampersand = name.substr(0, 3) == "amp" || name.substr(0, 3) == "AMP" || name == "#38" ||
                              name == "#x26" || name == "#X26";
    if (!is_ampersand) return 0;
    if (!is_closed && name.front() != '#') return 4;
  }
  return is_closed ? end + 1 : end;
}

/// Tags that the parser skipped within a text.
void HtmlCharacters::skip_tags() noexcept {
  while (at_ < original_.size() && original_[at_] == '<' && text_.front() != '<') {
    const std::size_t end = original_.find('>', at_);
    if (end == std::string_view::npos) return;
    at_ = end + 1;
  }
}

std::optional<HtmlCharacters::Piece> HtmlCharacters::next() {
  if (text_.empty()) return std::nullopt;
  skip_tags();
  const std::size_t length = text::decode(text_).length;
  Piece piece{text_.substr(0, length), at_, at_};
  if (!is_lost_) {
    const std::size_t reference = reference_size();
    const std::string_view rest = original_.substr(std::min(at_, original_.size()));
    if (reference != 0) {
      piece.end = at_ + reference;
    } else if (text_.front() == '\n' && rest.substr(0, 1) == "\r") {
      piece.end = at_ + (rest.substr(0, 2) == "\r\n" ? 2 : 1);
    } else if (rest.substr(0, length) == piece.text) {
      std::size_t run = length;
      const auto is_plain = [&](std::size_t i) {
        return text_[i] == rest[i] && !is_space(text_[i]) && text_[i] != '&' && text_[i] != '<';
      };
      if (!is_space(text_.front()))
        while (run < text_.size() && run < rest.size() && is_plain(run)) ++run;
      // A character that is the same only at its beginning is left for the next piece.
      while (run > length && run < text_.size() && (static_cast<unsigned char>(text_[run]) & 0xC0) == 0x80)
        --run;
      piece.text = text_.substr(0, run);
      piece.end = at_ + run;
    } else {
      is_lost_ = true;
    }
  }
  if (is_lost_) {
    // Character by character, so that white space is seen; the first takes all of the original.
    piece.end = original_.size();
  }
  text_.remove_prefix(piece.text.size());
  at_ = piece.end;
  return piece;
}

}  // namespace unpsa::page
