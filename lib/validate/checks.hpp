// SPDX-License-Identifier: MIT
/// Shared by the files with rules. Each file has one function, which `check` calls.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "unpsa/validate.hpp"
#include "validate/evidence.hpp"
#include "validate/rules.hpp"

namespace unpsa::validate {

/// `question 3.a`
[[nodiscard]] std::string question_name(std::string_view question);

/// `1 word`, `2 words`
[[nodiscard]] std::string count_of(std::size_t count, std::string_view noun);

/// A record that is being checked.
class Inspection {
 public:
  Inspection(const Record& checked, const Evidence& known, const Settings& chosen,
             std::vector<Finding>& found)
      : record(checked), settings(chosen), evidence_(known), findings_(found) {}

  const Record& record;
  const Settings& settings;

  [[nodiscard]] bool is_on(const Rule* rule) const noexcept { return settings.is_on(*rule); }

  /// The counts of one of the record's answers.
  [[nodiscard]] wordcount::Counts counts_of(const Answer& answer) const;
  /// What the record refers to.
  [[nodiscard]] std::span<const sdg::Mention> mentions();

  /// A finding at the prompt of an answer.
  void add(const Rule* rule, const Answer& answer, std::string message, std::string help) {
    if (Finding* finding = make(rule, std::move(message), std::move(help))) {
      finding->question = answer.question;
      finding->subject = answer.text;
      place(*finding, answer.line, 1);
    }
  }

  /// A finding at bytes of an answer's text, half-open.
  void add(const Rule* rule, const Answer& answer, std::size_t begin, std::size_t end, std::string message,
           std::string help);

  /// A finding at a value before the narrative; `key` is one of `value_line_keys`.
  void add_value(const Rule* rule, std::string_view key, std::string_view value, std::string message,
                 std::string help);

  /// A finding of no question; `subject` is the value that was judged.
  void add(const Rule* rule, std::size_t line, std::size_t column, std::string_view subject,
           std::string message, std::string help) {
    if (Finding* finding = make(rule, std::move(message), std::move(help))) {
      place(*finding, line, column);
      finding->subject = subject;
    }
  }

  /// What was found so far.
  [[nodiscard]] std::span<const Finding> findings() const noexcept { return findings_; }

  /// The finding that was added last.
  [[nodiscard]] Finding& last() noexcept { return findings_.back(); }

 private:
  /// Null where the rule is off.
  Finding* make(const Rule* rule, std::string message, std::string help) {
    if (!is_on(rule)) return nullptr;
    findings_.push_back({});
    Finding& finding = findings_.back();
    finding.rule = rule;
    finding.severity = settings.severity_of(*rule);
    place(finding, record.source.line, 1);
    finding.message = std::move(message);
    finding.help = std::move(help);
    return &finding;
  }

  /// Findings without a line are reported at the first line of the form.
  static void place(Finding& finding, std::size_t line, std::size_t column) {
    if (line == 0) return;
    finding.line = line;
    finding.column = column;
  }

  Evidence evidence_;
  std::vector<Finding>& findings_;
  std::vector<sdg::Mention> mentions_;  // where the evidence has none
  PlaceFinder places_;
};

void check_answers(
    Inspection& inspection);  ///< answer_rules.cpp, limit_rules.cpp and text_rules.cpp, by answer
void check_limit(Inspection& inspection, const Answer& answer);
void check_text(Inspection& inspection, const Answer& answer);
void check_repetition(Inspection& inspection);  ///< answers among each other
void check_fields(Inspection& inspection);      ///< dates, addresses, closed lists
void check_layout(Inspection& inspection);      ///< labels, sections, text under no label
/// Compares ticked and cited goals and targets, only if the form has the section for ticking them.
void check_sdg(Inspection& inspection);

}  // namespace unpsa::validate
