// SPDX-License-Identifier: MIT
#include "parser/header_values.hpp"

#include <algorithm>
#include <utility>

#include "form/goals.hpp"
#include "form/values.hpp"
#include "record/storage.hpp"

namespace unpsa::parser {
namespace {

using form::Element;

Text text_of(const HeaderValues& values, Element element) {
  return values.has(element) ? Text(values.at(element)) : std::nullopt;
}

CodedValue coded(const HeaderValues& values, ValueCache& cache, Element element) {
  CodedValue value{text_of(values, element), {}};
  if (!value.text || value.text->empty()) return value;
  if (const form::KnownValue* known = cache.find_value(element, *value.text)) value.code = known->code;
  return value;
}

CountryValue country(const HeaderValues& values, ValueCache& cache) {
  CountryValue value{text_of(values, Element::member_state), {}, {}};
  if (!value.text || value.text->empty()) return value;
  if (const auto found = cache.find_country(*value.text)) {
    value.iso3166 = found->iso3166;
    value.name = found->name;
  }
  return value;
}

YesNoValue yes_no(const HeaderValues& values, Element element) {
  YesNoValue value{text_of(values, element), std::nullopt};
  if (value.text && !value.text->empty()) value.value = form::parse_yes_no(*value.text);
  return value;
}

DateValue date(const HeaderValues& values, Record& record) {
  DateValue value{text_of(values, Element::implementation_date), {}};
  if (!value.text || value.text->empty()) return value;
  if (const auto found = form::parse_date(*value.text))
    value.date = record.storage().arena.copy(found->view());
  return value;
}

template <typename Item>
std::optional<std::vector<Item>> take_list(const HeaderValues& values, Element element,
                                           std::vector<Item>& items) {
  if (!values.has(element)) return std::nullopt;
  return std::move(items);
}

template <typename Item, typename Project>
bool same_list(const std::vector<Item>& a, const std::vector<Item>& b, Project project) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](const Item& x, const Item& y) { return project(x) == project(y); });
}

bool same_value(Element element, const HeaderValues& first, const HeaderValues& copy) {
  if (element == Element::criteria)
    return same_list(first.criteria, copy.criteria,
                     [](const Criterion& item) { return std::pair(item.code, item.text); });
  if (element == Element::sdg_goals)
    return same_list(first.goals, copy.goals, [](const TickedGoal& item) { return item.text; });
  if (element == Element::sdg_targets)
    return same_list(first.targets, copy.targets,
                     [](const TickedTarget& item) { return std::pair(item.target, item.text); });
  if (element == Element::un_agencies) return first.un_agencies == copy.un_agencies;
  return first.at(element) == copy.at(element);
}

std::string_view record_key(Element element) {
  if (element == Element::sdg_goals) return "sdg.goals";
  if (element == Element::sdg_targets) return "sdg.targets";
  return name_of(element);
}

}  // namespace

bool HeaderValues::lacks(Element element) const noexcept {
  switch (element) {
    case Element::criteria:
      return criteria.empty();
    case Element::sdg_goals:
      return goals.empty();
    case Element::sdg_targets:
      return targets.empty();
    case Element::un_agencies:
      return un_agencies.empty();
    default:
      return at(element).empty();
  }
}

void store_header(HeaderValues& values, ValueCache& cache, Record& record) {
  record.member_state = country(values, cache);
  record.institution = text_of(values, Element::institution);
  record.institution_type = coded(values, cache, Element::institution_type);
  record.sector = coded(values, cache, Element::sector);
  record.administrative_level = coded(values, cache, Element::administrative_level);
  record.initiative = text_of(values, Element::initiative);
  record.years_operational = text_of(values, Element::years_operational);
  record.website = text_of(values, Element::website);
  record.public_sector = yes_no(values, Element::public_sector);
  record.category = coded(values, cache, Element::category);
  record.criteria = take_list(values, Element::criteria, values.criteria);
  record.sdg_relevant = yes_no(values, Element::sdg_relevant);
  record.goals = take_list(values, Element::sdg_goals, values.goals);
  record.targets = take_list(values, Element::sdg_targets, values.targets);
  record.two_years_old = yes_no(values, Element::two_years_old);
  record.implementation_date = date(values, record);
  record.un_involved = yes_no(values, Element::un_involved);
  record.un_agencies = take_list(values, Element::un_agencies, values.un_agencies);
  record.un_details = text_of(values, Element::un_details);
  record.previously_submitted = yes_no(values, Element::previously_submitted);
  record.supporting_documents = yes_no(values, Element::supporting_documents);
  record.unpsa_award_won = yes_no(values, Element::unpsa_award_won);
  record.other_awards_won = yes_no(values, Element::other_awards_won);
  record.other_awards = text_of(values, Element::other_awards);
  record.how_heard = text_of(values, Element::how_heard);
  record.consent = yes_no(values, Element::consent);
}

std::vector<std::string_view> differing_keys(const HeaderValues& first, const HeaderValues& copy) {
  std::vector<std::string_view> keys;
  for (std::size_t index = 0; index < form::element_count; ++index) {
    const auto element = static_cast<Element>(index);
    if (!first.has(element) || !copy.has(element) || same_value(element, first, copy)) continue;
    keys.push_back(record_key(element));
  }
  return keys;
}

}  // namespace unpsa::parser
