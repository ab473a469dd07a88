// SPDX-License-Identifier: MIT
#include "unpsa/reader.hpp"

#include <utility>

#include "reader/items.hpp"

namespace unpsa {

struct Reader::State {
  State(ByteSource& source, std::string_view name, DiagnosticSink diagnostics, const std::string& encoding)
      : file(name), items(source, name, encoding), sink(std::move(diagnostics)) {}

  std::string file;
  ItemReader items;
  ItemLoader loader;
  Item item;
  DiagnosticSink sink;
};

Reader::Reader(ByteSource& source, std::string_view file, DiagnosticSink sink, const std::string& encoding)
    : state_(std::make_unique<State>(source, file, std::move(sink), encoding)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

bool Reader::next(Record& record) {
  State& state = *state_;
  while (state.items.next(state.item, state.sink)) {
    if (state.loader.load(state.item, state.file, record, state.sink)) return true;
  }
  return false;
}

std::span<const Span> Reader::spans() const noexcept {
  const bool is_dump = state_->item.kind == Item::Kind::dump;
  return is_dump ? state_->loader.spans() : std::span<const Span>{};
}

}  // namespace unpsa
