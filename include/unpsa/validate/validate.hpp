// SPDX-License-Identifier: MIT
/// The rules that a nomination is checked by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "unpsa/record/record.hpp"

namespace unpsa::validate {

/// From the gravest down.
enum class Severity : std::uint8_t { error, warning, note };
[[nodiscard]] std::string_view name_of(Severity severity) noexcept;
[[nodiscard]] std::optional<Severity> parse_severity(std::string_view name) noexcept;

struct Rule {
  std::string_view id;  ///< stable: `limit-over`
  Severity severity;
  std::string_view summary;  ///< one line
};

/// Every rule, by id.
[[nodiscard]] std::span<const Rule> rules() noexcept;

/// The rule with this id, or nullptr.
[[nodiscard]] const Rule* find_rule(std::string_view id) noexcept;

/// What a rule found.
struct Finding {
  const Rule* rule = nullptr;  ///< never null in what `check` gives
  std::string_view question;   ///< the record's; empty where the finding is of no question
  std::size_t line = 0;        ///< 1-based in the source file; 0: none
  std::size_t column = 0;      ///< in code points, 1-based; 0: none
  std::string message;
  std::string help;  ///< what to do; may be empty
};

/// Checks a record by every rule; findings in form order replace the content of `findings`.
void check(const Record& record, std::vector<Finding>& findings);

/// Appends the value of the record's `findings` member: an array of
/// `{"line":…,"column":…,"rule":…,"severity":…,"question":…,"message":…,"help":…}`.
void append_findings_json(std::string& out, std::span<const Finding> findings);

}  // namespace unpsa::validate
