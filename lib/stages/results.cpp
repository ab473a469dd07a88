// SPDX-License-Identifier: MIT
#include "stages/results.hpp"

#include <algorithm>

namespace unpsa::stages {
namespace {

bool is_known(Origin origin) noexcept { return origin == Origin::carried || origin == Origin::found; }

/// A status of a later version is one of an answer.
bool is_answered(const CarriedCount& count) noexcept {
  using wordcount::CountStatus;
  const auto has = [status = text_of(count.status)](CountStatus one) { return status == name_of(one); };
  return !has(CountStatus::empty) && !has(CountStatus::placeholder) && !has(CountStatus::missing);
}

}  // namespace

const CarriedCount* CountResults::find_carried(std::string_view question) const noexcept {
  const auto found = std::find_if(carried.begin(), carried.end(), [question](const CarriedCount& count) {
    return count.question == Value(question);
  });
  return found == carried.end() ? nullptr : &*found;
}

std::optional<std::size_t> CountResults::words() const noexcept {
  if (origin == Origin::found) {
    wordcount::Totals totals;
    totals.add(answers);
    return totals.counts.word();
  }
  std::optional<std::size_t> words;
  for (const CarriedCount& count : carried) {
    const auto word = integer_of(count.word);
    if (!word || *word < 0) continue;
    words = words.value_or(0) + (is_answered(count) ? static_cast<std::size_t>(*word) : 0);
  }
  return words;
}

Texts CountResults::over_limit() const {
  if (!is_known(origin)) return std::nullopt;
  Texts questions(std::in_place);
  if (origin == Origin::found) {
    for (const wordcount::AnswerCount& answer : answers) {
      if (answer.status == wordcount::CountStatus::over) questions->push_back(answer.question);
    }
  }
  for (const CarriedCount& count : carried) {
    const auto* question = std::get_if<std::string_view>(&count.question);
    if (question != nullptr && text_of(count.status) == name_of(wordcount::CountStatus::over)) {
      questions->push_back(*question);
    }
  }
  return questions;
}

std::optional<std::size_t> FindingResults::count(validate::Severity severity) const noexcept {
  if (!is_known(origin)) return std::nullopt;
  const auto count =
      origin == Origin::found
          ? std::count_if(
                findings.begin(), findings.end(),
                [severity](const validate::Finding& finding) { return finding.severity == severity; })
          : std::count_if(carried.begin(), carried.end(), [severity](const CarriedFinding& finding) {
              return text_of(finding.severity) == name_of(severity);
            });
  return static_cast<std::size_t>(count);
}

Texts FindingResults::rules() const {
  if (!is_known(origin)) return std::nullopt;
  Texts rules(std::in_place);
  const auto add = [&rules](std::string_view rule) {
    if (std::find(rules->begin(), rules->end(), rule) == rules->end()) rules->push_back(rule);
  };
  if (origin == Origin::found) {
    for (const validate::Finding& finding : findings) add(finding.rule->id);
  }
  for (const CarriedFinding& finding : carried) {
    if (const auto* rule = std::get_if<std::string_view>(&finding.rule)) add(*rule);
  }
  return rules;
}

}  // namespace unpsa::stages
