// SPDX-License-Identifier: MIT
#include "cli/output/overwrite.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <utility>

#include "cli/compression/archive.hpp"
#include "cli/compression/decompressor.hpp"
#include "cli/output/output.hpp"
#include "reader/items.hpp"
#include "text/file_name.hpp"
#include "unpsa/reader.hpp"
#include "writer/records/earlier_output.hpp"

namespace unpsa::cli {
namespace {

constexpr std::size_t head_bytes = std::size_t{256} << 10;
constexpr std::string_view blanks = " \t\r\n\xEF\xBB\xBF";

std::string read_head(ByteSource& source) {
  std::string head;
  std::array<char, 4096> block;
  while (head.size() < head_bytes) {
    const std::size_t size = source.read(block);
    if (size == 0) break;
    head.append(block.data(), size);
  }
  return head;
}

/// `"schema": "unpsa.record/…`, as every record begins, whoever has laid it out.
bool names_record_schema(std::string_view json) {
  const auto skip = [&json](std::string_view expected) {
    json.remove_prefix(std::min(json.find_first_not_of(blanks), json.size()));
    if (!json.starts_with(expected)) return false;
    json.remove_prefix(expected.size());
    return true;
  };
  constexpr std::string_view key = "\"schema\"";
  for (std::size_t at = json.find(key); at != std::string_view::npos; at = json.find(key)) {
    json.remove_prefix(at + key.size());
    if (skip(":") && skip("\"unpsa.record/")) return true;
  }
  return false;
}

/// The id of the form that a file begins with; empty if it begins with none.
std::string find_form(std::string_view head) {
  MemorySource source(head);
  Reader reader(source, "-", [](const Diagnostic&) {});
  Record record;
  return reader.next(record) ? std::string(record.id) : std::string();
}

struct Content {
  Holds holds = Holds::other;
  std::string form = {};  ///< the id of a form
};

Content content_of(std::string_view head) {
  const std::string_view text = head.substr(std::min(head.find_first_not_of(blanks), head.size()));
  if ((text.starts_with('{') || text.starts_with('[')) && names_record_schema(text)) return {Holds::records};
  const auto earlier = writer::find_earlier_output(head);
  const bool is_sure = earlier && *earlier != writer::EarlierOutput::rows;
  if (!is_sure) {
    if (std::string form = find_form(head); !form.empty()) return {Holds::forms, std::move(form)};
  }
  if (!earlier) return {};
  switch (*earlier) {
    case writer::EarlierOutput::document:
    case writer::EarlierOutput::rows:
      return {Holds::results};
    case writer::EarlierOutput::baseline:
      return {Holds::baseline};
    case writer::EarlierOutput::index:
      return {Holds::index};
  }
  return {};
}

/// What an archive holds: a workbook that was written here, or what somebody has put there, such as forms.
Content content_of_archive(const std::string& path) {
  const std::string member = path + std::string(archive_mark) + std::string(writer::workbook_properties);
  if (!is_member(member)) return {};
  const std::unique_ptr<ByteSource> properties = open_bytes(member, default_max_ratio);
  return {writer::is_own_workbook(read_head(*properties)) ? Holds::results : Holds::other};
}

/// What a file holds, by its beginning; `other` if it cannot be read.
Content find_content(const std::string& path) {
  const std::string bytes = text::file_name_as_bytes(path);
  try {
    FileSource file(bytes);
    DecompressingSource source(file, path);
    const std::string head = read_head(source);
    return head.starts_with("PK") ? content_of_archive(bytes) : content_of(head);
  } catch (const InputOutputError&) {
    return {};
  }
}

/// Whether a file begins with a record, however long that is and wherever it says so.
bool begins_with_record(const std::string& path) {
  try {
    FileSource file(text::file_name_as_bytes(path));
    DecompressingSource source(file, path);
    ItemReader reader(source, path);
    Item item;
    return reader.next(item, [](const Diagnostic&) {}) && item.kind == Item::Kind::record &&
           names_record_schema(item.text.view());
  } catch (const InputOutputError&) {
    return false;
  }
}

bool find_status(const std::string& path, struct stat& status) {
  return ::stat(text::file_name_as_bytes(path).c_str(), &status) == 0;
}

/// The id in the name of a text of a nomination: `u` and 16 hexadecimal digits, before a full stop or a
/// hyphen; empty if it has another name.
std::string_view find_id_in_name(std::string_view path) noexcept {
  constexpr std::size_t id_size = 17;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::string_view id = name.substr(0, id_size);
  const bool is_id = id.starts_with('u') && name.size() > id_size &&
                     (name[id_size] == '.' || name[id_size] == '-') &&
                     id.find_first_not_of("0123456789abcdef", 1) == std::string_view::npos;
  return is_id ? id : std::string_view();
}

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw OutputError("'" + path + "' is not written: " + why);
}

constexpr std::string_view holds_form = "it holds a form; name another file";
constexpr std::string_view is_read = "this run reads it; name another file";
constexpr std::string_view is_input = "it is one of the inputs; name another file";

}  // namespace

void check_overwrite(const std::string& path, Holds holds, const ReadFiles& read, bool is_filter) {
  struct stat file {};
  if (path.empty() || path == "-" || path == "/dev/stdout") {
    if (read.named.has_standard_output())
      throw OutputError("standard output is not written: " + std::string(is_input));
    if (read.others.has_standard_output())
      throw OutputError("standard output is not written: " + std::string(is_read));
    return;
  }
  if (!find_status(path, file)) return;
  if (!S_ISREG(file.st_mode) || file.st_size == 0) return;
  if (read.others.contains(file)) refuse(path, std::string(is_read));
  const bool is_found = read.found.contains(file);
  if (is_found || read.named.contains(file)) {
    // A stage gives the records back that it reads; of a page it keeps what it has understood.
    if (is_filter && holds == Holds::records && begins_with_record(path)) return;
    // What a run has made again has no form, so nothing is lost of what is read.
    const bool is_made_again = holds == Holds::results || holds == Holds::baseline;
    if (!is_found || !is_made_again)
      refuse(path, std::string(find_content(path).holds == Holds::forms ? holds_form : is_input));
  }
  const auto [content, form] = find_content(path);
  // A form may be laid out for reading, which looks like a report.
  if (content == holds || (content == Holds::results && holds == Holds::forms)) return;
  if (holds == Holds::texts && content != Holds::records) {
    // Plain text looks like nothing, or like a form that somebody quotes, so its name tells. A form may be
    // called by its own id.
    const std::string_view id = find_id_in_name(path);
    if (!id.empty() && id != form) return;
  }
  if (content == Holds::forms) refuse(path, std::string(holds_form));
  if (content == Holds::records) refuse(path, "it holds records; name another file");
  const std::string_view wanted = holds == Holds::baseline ? "baseline"
                                  : holds == Holds::index  ? "index"
                                                           : "earlier output";
  refuse(path, "it holds no " + std::string(wanted) + "; name another file, or delete it first");
}

}  // namespace unpsa::cli
