// SPDX-License-Identifier: MIT
// Reading records with simdjson's on-demand parser. The object is walked once; strings without an escape are
// views into the record's own text, others are unescaped into its arena.
#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <simdjson.h>

#include "unpsa/json/record_json.hpp"
#include "unpsa/text/utf8.hpp"

namespace unpsa::json {
namespace {

namespace ondemand = simdjson::ondemand;

/// A value of another type than the schema asks, or none where it asks one.
struct Mismatch {
  std::string message;
  const char* place = nullptr;  ///< in the text; nullptr: the object as a whole
};

/// The keys that an object has had: one that stands twice would be read twice, the first value lost. The sets of
/// nested objects share `stack`, each above that of the object around it.
class KeySet {
 public:
  explicit KeySet(std::vector<std::string_view>& stack) : stack_(stack), begin_(stack.size()) {}
  ~KeySet() { stack_.resize(begin_); }
  KeySet(const KeySet&) = delete;
  KeySet& operator=(const KeySet&) = delete;

  void add(std::string_view key, std::string_view object) {
    // Most keys differ in this bit, so that few are compared.
    const auto last = key.empty() ? 0U : static_cast<unsigned char>(key.back());
    const std::uint64_t bit = std::uint64_t{1} << ((key.size() * 7 + last) % 64);
    const auto begin = stack_.begin() + static_cast<std::ptrdiff_t>(begin_);
    if ((bits_ & bit) != 0 && std::find(begin, stack_.end(), key) != stack_.end())
      throw Mismatch{fmt::format("the key '{}' stands twice in {}", key, object), nullptr};
    bits_ |= bit;
    stack_.push_back(key);
  }

 private:
  std::vector<std::string_view>& stack_;
  std::size_t begin_;
  std::uint64_t bits_ = 0;
};

/// Levels of brackets in a member that we do not know. Nobody writes as many; reading them takes stack.
constexpr int deepest = 256;

/// Reads the values of one object into a record.
class Extractor {
 public:
  Extractor(ondemand::parser& parser, Record& record) : parser_(parser), record_(record) {
    // Unescaping writes in blocks, hence the padding.
    unescaped_ = record.arena.make<char>(record.buffer.size() + simdjson::SIMDJSON_PADDING).data();
  }

  void read(ondemand::object object) {
    KeySet keys(keys_);
    for (auto field : object) {
      const std::string_view key = read_key(field);
      keys.add(key, "one record");
      ondemand::value value = field.value();
      read_member(key, value);
      path_.clear();
    }
    if (record_.id.empty()) throw Mismatch{"the record has no 'id'", nullptr};
  }

 private:
  template <typename Field>
  std::string_view read_key(Field& field) {
    const std::string_view key = field.unescaped_key();
    return key;
  }

  void read_member(std::string_view key, ondemand::value& value) {
    path_ = key;
    Record& r = record_;
    if (key == "schema") return check_schema(string(value));
    if (key == "id") return void(r.id = string(value));
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
    if (key == "un_agencies") return read_strings(value, r.un_agencies.emplace());
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
    check_value(value);  // stays in Record::json
  }

  /// Walks over a value that we do not know, so that none passes that is not well-formed.
  void check_value(ondemand::value& value, int depth = 0) {
    if (depth == deepest) fail(value, fmt::format("nested less than {} deep", deepest));
    switch (value.type()) {
      case ondemand::json_type::object:
        for (auto field : value.get_object()) {
          static_cast<void>(read_key(field));
          ondemand::value item = field.value();
          check_value(item, depth + 1);
        }
        return;
      case ondemand::json_type::array:
        for (auto element : value.get_array()) {
          ondemand::value item = element.value();
          check_value(item, depth + 1);
        }
        return;
      case ondemand::json_type::string:
        static_cast<void>(std::string_view(value.get_string()));
        return;
      case ondemand::json_type::number:
        static_cast<void>(value.get_number().value());
        return;
      case ondemand::json_type::boolean:
        static_cast<void>(value.get_bool().value());
        return;
      case ondemand::json_type::null:
        if (!value.is_null()) fail(value, "a JSON value");
        return;
    }
  }

  // Simple values.

  [[noreturn]] void fail(ondemand::value& value, std::string_view expected) {
    const std::string_view token = value.raw_json_token();
    throw Mismatch{fmt::format("'{}' is not {}", path_, expected), token.data()};
  }

  /// Whether the value is null; it is read then.
  bool is_null(ondemand::value& value) {
    if (value.type() != ondemand::json_type::null) return false;
    consumed_ = true;
    if (!value.is_null()) fail(value, "a JSON value");
    return true;
  }

  std::string_view string(ondemand::value& value) {
    consumed_ = true;
    if (value.type() != ondemand::json_type::string) fail(value, "a string");
    // The token reaches from the opening quote to the next token, white space included.
    std::string_view token = value.raw_json_token();
    while (token.back() != '"') token.remove_suffix(1);
    token = token.substr(1, token.size() - 2);
    if (std::memchr(token.data(), '\\', token.size()) == nullptr) {
      const ondemand::raw_json_string consumed = value.get_raw_json_string();
      static_cast<void>(consumed);
      return token;
    }
    auto* out = reinterpret_cast<std::uint8_t*>(unescaped_);
    const std::string_view text = parser_.unescape(value.get_raw_json_string(), out);
    unescaped_ = reinterpret_cast<char*>(out);
    return text;
  }

  std::string_view string_or_null(ondemand::value& value) {
    if (is_null(value)) return {};
    return string(value);
  }

  std::size_t number(ondemand::value& value) {
    consumed_ = true;
    std::uint64_t number = 0;
    if (value.type() != ondemand::json_type::number || value.get_uint64().get(number) != simdjson::SUCCESS)
      fail(value, "a whole number");
    return static_cast<std::size_t>(number);
  }

  /// A number that an int holds.
  int small_number(ondemand::value& value) {
    const std::size_t large = number(value);
    if (large > static_cast<std::size_t>(std::numeric_limits<int>::max()))
      throw Mismatch{fmt::format("'{}' is too large", path_), nullptr};
    return static_cast<int>(large);
  }

  std::size_t number_or_null(ondemand::value& value) { return is_null(value) ? 0 : number(value); }

  std::optional<bool> boolean_or_null(ondemand::value& value) {
    if (is_null(value)) return std::nullopt;
    consumed_ = true;
    if (value.type() != ondemand::json_type::boolean) fail(value, "true, false or null");
    return value.get_bool().value();
  }

  // Objects and arrays.

  template <typename Member>
  void each_member(ondemand::value& value, Member member) {
    if (value.type() != ondemand::json_type::object) fail(value, "an object");
    const std::size_t length = path_.size();
    KeySet keys(keys_);
    for (auto field : value.get_object()) {
      const std::string_view key = read_key(field);
      keys.add(key, path_);
      path_.append(".").append(key);
      ondemand::value item = field.value();
      consumed_ = false;
      member(key, item);
      if (!consumed_) check_value(item);
      path_.resize(length);
    }
    consumed_ = true;
  }

  template <typename Item>
  void each_item(ondemand::value& value, Item item) {
    if (value.type() != ondemand::json_type::array) fail(value, "an array");
    const std::size_t length = path_.size();
    std::size_t index = 0;
    for (auto element : value.get_array()) {
      fmt::format_to(std::back_inserter(path_), "[{}]", index++);
      ondemand::value each = element.value();
      item(each);
      path_.resize(length);
    }
    consumed_ = true;
  }

  void read_strings(ondemand::value& value, std::vector<std::string_view>& out) {
    each_item(value, [&](ondemand::value& item) { out.push_back(string(item)); });
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
      if (key == "candidates")
        each_item(item, [&](ondemand::value& year) { edition.candidates.push_back(small_number(year)); });
      if (key == "evidence") read_strings(item, edition.evidence);
    });
  }

  void read_country(ondemand::value& value) {
    each_member(value, [&](std::string_view key, ondemand::value& item) {
      if (key == "text") record_.member_state.text = string(item);
      if (key == "iso3166") record_.member_state.iso3166 = string_or_null(item);
      if (key == "name") record_.member_state.name = string_or_null(item);
    });
  }

  void read_coded(ondemand::value& value, CodedValue& coded) {
    each_member(value, [&](std::string_view key, ondemand::value& item) {
      if (key == "text") coded.text = string(item);
      if (key == "code") coded.code = string_or_null(item);
    });
  }

  void read_yes_no(ondemand::value& value, YesNoValue& yes_no) {
    each_member(value, [&](std::string_view key, ondemand::value& item) {
      if (key == "text") yes_no.text = string(item);
      if (key == "value") yes_no.value = boolean_or_null(item);
    });
  }

  void read_date(ondemand::value& value) {
    each_member(value, [&](std::string_view key, ondemand::value& item) {
      if (key == "text") record_.implementation_date.text = string(item);
      if (key == "date") record_.implementation_date.date = string_or_null(item);
    });
  }

  void read_criteria(ondemand::value& value) {
    auto& criteria = record_.criteria.emplace();
    each_item(value, [&](ondemand::value& item) {
      Criterion& criterion = criteria.emplace_back();
      each_member(item, [&](std::string_view key, ondemand::value& part) {
        if (key == "code") criterion.code = string(part);
        if (key == "text") criterion.text = string(part);
      });
    });
  }

  void read_sdg(ondemand::value& value) {
    each_member(value, [&](std::string_view key, ondemand::value& item) {
      if (key == "goals") read_goals(item);
      if (key == "targets") read_targets(item);
    });
  }

  void read_goals(ondemand::value& value) {
    auto& goals = record_.goals.emplace();
    each_item(value, [&](ondemand::value& item) {
      TickedGoal& goal = goals.emplace_back();
      each_member(item, [&](std::string_view key, ondemand::value& part) {
        if (key == "goal") goal.goal = is_null(part) ? 0 : small_number(part);
        if (key == "text") goal.text = string(part);
      });
    });
  }

  void read_targets(ondemand::value& value) {
    auto& targets = record_.targets.emplace();
    each_item(value, [&](ondemand::value& item) {
      TickedTarget& target = targets.emplace_back();
      each_member(item, [&](std::string_view key, ondemand::value& part) {
        if (key == "target") target.target = string(part);
        if (key == "text") target.text = string(part);
      });
    });
  }

  void read_answers(ondemand::value& value) {
    each_item(value, [&](ondemand::value& item) {
      Answer& answer = record_.answers.emplace_back();
      each_member(item, [&](std::string_view key, ondemand::value& part) { read_answer(key, part, answer); });
      if (answer.question.empty()) throw Mismatch{fmt::format("'{}' has no 'question'", path_), nullptr};
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
    if (!source) throw Mismatch{fmt::format("'{}' is not 'printed' or 'built-in'", path_), nullptr};
    return *source;
  }

  AnswerStatus status(ondemand::value& value) {
    const auto status = parse_answer_status(string(value));
    if (!status)
      throw Mismatch{fmt::format("'{}' is not 'answered', 'empty', 'placeholder' or 'missing'", path_), nullptr};
    return *status;
  }

  std::span<const std::size_t> numbers(ondemand::value& value) {
    numbers_.clear();
    each_item(value, [&](ondemand::value& item) { numbers_.push_back(number(item)); });
    const auto copy = record_.arena.make<std::size_t>(numbers_.size());
    std::copy(numbers_.begin(), numbers_.end(), copy.begin());
    return copy;
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
        if (key == "differs") read_strings(part, repeat.differs);
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

 public:
  [[nodiscard]] std::string_view schema() const noexcept { return schema_; }

 private:
  ondemand::parser& parser_;
  Record& record_;
  char* unescaped_;
  std::string path_;
  std::vector<std::string_view> keys_;
  std::vector<std::size_t> numbers_;
  std::string_view schema_;
  bool consumed_ = false;  ///< the last member's value was read
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
  bool opened = false;  // a document that was never opened has no location
  try {
    const simdjson::padded_string_view whole(record.buffer.data(), record.buffer.size(),
                                             record.buffer.size() + simdjson::SIMDJSON_PADDING);
    document = state_->parser.iterate(whole);
    opened = true;
    Extractor extractor(state_->parser, record);
    extractor.read(document.get_object());
    const char* behind = nullptr;
    if (document.current_location().get(behind) == simdjson::SUCCESS)
      throw Mismatch{"there is more text behind the object", behind};
    if (extractor.schema().empty())
      throw Mismatch{fmt::format("the object is no record: it has no 'schema', expected '{}'", record_schema), nullptr};
    record.json = one_line(record);
    return error;
  } catch (const Mismatch& mismatch) {
    error = error_at(record.buffer.view(), mismatch.place, mismatch.message);
  } catch (const simdjson::simdjson_error& failure) {
    const char* place = nullptr;
    if (!document.is_alive() || document.current_location().get(place) != simdjson::SUCCESS) place = nullptr;
    error = error_at(record.buffer.view(), place, fmt::format("this is not well-formed JSON: {}", failure.what()));
  }
  record.clear();
  return error;
}

}  // namespace unpsa::json
