// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "unpsa/wordcount/wordcount.hpp"

namespace unpsa::wordcount {
namespace {

struct MethodName {
  std::string_view name;
  Method method;
};

// The first name of a method is its own, the others are aliases.
constexpr std::array method_names{
    MethodName{"word", Method::word},
    MethodName{"msword", Method::word},
    MethodName{"字数", Method::word},
    MethodName{"asian", Method::asian},
    MethodName{"non_asian", Method::non_asian},
    MethodName{"ws", Method::ws},
    MethodName{"form", Method::ws},
    MethodName{"wc", Method::ws},
};

}  // namespace

std::string_view name_of(Method method) noexcept {
  return std::find_if(method_names.begin(), method_names.end(),
                      [method](const MethodName& row) { return row.method == method; })
      ->name;
}

std::optional<Method> parse_method(std::string_view name) noexcept {
  for (const MethodName& row : method_names) {
    if (row.name == name) return row.method;
  }
  return std::nullopt;
}

Method judging_method(std::span<const Method> methods) noexcept {
  const auto found = std::find_if(methods.begin(), methods.end(), [](Method method) {
    return method == Method::word || method == Method::ws;
  });
  return found == methods.end() ? Method::word : *found;
}

std::size_t Counts::of(Method method) const noexcept {
  switch (method) {
    case Method::word:
      return word();
    case Method::asian:
      return asian;
    case Method::non_asian:
      return non_asian;
    case Method::ws:
      return ws;
  }
  return 0;
}

}  // namespace unpsa::wordcount
