// SPDX-License-Identifier: MIT
#include "writer/document/file_names.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace unpsa::writer {
namespace {

constexpr std::size_t longest_name = 100;
constexpr std::string_view no_name = "unknown";
constexpr std::string_view forbidden = "/\\:*?\"<>|%$&;'`!#()[]{}~^=,";

// What Windows takes for a device, with any ending.
constexpr std::array<std::string_view, 4> devices{"con", "prn", "aux", "nul"};
constexpr std::array<std::string_view, 2> numbered_devices{"com", "lpt"};

bool is_device(std::string_view name) {
  const std::string stem = fold_case(name.substr(0, name.find('.')));
  const bool numbered = stem.size() == 4 && stem.back() >= '0' && stem.back() <= '9';
  const auto holds = [](const auto& names, std::string_view word) {
    return std::find(names.begin(), names.end(), word) != names.end();
  };
  return holds(devices, stem) || (numbered && holds(numbered_devices, std::string_view(stem).substr(0, 3)));
}

/// Neither a letter nor a mark that is safe in a name: control characters, spaces, format characters, private
/// ones.
bool is_unsafe(text::CodePoint character, std::string_view bytes) {
  if (bytes.size() == 1) {
    const char byte = bytes.front();
    return byte <= ' ' || byte == '\x7F' || forbidden.find(byte) != std::string_view::npos;
  }
  const char32_t value = character.value;
  return value < 0xA1 || text::is_space(value) || (value >= 0x200B && value <= 0x206F) ||
         (value >= 0xE000 && value <= 0xF8FF) || value >= 0xFFF0;
}

std::string year_of(const Edition& edition) {
  if (edition.year != 0) return std::to_string(edition.year);
  std::string years;
  for (const int year : edition.candidates)
    years.append(years.empty() ? "" : "-").append(std::to_string(year));
  return years;
}

std::string_view country_of(const CountryValue& country) {
  return country.iso3166.empty() ? country.text.value_or(std::string_view()) : country.iso3166;
}

}  // namespace

std::string fold_case(std::string_view text) {
  std::string folded(text);
  for (char& byte : folded) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + ('a' - 'A'));
  }
  return folded;
}

std::string safe_file_name(std::string_view text) {
  std::string name;
  while (!text.empty()) {
    const text::CodePoint character = text::decode(text);
    const std::string_view bytes = text.substr(0, character.length);
    text.remove_prefix(character.length);
    if (name.size() + bytes.size() > longest_name) break;
    if (!is_unsafe(character, bytes)) {
      name += bytes;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  while (name.ends_with('.') || name.ends_with('-')) name.pop_back();
  const std::size_t first = name.find_first_not_of(".-");
  name.erase(0, std::min(first, name.size()));
  if (name.empty()) return std::string(no_name);
  return is_device(name) ? "_" + name : name;
}

std::string FileNames::add(std::string_view text) {
  const std::string name = safe_file_name(text);
  const std::string folded = fold_case(name);
  std::size_t& copies = copies_[folded];
  if (copies == 0) {
    copies = 1;
    if (taken_.insert(folded).second) return name;
  }
  // Another text may itself be a name with a number.
  for (;;) {
    const std::string number = "-" + std::to_string(++copies);
    if (taken_.insert(folded + number).second) return name + number;
  }
}

std::string file_stem(SplitBy by, const Record& record) {
  switch (by) {
    case SplitBy::country:
      return safe_file_name(country_of(record.member_state));
    case SplitBy::year:
      return safe_file_name(year_of(record.edition));
    case SplitBy::language:
      return safe_file_name(record.language);
    case SplitBy::nothing:
      break;
  }
  return std::string(no_name);
}

}  // namespace unpsa::writer
