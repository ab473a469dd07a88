// SPDX-License-Identifier: MIT
// Prints what the library reads from each FILE or standard input, for tests: records, or the spans of dumps.
//
//   dump_records [--piece N] [--members] [--spans] [FILE...]
//
//   --piece N   hand the input on in pieces of at most N bytes
//   --members   write the typed members of each record, also of one that was read from a stream
//   --spans     print each span of each dump instead of records, as JSON
//
// Errors in the input go to standard error. The code is 0 even then: what that means is for the programs
// to say.
#include <charconv>
#include <cstddef>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "form/element.hpp"
#include "json/object_writer.hpp"
#include "json/record_json.hpp"
#include "reader/items.hpp"
#include "unpsa/reader.hpp"

namespace {

struct Options {
  std::size_t piece = static_cast<std::size_t>(-1);
  bool members = false;
  bool spans = false;
  std::vector<std::string> files;
};

/// A source that hands out at most so many bytes at a time.
class PieceSource final : public unpsa::ByteSource {
 public:
  PieceSource(unpsa::ByteSource& source, std::size_t piece) : source_(source), piece_(piece) {}
  std::size_t read(std::span<char> room) override {
    return source_.read(room.subspan(0, std::min(room.size(), piece_)));
  }

 private:
  unpsa::ByteSource& source_;
  std::size_t piece_;
};

bool parse_options(const std::vector<std::string>& arguments, Options& options) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--members") {
      options.members = true;
    } else if (argument == "--spans") {
      options.spans = true;
    } else if (argument == "--piece" && i + 1 < arguments.size()) {
      const std::string& number = arguments[++i];
      const auto result = std::from_chars(number.data(), number.data() + number.size(), options.piece);
      if (result.ec != std::errc() || options.piece == 0) return false;
    } else if (argument.size() > 1 && argument.front() == '-') {
      return false;
    } else {
      options.files.push_back(argument);
    }
  }
  if (options.files.empty()) options.files.emplace_back("-");
  return true;
}

void append_span(std::string& out, const unpsa::Span& span, std::string_view dump) {
  out += "{\"begin\":" + std::to_string(span.begin) + ",\"end\":" + std::to_string(span.end) + ",\"kind\":";
  unpsa::json::append_string(out, unpsa::name_of(span.kind));
  out += ",\"element\":";
  unpsa::json::append_string(out, unpsa::form::name_of(span.element));
  out += ",\"text\":";
  unpsa::json::append_string(out, dump.substr(span.begin, span.end - span.begin));
  out += "}\n";
}

void append_item(std::string& out, const Options& options, const unpsa::Item& item,
                 const unpsa::ItemLoader& loader, const unpsa::Record& record) {
  if (!options.spans) {
    options.members ? unpsa::json::append_record_members(out, record)
                    : unpsa::json::append_record(out, record);
    out += '\n';
    return;
  }
  if (item.kind != unpsa::Item::Kind::dump) return;
  for (const unpsa::Span& span : loader.spans()) append_span(out, span, record.source_text());
}

void print_file(const Options& options, const std::string& file) {
  unpsa::FileSource whole(file);
  PieceSource source(whole, options.piece);
  unpsa::ItemReader items(source, file);
  unpsa::ItemLoader loader;
  unpsa::Item item;
  unpsa::Record record;
  const unpsa::DiagnosticSink sink = [](const unpsa::Diagnostic& what) {
    std::cerr << to_string(what) << '\n';
  };
  std::string out;
  while (items.next(item, sink)) {
    if (loader.load(item, file, record, sink)) append_item(out, options, item, loader, record);
    std::cout << out;
    out.clear();
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  if (!parse_options({argv + 1, argv + argc}, options)) {
    std::cerr << "usage: dump_records [--piece N] [--members] [--spans] [FILE...]\n";
    return 2;
  }
  try {
    for (const std::string& file : options.files) print_file(options, file);
  } catch (const unpsa::Error& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
  return std::cout.flush() ? 0 : 2;
}
