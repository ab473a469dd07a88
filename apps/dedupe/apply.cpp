// SPDX-License-Identifier: MIT
// The verdicts of a part are read beside its records, one line for each.
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "apps/dedupe/parts.hpp"
#include "apps/dedupe/passing.hpp"
#include "apps/dedupe/shards.hpp"
#include "cli/input/input_source.hpp"
#include "cli/input/inputs.hpp"
#include "cli/messages/progress.hpp"
#include "cli/pipeline/stage.hpp"
#include "dedupe/verdicts.hpp"

namespace unpsa::apps {
namespace {

/// The lines of a file.
class Lines {
 public:
  Lines(const std::string& path, cli::Progress& progress) : path_(path), source_(path, progress) {}

  /// Valid until the next call; false at the end.
  bool next(std::string_view& line) {
    std::size_t end = buffer_.find('\n', begin_);
    while (end == std::string::npos && fill()) end = buffer_.find('\n', begin_);
    line = std::string_view(buffer_).substr(begin_, end == std::string::npos ? end : end - begin_);
    begin_ = end == std::string::npos ? buffer_.size() : end + 1;
    const bool found = !line.empty() || end != std::string::npos;
    if (found) ++number_;
    return found;
  }
  [[nodiscard]] std::size_t number() const noexcept { return number_; }

 private:
  /// Reads more after what is left; false at the end.
  bool fill() {
    constexpr std::size_t block_size = std::size_t{64} * 1024;
    buffer_.erase(0, std::exchange(begin_, 0));
    const std::size_t before = buffer_.size();
    if (before > max_line)
      throw InputOutputError("cannot read '" + path_ + "', line " + std::to_string(number_ + 1) +
                             ": this is no verdict that '--merge' wrote");
    buffer_.resize(before + block_size);
    const std::size_t count = source_.read({buffer_.data() + before, block_size});
    buffer_.resize(before + count);
    return count > 0;
  }

  // Names and ids are short; what has no end is no verdict.
  static constexpr std::size_t max_line = std::size_t{1} << 20;

  std::string path_;
  cli::InputSource source_;
  std::string buffer_;
  std::size_t begin_ = 0;   // of the next line
  std::size_t number_ = 0;  // of the last line
};

/// The verdicts about the records of one part, in their order.
class VerdictFile {
 public:
  VerdictFile(const std::string& path, const DedupeOptions& options, cli::Messages& messages)
      : path_(path),
        part_(options.shard),
        drops_resubmissions_(options.drops(dedupe::DuplicateKind::resubmission)),
        silent_(messages, false, 0),
        lines_(path, silent_) {}

  /// The verdict about the next record, which has this id. Throws InputOutputError if there is none.
  const dedupe::Duplicate& next(std::string_view id) {
    const bool found = find_next();
    ++records_;
    if (!found)
      refuse("it has no verdict about record " + std::to_string(records_) + " of part " +
             std::to_string(part_.number));
    if (verdict_.id != id || verdict_.record != records_)
      refuse("record " + std::to_string(records_) + " of the input is " + std::string(id) + ", and line " +
             std::to_string(lines_.number()) + " is about record " + std::to_string(verdict_.record) + ", " +
             verdict_.id);
    return verdict_.duplicate;
  }
  /// To be called after the last record.
  void end() {
    if (find_next())
      refuse("part " + std::to_string(part_.number) + " has more records there than the input");
  }

 private:
  bool find_next() {
    std::string_view line;
    while (lines_.next(line)) {
      // Most lines are about other parts; to skip them is a matter of reading the file. The first one tells
      // how many parts there are.
      if (line.empty()) continue;
      if (has_read_any_ && dedupe::find_part(line).value_or(part_.number) != part_.number) continue;
      auto verdict = dedupe::parse_verdict(line);
      if (!verdict) {
        throw InputOutputError("cannot read '" + path_ + "', line " + std::to_string(lines_.number()) +
                               ": this is no verdict that '--merge' wrote");
      }
      has_read_any_ = true;
      if (verdict->part.count != part_.count)
        refuse("its verdicts are about a corpus of " + count_parts(verdict->part.count) +
               ", and '--shard' names one of " + std::to_string(part_.count));
      if (verdict->drops_resubmissions != drops_resubmissions_) refuse_drop();
      if (verdict->part != part_) continue;
      verdict_ = *std::move(verdict);
      return true;
    }
    return false;
  }
  [[noreturn]] void refuse_drop() const {
    throw InputOutputError("cannot apply '" + path_ + "': its verdicts are those of a run that " +
                           (drops_resubmissions_ ? "keeps" : "drops") +
                           " resubmissions; give '--merge' and '--apply' the same '--drop'");
  }
  [[noreturn]] void refuse(const std::string& why) const {
    throw InputOutputError("cannot apply '" + path_ + "': " + why +
                           "; give the records of the part that '--shard' names, in their order");
  }

  std::string path_;
  dedupe::Shard part_;
  bool drops_resubmissions_;
  bool has_read_any_ = false;
  cli::Progress silent_;
  Lines lines_;
  dedupe::Verdict verdict_;
  std::size_t records_ = 0;
};

struct Application {
  const DedupeOptions& options;
  VerdictFile verdicts;
  RecordPasser passer;
  bool any_duplicate = false;
};

class ApplyWorker final : public RecordTextWorker {
 public:
  explicit ApplyWorker(Application& application) : application_(application) {}

  void add(Record& record, std::string& piece) override {
    RecordTextWorker::add(record, piece);
    ids_.emplace_back(record.id);
  }

  void join(std::string& piece) override {
    std::string kept;
    kept.reserve(piece.size());
    std::size_t i = 0;
    each_record(piece, [&](std::string_view record, bool marked) {
      const dedupe::Duplicate& verdict = application_.verdicts.next(ids_[i++]);
      application_.any_duplicate |= verdict.kind != dedupe::DuplicateKind::none;
      application_.passer.append(kept, record, marked, verdict);
    });
    forget_records();
    ids_.clear();
    piece = std::move(kept);
  }

 private:
  Application& application_;
  std::vector<std::string> ids_;
};

}  // namespace

cli::ExitCode run_apply(const DedupeOptions& options, cli::Session& session) {
  cli::refuse_device(options.apply);
  Application application{options, {options.apply, options, session.messages}, {options, session}};
  const cli::ExitCode code =
      cli::run_batches(session, [&] { return std::make_unique<ApplyWorker>(application); });
  // After an error there may be fewer records than verdicts.
  if (code == cli::ExitCode::done) application.verdicts.end();
  application.passer.say_dropped();
  const bool fails = options.check && application.any_duplicate;
  return cli::worse(code, fails ? cli::ExitCode::negative : cli::ExitCode::done);
}

}  // namespace unpsa::apps
