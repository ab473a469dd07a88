// SPDX-License-Identifier: MIT
#include "apps/dedupe/parts.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include "cli/input/input_source.hpp"
#include "cli/messages/progress.hpp"
#include "cli/pipeline/stage.hpp"

namespace unpsa::apps {
namespace {

[[noreturn]] void refuse_part(const std::string& path, const std::string& why) {
  throw InputOutputError("cannot merge '" + path + "': " + why);
}

}  // namespace

std::string count_parts(int parts) { return std::to_string(parts) + (parts == 1 ? " part" : " parts"); }

Parts::Parts(cli::Session& session) : session_(session) {
  cli::Progress silent(session.messages, false, 0);
  const cli::InputList& list = session.inputs;
  if (!list.errors.empty()) throw InputOutputError(list.errors.front());
  for (const cli::Input& input : list.inputs) {
    const std::string& path = input.name;
    if (path == "-") refuse_part(path, "parts are read twice; name their files");
    cli::InputSource source(path, silent, session.options.max_ratio);
    const std::string_view head = source.peek(dedupe::max_index_head);
    if (!dedupe::is_index(head)) refuse_part(path, "it is not an index that '--save-index' wrote");
    const dedupe::Shard shard = dedupe::find_shard(head);
    if (shard.count == 0)
      refuse_part(path, "it is not a part of a corpus; save it with '--shard I/N' and '--save-index'");
    parts_.push_back({path, shard});
  }
  std::sort(parts_.begin(), parts_.end(),
            [](const Part& a, const Part& b) { return a.shard.number < b.shard.number; });
  int expected = 1;
  for (const Part& part : parts_) {
    if (part.shard.count != parts_.front().shard.count)
      refuse_part(part.path, "it is one of " + count_parts(part.shard.count) + ", and '" +
                                 parts_.front().path + "' one of " +
                                 std::to_string(parts_.front().shard.count));
    if (part.shard.number < expected)
      refuse_part(part.path, "part " + std::to_string(part.shard.number) + " is there already");
    if (part.shard.number > expected)
      refuse_part(part.path, "part " + std::to_string(expected) + " is missing");
    ++expected;
  }
  if (expected <= parts_.front().shard.count)
    refuse_part(parts_.back().path, "part " + std::to_string(expected) + " is missing");
}

void Parts::read(const Function& function) {
  cli::Progress progress(session_.messages, cli::shows_progress(session_), parts_.size());
  for (const Part& part : parts_) {
    cli::InputSource source(part.path, progress, session_.options.max_ratio);
    const std::string wrong =
        dedupe::read_index([&source](std::span<char> room) { return source.read(room); }, part.shard,
                           [&](const dedupe::Fingerprint& record) {
                             function(part.shard, record);
                             progress.add_records(1);
                           });
    if (!wrong.empty()) refuse_part(part.path, wrong);
    progress.add_file();
  }
}

}  // namespace unpsa::apps
