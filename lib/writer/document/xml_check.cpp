// SPDX-License-Identifier: MIT
#include "writer/document/xml_check.hpp"

#include <algorithm>
#include <utility>

namespace unpsa::writer {
namespace {

bool is_xml_space(char byte) noexcept { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }

}  // namespace

void XmlCheck::add(std::string_view bytes) {
  while (!bytes.empty()) {
    if (state_ == State::text) {
      const std::string_view text = bytes.substr(0, bytes.find('<'));
      if (open_.empty() && !std::all_of(text.begin(), text.end(), is_xml_space)) state_ = State::broken;
      bytes.remove_prefix(text.size());
      if (bytes.empty()) return;
      if (state_ == State::text) state_ = State::tag;
      name_.clear();
    } else {
      take(bytes.front());
    }
    last_ = bytes.front();
    bytes.remove_prefix(1);
  }
}

void XmlCheck::take(char byte) {
  switch (state_) {
    case State::tag:
      if (name_.empty() && byte == '?') {
        state_ = State::declaration;
      } else if (name_.empty() && byte == '/') {
        state_ = State::end_tag;
      } else if (byte == '>') {
        end_tag(last_ == '/');
      } else if (is_xml_space(byte)) {
        state_ = State::attributes;
      } else if (byte != '/') {
        name_ += byte;
      }
      return;
    case State::attributes:
      if (byte == '>') return end_tag(last_ == '/');
      if (byte == '<') state_ = State::broken;
      if (byte != '"' && byte != '\'') return;
      quote_ = byte;
      state_ = State::quoted;
      return;
    case State::quoted:
      if (byte == quote_) state_ = State::attributes;
      return;
    case State::end_tag:
      if (byte != '>') {
        name_ += byte;
      } else if (open_.empty() || open_.back() != name_) {
        state_ = State::broken;
      } else {
        open_.pop_back();
        any_ = true;
        state_ = State::text;
      }
      return;
    case State::declaration:
      if (byte == '>' && last_ == '?') state_ = State::text;
      return;
    case State::text:
    case State::broken:
      return;
  }
}

void XmlCheck::end_tag(bool is_empty) {
  const bool is_second = any_ && open_.empty();
  state_ = name_.empty() || is_second ? State::broken : State::text;
  if (is_empty) {
    any_ = true;
  } else {
    open_.push_back(std::move(name_));
  }
}

bool XmlCheck::is_whole() const noexcept { return state_ == State::text && any_ && open_.empty(); }

}  // namespace unpsa::writer
