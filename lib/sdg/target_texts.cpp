// SPDX-License-Identifier: MIT
#include "sdg/target_texts.hpp"

#include <algorithm>
#include <tuple>

#include "form/goals.hpp"
#include "text/fold.hpp"
#include "text/hash.hpp"

namespace unpsa::sdg {

std::string describe(const OddText& odd) {
  std::string message =
      "target " + odd.target + " has a different text from the one at " + odd.usual_place.file;
  if (odd.usual_place.line != 0) message += ":" + std::to_string(odd.usual_place.line);
  message += " (" + std::to_string(odd.count) + (odd.count == 1 ? " line" : " lines") + " against ";
  return message + std::to_string(odd.usual_count) + "); check which has the wrong code";
}

void TargetTexts::add(const Record& record) {
  if (!record.targets || record.language.empty() || record.language == "und") return;
  const std::lock_guard lock(mutex_);
  for (const TickedTarget& target : *record.targets) add_line(record.language, target, record.source.file);
}

void TargetTexts::add_line(std::string_view language, const TickedTarget& target, std::string_view file) {
  const std::string_view code = form::target_code(target.target);
  folded_.clear();
  text::append_folded(folded_, target.text);
  if (code.empty() || folded_.empty()) return;
  const std::uint64_t hash = text::hash64(folded_);
  CorpusPlace place{std::string(file), target.line};
  std::vector<Variant>& variants = variants_[{std::string(language), std::string(code)}];
  const auto known = std::find_if(variants.begin(), variants.end(),
                                  [hash](const Variant& variant) { return variant.hash == hash; });
  if (known != variants.end()) {
    ++known->count;
    known->place = std::min(std::move(known->place), std::move(place));
  } else if (variants.size() < max_variants) {
    variants.push_back({hash, std::move(place), 1});
  }
}

std::vector<OddText> TargetTexts::odd_ones() const {
  const std::lock_guard lock(mutex_);
  std::vector<OddText> odd;
  for (const auto& [key, variants] : variants_) {
    const auto usual =
        std::min_element(variants.begin(), variants.end(), [](const Variant& left, const Variant& right) {
          return left.count != right.count ? left.count > right.count : left.place < right.place;
        });
    for (auto variant = variants.begin(); variant != variants.end(); ++variant) {
      if (variant == usual) continue;
      odd.push_back({key.second, variant->place, variant->count, usual->place, usual->count});
    }
  }
  std::sort(odd.begin(), odd.end(), [](const OddText& left, const OddText& right) {
    return std::tie(left.place, left.target) < std::tie(right.place, right.target);
  });
  return odd;
}

}  // namespace unpsa::sdg
