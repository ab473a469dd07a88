// SPDX-License-Identifier: MIT
#include "dedupe/reference.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include "cli/trouble_run.hpp"
#include "unpsa/dedupe/index_file.hpp"
#include "unpsa/reader/reader.hpp"

namespace unpsa::apps {
namespace {

/// A file whose first bytes can be looked at before it is read. It may be a pipe.
class PeekedSource final : public ByteSource {
 public:
  explicit PeekedSource(const std::string& path) : file_(path) {
    while (head_.size() < dedupe::index_magic.size()) {
      char bytes[64];
      const std::size_t count = file_.read({bytes, dedupe::index_magic.size() - head_.size()});
      if (count == 0) break;
      head_.append(bytes, count);
    }
  }

  [[nodiscard]] std::string_view head() const noexcept { return head_; }

  std::size_t read(std::span<char> room) override {
    if (given_ == head_.size()) return file_.read(room);
    const std::size_t count = std::min(room.size(), head_.size() - given_);
    std::copy_n(head_.data() + given_, count, room.data());
    given_ += count;
    return count;
  }

 private:
  FileSource file_;
  std::string head_;
  std::size_t given_ = 0;
};

void add_index(PeekedSource& source, const std::string& path, dedupe::Corpus& corpus) {
  const std::string wrong =
      dedupe::read_index([&source](std::span<char> room) { return source.read(room); },
                         [&corpus](const dedupe::Fingerprint& print) { corpus.add_reference(print); });
  if (!wrong.empty()) throw InputOutputError("cannot read '" + path + "': " + wrong);
}

cli::ExitCode add_records(PeekedSource& source, const std::string& path, dedupe::Corpus& corpus,
                          cli::Messages& messages) {
  Reader reader(source, path);
  Record record;
  dedupe::FingerprintMaker maker;
  dedupe::PackedList packed;
  cli::ExitCode code = cli::ExitCode::done;
  cli::TroubleRun troubles(messages);
  const auto report = [&] {
    for (const InputDiagnostic& diagnostic : reader.take_diagnostics()) {
      troubles.say(diagnostic);
      code = cli::ExitCode::trouble;
    }
    troubles.end();
  };
  while (reader.next(record)) {
    report();
    packed.clear();
    corpus.add_reference(maker.append(packed, record));
  }
  report();
  return code;
}

}  // namespace

cli::ExitCode add_reference(const std::string& path, dedupe::Corpus& corpus, cli::Messages& messages) {
  PeekedSource source(path);
  if (!dedupe::is_index(source.head())) return add_records(source, path, corpus, messages);
  add_index(source, path, corpus);
  return cli::ExitCode::done;
}

}  // namespace unpsa::apps
