// SPDX-License-Identifier: MIT
// Reading records with simdjson's on-demand parser. The object is walked once; strings without an escape are
// views into the record's own text, others are unescaped into its arena.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <simdjson.h>

#include "fault_finder.hpp"
#include "unpsa/json/record_json.hpp"
#include "unpsa/text/utf8.hpp"
#include "value_reader.hpp"

namespace unpsa::json {
namespace {

/// Reads the values of one object into a record.
class RecordExtractor : private ValueReader {
 public:
  RecordExtractor(ondemand::parser& parser, Record& record) : ValueReader(parser, record), record_(record) {}

  void read(ondemand::object object) {
    KeySet known(keys());
    for (auto field : object) {
      const std::string_view key = read_key(field);
      known.add(key, "one record");
      ondemand::value value = field.value();
      path() = key;
      read_member(key, value);
    }
    if (schema_.empty())
      throw Mismatch{fmt::format("the object is no record: it has no 'schema', expected '{}'", record_schema), nullptr};
    if (record_.id.empty()) throw Mismatch{"the record has no 'id'", nullptr};
  }

 private:
  void read_member(std::string_view key, ondemand::value& value) {
    Record& r = record_;
    if (key == "schema") return check_schema(string(value));
    if (key == "id") return void(r.id = string(value));
    // Programs that pick keys, such as jq, write null for those that a record does not have.
    if (is_null(value)) return;
    if (key == "source") return read_source(value);
    if (key == "language") return void(r.language = string(value));
    if (key == "edition") return read_edition(value);
    if (key == "member_state") return read_country(value);
    if (key == "institution") return void(r.institution = string(value));
    if (key == "institution_type") return read_coded(value, r.institution_type);
    if (key == "sector") return read_coded(value, r.sector);
    if (key == "administrative_level") return read_coded(value, r.administrative_level);
    if (key == "initiative") return void(r.initiative = string(value));
    if (key == "years_operational") return void(r.years_operational = string(value));
    if (key == "website") return void(r.website = string(value));
    if (key == "public_sector") return read_yes_no(value, r.public_sector);
    if (key == "category") return read_coded(value, r.category);
    if (key == "criteria") return read_criteria(value);
    if (key == "sdg_relevant") return read_yes_no(value, r.sdg_relevant);
    if (key == "sdg") return read_sdg(value);
    if (key == "two_years_old") return read_yes_no(value, r.two_years_old);
    if (key == "implementation_date") return read_date(value);
    if (key == "un_involved") return read_yes_no(value, r.un_involved);
    if (key == "un_agencies") return strings(value, r.un_agencies.emplace());
    if (key == "un_details") return void(r.un_details = string(value));
    if (key == "previously_submitted") return read_yes_no(value, r.previously_submitted);
    if (key == "supporting_documents") return read_yes_no(value, r.supporting_documents);
    if (key == "unpsa_award_won") return read_yes_no(value, r.unpsa_award_won);
    if (key == "other_awards_won") return read_yes_no(value, r.other_awards_won);
    if (key == "other_awards") return void(r.other_awards = string(value));
    if (key == "how_heard") return void(r.how_heard = string(value));
    if (key == "consent") return read_yes_no(value, r.consent);
    if (key == "answers") return read_answers(value);
    if (key == "unassigned") return read_unassigned(value);
    if (key == "repeats") return read_repeats(value);
    if (key == "notes") return read_notes(value);
    if (key == "lines") return read_lines(value);
    check_value(value);  // stays in Record::json
  }

  void check_schema(std::string_view schema) {
    schema_ = schema;
    if (schema == record_schema) return;
    constexpr std::string_view family = "unpsa.record/";
    if (schema.substr(0, family.size()) == family)
      throw Mismatch{fmt::format("records of schema '{}' cannot be read; this program reads '{}'; use a version of "
                                 "unpsa that knows that schema",
                                 schema, record_schema),
                     nullptr};
    throw Mismatch{fmt::format("the schema is '{}', expected '{}'", schema, record_schema), nullptr};
  }

  void read_source(ondemand::value& value) {
    Source& source = record_.source;
    each_member(value, [&](std::string_view key, ondemand::value& item) {
      if (key == "file") source.file = string(item);
      if (key == "line") source.line = number(item);
      if (key == "lines") source.lines = number(item);
      if (key == "encoding") source.encoding = string(item);
      if (key == "hash") source.hash = string(item);
    });
  }

  void read_edition(ondemand::value& value) {
    Edition& edition = record_.edition;
    each_member(value, [&](std::string_view key, ondemand::value& item) {
      if (key == "year") edition.year = is_null(item) ? 0 : small_number(item);
      if (key == "candidates" && !is_null(item))
        each_item(item, [&](ondemand::value& year) { edition.candidates.push_back(small_number(year)); });
      if (key == "evidence" && !is_null(item)) strings(item, edition.evidence);
    });
  }

  void read_country(ondemand::value& value) {
    each_member(value, [&](std::string_view key, ondemand::value& item) {
      if (key == "text") record_.member_state.text = text_or_null(item);
      if (key == "iso3166") record_.member_state.iso3166 = string_or_null(item);
      if (key == "name") record_.member_state.name = string_or_null(item);
    });
  }

  void read_coded(ondemand::value& value, CodedValue& coded) {
    each_member(value, [&](std::string_view key, ondemand::value& item) {
      if (key == "text") coded.text = text_or_null(item);
      if (key == "code") coded.code = string_or_null(item);
    });
  }

  void read_yes_no(ondemand::value& value, YesNoValue& yes_no) {
    each_member(value, [&](std::string_view key, ondemand::value& item) {
      if (key == "text") yes_no.text = text_or_null(item);
      if (key == "value") yes_no.value = boolean_or_null(item);
    });
  }

  void read_date(ondemand::value& value) {
    each_member(value, [&](std::string_view key, ondemand::value& item) {
      if (key == "text") record_.implementation_date.text = text_or_null(item);
      if (key == "date") record_.implementation_date.date = string_or_null(item);
    });
  }

  void read_criteria(ondemand::value& value) {
    auto& criteria = record_.criteria.emplace();
    each_item(value, [&](ondemand::value& item) {
      Criterion& criterion = criteria.emplace_back();
      each_member(item, [&](std::string_view key, ondemand::value& part) {
        if (key == "code") criterion.code = string(part);
        if (key == "text") criterion.text = string_or_null(part);
      });
    });
  }

  void read_sdg(ondemand::value& value) {
    each_member(value, [&](std::string_view key, ondemand::value& item) {
      if (key == "goals" && !is_null(item)) read_goals(item);
      if (key == "targets" && !is_null(item)) read_targets(item);
    });
  }

  void read_goals(ondemand::value& value) {
    auto& goals = record_.goals.emplace();
    each_item(value, [&](ondemand::value& item) {
      TickedGoal& goal = goals.emplace_back();
      each_member(item, [&](std::string_view key, ondemand::value& part) {
        if (key == "goal") goal.goal = is_null(part) ? 0 : small_number(part);
        if (key == "text") goal.text = string(part);
        if (key == "line") goal.line = number_or_null(part);
      });
    });
  }

  void read_targets(ondemand::value& value) {
    auto& targets = record_.targets.emplace();
    each_item(value, [&](ondemand::value& item) {
      TickedTarget& target = targets.emplace_back();
      each_member(item, [&](std::string_view key, ondemand::value& part) {
        if (key == "target") target.target = string(part);
        if (key == "text") target.text = string_or_null(part);
        if (key == "line") target.line = number_or_null(part);
      });
    });
  }

  void read_lines(ondemand::value& value) {
    each_member(value, [&](std::string_view key, ondemand::value& item) {
      const auto known = std::find(value_line_keys.begin(), value_line_keys.end(), key);
      if (known != value_line_keys.end()) record_.lines.push_back({*known, number(item)});
    });
  }

  void read_answers(ondemand::value& value) {
    each_item(value, [&](ondemand::value& item) {
      Answer& answer = record_.answers.emplace_back();
      each_member(item, [&](std::string_view key, ondemand::value& part) { read_answer(key, part, answer); });
      if (answer.question.empty()) throw Mismatch{fmt::format("'{}' has no 'question'", path()), nullptr};
    });
  }

  void read_answer(std::string_view key, ondemand::value& value, Answer& answer) {
    if (key == "question") answer.question = string(value);
    if (key == "label" && !is_null(value)) answer.label = string(value);
    if (key == "limit" && !is_null(value)) answer.limit = small_number(value);
    if (key == "limit_source") answer.limit_source = limit_source(value);
    if (key == "text") answer.text = string(value);
    if (key == "language") answer.language = string(value);
    if (key == "status") answer.status = status(value);
    if (key == "line") answer.line = number_or_null(value);
    if (key == "lines") answer.lines = numbers(value);
  }

  LimitSource limit_source(ondemand::value& value) {
    if (is_null(value)) return LimitSource::none;
    const auto source = parse_limit_source(string(value));
    if (!source) throw Mismatch{fmt::format("'{}' is not 'printed' or 'built-in'", path()), nullptr};
    return *source;
  }

  AnswerStatus status(ondemand::value& value) {
    const auto status = parse_answer_status(string(value));
    if (!status)
      throw Mismatch{fmt::format("'{}' is not 'answered', 'empty', 'placeholder' or 'missing'", path()), nullptr};
    return *status;
  }

  void read_unassigned(ondemand::value& value) {
    each_item(value, [&](ondemand::value& item) {
      UnassignedText& text = record_.unassigned.emplace_back();
      each_member(item, [&](std::string_view key, ondemand::value& part) {
        if (key == "line") text.line = number(part);
        if (key == "text") text.text = string(part);
      });
    });
  }

  void read_repeats(ondemand::value& value) {
    each_item(value, [&](ondemand::value& item) {
      Repeat& repeat = record_.repeats.emplace_back();
      each_member(item, [&](std::string_view key, ondemand::value& part) {
        if (key == "element") repeat.element = string(part);
        if (key == "line") repeat.line = number(part);
        if (key == "lines") repeat.lines = number(part);
        if (key == "differs") strings(part, repeat.differs);
      });
    });
  }

  void read_notes(ondemand::value& value) {
    each_item(value, [&](ondemand::value& item) {
      Note& note = record_.notes.emplace_back();
      each_member(item, [&](std::string_view key, ondemand::value& part) {
        if (key == "rule") note.rule = string(part);
        if (key == "line") note.line = number(part);
        if (key == "column") note.column = number(part);
        if (key == "message") note.message = string(part);
      });
    });
  }

  Record& record_;
  std::string_view schema_;
};

/// The object on one line: as it stands, or minified where it spreads over several.
std::string_view one_line(Record& record) {
  const std::string_view json = record.buffer.view();
  if (json.find('\n') == std::string_view::npos && json.find('\r') == std::string_view::npos) return json;
  const auto compact = record.arena.make<char>(json.size() + simdjson::SIMDJSON_PADDING);
  std::size_t size = 0;
  if (simdjson::minify(json.data(), json.size(), compact.data(), size) != simdjson::SUCCESS) return json;
  return {compact.data(), size};
}

/// An error at a place in the text, at its beginning if the place is not in it.
RecordError error_at(std::string_view json, const char* place, std::string message) {
  RecordError error{std::move(message), 0, 1};
  if (place == nullptr || place < json.data() || place > json.data() + json.size()) return error;
  const std::string_view before = json.substr(0, static_cast<std::size_t>(place - json.data()));
  error.line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  error.column = 1 + text::count_code_points(before.substr(before.rfind('\n') + 1));
  return error;
}

/// What the parser has against a text that is well-formed.
std::string_view describe_code(simdjson::error_code code) {
  switch (code) {
    case simdjson::NUMBER_ERROR:
    case simdjson::NUMBER_OUT_OF_RANGE:
      return "the record has a number that is too large";
    case simdjson::DEPTH_ERROR:
      return "the record is nested too deep";
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC:
      return "the record is too large";
    case simdjson::UTF8_ERROR:
      return "the record has bytes that are not UTF-8";
    case simdjson::INCORRECT_TYPE:
    case simdjson::SCALAR_DOCUMENT_AS_VALUE:
      return "expected a record, an object in braces";
    default:
      return "the record cannot be read";
  }
}

RecordError describe_failure(std::string_view json, simdjson::error_code code) {
  if (const auto fault = find_fault(json))
    return error_at(json, json.data() + fault->offset, fmt::format("this is not well-formed JSON: {}", fault->what));
  return error_at(json, nullptr, std::string(describe_code(code)));
}

}  // namespace

struct RecordReader::State {
  ondemand::parser parser;
};

RecordReader::RecordReader() : state_(std::make_unique<State>()) {}
RecordReader::~RecordReader() = default;
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader& RecordReader::operator=(RecordReader&&) noexcept = default;

RecordError RecordReader::read(text::Buffer&& json, Record& record) {
  record.clear();
  record.buffer = std::move(json);
  RecordError error{};
  ondemand::document document;
  try {
    const simdjson::padded_string_view whole(record.buffer.data(), record.buffer.size(),
                                             record.buffer.size() + simdjson::SIMDJSON_PADDING);
    document = state_->parser.iterate(whole);
    RecordExtractor extractor(state_->parser, record);
    extractor.read(document.get_object());
    const char* behind = nullptr;
    if (document.current_location().get(behind) == simdjson::SUCCESS)
      throw Mismatch{"there is more text behind the object", behind};
    record.json = one_line(record);
    return error;
  } catch (const Mismatch& mismatch) {
    error = error_at(record.buffer.view(), mismatch.place, mismatch.message);
  } catch (const simdjson::simdjson_error& failure) {
    error = describe_failure(record.buffer.view(), failure.error());
  }
  record.clear();
  return error;
}

}  // namespace unpsa::json
