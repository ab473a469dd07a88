// SPDX-License-Identifier: MIT
// Forms are counted by splitting the files, which takes a small part of the time of a document, and only if
// the files are large enough for the question.
#include "apps/export/row_limit.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <string>

#include "apps/export/document_output.hpp"
#include "cli/compression/compression.hpp"
#include "cli/input/input_source.hpp"
#include "cli/input/inputs.hpp"
#include "form/editions.hpp"
#include "form/questions.hpp"
#include "reader/items.hpp"
#include "text/file_name.hpp"
#include "unpsa/editions.hpp"
#include "unpsa/reader.hpp"

namespace unpsa::apps {
namespace {

constexpr std::size_t smallest_form = 256;  // bytes

/// How many answers the form of an edition has at least.
std::size_t fewest_answers() {
  std::size_t fewest = form::questions().size();
  for (const int year : form::editions_with_questions()) {
    const auto asks = [year](const form::Question& question) {
      return form::editions_asking(question).contains(year);
    };
    const auto count = std::count_if(form::questions().begin(), form::questions().end(), asks);
    if (count > 0) fewest = std::min(fewest, static_cast<std::size_t>(count));
  }
  return fewest;
}

/// Whether the files may have more than `most` forms, by their sizes; not if an input is no file, since it
/// can be read only once. What is compressed may have any size.
bool may_exceed(const std::vector<std::string>& files, std::size_t most) {
  std::size_t size = 0;
  bool compressed = false;
  for (const std::string& file : files) {
    const std::string path = text::file_name_as_bytes(file);
    struct stat status {};
    if (file == "-" || ::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
    size += static_cast<std::size_t>(status.st_size);
    std::array<char, cli::compression_head_size> head;
    const std::size_t read = FileSource(path).read(head);
    compressed |= cli::compression_of_bytes({head.data(), read}) != cli::Compression::none;
  }
  return compressed || size / smallest_form > most;
}

/// The forms in the files, or one more than `most` if there are more.
std::size_t count_forms(const std::vector<std::string>& files, const cli::Session& session,
                        std::size_t most) {
  std::size_t count = 0;
  cli::Progress progress(session.messages, false, files.size());
  for (const std::string& file : files) {
    cli::InputSource source(file, progress, session.options.max_ratio);
    ItemReader items(source, file, session.options.encoding);
    for (Item item; count <= most && items.next(item, [](const Diagnostic&) {});) {
      if (item.kind == Item::Kind::dump) ++count;
    }
  }
  return count;
}

}  // namespace

void require_room(const ExportOptions& options, const cli::Session& session) {
  const std::size_t most_rows = options.document()->most_rows;
  if (most_rows == 0) return;
  const std::vector<writer::ExportTable> tables = tables_of(options);
  const auto has = [&tables](writer::ExportTable table) {
    return std::find(tables.begin(), tables.end(), table) != tables.end();
  };
  const bool answers = has(writer::ExportTable::answers);
  if (!answers && !has(writer::ExportTable::records)) return;
  const std::size_t most_forms = most_rows / (answers ? fewest_answers() : 1);
  std::size_t forms = 0;
  try {
    std::vector<std::string> files;
    for (const cli::Input& input : session.inputs.inputs) files.push_back(input.name);
    if (!may_exceed(files, most_forms)) return;
    forms = count_forms(files, session, most_forms);
  } catch (const InputOutputError&) {
    return;  // the run says so
  }
  if (forms <= most_forms) return;
  throw WriteError(std::string("sheet '") + (answers ? "answers" : "records") + "' can hold only " +
                   std::to_string(most_rows) + " rows, and there are more than " +
                   std::to_string(most_forms) + " forms; use csv or sqlite" +
                   (answers ? ", or '--table records'" : ", or '--split-by'"));
}

}  // namespace unpsa::apps
