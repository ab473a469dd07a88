// SPDX-License-Identifier: MIT
#include "text/encoding_candidates.hpp"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "text/decoder.hpp"

namespace unpsa::text {
namespace {

/// Those of the languages of the form, common ones first.
constexpr std::array<std::string_view, 13> usual_encodings{
    "windows-1252", "windows-1251", "Big5",         "KOI8-R",       "Shift_JIS", "EUC-JP",   "EUC-KR",
    "windows-1250", "windows-1254", "windows-1256", "windows-1253", "IBM866",    "macintosh"};

constexpr std::array<std::string_view, 9> further_names{"UTF-8",      "UTF-16",     "UTF-16LE",
                                                        "UTF-16BE",   "UTF-32",     "GB18030",
                                                        "ISO-8859-1", "ISO-8859-5", "ISO-8859-15"};

/// Windows has the same characters and more.
std::string_view name_of_superset(std::string_view name) noexcept {
  if (name == "ISO-8859-1") return "windows-1252";
  if (name == "ISO-8859-9") return "windows-1254";
  return name;
}

void add(std::vector<EncodingCandidate>& candidates, std::string_view name, int confidence) {
  const bool is_known = std::any_of(candidates.begin(), candidates.end(),
                                    [&](const EncodingCandidate& one) { return one.name == name; });
  if (!is_known && has_encoding(std::string(name))) candidates.push_back({std::string(name), confidence});
}

void add_detected(std::string_view bytes, std::vector<EncodingCandidate>& candidates) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(ucsdet_open(&error),
                                                                                ucsdet_close);
  if (U_FAILURE(error)) return;
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
  std::int32_t count = 0;
  const UCharsetMatch** const matches = ucsdet_detectAll(detector.get(), &count, &error);
  if (U_FAILURE(error)) return;
  for (std::int32_t i = 0; i < count; ++i) {
    const char* const name = ucsdet_getName(matches[i], &error);
    const std::int32_t confidence = ucsdet_getConfidence(matches[i], &error);
    if (U_FAILURE(error)) return;
    if (std::string_view(name).substr(0, 4) != "UTF-") add(candidates, name_of_superset(name), confidence);
  }
}

}  // namespace

std::vector<EncodingCandidate> find_encoding_candidates(std::string_view bytes) {
  std::vector<EncodingCandidate> candidates;
  add_detected(bytes, candidates);
  for (const std::string_view name : usual_encodings) add(candidates, name, 0);
  return candidates;
}

std::vector<std::string_view> common_encoding_names() {
  std::vector<std::string_view> names(further_names.begin(), further_names.end());
  names.insert(names.end(), usual_encodings.begin(), usual_encodings.end());
  return names;
}

}  // namespace unpsa::text
