// SPDX-License-Identifier: MIT
#include <string>

#include "unpsa/validate.hpp"

namespace unpsa::validate {
namespace {

constexpr std::string_view page =
#include "rules_page.inc"
    ;

}  // namespace

std::string_view explain(const Rule& rule) {
  const std::string heading = "\n## " + std::string(rule.id) + "\n";
  const std::size_t begin = page.find(heading);
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = page.substr(begin + 1);
  const std::size_t end = rest.find("\n## ");
  return end == std::string_view::npos ? rest : rest.substr(0, end);
}

}  // namespace unpsa::validate
