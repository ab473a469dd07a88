// SPDX-License-Identifier: MIT
/// The rules for checking nominations.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "unpsa/record.hpp"
#include "unpsa/wordcount.hpp"

namespace unpsa::validate {

/// From the most severe down.
enum class Severity : std::uint8_t { error, warning, note };
[[nodiscard]] std::string_view name_of(Severity severity) noexcept;
[[nodiscard]] std::optional<Severity> parse_severity(std::string_view name) noexcept;

struct Rule {
  std::string_view id;       ///< stable: `limit-over`
  Severity severity;         ///< by default
  std::string_view summary;  ///< one line
};

/// Every rule, by id.
[[nodiscard]] std::span<const Rule> rules() noexcept;

/// The rule with this id, or nullptr.
[[nodiscard]] const Rule* find_rule(std::string_view id) noexcept;

/// The page of a rule in docs/rules.md, Markdown, beginning with its heading. Never empty.
[[nodiscard]] std::string_view explain(const Rule& rule);

/// Whether `selector` is a rule's id, or the group that its id begins with: `limit-over` is one of `limit`.
[[nodiscard]] bool selects(std::string_view selector, std::string_view id) noexcept;

/// Settings: what is checked, and how.
class Settings {
 public:
  wordcount::LimitOptions judging;

  /// All rules, each with its own severity.
  Settings();

  /// Each takes a rule's id or a group. False if there is none.
  [[nodiscard]] bool select_only(std::span<const std::string> selectors);
  [[nodiscard]] bool ignore(std::string_view selector);
  [[nodiscard]] bool set_severity(std::string_view selector, Severity severity);

  [[nodiscard]] bool is_on(const Rule& rule) const noexcept { return state_of(rule).on; }
  [[nodiscard]] Severity severity_of(const Rule& rule) const noexcept { return state_of(rule).severity; }

 private:
  struct State {
    bool on;
    Severity severity;
  };
  [[nodiscard]] const State& state_of(const Rule& rule) const noexcept;

  std::vector<State> states_;  // in the order of the rules
};

/// What a rule found. The views are the record's.
struct Finding {
  const Rule* rule = nullptr;  ///< never null in results of `check`
  Severity severity = Severity::note;
  std::string_view question;  ///< empty if the finding does not concern a question
  std::size_t line = 0;       ///< 1-based in the source file; 0: none
  std::size_t column = 0;     ///< in code points, 1-based; 0: none
  std::string message;
  std::string help;  ///< what to do; may be empty

  std::string_view source;  ///< the source line, as far as the record has it; may be empty
  std::size_t begin = 0;    ///< byte offsets in `source` of the relevant text, half-open
  std::size_t end = 0;
  std::string_view subject;  ///< the answer or value that was judged; a baseline stores its hash
};

/// Checks a record; the findings, by line and column, replace the contents of `findings`.
void check(const Record& record, const Settings& settings, std::vector<Finding>& findings);

/// By every rule, with its own severity.
void check(const Record& record, std::vector<Finding>& findings);

/// The hash of the text that a finding judged, 16 hex digits.
[[nodiscard]] std::string fingerprint_of(const Finding& finding);

}  // namespace unpsa::validate
