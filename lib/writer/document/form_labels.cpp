// SPDX-License-Identifier: MIT
#include "writer/document/form_labels.hpp"

#include "form/labels.hpp"

namespace unpsa::writer {

std::string_view find_label_text(form::Element element, std::string_view language_tag) noexcept {
  for (const form::Label& label : form::labels()) {
    if (label.element != element || !label.editions.empty()) continue;
    if (form::tag_of(label.language) == language_tag) return label.text;
  }
  return {};
}

std::string_view find_any_label_text(form::Element element, std::string_view language_tag) noexcept {
  for (const std::string_view tag : {language_tag, std::string_view("en")}) {
    const std::string_view text = find_label_text(element, tag);
    if (!text.empty()) return text;
  }
  for (const form::Label& label : form::labels()) {
    if (label.element == element) return label.text;
  }
  return {};
}

}  // namespace unpsa::writer
