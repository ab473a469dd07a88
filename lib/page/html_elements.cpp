// SPDX-License-Identifier: MIT
#include "page/html_elements.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace unpsa::page {
namespace {

char lower(char byte) noexcept { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte; }

/// A style without its white space, in lower case.
std::string plain_style(const GumboElement& element) {
  std::string style;
  const GumboAttribute* const attribute = find_attribute(element, "style");
  if (attribute == nullptr) return style;
  for (const char byte : std::string_view(attribute->value)) {
    if (byte != ' ' && byte != '\t' && byte != '\n') style += lower(byte);
  }
  return style;
}

}  // namespace

const GumboAttribute* find_attribute(const GumboElement& element, const char* name) noexcept {
  return gumbo_get_attribute(&element.attributes, name);
}

bool attribute_is(const GumboElement& element, const char* name, std::string_view value) noexcept {
  const GumboAttribute* const attribute = find_attribute(element, name);
  if (attribute == nullptr) return false;
  const std::string_view own = attribute->value;
  return own.size() == value.size() &&
         std::equal(own.begin(), own.end(), value.begin(), [](char a, char b) { return lower(a) == b; });
}

bool is_hidden(const GumboElement& element) {
  switch (element.tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_DATALIST:
      return true;
    default:
      break;
  }
  if (find_attribute(element, "hidden") != nullptr) return true;
  const std::string style = plain_style(element);
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

int line_ends_around(GumboTag tag) noexcept {
  switch (tag) {
    case GUMBO_TAG_P:
      return 2;
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL:
      return 1;
    default:
      return 0;
  }
}

bool keeps_space(const GumboElement& element) {
  if (element.tag == GUMBO_TAG_PRE || element.tag == GUMBO_TAG_TEXTAREA || element.tag == GUMBO_TAG_LISTING)
    return true;
  return plain_style(element).find("white-space:pre") != std::string::npos;
}

bool is_choice(const GumboElement& element) noexcept {
  return element.tag == GUMBO_TAG_INPUT &&
         (attribute_is(element, "type", "radio") || attribute_is(element, "type", "checkbox"));
}

bool is_text_field(const GumboElement& element) noexcept {
  if (element.tag != GUMBO_TAG_INPUT) return false;
  if (find_attribute(element, "type") == nullptr) return true;
  constexpr std::array<std::string_view, 12> types{"",      "text",   "email", "url",
                                                   "tel",   "number", "date",  "search",
                                                   "month", "week",   "time",  "datetime-local"};
  return std::any_of(types.begin(), types.end(),
                     [&](std::string_view type) { return attribute_is(element, "type", type); });
}

}  // namespace unpsa::page
