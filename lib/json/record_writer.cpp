// SPDX-License-Identifier: MIT
// Writing records. Keys come in the order of the schema; an absent label has no key, a value that is not
// understood is null. Text goes straight into the output: building a tree of values first, as the
// libraries for JSON do, costs ten times as much as all the rest.
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "json/additions.hpp"
#include "json/object_writer.hpp"
#include "json/record_json.hpp"
#include "json/record_members.hpp"

namespace unpsa::json {
namespace {

void append_text(ObjectWriter& object, std::string_view name, const Text& value) {
  if (value) object.string(name, *value);
}

void append_source(std::string& out, const Source& source) {
  ObjectWriter object(out);
  object.string("file", source.file);
  object.number("line", source.line);
  object.number("lines", source.lines);
  object.string("encoding", source.encoding);
  object.string("hash", source.hash);
  object.end();
}

void append_edition(std::string& out, const Edition& edition) {
  ObjectWriter object(out);
  object.number_or_null("year", static_cast<std::size_t>(edition.year));
  append_array(object.key("candidates"), edition.candidates, [&](int year) { append_number(out, year); });
  append_strings(object.key("evidence"), edition.evidence);
  object.end();
}

void append_country(ObjectWriter& record, std::string& out, const CountryValue& value) {
  if (!value.text) return;
  record.key("member_state");
  ObjectWriter object(out);
  append_text(object, "text", value.text);
  object.string_or_null("iso3166", value.iso3166);
  object.string_or_null("name", value.name);
  object.end();
}

void append_coded(ObjectWriter& record, std::string& out, std::string_view name, const CodedValue& value) {
  if (!value.text) return;
  record.key(name);
  ObjectWriter object(out);
  append_text(object, "text", value.text);
  object.string_or_null("code", value.code);
  object.end();
}

void append_yes_no(ObjectWriter& record, std::string& out, std::string_view name, const YesNoValue& value) {
  if (!value.text) return;
  record.key(name);
  ObjectWriter object(out);
  append_text(object, "text", value.text);
  if (value.value) {
    object.boolean("value", *value.value);
  } else {
    object.null("value");
  }
  object.end();
}

void append_date(ObjectWriter& record, std::string& out, const DateValue& value) {
  if (!value.text) return;
  record.key("implementation_date");
  ObjectWriter object(out);
  append_text(object, "text", value.text);
  object.string_or_null("date", value.date);
  object.end();
}

void append_criteria(std::string& out, const std::vector<Criterion>& criteria) {
  append_array(out, criteria, [&](const Criterion& criterion) {
    ObjectWriter object(out);
    object.string("code", criterion.code);
    object.string("text", criterion.text);
    object.end();
  });
}

using Additions = std::span<const Member>;

bool has_sdg(const Record& record) { return record.goals || record.targets; }

void append_sdg(ObjectWriter& record, std::string& out, const Record& source, Additions additions) {
  if (!has_sdg(source)) return;
  record.key("sdg");
  ObjectWriter object(out);
  if (source.goals) {
    append_array(object.key("goals"), *source.goals, [&](const TickedGoal& goal) {
      ObjectWriter item(out);
      item.number_or_null("goal", static_cast<std::size_t>(goal.goal));
      item.string("text", goal.text);
      if (goal.line != 0) item.number("line", goal.line);
      item.end();
    });
  }
  if (source.targets) {
    append_array(object.key("targets"), *source.targets, [&](const TickedTarget& target) {
      ObjectWriter item(out);
      item.string("target", target.target);
      item.string("text", target.text);
      if (target.line != 0) item.number("line", target.line);
      item.end();
    });
  }
  for (const Member& addition : additions) {
    if (is_sdg(addition)) object.key(sdg_key(addition)) += addition.json;
  }
  object.end();
}

void append_answer(std::string& out, const Answer& answer) {
  ObjectWriter object(out);
  object.string("question", answer.question);
  if (answer.label) {
    object.string("label", *answer.label);
  } else {
    object.null("label");
  }
  object.number_or_null("limit", answer.limit ? static_cast<std::size_t>(*answer.limit) : 0);
  object.string_or_null("limit_source", name_of(answer.limit_source));
  object.string("text", answer.text);
  object.string("language", answer.language);
  object.string("status", name_of(answer.status));
  object.number_or_null("line", answer.line);
  const auto append = [&](std::size_t number) { append_number(out, static_cast<std::int64_t>(number)); };
  append_array(object.key("lines"), answer.lines, append);
  if (!answer.places.empty()) append_array(object.key("places"), answer.places, append);
  object.end();
}

void append_unassigned(std::string& out, const UnassignedText& unassigned) {
  ObjectWriter object(out);
  object.number("line", unassigned.line);
  object.string("text", unassigned.text);
  object.end();
}

void append_repeat(std::string& out, const Repeat& repeat) {
  ObjectWriter object(out);
  object.string("element", repeat.element);
  object.number("line", repeat.line);
  object.number("lines", repeat.lines);
  append_strings(object.key("differs"), repeat.differs);
  object.end();
}

void append_note(std::string& out, const Note& note) {
  ObjectWriter object(out);
  object.string("rule", note.rule);
  object.number("line", note.line);
  object.number("column", note.column);
  object.string("message", note.message);
  object.end();
}

void append_lines(std::string& out, const std::vector<ValueLine>& lines) {
  ObjectWriter object(out);
  for (const ValueLine& value : lines) object.number(value.key, value.line);
  object.end();
}

void append_header(ObjectWriter& object, std::string& out, const Record& record, Additions additions) {
  append_country(object, out, record.member_state);
  append_text(object, "institution", record.institution);
  append_coded(object, out, "institution_type", record.institution_type);
  append_coded(object, out, "sector", record.sector);
  append_coded(object, out, "administrative_level", record.administrative_level);
  append_text(object, "initiative", record.initiative);
  append_text(object, "years_operational", record.years_operational);
  append_text(object, "website", record.website);
  append_yes_no(object, out, "public_sector", record.public_sector);
  append_coded(object, out, "category", record.category);
  if (record.criteria) append_criteria(object.key("criteria"), *record.criteria);
  append_yes_no(object, out, "sdg_relevant", record.sdg_relevant);
  append_sdg(object, out, record, additions);
  append_yes_no(object, out, "two_years_old", record.two_years_old);
  append_date(object, out, record.implementation_date);
  append_yes_no(object, out, "un_involved", record.un_involved);
  if (record.un_agencies) append_strings(object.key("un_agencies"), *record.un_agencies);
  append_text(object, "un_details", record.un_details);
  append_yes_no(object, out, "previously_submitted", record.previously_submitted);
  append_yes_no(object, out, "supporting_documents", record.supporting_documents);
  append_yes_no(object, out, "unpsa_award_won", record.unpsa_award_won);
  append_yes_no(object, out, "other_awards_won", record.other_awards_won);
  append_text(object, "other_awards", record.other_awards);
  append_text(object, "how_heard", record.how_heard);
  append_yes_no(object, out, "consent", record.consent);
}

/// What stages have added and the record has no place for.
void append_other_additions(ObjectWriter& object, const Record& record, Additions additions) {
  bool sdg = has_sdg(record);
  for (const Member& addition : additions) {
    if (!is_sdg(addition)) {
      object.key(addition.key) += addition.json;
    } else if (!sdg) {
      sdg = true;
      object.key("sdg") += sdg_of(additions);
    }
  }
}

void append_members(std::string& out, const Record& record, Additions additions) {
  ObjectWriter object(out);
  object.string("schema", record_schema);
  object.string("id", record.id);
  append_source(object.key("source"), record.source);
  object.string("language", record.language);
  append_edition(object.key("edition"), record.edition);
  append_header(object, out, record, additions);
  append_array(object.key("answers"), record.answers, [&](const Answer& item) { append_answer(out, item); });
  append_array(object.key("unassigned"), record.unassigned,
               [&](const UnassignedText& item) { append_unassigned(out, item); });
  append_array(object.key("repeats"), record.repeats, [&](const Repeat& item) { append_repeat(out, item); });
  append_array(object.key("notes"), record.notes, [&](const Note& item) { append_note(out, item); });
  if (!record.lines.empty()) append_lines(object.key("lines"), record.lines);
  append_other_additions(object, record, additions);
  object.end();
}

/// Whether an addition takes the place of a member that the form defines, or of another addition.
bool replaces(Additions additions, std::size_t index) {
  const std::string_view key = additions[index].key;
  const auto is_same = [key](const Member& other) { return other.key == key; };
  return is_record_key(key) || key == "sdg.goals" || key == "sdg.targets" ||
         std::any_of(additions.begin(), additions.begin() + static_cast<std::ptrdiff_t>(index), is_same);
}

}  // namespace

void append_record_members(std::string& out, const Record& record) { append_members(out, record, {}); }

void append_record(std::string& out, const Record& record) {
  if (record.additions.empty()) {
    if (record.json.empty()) {
      append_record_members(out, record);
    } else {
      out += record.json;
    }
    return;
  }
  if (!record.json.empty()) {
    append_with_additions(out, record.json, record.members, record.additions);
    return;
  }
  const Additions additions = record.additions;
  bool any_replaces = false;
  for (std::size_t i = 0; i < additions.size(); ++i) any_replaces = any_replaces || replaces(additions, i);
  if (!any_replaces) return append_members(out, record, additions);
  std::string members;
  append_record_members(members, record);
  append_with_additions(out, members, additions);
}

}  // namespace unpsa::json
