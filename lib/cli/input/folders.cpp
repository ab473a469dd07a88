// SPDX-License-Identifier: MIT
#include "cli/input/folders.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/command/file_endings.hpp"
#include "cli/compression/archive.hpp"
#include "text/file_name.hpp"
#include "text/path_pattern.hpp"

namespace unpsa::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view input_endings = "txt md markdown html htm mhtml mht eml ndjson jsonl json";

constexpr std::string_view archive_endings = "zip";

bool is_left_out(std::string_view name) { return name.starts_with('.') || name == "CVS" || name == "_darcs"; }

/// Whether the patterns choose a file, given by its path in the folder that was named. The last one that
/// matches counts; if none does, it is chosen if all of them only leave out.
bool is_chosen(const std::vector<std::string>& globs, std::string_view path) {
  bool chosen =
      std::all_of(globs.begin(), globs.end(), [](const std::string& glob) { return glob.starts_with('!'); });
  bool has_own = !chosen;
  for (const std::string_view glob : globs) {
    const bool leaves_out = glob.starts_with('!');
    if (text::matches_pattern(glob.substr(leaves_out ? 1 : 0), path)) chosen = !leaves_out;
  }
  return chosen && (has_own || is_ending_in(ending_of(path), input_endings));
}

/// An entry of a folder; the name of a folder ends in a slash.
struct FolderEntry {
  std::string name;
  enum class Kind : std::uint8_t { file, folder, linked_folder, other } kind;
};

FolderEntry::Kind kind_of(const fs::directory_entry& entry) {
  using enum FolderEntry::Kind;
  std::error_code error;
  const bool is_link = entry.is_symlink(error);
  if (entry.is_directory(error)) return is_link ? linked_folder : folder;
  // A link that leads nowhere is an input that cannot be read.
  return entry.is_regular_file(error) || (is_link && !entry.exists(error)) ? file : other;
}

/// The name of a file in an archive without the parts that lead nowhere, as in `./a.txt`.
std::string without_dots(std::string_view member) {
  std::string name;
  for (std::string_view rest = member; !rest.empty();) {
    const std::size_t end = std::min(rest.find('/'), rest.size() - 1) + 1;
    const std::string_view part = rest.substr(0, end);
    if (part != "./") name += part;
    rest.remove_prefix(end);
  }
  return name;
}

/// Whether a file in an archive is in a folder that is left out of folders too, or is what a Mac adds. The
/// folder above is no hidden one, and nothing is unpacked there.
bool is_hidden(std::string_view member) {
  for (std::string_view rest = member;;) {
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const std::string_view part = rest.substr(0, slash);
    if ((part != ".." && is_left_out(part)) || part == "__MACOSX") return true;
    if (slash == rest.size()) return false;
    rest.remove_prefix(slash + 1);
  }
}

/// Appends the files of an archive that are chosen; `path` is its name as the system has it.
void append_members(InputList& list, const std::string& path, const CommonOptions& options) {
  try {
    std::vector<std::string> chosen;
    for (std::string& member : list_members(path)) {
      const std::string name = without_dots(member);
      if (is_hidden(name)) continue;
      if (is_ending_in(ending_of(name), archive_endings)) {
        ++list.nested_archives;
        continue;
      }
      if (is_chosen(options.globs, name)) {
        chosen.push_back(std::move(member));
      } else {
        ++list.other_files;
      }
    }
    check_growth(path, chosen, options.max_ratio);
    for (const std::string& member : chosen)
      list.inputs.push_back({text::file_name_as_text(path + std::string(archive_mark) + member), true});
  } catch (const InputOutputError& error) {
    list.errors.emplace_back(error.what());
  }
}

/// Says that a folder or an archive has nothing to read.
void add_empty_error(InputList& list, const std::string& name, const CommonOptions& options,
                     bool has_archives) {
  if (has_archives) {
    list.errors.push_back("cannot read '" + name + "': archives in an archive are not read; unpack it");
    return;
  }
  list.errors.push_back("cannot read '" + name + "': it holds no file " +
                        (options.globs.empty() ? "whose name ends as that of an input does, such as .txt; "
                                                 "choose others with '--glob'"
                                               : "that '--glob' chooses"));
}

class FolderWalk {
 public:
  FolderWalk(InputList& list, const std::string& folder, const CommonOptions& options)
      : list_(list), options_(options), root_(text::file_name_as_bytes(folder)) {
    if (!root_.ends_with('/')) root_ += '/';
    if (options.output.empty()) return;
    std::error_code error;
    output_ = fs::weakly_canonical(text::file_name_as_bytes(options.output), error);
  }

  void enter(const std::string& relative) {
    const std::string folder = root_ + relative;
    std::error_code error;
    const std::vector<FolderEntry> entries = entries_of(folder, error);
    if (error) {
      const std::string name = text::file_name_as_text(folder);
      list_.errors.push_back("cannot read '" + name + "': " + error.message());
    }
    const bool has_output = !output_.empty() && fs::equivalent(folder, output_.parent_path(), error);
    for (const FolderEntry& entry : entries) {
      if (has_output && entry.name == output_.filename()) continue;
      take(relative, entry);
    }
  }

 private:
  static std::vector<FolderEntry> entries_of(const std::string& folder, std::error_code& error) {
    std::vector<FolderEntry> entries;
    fs::directory_iterator at(folder, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) {
      std::string name = at->path().filename().string();
      if (is_left_out(name)) continue;
      const FolderEntry::Kind kind = kind_of(*at);
      if (kind == FolderEntry::Kind::folder) name += '/';
      entries.push_back({std::move(name), kind});
    }
    std::sort(entries.begin(), entries.end(),
              [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
    return entries;
  }

  void take(const std::string& relative, const FolderEntry& entry) {
    const std::string path = relative + entry.name;
    switch (entry.kind) {
      case FolderEntry::Kind::folder:
        if (!options_.does_not_recurse) enter(path);
        return;
      case FolderEntry::Kind::linked_folder:
        if (!options_.does_not_recurse) ++list_.linked_folders;
        return;
      case FolderEntry::Kind::file:
        if (is_chosen(options_.globs, path)) {
          list_.inputs.push_back({text::file_name_as_text(root_ + path), true});
          return;
        }
        if (is_ending_in(ending_of(path), archive_endings) && is_archive(root_ + path)) {
          append_members(list_, root_ + path, options_);
          return;
        }
        break;
      case FolderEntry::Kind::other:
        break;
    }
    ++list_.other_files;
  }

  InputList& list_;
  const CommonOptions& options_;
  std::string root_;  // with a slash at its end
  fs::path output_;
};

}  // namespace

bool is_folder(const std::string& name) {
  if (name == "-") return false;
  std::error_code error;
  return fs::is_directory(text::file_name_as_bytes(name), error);
}

bool is_archive_of_inputs(const std::string& name) {
  return name != "-" && !is_ending_in(ending_of(name), input_endings) &&
         is_archive(text::file_name_as_bytes(name));
}

void append_folder(InputList& list, const std::string& name, const CommonOptions& options) {
  const std::size_t inputs = list.inputs.size();
  const std::size_t errors = list.errors.size();
  const std::size_t nested = list.nested_archives;
  FolderWalk(list, name, options).enter({});
  if (list.inputs.size() == inputs && list.errors.size() == errors)
    add_empty_error(list, name, options, list.nested_archives > nested);
}

void append_archive(InputList& list, const std::string& name, const CommonOptions& options) {
  const std::size_t inputs = list.inputs.size();
  const std::size_t errors = list.errors.size();
  const std::size_t nested = list.nested_archives;
  append_members(list, text::file_name_as_bytes(name), options);
  if (list.inputs.size() == inputs && list.errors.size() == errors)
    add_empty_error(list, name, options, list.nested_archives > nested);
}

}  // namespace unpsa::cli
