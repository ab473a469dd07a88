// SPDX-License-Identifier: MIT
#include "apps/dedupe/passing.hpp"

#include <algorithm>

#include "dedupe/deduper.hpp"
#include "json/record_json.hpp"

namespace unpsa::apps {
namespace {

using dedupe::DuplicateKind;

/// Whether a record says already what it is a duplicate of.
bool is_marked(const Record& record) {
  return std::any_of(record.members.begin(), record.members.end(),
                     [](const Member& member) { return member.key == "duplicate"; });
}

}  // namespace

RecordPasser::RecordPasser(const DedupeOptions& options, cli::Session& session)
    : options_(options),
      messages_(session.messages),
      dropped_file_(options.dropped.empty()
                        ? nullptr
                        : &session.outputs.open(options.dropped, cli::Role::result, cli::Holds::records)) {}

void RecordPasser::append(std::string& out, std::string_view record, bool marked,
                          const dedupe::Duplicate& verdict) {
  ++records_;
  if (is_named_in_drop(verdict)) {
    if (verdict.droppable) return drop(record, verdict);
    ++kept_;
  }
  if (passes_unchanged(marked, verdict)) {
    out += record;
  } else {
    append_marked(out, record, verdict);
  }
  out += '\n';
}

void RecordPasser::say_dropped() {
  std::string text;
  std::size_t all = 0;
  for (std::size_t kind = 0; kind < dropped_.size(); ++kind) {
    if (dropped_[kind] == 0) continue;
    all += dropped_[kind];
    text += (text.empty() ? "" : ", ") + std::string(name_of(static_cast<DuplicateKind>(kind))) + ": " +
            std::to_string(dropped_[kind]);
  }
  if (all > 0)
    messages_.warn("dropped " + std::to_string(all) + " of " + std::to_string(records_) + " records (" +
                   text + ")");
  if (kept_ > 0)
    messages_.warn(
        "duplicates kept and marked, because they have little text, or another country, "
        "institution or title: " +
        std::to_string(kept_));
}

bool RecordPasser::is_named_in_drop(const dedupe::Duplicate& verdict) const {
  return options_.drops(verdict.kind) ||
         (verdict.copies_resubmission && options_.drops(DuplicateKind::resubmission));
}

void RecordPasser::drop(std::string_view record, const dedupe::Duplicate& verdict) {
  ++dropped_[static_cast<std::size_t>(verdict.kind)];
  if (dropped_file_ == nullptr) return;
  std::string line;
  append_marked(line, record, verdict);
  line += '\n';
  dropped_file_->write(line);
}

void RecordPasser::append_marked(std::string& out, std::string_view record,
                                 const dedupe::Duplicate& verdict) {
  json_.clear();
  dedupe::append_duplicate_json(json_, verdict);
  const Member duplicate{"duplicate", json_};
  json::append_with_additions(out, record, {&duplicate, 1});
}

void RecordTextWorker::add(Record& record, std::string& piece) {
  json::append_record(piece, record);
  entries_.push_back({piece.size(), is_marked(record)});
  piece += '\n';
}

}  // namespace unpsa::apps
