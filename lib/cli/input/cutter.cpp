// SPDX-License-Identifier: MIT
#include "cli/input/cutter.hpp"

#include <utility>

namespace unpsa::cli {

Cutter::Cutter(std::span<const std::string> inputs, Progress& progress, std::string encoding)
    : inputs_(inputs), encoding_(std::move(encoding)), progress_(progress) {}

bool Cutter::next(Cut& cut) {
  cut.has_item = false;
  cut.diagnostics.clear();
  const DiagnosticSink sink = [&cut](const Diagnostic& diagnostic) { cut.diagnostics.push_back(diagnostic); };
  while (reader_ || next_input_ < inputs_.size()) {
    try {
      if (!reader_) open_next();
      cut.has_item = reader_->next(cut.item, sink);
    } catch (const InputOutputError& error) {
      cut.diagnostics.push_back({{}, 0, 0, error.what()});
    }
    cut.file = file_;
    if (!cut.has_item) close();
    if (cut.has_item || !cut.diagnostics.empty()) return true;
  }
  return false;
}

void Cutter::open_next() {
  const std::string& path = inputs_[next_input_++];
  file_ = path;
  source_ = std::make_unique<InputSource>(path, progress_);
  reader_.emplace(*source_, file_, encoding_);
}

void Cutter::close() {
  reader_.reset();
  source_.reset();
  progress_.add_file();
}

}  // namespace unpsa::cli
