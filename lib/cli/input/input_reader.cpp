// SPDX-License-Identifier: MIT
#include "cli/input/input_reader.hpp"

#include <utility>

namespace unpsa::cli {

InputReader::InputReader(std::span<const Input> inputs, Progress& progress, ReadOptions options)
    : inputs_(inputs), options_(std::move(options)), progress_(progress) {}

InputReader::InputReader(std::unique_ptr<InputSource> source, std::string_view name, Progress& progress,
                         ReadOptions options)
    : options_(std::move(options)),
      must_be_whole_(true),
      progress_(progress),
      file_(name),
      source_(std::move(source)) {
  reader_.emplace(*source_, file_, options_.encoding);
}

bool InputReader::next(InputItem& item) {
  item.has_item = false;
  item.diagnostics.clear();
  const DiagnosticSink sink = [&item](const Diagnostic& diagnostic) {
    item.diagnostics.push_back(diagnostic);
  };
  while (reader_ || next_input_ < inputs_.size()) {
    try {
      if (!reader_) open_next();
      item.has_item = reader_->next(item.item, sink);
    } catch (const InputOutputError& error) {
      if (must_be_whole_) throw;
      item.diagnostics.push_back({std::string(file_), 0, 0, error.what()});
    }
    item.file = file_;
    item.stdin_filename = options_.stdin_filename;
    item.is_found = is_found_;
    is_silent_ = is_silent_ && !item.has_item && item.diagnostics.empty();
    if (!item.has_item) {
      if (options_.wants_forms && is_silent_ && !is_found_) {
        item.diagnostics.push_back({std::string(file_), 0, 0, "it holds no form, so nothing was checked"});
      }
      close();
    }
    if (item.has_item || !item.diagnostics.empty()) return true;
  }
  return false;
}

void InputReader::open_next() {
  const Input& input = inputs_[next_input_++];
  const bool is_renamed = input.name == "-" && !options_.stdin_filename.empty();
  file_ = is_renamed ? options_.stdin_filename : input.name;
  is_found_ = input.is_found;
  is_silent_ = true;
  source_ = std::make_unique<InputSource>(input.name, progress_, options_.max_ratio);
  reader_.emplace(*source_, file_, options_.encoding);
}

void InputReader::close() {
  reader_.reset();
  source_.reset();
  progress_.add_file();
}

}  // namespace unpsa::cli
