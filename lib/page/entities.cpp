// SPDX-License-Identifier: MIT
// Text that was taken out of a web page by hand still has the page's character references: `&amp;`, `&#39;`.
#include <gumbo.h>

#include <map>
#include <string>

#include "page/form_lines.hpp"
#include "page/steps.hpp"

namespace unpsa::page {
namespace {

/// References by name; by number, one is enough, since nobody writes it.
constexpr std::size_t enough_references = 3;

/// The size of the character reference at the front of `text`, which opens with `&`; 0 if it is none.
std::size_t reference_size(std::string_view text) noexcept {
  constexpr std::size_t longest = 32;
  std::size_t end = 1;
  const auto is_name = [](char byte) {
    return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
  };
  if (end < text.size() && text[end] == '#') ++end;
  const std::size_t name = end;
  while (end < text.size() && end < longest && is_name(text[end])) ++end;
  return end > name && end < text.size() && text[end] == ';' ? end + 1 : 0;
}

/// Whether a text has a tag of HTML, a comment or a closing tag. Words in angle brackets are none.
bool has_tag(std::string_view text) noexcept {
  for (std::size_t at = text.find('<'); at != npos; at = text.find('<', at + 1)) {
    std::size_t end = at + 1;
    if (end < text.size() && (text[end] == '/' || text[end] == '!')) return true;
    while (end < text.size() && (text[end] | 0x20) >= 'a' && (text[end] | 0x20) <= 'z') ++end;
    const std::string_view name = text.substr(at + 1, end - at - 1);
    if (!name.empty() &&
        gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size())) != GUMBO_TAG_UNKNOWN)
      return true;
  }
  return false;
}

/// The characters that a reference stands for, by an HTML parser.
std::string decode_reference(std::string_view reference) {
  GumboOutput* const output =
      gumbo_parse_with_options(&kGumboDefaultOptions, reference.data(), reference.size());
  std::string text;
  for (const GumboNode* node = output->root; node != nullptr;) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) {
      text = node->v.text.text;
      break;
    }
    const GumboVector& children = node->v.element.children;
    node = children.length == 0 ? nullptr : static_cast<const GumboNode*>(children.data[children.length - 1]);
  }
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return text;
}

class ReferenceDecoder {
 public:
  const std::string& decode(std::string_view reference) {
    const auto known = known_.find(reference);
    if (known != known_.end()) return known->second;
    return known_.emplace(std::string(reference), decode_reference(reference)).first->second;
  }

 private:
  std::map<std::string, std::string, std::less<>> known_;
};

}  // namespace

bool shows_entities(const TextLines& head) {
  std::size_t count = 0;
  for (std::size_t at = head.text.find('&'); at != npos && count < enough_references;
       at = head.text.find('&', at + 1))
    if (reference_size(head.text.substr(at)) != 0) count += head.text[at + 1] == '#' ? enough_references : 1;
  return count >= enough_references;
}

Outcome undo_entities(std::string_view text, Edit& edit) {
  // Of a web page no tag is left; a text that has one writes about references.
  if (has_tag(text)) return Outcome::nothing;
  ReferenceDecoder decoder;
  std::size_t kept = 0;
  for (std::size_t at = text.find('&'); at != npos; at = text.find('&', at + 1)) {
    const std::size_t size = reference_size(text.substr(at));
    if (size == 0) continue;
    const std::string& decoded = decoder.decode(text.substr(at, size));
    if (decoded.empty() || decoded == text.substr(at, size)) continue;  // no reference after all
    edit.keep(kept, at);
    edit.put(decoded, at, at + size);
    kept = at + size;
  }
  edit.keep(kept, text.size());
  return has_form(edit.text()) ? Outcome::undone : Outcome::nothing;
}

}  // namespace unpsa::page
