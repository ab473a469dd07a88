// SPDX-License-Identifier: MIT
// The id of a record. Its input is one string: every value and answer in the order of the
// record's keys, white space collapsed, each followed by U+001F (unit separator). An item of a list
// counts as a value, and each list is closed by U+001E (record separator). A label that is absent and one
// without a value give the same empty piece, since labels are left out; so do a question without an
// answer and one that is not on the form.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/hash.hpp"
#include "unpsa/record.hpp"

namespace unpsa {
namespace {

constexpr char unit_separator = '\x1f';
constexpr char record_separator = '\x1e';
/// Sixteen hexadecimal digits alone may read as a number (`7970000000000e21`); with a letter first they do
/// not.
const std::string id_mark = "u";

void append_value(std::string& out, std::string_view value) {
  text::append_collapsed(out, value);
  out += unit_separator;
}

void append_value(std::string& out, const Text& value) {
  append_value(out, value.value_or(std::string_view{}));
}

template <typename Item, typename Append>
void append_list(std::string& out, const std::optional<std::vector<Item>>& list, Append append) {
  if (list) {
    for (const Item& item : *list) append(item);
  }
  out += record_separator;
}

void append_header(std::string& out, const Record& record) {
  append_value(out, record.member_state.text);
  append_value(out, record.institution);
  append_value(out, record.institution_type.text);
  append_value(out, record.sector.text);
  append_value(out, record.administrative_level.text);
  append_value(out, record.initiative);
  append_value(out, record.years_operational);
  append_value(out, record.website);
  append_value(out, record.public_sector.text);
  append_value(out, record.category.text);
  append_list(out, record.criteria, [&](const Criterion& criterion) {
    append_value(out, criterion.code);
    append_value(out, criterion.text);
  });
  append_value(out, record.sdg_relevant.text);
  append_list(out, record.goals, [&](const TickedGoal& goal) { append_value(out, goal.text); });
  append_list(out, record.targets, [&](const TickedTarget& target) {
    append_value(out, target.target);
    append_value(out, target.text);
  });
  append_value(out, record.two_years_old.text);
  append_value(out, record.implementation_date.text);
  append_value(out, record.un_involved.text);
  append_list(out, record.un_agencies, [&](std::string_view agency) { append_value(out, agency); });
  append_value(out, record.un_details);
  append_value(out, record.previously_submitted.text);
  append_value(out, record.supporting_documents.text);
  append_value(out, record.unpsa_award_won.text);
  append_value(out, record.other_awards_won.text);
  append_value(out, record.other_awards);
  append_value(out, record.how_heard);
  append_value(out, record.consent.text);
}

}  // namespace

std::string compute_id(const Record& record, std::string& scratch) {
  scratch.clear();
  append_header(scratch, record);
  for (const Answer& answer : record.answers) {
    if (answer.text.empty()) continue;
    append_value(scratch, answer.question);
    append_value(scratch, answer.text);
  }
  return id_mark + text::to_hex(text::hash64(scratch));
}

}  // namespace unpsa
