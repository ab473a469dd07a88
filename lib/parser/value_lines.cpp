// SPDX-License-Identifier: MIT
// Values are views into the dump, so the line of one is found from where its text begins. They mostly stand
// in the order in which they are looked up: the search goes on from the last line, and from the first again
// where one stands above.
#include <array>

#include "parser/dump.hpp"

namespace unpsa::parser {
namespace {

class LineFinder {
 public:
  explicit LineFinder(const Dump& dump) : dump_(dump) {}

  /// The number of the line on which `value` begins; 0 where it is no view into the dump.
  std::size_t find(std::string_view value) {
    if (value.empty() || value.data() < dump_.text.data() ||
        value.data() >= dump_.text.data() + dump_.text.size()) {
      return 0;
    }
    const auto offset = static_cast<std::size_t>(value.data() - dump_.text.data());
    if (dump_.lines[index_].begin > offset) index_ = 0;
    while (index_ + 1 < dump_.lines.size() && dump_.lines[index_ + 1].begin <= offset) ++index_;
    return dump_.lines[index_].number;
  }

 private:
  const Dump& dump_;
  std::size_t index_ = 0;
};

}  // namespace

void find_value_lines(Dump& dump) {
  Record& record = dump.record;
  LineFinder finder(dump);
  const std::array<const Text*, value_line_keys.size()> values{
      &record.member_state.text,
      &record.institution,
      &record.institution_type.text,
      &record.sector.text,
      &record.administrative_level.text,
      &record.initiative,
      &record.years_operational,
      &record.website,
      &record.category.text,
      &record.implementation_date.text,
      &record.un_details,
      &record.other_awards,
      &record.how_heard,
  };
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Text& text = *values[i];
    if (const std::size_t line = text ? finder.find(*text) : 0)
      record.lines.push_back({value_line_keys[i], line});
  }
  if (record.goals) {
    for (TickedGoal& goal : *record.goals) goal.line = finder.find(goal.text);
  }
  if (record.targets) {
    for (TickedTarget& target : *record.targets) target.line = finder.find(target.target);
  }
}

}  // namespace unpsa::parser
