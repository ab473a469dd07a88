// SPDX-License-Identifier: MIT
#include "writer/html/facts.hpp"

#include <algorithm>
#include <set>

#include "form/values.hpp"
#include "text/utf8.hpp"
#include "writer/html/text.hpp"

namespace unpsa::writer {
namespace {

using wordcount::CountStatus;

void collect_country(const CountryValue& country, RecordFacts& facts, text::MessageLanguage reader) {
  const bool given = country.text && !text::is_blank(*country.text);
  facts.country_key = !country.iso3166.empty() ? country.iso3166 : given ? "unknown" : "none";
  if (!country.name.empty()) {
    facts.country_name = country_name_for(reader, country);
  } else {
    facts.country_name = text::translate(given ? "Not recognised" : "Not given", reader);
  }
}

std::size_t place_of(const form::Question& question) noexcept {
  return static_cast<std::size_t>(&question - form::questions().data());
}

void collect_answer(const wordcount::AnswerCount& count, RecordFacts& facts) {
  const form::Question* const question = form::find_question(count.question);
  if (question == nullptr) return;
  AnswerFacts& answer = facts.answers[place_of(*question)];
  answer.asked = true;
  answer.status = count.status;
  answer.words = static_cast<std::uint32_t>(judged_words(count));
  answer.limit = count.limit && *count.limit > 0 ? static_cast<std::uint32_t>(*count.limit) : 0;
}

void add_answer(const AnswerFacts& answer, CorpusFacts::Question& question) {
  if (!answer.asked) return;
  ++question.asked;
  question.limit = std::max(question.limit, answer.limit);
  if (!is_answered(answer.status)) return;
  ++question.answered;
  question.words.push_back(answer.words);
  if (answer.status == CountStatus::near) ++question.near;
  if (answer.status == CountStatus::disputed) ++question.disputed;
  if (answer.status == CountStatus::over) ++question.over;
  if (answer.limit == 0) return;
  const std::size_t percent = std::size_t{answer.words} * 100 / answer.limit;
  question.fill.push_back({static_cast<std::uint16_t>(std::min<std::size_t>(percent, 9999)), answer.status});
}

}  // namespace

GoalSets goals_of(std::span<const sdg::Mention> mentions) noexcept {
  GoalSets sets;
  for (const sdg::Mention& mention : mentions) {
    if (!mention.valid || mention.goal < 1 || mention.goal > form::goal_count) continue;
    (mention.layer == sdg::Layer::ticked ? sets.ticked : sets.cited) |= GoalSets::bit(mention.goal);
  }
  return sets;
}

std::size_t judged_words(const wordcount::AnswerCount& count) noexcept {
  if (!count.limit || !count.remaining) return count.counts.word();
  return static_cast<std::size_t>(std::max<std::int64_t>(*count.limit - *count.remaining, 0));
}

std::string edition_key(const Edition& edition) {
  if (edition.year != 0) return std::to_string(edition.year);
  std::string key;
  for (const int year : edition.candidates) {
    if (!key.empty()) key += '-';
    key += std::to_string(year);
  }
  return key.empty() ? "none" : key;
}

std::string_view country_name_for(text::MessageLanguage reader, const CountryValue& country) noexcept {
  if (reader == text::MessageLanguage::zh) {
    if (const std::string_view chinese = form::chinese_country_name(country.iso3166); !chinese.empty())
      return chinese;
  }
  return country.name.empty() ? country.text.value_or(std::string_view()) : std::string_view(country.name);
}

std::string edition_name(std::string_view key, text::MessageLanguage reader) {
  if (key == "none") return text::translate("Not recognised", reader);
  std::string name;
  while (true) {
    const std::size_t end = std::min(key.find('-'), key.size());
    name += key.substr(0, end);
    if (end == key.size()) return name;
    key.remove_prefix(end + 1);
    name += key.find('-') == std::string_view::npos ? text::translate(" or ", reader) : ", ";
  }
}

std::string question_title(std::string_view question, text::MessageLanguage reader) {
  const form::Question* const found = form::find_question(question);
  return found == nullptr ? std::string() : text::translate(found->title_en, reader);
}

void collect_facts(const RecordView& view, RecordFacts& facts) {
  const Record& record = view.record;
  facts.id = record.id;
  facts.title = record.initiative ? text::trim(*record.initiative) : std::string_view();
  facts.title_language = language_of_value(facts.title, view.language);
  facts.file = record.source.file;
  collect_country(record.member_state, facts, view.reader);
  facts.edition = edition_key(record.edition);
  facts.page_language = record.language;
  facts.language = view.language;
  facts.goals = goals_of(view.mentions);
  facts.answers.assign(form::questions().size(), {});
  for (const wordcount::AnswerCount& count : view.counts) {
    collect_answer(count, facts);
    if (!is_answered(count.status)) continue;
    ++facts.answered;
    facts.words += count.counts.word();
  }
  for (const validate::Finding& finding : view.findings) {
    facts.findings.emplace_back(finding.rule->id, finding.severity);
  }
}

void CorpusFacts::add(const RecordFacts& facts) {
  ++records;
  const auto [input, is_new] = files.emplace(facts.file, inputs.size());
  if (is_new) inputs.push_back({facts.file, 0});
  ++inputs[input->second].records;
  words += facts.words;
  answered += facts.answered;
  Group& country = countries[facts.country_key];
  country.name = facts.country_name;
  ++country.records;
  ++editions[facts.edition];
  // The form's Chinese pages are printed in simplified characters.
  ++languages[facts.page_language == "zh" ? "zh-Hans" : facts.page_language].pages;
  ++languages[facts.language].answers;
  for (int goal = 1; goal <= form::goal_count; ++goal) {
    const bool ticked = (facts.goals.ticked & GoalSets::bit(goal)) != 0;
    const bool cited = (facts.goals.cited & GoalSets::bit(goal)) != 0;
    Goal& sums = goals[static_cast<std::size_t>(goal) - 1];
    if (ticked && cited) ++sums.both;
    if (ticked && !cited) ++sums.ticked_only;
    if (cited && !ticked) ++sums.cited_only;
  }
  for (std::size_t i = 0; i < questions.size(); ++i) add_answer(facts.answers[i], questions[i]);

  std::set<std::string_view> seen;
  std::array<bool, 3> grave{};
  for (const auto& [rule, severity] : facts.findings) {
    Rule& sums = rules[rule];
    sums.severity = severity;
    ++sums.findings;
    if (seen.insert(rule).second) ++sums.records;
    grave[static_cast<std::size_t>(severity)] = true;
  }
  for (std::size_t i = 0; i < grave.size(); ++i) severities[i] += grave[i] ? 1U : 0U;
  if (facts.findings.empty()) ++clean;
}

}  // namespace unpsa::writer
