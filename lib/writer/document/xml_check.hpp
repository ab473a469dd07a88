// SPDX-License-Identifier: MIT
/// Whether XML is there to its end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unpsa::writer {

/// Takes the bytes of a part of a workbook and checks that each element that is opened is closed, in order,
/// and that nothing but white space follows the last. Only what such parts have is known: no comments, no
/// CDATA.
class XmlCheck {
 public:
  void add(std::string_view bytes);
  /// Whether what was added is one whole element.
  [[nodiscard]] bool is_whole() const noexcept;

 private:
  enum class State : std::uint8_t { text, tag, attributes, quoted, end_tag, declaration, broken };

  void take(char byte);
  void end_tag(bool is_empty);

  State state_ = State::text;
  std::string name_;  // of the tag that is being read
  char quote_ = '"';
  char last_ = '\0';
  std::vector<std::string> open_;
  bool any_ = false;  // an element has been closed
};

}  // namespace unpsa::writer
