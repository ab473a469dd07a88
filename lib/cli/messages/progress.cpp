// SPDX-License-Identifier: MIT
#include "cli/messages/progress.hpp"

#include <string>

#include "text/format.hpp"

namespace unpsa::cli {
namespace {

constexpr std::chrono::milliseconds first_after{1000};
constexpr std::chrono::milliseconds then_every{200};

/// `48,000`
std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

}  // namespace

Progress::Progress(Messages& messages, bool shown, std::size_t files)
    : messages_(messages), shown_(shown), files_(files), next_(Clock::now() + first_after) {}

Progress::~Progress() { messages_.clear_progress(); }

void Progress::update() {
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + then_every;
  std::string line;
  if (files_ > 1) line = text::format("{} of {} files, ", grouped(files_done_), grouped(files_));
  line += text::format("{:.1f} MB, {} records", static_cast<double>(bytes_) / 1e6, grouped(records_));
  messages_.show_progress(line);
}

}  // namespace unpsa::cli
