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
    if (value.empty()) return 0;
    if (value.data() < dump_.text.data() || value.data() >= dump_.text.data() + dump_.text.size())
      return find_joined(value);
    return find_offset(static_cast<std::size_t>(value.data() - dump_.text.data()));
  }

 private:
  std::size_t find_joined(std::string_view value) {
    for (const JoinedValue& joined : dump_.joined_values) {
      if (joined.begin == value.data()) return find_offset(joined.offset);
    }
    return 0;
  }

  std::size_t find_offset(std::size_t offset) {
    if (dump_.lines[index_].begin > offset) index_ = 0;
    while (index_ + 1 < dump_.lines.size() && dump_.lines[index_ + 1].begin <= offset) ++index_;
    const Line& line = dump_.lines[index_];
    return line.parts == 1 ? line.number : dump_.line_number_at(offset);
  }

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
}

}  // namespace unpsa::parser
