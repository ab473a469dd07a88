// SPDX-License-Identifier: MIT
/// Normal forms of values that forms repeat: a corpus has few countries and types, and finding one folds its
/// text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "form/values.hpp"

namespace unpsa::parser {

/// Remembers look-ups of `form::find_value` and `form::find_country`. One per parser, so no locks are needed.
class ValueCache {
 public:
  [[nodiscard]] const form::KnownValue* find_value(form::Element element, std::string_view text);
  [[nodiscard]] std::optional<form::CountryName> find_country(std::string_view text);

 private:
  struct Entry {
    form::Element element;
    std::string text;
    const form::KnownValue* value;
    std::optional<form::CountryName> country;
  };
  const Entry& look_up(form::Element element, std::string_view text);

  std::unordered_map<std::uint64_t, Entry> entries_;
};

}  // namespace unpsa::parser
