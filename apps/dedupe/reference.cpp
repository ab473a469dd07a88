// SPDX-License-Identifier: MIT
#include "apps/dedupe/reference.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include "cli/messages/trouble_run.hpp"
#include "dedupe/index_file.hpp"
#include "unpsa/reader.hpp"

namespace unpsa::apps {
namespace {

/// A file whose first bytes can be looked at before it is read. It may be a pipe.
class PeekedSource final : public ByteSource {
 public:
  PeekedSource(const std::string& path, cli::Progress& progress) : file_(path), progress_(progress) {
    while (head_.size() < dedupe::index_magic.size()) {
      char bytes[64];
      const std::size_t count = file_.read({bytes, dedupe::index_magic.size() - head_.size()});
      if (count == 0) break;
      head_.append(bytes, count);
    }
  }

  [[nodiscard]] std::string_view head() const noexcept { return head_; }

  std::size_t read(std::span<char> room) override {
    if (given_ == head_.size()) {
      const std::size_t read = file_.read(room);
      progress_.add_bytes(read);
      return read;
    }
    const std::size_t count = std::min(room.size(), head_.size() - given_);
    std::copy_n(head_.data() + given_, count, room.data());
    given_ += count;
    return count;
  }

 private:
  FileSource file_;
  cli::Progress& progress_;
  std::string head_;
  std::size_t given_ = 0;
};

void add_index(PeekedSource& source, const std::string& path, dedupe::Corpus& corpus,
               cli::Progress& progress) {
  const std::string wrong = dedupe::read_index([&source](std::span<char> room) { return source.read(room); },
                                               [&](const dedupe::Fingerprint& print) {
                                                 corpus.add_reference(print);
                                                 progress.add_records(1);
                                               });
  if (!wrong.empty()) throw InputOutputError("cannot read '" + path + "': " + wrong);
}

cli::ExitCode add_records(PeekedSource& source, const std::string& path, dedupe::Corpus& corpus,
                          cli::Messages& messages, cli::Progress& progress) {
  cli::ExitCode code = cli::ExitCode::done;
  cli::TroubleRun troubles(messages);
  Reader reader(source, path, [&](const Diagnostic& diagnostic) {
    troubles.say(diagnostic);
    code = cli::ExitCode::trouble;
  });
  Record record;
  dedupe::FingerprintMaker maker;
  dedupe::PackedList packed;
  while (reader.next(record)) {
    troubles.end();
    packed.clear();
    corpus.add_reference(maker.append(packed, record));
    progress.add_records(1);
  }
  troubles.end();
  return code;
}

}  // namespace

cli::ExitCode add_reference(const std::string& path, dedupe::Corpus& corpus, cli::Messages& messages,
                            cli::Progress& progress) {
  PeekedSource source(path, progress);
  cli::ExitCode code = cli::ExitCode::done;
  const std::string_view head = source.head();
  const bool cut_off = !head.empty() && dedupe::index_magic.starts_with(head);
  if (dedupe::is_index(head) || cut_off) {
    add_index(source, path, corpus, progress);
  } else {
    code = add_records(source, path, corpus, messages, progress);
  }
  progress.add_file();
  return code;
}

}  // namespace unpsa::apps
