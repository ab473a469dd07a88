// SPDX-License-Identifier: MIT
#include "parser/value_cache.hpp"

#include "text/hash.hpp"

namespace unpsa::parser {
namespace {

constexpr std::size_t most_entries = 1024;  // values typed freely must not fill the memory

}  // namespace

const ValueCache::Entry& ValueCache::look_up(form::Element element, std::string_view text) {
  const std::uint64_t key = text::hash64(text) ^ static_cast<std::uint64_t>(element);
  const auto found = entries_.find(key);
  if (found != entries_.end() && found->second.element == element && found->second.text == text)
    return found->second;
  if (entries_.size() >= most_entries) entries_.clear();
  Entry entry{element, std::string(text), nullptr, std::nullopt};
  if (element == form::Element::member_state) {
    entry.country = form::find_country(text);
  } else {
    entry.value = form::find_value(element, text);
  }
  return entries_.insert_or_assign(key, std::move(entry)).first->second;
}

const form::KnownValue* ValueCache::find_value(form::Element element, std::string_view text) {
  return look_up(element, text).value;
}

std::optional<form::CountryName> ValueCache::find_country(std::string_view text) {
  return look_up(form::Element::member_state, text).country;
}

}  // namespace unpsa::parser
