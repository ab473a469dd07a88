// SPDX-License-Identifier: MIT
// What a record holds, as tables: a row a member, in the order in which we write them.
#include "json/record_members.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "form/values.hpp"
#include "text/format.hpp"
#include "text/utf8.hpp"

namespace unpsa::json {
namespace {

constexpr std::array<MemberRow<Source>, 5> source_rows{{
    {"file", [](ValueReader& in, Source& source) { source.file = in.string(); }},
    {"line", [](ValueReader& in, Source& source) { source.line = in.number(); }},
    {"lines", [](ValueReader& in, Source& source) { source.lines = in.number(); }},
    {"encoding", [](ValueReader& in, Source& source) { source.encoding = in.string(); }},
    {"hash", [](ValueReader& in, Source& source) { source.hash = in.string(); }},
}};

constexpr std::array<MemberRow<Edition>, 3> edition_rows{{
    {"year", [](ValueReader& in, Edition& edition) { edition.year = in.small_number_or_null(); }},
    {"candidates",
     [](ValueReader& in, Edition& edition) {
       if (!in.take_null()) in.each_item([&] { edition.candidates.push_back(in.small_number()); });
     }},
    {"evidence",
     [](ValueReader& in, Edition& edition) {
       if (!in.take_null()) in.strings(edition.evidence);
     }},
}};

constexpr std::array<MemberRow<CountryValue>, 3> country_rows{{
    {"text", [](ValueReader& in, CountryValue& country) { country.text = in.text_or_null(); }},
    {"iso3166", [](ValueReader& in, CountryValue& country) { country.iso3166 = in.string_or_null(); }},
    {"name", [](ValueReader& in, CountryValue& country) { country.name = in.string_or_null(); }},
}};

constexpr std::array<MemberRow<CodedValue>, 2> coded_rows{{
    {"text", [](ValueReader& in, CodedValue& coded) { coded.text = in.text_or_null(); }},
    {"code", [](ValueReader& in, CodedValue& coded) { coded.code = in.string_or_null(); }},
}};

constexpr std::array<MemberRow<YesNoValue>, 2> yes_no_rows{{
    {"text", [](ValueReader& in, YesNoValue& yes_no) { yes_no.text = in.text_or_null(); }},
    {"value", [](ValueReader& in, YesNoValue& yes_no) { yes_no.value = in.boolean_or_null(); }},
}};

constexpr std::array<MemberRow<DateValue>, 2> date_rows{{
    {"text", [](ValueReader& in, DateValue& date) { date.text = in.text_or_null(); }},
    {"date", [](ValueReader& in, DateValue& date) { date.date = in.string_or_null(); }},
}};

constexpr std::array<MemberRow<Criterion>, 2> criterion_rows{{
    {"code", [](ValueReader& in, Criterion& criterion) { criterion.code = in.string(); }},
    {"text", [](ValueReader& in, Criterion& criterion) { criterion.text = in.string_or_null(); }},
}};

constexpr std::array<MemberRow<TickedGoal>, 3> goal_rows{{
    {"goal", [](ValueReader& in, TickedGoal& goal) { goal.goal = in.small_number_or_null(); }},
    {"text", [](ValueReader& in, TickedGoal& goal) { goal.text = in.string(); }},
    {"line", [](ValueReader& in, TickedGoal& goal) { goal.line = in.number_or_null(); }},
}};

constexpr std::array<MemberRow<TickedTarget>, 3> target_rows{{
    {"target", [](ValueReader& in, TickedTarget& target) { target.target = in.string(); }},
    {"text", [](ValueReader& in, TickedTarget& target) { target.text = in.string_or_null(); }},
    {"line", [](ValueReader& in, TickedTarget& target) { target.line = in.number_or_null(); }},
}};

/// What `sdg` holds of a record's own.
struct Ticked {
  Record& record;
};

constexpr std::array<MemberRow<Ticked>, 2> ticked_rows{{
    {"goals",
     [](ValueReader& in, Ticked& ticked) {
       if (!in.take_null()) in.objects(goal_rows, ticked.record.goals.emplace());
     }},
    {"targets",
     [](ValueReader& in, Ticked& ticked) {
       if (!in.take_null()) in.objects(target_rows, ticked.record.targets.emplace());
     }},
}};

LimitSource read_limit_source(ValueReader& in) {
  const char* const place = in.place();
  if (in.take_null()) return LimitSource::none;
  const auto source = parse_limit_source(in.string());
  if (!source) in.fail("'printed' or 'built-in'", place);
  return *source;
}

AnswerStatus read_status(ValueReader& in) {
  const char* const place = in.place();
  const auto status = parse_answer_status(in.string());
  if (!status) in.fail("'answered', 'empty', 'placeholder' or 'missing'", place);
  return *status;
}

constexpr std::array<MemberRow<Answer>, 10> answer_rows{{
    {"question", [](ValueReader& in, Answer& answer) { answer.question = in.string(); }},
    {"label", [](ValueReader& in, Answer& answer) { answer.label = in.text_or_null(); }},
    {"limit",
     [](ValueReader& in, Answer& answer) {
       if (!in.take_null()) answer.limit = in.small_number();
     }},
    {"limit_source", [](ValueReader& in, Answer& answer) { answer.limit_source = read_limit_source(in); }},
    {"text", [](ValueReader& in, Answer& answer) { answer.text = in.string(); }},
    {"language", [](ValueReader& in, Answer& answer) { answer.language = in.string(); }},
    {"status", [](ValueReader& in, Answer& answer) { answer.status = read_status(in); }},
    {"line", [](ValueReader& in, Answer& answer) { answer.line = in.number_or_null(); }},
    {"lines", [](ValueReader& in, Answer& answer) { answer.lines = in.numbers(); }},
    {"places", [](ValueReader& in, Answer& answer) { answer.places = in.numbers(); }},
}};

/// Far more than any edition asks for. Answers are looked up one after another.
constexpr std::size_t max_answers = 1000;

void read_answers(ValueReader& in, Record& record) {
  in.each_item([&] {
    const char* const place = in.place();
    if (record.answers.size() == max_answers)
      throw Mismatch{text::format("a record has at most {} answers", max_answers), place};
    Answer& answer = record.answers.emplace_back();
    in.object(answer_rows, answer);
    if (answer.question.empty())
      throw Mismatch{text::format("'{}' has no member 'question'", in.path()), place};
    // Other programs may leave the status out; its text counts nevertheless.
    if (answer.status == AnswerStatus::missing && !text::is_blank(answer.text))
      answer.status = form::is_placeholder(answer.text) ? AnswerStatus::placeholder : AnswerStatus::answered;
  });
}

constexpr std::array<MemberRow<UnassignedText>, 2> unassigned_rows{{
    {"line", [](ValueReader& in, UnassignedText& text) { text.line = in.number(); }},
    {"text", [](ValueReader& in, UnassignedText& text) { text.text = in.string(); }},
}};

constexpr std::array<MemberRow<Repeat>, 4> repeat_rows{{
    {"element", [](ValueReader& in, Repeat& repeat) { repeat.element = in.string(); }},
    {"line", [](ValueReader& in, Repeat& repeat) { repeat.line = in.number(); }},
    {"lines", [](ValueReader& in, Repeat& repeat) { repeat.lines = in.number(); }},
    {"differs", [](ValueReader& in, Repeat& repeat) { in.strings(repeat.differs); }},
}};

constexpr std::array<MemberRow<Note>, 4> note_rows{{
    {"rule", [](ValueReader& in, Note& note) { note.rule = in.string(); }},
    {"line", [](ValueReader& in, Note& note) { note.line = in.number(); }},
    {"column", [](ValueReader& in, Note& note) { note.column = in.number(); }},
    {"message", [](ValueReader& in, Note& note) { note.message = in.string(); }},
}};

/// What `lines` holds: of some values, where they stand.
struct ValueLines {
  Record& record;
};

template <std::size_t index>
constexpr MemberRow<ValueLines> value_line_row() {
  return {value_line_keys[index], [](ValueReader& in, ValueLines& lines) {
            lines.record.lines.push_back({value_line_keys[index], in.number()});
          }};
}

template <std::size_t... indices>
constexpr auto make_value_line_rows(std::index_sequence<indices...> /*indices*/) {
  return std::array{value_line_row<indices>()...};
}

constexpr auto value_line_rows = make_value_line_rows(std::make_index_sequence<value_line_keys.size()>());

void read_schema(ValueReader& in, Record& /*record*/) {
  const std::string_view schema = in.string();
  if (schema == record_schema) return;
  constexpr std::string_view family = "unpsa.record/";
  if (schema.substr(0, family.size()) == family)
    throw Mismatch{text::format("records of schema '{}' cannot be read; this program reads '{}'; use a "
                                "version of unpsa that supports that schema",
                                schema, record_schema),
                   nullptr};
  throw Mismatch{text::format("the schema is '{}', expected '{}'", schema, record_schema), nullptr};
}

// Rows of a record. Programs that pick keys, such as jq, write null for those that a record does not have.

using RecordRow = MemberRow<Record>;

template <Text Record::*member>
constexpr RecordRow text_row(std::string_view key) {
  return {key, [](ValueReader& in, Record& record) { record.*member = in.text_or_null(); }};
}

template <auto member, const auto& rows>
constexpr RecordRow object_row(std::string_view key) {
  return {key, [](ValueReader& in, Record& record) {
            if (!in.take_null()) in.object(rows, record.*member);
          }};
}

template <auto member, const auto& rows>
constexpr RecordRow list_row(std::string_view key) {
  return {key, [](ValueReader& in, Record& record) {
            if (!in.take_null()) in.objects(rows, record.*member);
          }};
}

constexpr std::array record_rows{
    RecordRow{"schema", read_schema},
    RecordRow{"id", [](ValueReader& in, Record& record) { record.id = in.string(); }},
    object_row<&Record::source, source_rows>("source"),
    RecordRow{"language", [](ValueReader& in, Record& record) { record.language = in.string_or_null(); }},
    object_row<&Record::edition, edition_rows>("edition"),
    object_row<&Record::member_state, country_rows>("member_state"),
    text_row<&Record::institution>("institution"),
    object_row<&Record::institution_type, coded_rows>("institution_type"),
    object_row<&Record::sector, coded_rows>("sector"),
    object_row<&Record::administrative_level, coded_rows>("administrative_level"),
    text_row<&Record::initiative>("initiative"),
    text_row<&Record::years_operational>("years_operational"),
    text_row<&Record::website>("website"),
    object_row<&Record::public_sector, yes_no_rows>("public_sector"),
    object_row<&Record::category, coded_rows>("category"),
    RecordRow{"criteria",
              [](ValueReader& in, Record& record) {
                if (!in.take_null()) in.objects(criterion_rows, record.criteria.emplace());
              }},
    object_row<&Record::sdg_relevant, yes_no_rows>("sdg_relevant"),
    RecordRow{"sdg",
              [](ValueReader& in, Record& record) {
                Ticked ticked{record};
                if (!in.take_null()) in.object(ticked_rows, ticked);
              }},
    object_row<&Record::two_years_old, yes_no_rows>("two_years_old"),
    object_row<&Record::implementation_date, date_rows>("implementation_date"),
    object_row<&Record::un_involved, yes_no_rows>("un_involved"),
    RecordRow{"un_agencies",
              [](ValueReader& in, Record& record) {
                if (!in.take_null()) in.strings(record.un_agencies.emplace());
              }},
    text_row<&Record::un_details>("un_details"),
    object_row<&Record::previously_submitted, yes_no_rows>("previously_submitted"),
    object_row<&Record::supporting_documents, yes_no_rows>("supporting_documents"),
    object_row<&Record::unpsa_award_won, yes_no_rows>("unpsa_award_won"),
    object_row<&Record::other_awards_won, yes_no_rows>("other_awards_won"),
    text_row<&Record::other_awards>("other_awards"),
    text_row<&Record::how_heard>("how_heard"),
    object_row<&Record::consent, yes_no_rows>("consent"),
    RecordRow{"answers",
              [](ValueReader& in, Record& record) {
                if (!in.take_null()) read_answers(in, record);
              }},
    list_row<&Record::unassigned, unassigned_rows>("unassigned"),
    list_row<&Record::repeats, repeat_rows>("repeats"),
    list_row<&Record::notes, note_rows>("notes"),
    RecordRow{"lines",
              [](ValueReader& in, Record& record) {
                ValueLines lines{record};
                if (!in.take_null()) in.object(value_line_rows, lines);
              }},
};

}  // namespace

void read_record_members(ValueReader& in, Record& record) { in.object(record_rows, record); }

bool is_record_key(std::string_view key) noexcept {
  return std::any_of(record_rows.begin(), record_rows.end(),
                     [key](const RecordRow& row) { return row.key == key; });
}

}  // namespace unpsa::json
