// SPDX-License-Identifier: MIT
#include "dedupe/verdicts.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <functional>
#include <limits>
#include <set>
#include <system_error>
#include <utility>

#include "dedupe/deduper.hpp"
#include "json/document.hpp"
#include "json/object_writer.hpp"

namespace unpsa::dedupe {
namespace {

std::optional<DuplicateKind> find_kind(std::string_view name) noexcept {
  constexpr std::array kinds{DuplicateKind::none, DuplicateKind::identical, DuplicateKind::same_content,
                             DuplicateKind::resubmission};
  for (const DuplicateKind kind : kinds)
    if (name_of(kind) == name) return kind;
  return std::nullopt;
}

/// The text of a member; empty if it is null or not there.
std::string text_of(const json::Document& row, const char* key) {
  const auto found = row.find(key);
  return found == row.end() || found->is_null() ? std::string() : found->get<std::string>();
}

/// A whole number from `least` to `most`; none if it is another, or no number.
template <typename Number>
std::optional<Number> number_of(const json::Document& value, Number least, Number most) {
  if (!value.is_number_unsigned()) return std::nullopt;
  const auto number = value.get<std::uint64_t>();
  if (number < static_cast<std::uint64_t>(least) || number > static_cast<std::uint64_t>(most))
    return std::nullopt;
  return static_cast<Number>(number);
}

constexpr std::size_t most_records = std::size_t{1} << 53U;  // as far as other programs count exactly

/// Its numbers are read by `read_numbers`.
Verdict read_verdict(const json::Document& row) {
  Verdict verdict;
  verdict.id = row.at("id").get<std::string>();
  verdict.file = text_of(row, "file");
  Duplicate& duplicate = verdict.duplicate;
  duplicate.of = text_of(row, "of");
  duplicate.droppable = row.at("droppable").get<bool>();
  duplicate.copies_resubmission = row.at("copies_resubmission").get<bool>();
  verdict.drops_resubmissions = row.at("drops_resubmissions").get<bool>();
  return verdict;
}

/// False if one of them cannot be.
bool read_numbers(const json::Document& row, Verdict& verdict) {
  const auto parts = number_of(row.at("parts"), 1, std::numeric_limits<int>::max());
  const auto part = number_of(row.at("part"), 1, parts.value_or(0));
  const auto record = number_of(row.at("record"), std::size_t{1}, most_records);
  const auto cluster = number_of(row.at("cluster"), std::size_t{0}, most_records);
  if (!parts || !part || !record || !cluster) return false;
  verdict.part = {*part, *parts};
  verdict.record = *record;
  verdict.duplicate.cluster = *cluster;
  const auto score = row.find("score");
  if (score != row.end() && !score->is_null()) {
    verdict.duplicate.score = score->get<double>();
    if (!(verdict.duplicate.score >= 0 && verdict.duplicate.score <= 1)) return false;
  }
  const auto line = row.find("line");
  if (line == row.end() || line->is_null()) return true;
  const auto number = number_of(*line, std::size_t{1}, most_records);
  verdict.line = number.value_or(0);
  return number.has_value();
}

/// Whether a member is there twice: which of them counts is for nobody to guess.
class RepeatedKeys {
 public:
  bool operator()(int depth, json::Document::parse_event_t event, json::Document& parsed) {
    if (event == json::Document::parse_event_t::key && depth == 1)
      found_ |= !keys_.insert(parsed.get<std::string>()).second;
    return true;
  }
  [[nodiscard]] bool found() const noexcept { return found_; }

 private:
  std::set<std::string> keys_;
  bool found_ = false;
};

}  // namespace

void append_verdict(std::string& out, const Verdict& verdict) {
  json::ObjectWriter object(out);
  object.number("part", static_cast<std::size_t>(verdict.part.number));
  object.number("parts", static_cast<std::size_t>(verdict.part.count));
  object.number("record", verdict.record);
  object.string("id", verdict.id);
  object.string_or_null("file", verdict.file);
  object.number_or_null("line", verdict.line);
  append_duplicate_members(object, verdict.duplicate);
  object.boolean("droppable", verdict.duplicate.droppable);
  object.boolean("copies_resubmission", verdict.duplicate.copies_resubmission);
  object.boolean("drops_resubmissions", verdict.drops_resubmissions);
  object.end();
  out += '\n';
}

std::optional<Verdict> parse_verdict(std::string_view line) {
  RepeatedKeys repeated;
  const json::Document row = json::Document::parse(line, std::ref(repeated), /*allow_exceptions=*/false);
  if (!row.is_object() || repeated.found()) return std::nullopt;
  try {
    const auto kind = find_kind(row.at("kind").get<std::string>());
    if (!kind) return std::nullopt;
    Verdict verdict = read_verdict(row);
    verdict.duplicate.kind = *kind;
    return read_numbers(row, verdict) ? std::optional(std::move(verdict)) : std::nullopt;
  } catch (const json::Document::exception&) {
    return std::nullopt;  // a member is missing or of another type
  }
}

std::optional<int> find_part(std::string_view line) noexcept {
  constexpr std::string_view begin = "{\"part\":";
  if (!line.starts_with(begin)) return std::nullopt;
  line.remove_prefix(begin.size());
  int part = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), part);
  if (error != std::errc() || end == line.data() + line.size() || *end != ',') return std::nullopt;
  return part;
}

}  // namespace unpsa::dedupe
