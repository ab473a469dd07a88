// SPDX-License-Identifier: MIT
/// Which options can be given together.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace unpsa::cli {

/// A rule between options. Options are named as `--text`, or as `--table=words` where one value of theirs is
/// meant; spaces separate several.
struct OptionRule {
  enum class Kind : std::uint8_t { excludes, needs };

  std::string_view options;      ///< each of which
  Kind kind;                     ///< cannot be combined with any of
  std::string_view others;       ///< these, or needs one of these
  std::string_view reason = {};  ///< ends the message
  std::string_view when = {};    ///< the rule holds only where one of these is given; empty: always
};

/// The value that an option has been given, empty for a flag; none if it has not been given.
using GivenValue = std::function<std::optional<std::string_view>(std::string_view name)>;

/// What is wrong with the options by the first rule that they break; empty if nothing.
[[nodiscard]] std::string find_broken_rule(std::span<const OptionRule> rules, const GivenValue& given);

/// The rules for other programs to read: a line each, its fields separated by tabs.
[[nodiscard]] std::string list_rules(std::span<const OptionRule> rules);

}  // namespace unpsa::cli
