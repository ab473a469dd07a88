// SPDX-License-Identifier: MIT
#include "dedupe/verdicts.hpp"

#include <array>
#include <charconv>
#include <system_error>

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

Verdict read_verdict(const json::Document& row) {
  Verdict verdict;
  verdict.part = {row.at("part").get<int>(), row.at("parts").get<int>()};
  verdict.record = row.at("record").get<std::size_t>();
  verdict.id = row.at("id").get<std::string>();
  verdict.file = text_of(row, "file");
  Duplicate& duplicate = verdict.duplicate;
  duplicate.of = text_of(row, "of");
  duplicate.cluster = row.at("cluster").get<std::size_t>();
  duplicate.droppable = row.at("droppable").get<bool>();
  duplicate.copies_resubmission = row.at("copies_resubmission").get<bool>();
  verdict.drops_resubmissions = row.at("drops_resubmissions").get<bool>();
  const auto score = row.find("score");
  if (score != row.end() && !score->is_null()) duplicate.score = score->get<double>();
  const auto line = row.find("line");
  if (line != row.end() && !line->is_null()) verdict.line = line->get<std::size_t>();
  return verdict;
}

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
  const json::Document row = json::Document::parse(line, nullptr, /*allow_exceptions=*/false);
  if (!row.is_object()) return std::nullopt;
  try {
    const auto kind = find_kind(row.at("kind").get<std::string>());
    if (!kind) return std::nullopt;
    Verdict verdict = read_verdict(row);
    verdict.duplicate.kind = *kind;
    return verdict;
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
