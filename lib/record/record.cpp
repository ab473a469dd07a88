// SPDX-License-Identifier: MIT
#include "unpsa/record.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "record/storage.hpp"

namespace unpsa {
namespace {

constexpr std::array<std::string_view, 4> status_names{"answered", "empty", "placeholder", "missing"};
constexpr std::array<std::string_view, 3> limit_source_names{"", "printed", "built-in"};

}  // namespace

std::string_view name_of(AnswerStatus status) noexcept {
  return status_names[static_cast<std::size_t>(status)];
}

std::optional<AnswerStatus> parse_answer_status(std::string_view name) noexcept {
  const auto found = std::find(status_names.begin(), status_names.end(), name);
  if (found == status_names.end()) return std::nullopt;
  return static_cast<AnswerStatus>(found - status_names.begin());
}

std::string_view name_of(LimitSource source) noexcept {
  return limit_source_names[static_cast<std::size_t>(source)];
}

std::optional<LimitSource> parse_limit_source(std::string_view name) noexcept {
  const auto found = std::find(limit_source_names.begin(), limit_source_names.end(), name);
  if (found == limit_source_names.end()) return std::nullopt;
  return static_cast<LimitSource>(found - limit_source_names.begin());
}

Record::Record() = default;
Record::~Record() = default;
Record::Record(Record&&) noexcept = default;
Record& Record::operator=(Record&&) noexcept = default;

Record::Storage& Record::storage() {
  if (!storage_) storage_ = std::make_unique<Storage>();
  return *storage_;
}

std::string_view Record::source_text() const noexcept {
  if (!storage_) return {};
  return storage_->source.size() != 0 ? storage_->source.view() : storage_->buffer.view();
}

void Record::add_member(std::string_view key, std::string_view member_json) {
  text::Arena& arena = storage().arena;
  const auto found = std::find_if(additions.begin(), additions.end(),
                                  [key](const Member& member) { return member.key == key; });
  if (found != additions.end()) {
    found->json = arena.copy(member_json);
    return;
  }
  additions.push_back({arena.copy(key), arena.copy(member_json)});
}

const Answer* Record::find_answer(std::string_view question) const noexcept {
  const auto found = std::find_if(answers.begin(), answers.end(),
                                  [question](const Answer& answer) { return answer.question == question; });
  return found == answers.end() ? nullptr : &*found;
}

std::size_t Record::line_of(std::string_view key) const noexcept {
  const auto found =
      std::find_if(lines.begin(), lines.end(), [key](const ValueLine& value) { return value.key == key; });
  return found == lines.end() ? 0 : found->line;
}

void Record::clear() noexcept {
  // The vectors of the last record are kept for their memory; everything else is made anew.
  Record fresh;
  fresh.edition.candidates = std::move(edition.candidates);
  fresh.edition.evidence = std::move(edition.evidence);
  fresh.answers = std::move(answers);
  fresh.unassigned = std::move(unassigned);
  fresh.repeats = std::move(repeats);
  fresh.notes = std::move(notes);
  fresh.lines = std::move(lines);
  fresh.members = std::move(members);
  fresh.additions = std::move(additions);
  fresh.storage_ = std::move(storage_);
  fresh.edition.candidates.clear();
  fresh.edition.evidence.clear();
  fresh.answers.clear();
  fresh.unassigned.clear();
  fresh.repeats.clear();
  fresh.notes.clear();
  fresh.lines.clear();
  fresh.members.clear();
  fresh.additions.clear();
  if (fresh.storage_) {
    fresh.storage_->buffer.clear();
    fresh.storage_->source.clear();
    fresh.storage_->arena.clear();
  }
  *this = std::move(fresh);
}

}  // namespace unpsa
