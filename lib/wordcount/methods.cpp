// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "unpsa/wordcount.hpp"

namespace unpsa::wordcount {
namespace {

// The first name of a method is its own, the others are aliases.
constexpr std::array name_table{
    MethodName{"word", Method::word},
    MethodName{"msword", Method::word},
    MethodName{"\u5B57\u6570", Method::word},
    MethodName{"ws", Method::ws},
    MethodName{"form", Method::ws},
    MethodName{"wc", Method::ws},
    MethodName{"lexical", Method::lexical},
    MethodName{"equiv", Method::equiv},
    MethodName{"chars", Method::chars},
    MethodName{"han", Method::han},
    MethodName{"icu", Method::icu},
    MethodName{"asian", Method::asian},
    MethodName{"non_asian", Method::non_asian},
};

constexpr std::uint32_t one = 1000;  // thousandths
constexpr std::size_t max_decimals = 3;

}  // namespace

std::span<const MethodName> method_names() noexcept { return name_table; }

std::string_view name_of(Method method) noexcept {
  return std::find_if(name_table.begin(), name_table.end(),
                      [method](const MethodName& row) { return row.method == method; })
      ->name;
}

std::optional<Method> parse_method(std::string_view name) noexcept {
  for (const MethodName& row : name_table) {
    if (row.name == name) return row.method;
  }
  return std::nullopt;
}

std::optional<Ratio> parse_ratio(std::string_view text) noexcept {
  if (text.size() < 1 || text.size() > 2 + max_decimals || text.size() == 2) return std::nullopt;
  if (text.size() > 1 && text[1] != '.') return std::nullopt;
  std::uint32_t thousandths = 0;
  std::uint32_t unit = one;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 1) continue;
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    thousandths += static_cast<std::uint32_t>(text[i] - '0') * unit;
    unit /= 10;
  }
  if (thousandths < one) return std::nullopt;
  return Ratio{thousandths};
}

std::string to_string(Ratio ratio) {
  std::string decimals = std::to_string(one + ratio.thousandths % one).substr(1);
  while (decimals.size() > 1 && decimals.back() == '0') decimals.pop_back();
  return std::to_string(ratio.thousandths / one).append(".").append(decimals);
}

std::size_t Counts::of(Method method, Ratio ratio) const noexcept {
  switch (method) {
    case Method::word:
      return word();
    case Method::asian:
      return asian;
    case Method::non_asian:
      return non_asian;
    case Method::ws:
      return ws;
    case Method::lexical:
      return lexical;
    case Method::equiv:
      return equiv(ratio);
    case Method::chars:
      return chars;
    case Method::han:
      return han;
    case Method::icu:
      return icu;
  }
  return 0;
}

Counts& Counts::operator+=(const Counts& other) noexcept {
  asian += other.asian;
  non_asian += other.non_asian;
  ws += other.ws;
  lexical += other.lexical;
  chars += other.chars;
  han += other.han;
  icu += other.icu;
  unspaced += other.unspaced;
  spaced += other.spaced;
  dictionary += other.dictionary;
  return *this;
}

}  // namespace unpsa::wordcount
